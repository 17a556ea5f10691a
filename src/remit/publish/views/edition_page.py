"""The site as one office shows it: its call, the worldwide structure, its contacts and news."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

import msgspec
from markupsafe import Markup
from msgspec import Struct

from remit.model.structure import Structure
from remit.publish import names
from remit.publish.addresses import EMBED, page
from remit.publish.frame import canonical_of
from remit.publish.reader import Reader
from remit.publish.views.contacts import Ways, ways_to
from remit.publish.views.news_page import News, events_of
from remit.publish.views.structure_page import StructurePage, structure_page
from remit.publish.visible import visible
from remit.publish.words import Linked, Words

_NEWS: Final = 8


class EditionPage(StructurePage, frozen=True):
    """The structure page with what the office says before and after it.

    `banner` is what it calls out to those for whom it is meant; `snippet` shows that on
    another site.
    """

    office: Linked = Linked(Words(""))
    banner: tuple[Ways, ...] = ()
    contacts: tuple[Ways, ...] = ()
    news: tuple[News, ...] = ()
    embed: str = ""
    snippet: str = ""


class Embed(Struct, frozen=True):
    """One block for another site: the call of an office, and where it comes from."""

    office: Linked
    banner: tuple[Ways, ...]
    site: Linked


def edition_page(reader: Reader) -> EditionPage:
    """Take what the first page of an edition shows."""
    unit = reader.site.edition
    whole = structure_page(reader)
    banner, others = _parted(ways_to(reader, unit))
    shown = {field.name: getattr(whole, field.name) for field in msgspec.structs.fields(whole)}
    # The call stands above: the organisation's own hotlines are those of the page it came from.
    shown |= {"hotlines": ()} if whole.publisher == names.unit(reader, unit) else {}
    embed = page(reader.language, EMBED)
    return EditionPage(
        **shown,
        office=names.unit(reader, unit),
        banner=banner,
        contacts=others,
        news=events_of(reader, "unit", unit)[:_NEWS],
        embed=reader.to(embed),
        snippet=_snippet(reader, embed),
    )


def embed_page(reader: Reader) -> Embed:
    """Take what the block for other sites shows."""
    unit = reader.site.edition
    banner, others = _parted(ways_to(reader, unit))
    said = reader.said.gettext("The whole structure")
    return Embed(
        office=names.unit(reader, unit),
        banner=banner or others,
        site=Linked(reader.own(said), reader.to(page(reader.language))),
    )


def edition_languages(structure: Structure, unit: str, offered: Iterable[str]) -> tuple[str, ...]:
    """Put the languages that an office speaks with the public before the others.

    Example:
        >>> from tests.by_hand import structure
        >>> edition_languages(structure(), "lima", ("en", "ru"))
        ('en', 'ru')
    """
    rows = visible(structure).contacts.get(unit, ())
    spoken = Counter(code for row in rows for code in row.languages)
    # `sorted` keeps the order of those that are spoken as often.
    return tuple(sorted(offered, key=lambda code: -spoken[code]))


def _parted(ways: tuple[Ways, ...]) -> tuple[tuple[Ways, ...], tuple[Ways, ...]]:
    """Part the ways by which an office calls out to somebody from all others."""
    calls = tuple(each for each in ways if each.message and any(w.audience for w in each.ways))
    return calls, tuple(each for each in ways if each not in calls)


def _snippet(reader: Reader, embed: str) -> str:
    """Write what another site puts where the block shall stand."""
    # Where the site will stand is for whoever puts it there to say, if the register does not.
    there = canonical_of(reader.site, embed) or f"https://…/{reader.site.prefix}{embed}"
    title = names.unit(reader, reader.site.edition).words.text
    frame = Markup('<iframe src="{}" title="{}" width="100%" height="320" loading="lazy"></iframe>')
    return str(frame.format(there, title))
