"""What each page is about: its title, its template, what it shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, Protocol

from msgspec import Struct

from remit.publish.addresses import EMBED, page
from remit.publish.former import leading_page
from remit.publish.frame import BESIDE, register_name
from remit.publish.live.compare_page import compare_page
from remit.publish.live.search_page import search_page
from remit.publish.pictures.chart import chart_svg
from remit.publish.pictures.serves import serves_svg
from remit.publish.pictures.worldmap import map_svg
from remit.publish.reader import Reader
from remit.publish.views.accessibility_page import accessibility_page
from remit.publish.views.body_page import body_page
from remit.publish.views.chart_page import chart, chart_file, chart_page
from remit.publish.views.colouring import COLOURS, Colour
from remit.publish.views.data_page import data_page
from remit.publish.views.edition_page import edition_page, embed_page
from remit.publish.views.function_page import function_page
from remit.publish.views.home import home
from remit.publish.views.hotlines_page import hotlines_page
from remit.publish.views.lists import everything
from remit.publish.views.map_page import FILE as MAP
from remit.publish.views.map_page import map_page, world_map
from remit.publish.views.news_page import news_page
from remit.publish.views.place_page import place_page
from remit.publish.views.serves_page import FILE as SERVES
from remit.publish.views.serves_page import serves, serves_page
from remit.publish.views.sources_page import sources_page
from remit.publish.views.structure_page import structure_page
from remit.publish.views.transfers_page import transfers_page
from remit.publish.views.unit_page import UnitPage, unit_page
from remit.publish.views.who_page import who_page
from remit.publish.words import Words
from remit.resolve.compare import Comparison
from remit.text.catalogue import N_, catalogue
from remit.text.names import language_name


class Made(Struct, frozen=True):
    """A page before it is laid out."""

    title: Words
    template: str
    content: object
    status: int = 200


Make = Callable[[Reader, str], Made | None]
"""Makes the page about the thing with an id, or about everything; nothing where there is none."""


Draw = Callable[[Reader], str]
"""Draws a picture, as SVG."""


class Door(Struct, frozen=True):
    """A way in, in one language."""

    language: str
    name: str
    home: str
    structure: str
    missing: str
    back: str


def who(reader: Reader, at: str, need: str) -> Made:
    """Make the finder's answer."""
    content = who_page(reader, at, need)
    title = reader.own(reader.said.gettext("Who answers"))
    return Made(title, "who.html", content, content.status)


def found(reader: Reader) -> Made:
    """Make the page of what a text may mean."""
    title = reader.own(reader.said.gettext("Search"))
    return Made(title, "search.html", search_page(reader, reader.asked.get("q", "")))


def compared(one: Reader, other: Reader, found_: Comparison) -> Made:
    """Make the page of two days side by side."""
    title = other.own(other.said.gettext("Two days side by side"))
    return Made(title, "compare.html", compare_page(one, other, found_))


def _answered(reader: Reader) -> Made:
    return who(reader, reader.asked.get("at", ""), reader.asked.get("need", ""))


def welcome(reader: Reader) -> Made:
    """Make the page at the door, where the reader chooses a language."""
    return Made(register_name(reader), "welcome.html", _doors(reader))


def missing(reader: Reader) -> Made:
    """Make the page that says, in every language, that there is no such page."""
    title = reader.own(reader.said.gettext("There is no such page"))
    return Made(title, "missing.html", _doors(reader))


def leading(reader: Reader, section: str, identity: str) -> Made | None:
    """Make the page at an old address, which leads on; nothing where there never was one."""
    content = leading_page(reader, section, identity)
    return Made(content.there.words, "leading.html", content) if content is not None else None


def _doors(reader: Reader) -> tuple[Door, ...]:
    return tuple(_door(reader, language) for language in reader.site.languages)


def _door(reader: Reader, language: str) -> Door:
    said = catalogue(language)
    return Door(
        language=language,
        name=(language_name(language, language) or language).capitalize(),
        home=_at(reader, page(language)),
        structure=_at(reader, page(language, "structure")),
        missing=said.gettext("There is no such page"),
        back=said.gettext("To the first page"),
    )


def _at(reader: Reader, path: str) -> str:
    """Link from a page that may be shown at any address, where it is known where the site is."""
    base = reader.site.base
    return reader.to(path) if reader.site.live or not base else f"{base}{path}"


def _home(reader: Reader, identity: str) -> Made | None:
    content = home(reader)
    return None if identity else Made(content.name, "home.html", content)


def _titled(title: str, name: str, make: Callable[[Reader], object]) -> Make:
    """Make a page about everything: by its title, and the name of its template."""

    def made(reader: Reader, identity: str) -> Made | None:
        words = reader.own(reader.said.gettext(title))
        return None if identity else Made(words, f"{name}.html", make(reader))

    return made


def _data(reader: Reader, identity: str) -> Made | None:
    # The data are the same on all days, and stand once for all of them.
    made = _titled(N_("Open data"), "data", data_page)
    return None if reader.site.prefix else made(reader, identity)


class _Named(Protocol):
    """What a page shows of a thing that has a name."""

    @property
    def name(self) -> Words: ...


def _about(name: str, make: Callable[[Reader, str], _Named | None]) -> Make:
    """Make a page about one thing, by the name of its template; its name is the title."""

    def made(reader: Reader, identity: str) -> Made | None:
        content = make(reader, identity)
        return Made(content.name, f"{name}.html", content) if content is not None else None

    return made


def _unit(reader: Reader, identity: str) -> Made | None:
    content = unit_page(reader, identity)
    if content is None:
        return None
    template = "unit.html" if isinstance(content, UnitPage) else "closed.html"
    return Made(content.name, template, content)


def _edition(reader: Reader, identity: str) -> Made | None:
    content = edition_page(reader)
    return None if identity else Made(content.office.words, "edition.html", content)


def _embed(reader: Reader, identity: str) -> Made | None:
    content = embed_page(reader)
    return None if identity else Made(content.office.words, "embed.html", content)


MAKE_EDITION: Final[Mapping[str, Make]] = {"": _edition, EMBED: _embed}
"""The pages that an edition has of its own."""

MAKE: Final[Mapping[str, Make]] = {
    "": _home,
    "structure": _titled(N_("Structure"), "structure", structure_page),
    "sources": _titled(N_("Documents and sources"), "sources", sources_page),
    "sitemap": _titled(N_("Site map"), "sitemap", everything),
    "news": _titled(N_("What’s new"), "news", news_page),
    "data": _data,
    "hotlines": _titled(BESIDE["hotlines"], "hotlines", hotlines_page),
    "transfers": _titled(BESIDE["transfers"], "transfers", transfers_page),
    "accessibility": _titled(BESIDE["accessibility"], "accessibility", accessibility_page),
    "unit": _unit,
    "function": _about("function", function_page),
    "place": _about("place", place_page),
    "body": _about("body", body_page),
    "chart": _titled(N_("Chart"), "chart", chart_page),
    "serves": _titled(N_("Who serves whom"), "serves", serves_page),
    "map": _titled(N_("Map"), "map", map_page),
}
"""The pages of a day, by the first part of their addresses."""


def _drawn_chart(colour: Colour) -> Draw:
    return lambda reader: chart_svg(chart(reader, colour))


DRAW: Final[Mapping[str, Draw]] = {
    **{chart_file(colour): _drawn_chart(colour) for colour in COLOURS},
    SERVES: lambda reader: serves_svg(serves(reader)),
    MAP: lambda reader: map_svg(world_map(reader)),
}
"""The pictures in each language, by the names of their files."""

LIVE: Final[Mapping[str, Callable[[Reader], Made]]] = {"who": _answered, "search": found}
"""The pages that only a server makes, as they answer what somebody typed."""
