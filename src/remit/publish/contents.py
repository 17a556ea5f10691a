"""What each page is about: its title, its template, what it shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

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
from remit.text.catalogue import catalogue
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


def _structure(reader: Reader, identity: str) -> Made | None:
    title = reader.own(reader.said.gettext("Structure"))
    return None if identity else Made(title, "structure.html", structure_page(reader))


def _sources(reader: Reader, identity: str) -> Made | None:
    title = reader.own(reader.said.gettext("Documents and sources"))
    return None if identity else Made(title, "sources.html", sources_page(reader))


def _chart(reader: Reader, identity: str) -> Made | None:
    title = reader.own(reader.said.gettext("Chart"))
    return None if identity else Made(title, "chart.html", chart_page(reader))


def _serves(reader: Reader, identity: str) -> Made | None:
    title = reader.own(reader.said.gettext("Who serves whom"))
    return None if identity else Made(title, "serves.html", serves_page(reader))


def _map(reader: Reader, identity: str) -> Made | None:
    title = reader.own(reader.said.gettext("Map"))
    return None if identity else Made(title, "map.html", map_page(reader))


def _site_map(reader: Reader, identity: str) -> Made | None:
    title = reader.own(reader.said.gettext("Site map"))
    return None if identity else Made(title, "sitemap.html", everything(reader))


def _data(reader: Reader, identity: str) -> Made | None:
    if identity or reader.site.prefix:
        return None
    title = reader.own(reader.said.gettext("Open data"))
    return Made(title, "data.html", data_page(reader))


def _news(reader: Reader, identity: str) -> Made | None:
    title = reader.own(reader.said.gettext("What’s new"))
    return None if identity else Made(title, "news.html", news_page(reader))


def _beside(name: str, make: Callable[[Reader], object]) -> Make:
    """Make a page that the foot of every page leads to."""

    def made(reader: Reader, identity: str) -> Made | None:
        title = reader.own(reader.said.gettext(BESIDE[name]))
        return None if identity else Made(title, f"{name}.html", make(reader))

    return made


def _unit(reader: Reader, identity: str) -> Made | None:
    content = unit_page(reader, identity)
    if content is None:
        return None
    template = "unit.html" if isinstance(content, UnitPage) else "closed.html"
    return Made(content.name, template, content)


def _function(reader: Reader, identity: str) -> Made | None:
    content = function_page(reader, identity)
    return Made(content.name, "function.html", content) if content is not None else None


def _place(reader: Reader, identity: str) -> Made | None:
    content = place_page(reader, identity)
    return Made(content.name, "place.html", content) if content is not None else None


def _body(reader: Reader, identity: str) -> Made | None:
    content = body_page(reader, identity)
    return Made(content.name, "body.html", content) if content is not None else None


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
    "structure": _structure,
    "sources": _sources,
    "sitemap": _site_map,
    "news": _news,
    "data": _data,
    "hotlines": _beside("hotlines", hotlines_page),
    "transfers": _beside("transfers", transfers_page),
    "accessibility": _beside("accessibility", accessibility_page),
    "unit": _unit,
    "function": _function,
    "place": _place,
    "body": _body,
    "chart": _chart,
    "serves": _serves,
    "map": _map,
}


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
