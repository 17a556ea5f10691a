"""What stands around every page: its languages, its day, where the register is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from remit.model.structure import Structure
from remit.publish.addresses import FEED, QUESTION, SCRIPT, STYLE, page
from remit.publish.countries import countries_with_pages
from remit.publish.edition import Site
from remit.publish.feeds.links import Alternate, feeds
from remit.publish.live.tools import Live, live
from remit.publish.opening import script_words
from remit.publish.reader import Reader
from remit.publish.reads import EVERYTHING
from remit.publish.trust import Trust, trust
from remit.publish.words import Linked, Words
from remit.text.catalogue import N_
from remit.text.names import language_name
from remit.text.scripts import is_right_to_left

POLICY: Final = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
    "form-action 'self'; base-uri 'none'"
)
"""What a page may load, wherever it stands: its own style, script and pictures."""

CONNECTED: Final = "; connect-src 'self'"
"""A live page asks the server that it came from for what somebody types."""


BESIDE: Final = {
    "hotlines": N_("Hotlines and telephones"),
    "transfers": N_("Transfers"),
    "accessibility": N_("Accessibility"),
}
"""Pages that the foot of every page leads to, beside those in its head."""


_ONCE: Final = "data"
"""The page that is the same on all days, and stands once for all of them."""


class OtherLanguage(Struct, frozen=True):
    """The same page in another language."""

    language: str
    name: str
    href: str


class OtherDay(Struct, frozen=True):
    """The same page on another day; without an address where that is this one."""

    day: str
    iso_day: str
    href: str


class Frame(Struct, frozen=True):
    """Head and foot of a page."""

    language: str
    direction: str
    title: Words
    register: Linked
    structure: Linked
    sources: Linked
    news: Linked
    data: Linked
    site_map: Linked
    feed: str
    feeds: tuple[Alternate, ...]
    style: str
    script: str
    told: tuple[tuple[str, str], ...]
    policy: str
    canonical: str
    trust: Trust
    days: tuple[OtherDay, ...]
    others: tuple[OtherLanguage, ...]
    beside: tuple[Linked, ...]
    is_indexed: bool
    day: str
    iso_day: str
    is_live: bool
    live: Live | None
    asked: tuple[tuple[str, str], ...]
    notice: Words
    licence: Words


def frame(reader: Reader, title: Words) -> Frame:
    """Make the frame of a page, once all it cites is known."""
    structure, settings = reader.structure, reader.structure.register.settings
    said, language = reader.said, reader.language

    def to(name: str, words: str) -> Linked:
        path = page(language, name)
        here = Linked(reader.own(words))
        return here if path == reader.path else replace(here, href=reader.to(path))

    return Frame(
        language=language,
        direction="rtl" if is_right_to_left(language) else "ltr",
        title=title,
        register=Linked(register_name(reader), reader.to(page(language))),
        structure=to("structure", said.gettext("Structure")),
        sources=to("sources", said.gettext("Sources")),
        news=to("news", said.gettext("What’s new")),
        data=Linked(reader.own(""))
        if reader.site.prefix
        else to("data", said.gettext("Open data")),
        site_map=to("sitemap", said.gettext("Site map")),
        feed=reader.to(f"{language}/{FEED}"),
        feeds=feeds(reader),
        style=reader.to(STYLE),
        script=reader.to(SCRIPT),
        told=script_words(reader),
        policy=POLICY + CONNECTED if reader.site.live else POLICY,
        canonical=canonical_of(reader.site, reader.path),
        trust=trust(reader),
        days=tuple(_days(reader)),
        others=tuple(_other(reader, each) for each in reader.site.languages if each != language),
        beside=tuple(to(name, said.gettext(words)) for name, words in BESIDE.items()),
        is_indexed=settings.index,
        day=reader.day(structure.day),
        iso_day=structure.day.isoformat(),
        is_live=reader.site.live,
        live=live(reader) if reader.site.live else None,
        asked=tuple((name, text) for name, text in reader.asked.items() if name != "on" and text),
        notice=reader.local(settings.notice),
        licence=reader.own(settings.licence),
    )


def register_name(reader: Reader) -> Words:
    """Name the register; by its id where it has no name."""
    settings = reader.structure.register.settings
    return reader.local(settings.name) or Words(settings.id)


def canonical_of(site: Site, path: str) -> str:
    """Give the one address of a page in full, where it is known where the site stands."""
    return f"{site.base}{site.prefix}{path}" if site.base and not site.live else ""


def _days(reader: Reader) -> Iterator[OtherDay]:
    site = reader.site
    for each in site.others if reader.path != page(reader.language, _ONCE) else ():
        is_this = each.day == site.structure.day
        if not is_this and not _is_there(reader, each):
            continue
        there = "" if is_this else reader.on_day(each.day)
        yield OtherDay(reader.day(each.day), each.day.isoformat(), there)


def _is_there(reader: Reader, other: Structure) -> bool:
    """Tell whether a page is there on another day, too: all are but those of some countries."""
    section, _, identity = reader.path.partition("/")[2].partition("/")
    if section != "place":
        return True
    # What is noted is of the day of the page; this hangs on another one.
    reader.reads(frozenset({EVERYTHING}))
    return identity.partition("/")[0] in countries_with_pages(other)


def _other(reader: Reader, language: str) -> OtherLanguage:
    _, _, rest = reader.path.partition("/")
    name = language_name(language, language) or language
    # The finder's question goes along: whoever changes the language asks the same.
    there = reader.to(f"{language}/{rest}", keep=QUESTION)
    return OtherLanguage(language, name[:1].upper() + name[1:], there)
