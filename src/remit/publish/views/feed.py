"""The feed: where the register stands, and what it dates, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date
from email.utils import format_datetime
from typing import Final

from msgspec import Struct

from remit.model.unit import Designated, Unit
from remit.publish import names
from remit.publish.addresses import FEED, live_link, page
from remit.publish.edition import Site
from remit.publish.evidence import since, until
from remit.publish.frame import register_name
from remit.publish.reader import Reader
from remit.publish.views.structure_page import holders
from remit.publish.visible import INTERNAL
from remit.temporal.bound import Bound

_MOST: Final = 30


class Item(Struct, frozen=True):
    """An entry; `published` only where the register knows an instant, not for what it dates."""

    title: str
    description: str
    link: str
    guid: str
    published: str = ""


class Feed(Struct, frozen=True):
    """All of it; `itself` is its own address, where that is known."""

    title: str
    description: str
    link: str
    itself: str
    language: str
    built: str
    items: tuple[Item, ...]


def feed(reader: Reader) -> Feed:
    """Take what the feed of a language says."""
    head = reader.structure.head
    dated = sorted(_dated(reader), key=lambda each: (each[0], each[1].guid), reverse=True)
    built = format_datetime(head.at.astimezone(UTC), usegmt=True) if head is not None else ""
    settings = reader.structure.register.settings
    return Feed(
        title=register_name(reader).text,
        description=(reader.local(settings.tagline) or register_name(reader)).text,
        link=address(reader.site, page(reader.language)),
        itself=address(reader.site, f"{reader.language}/{FEED}") if reader.site.base else "",
        language=reader.language,
        built=built,
        items=(_state(reader, built), *(item for _, item in dated[:_MOST])),
    )


def address(site: Site, path: str) -> str:
    """Give the address of a page: in full where it is known where the site will stand."""
    if site.base:
        there = live_link(path, {}).removeprefix("/") if site.live else path
        return f"{site.base}{there}"
    return live_link(path, {}) if site.live else path


def _state(reader: Reader, built: str) -> Item:
    """Give the item of the register's head: what is known, as of when."""
    said, structure = reader.said, reader.structure
    day = reader.day(structure.day)
    counts = "; ".join(
        f"{names.designation(reader, name, plural=True).text}: {len(rows)}"
        for name in structure.designations
        if (rows := holders(reader, name))
    )
    head = structure.head
    title = said.gettext("The structure on {day}").format(day=day)
    learned = (
        said.gettext("Record {number}, {hash}").format(number=head.sequence, hash=head.hash)
        if head is not None
        else ""
    )
    identity = f"{head.sequence}:{head.hash}" if head is not None else "0"
    return Item(
        title=title,
        description=". ".join(part for part in (counts, learned) if part),
        link=address(reader.site, page(reader.language, "structure")),
        guid=_guid(reader, "head", identity, structure.day.isoformat()),
        published=built,
    )


def _dated(reader: Reader) -> Iterator[tuple[date, Item]]:
    """Give what the register dates up to the day: units and designations, begun and ended."""
    register, shows = reader.structure.register, reader.visible.shows
    versions: tuple[Unit | Designated, ...] = (
        *(row for history in register.all(Unit).values() for row in history.versions),
        *(row for history in register.all(Designated).values() for row in history.versions),
    )
    for row in versions:
        unit = row.id if isinstance(row, Unit) else row.unit
        is_internal = isinstance(row, Unit) and row.visibility == INTERNAL
        for bound in (row.stretch.valid_from, row.stretch.valid_to):
            is_stated = bound.text not in {"", "always"}
            if is_stated and bound.day <= reader.structure.day and shows(unit) and not is_internal:
                yield bound.day, _item(reader, row, unit, bound)


def _item(reader: Reader, row: Unit | Designated, unit: str, bound: Bound) -> Item:
    if isinstance(row, Unit):
        title, key = reader.local(row.name).text, unit
    else:
        name, what = names.unit(reader, unit), names.designation(reader, row.designation)
        title, key = f"{name.words.text}: {what.text}", f"{unit}:{row.designation}"
    is_start = bound is row.stretch.valid_from
    when = since(reader, row.stretch) if is_start else until(reader, row.stretch)
    return Item(
        title=f"{title}, {when}",
        description=row.note,
        link=address(reader.site, page(reader.language, "unit", unit)),
        guid=_guid(reader, row.FILE, key, "from" if is_start else "to", bound.text),
    )


def _guid(reader: Reader, *parts: str) -> str:
    return ":".join(("remit", reader.structure.register.settings.id, *parts, reader.language))
