"""What a feed says of itself: its name, its place, its language, when it was written."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from remit.model.structure import Structure
from remit.publish.addresses import page
from remit.publish.edition import Site
from remit.publish.feeds.item import Item, address, unique
from remit.publish.feeds.items import items
from remit.publish.frame import register_name
from remit.publish.news.telling import read_name
from remit.publish.reader import Reader
from remit.publish.reads import Read


class Channel(Struct, frozen=True):
    """A feed before it is written.

    `itself` is its own address, blank where that is not known; then `top` leads from the feed
    to where its links begin.
    """

    identity: str
    title: str
    summary: str
    link: str
    itself: str
    author: str
    rights: str
    language: str
    updated: datetime | None
    items: tuple[Item, ...]
    top: str = ""


def channel(reader: Reader) -> Channel:
    """Take what a feed says.

    Args:
        reader: Who reads the feed: its path names the unit or country it is about, if any.
    """
    site, folder = reader.site, reader.path.rpartition("/")[0]
    known = site.structure.derived(_Known).channels
    key = (folder, site.base, site.prefix, site.live, site.log, reader.notes)
    if key not in known:
        own = reader.alike()
        made = _made(own, folder)
        own.finish()
        known[key] = made, frozenset(own.read)
    found, read = known[key]
    reader.reads(read)
    if site.base:
        return replace(found, itself=address(site, reader.path))
    return found if site.live else replace(found, top="../" * reader.path.count("/"))


class _Known:
    """The feeds made already, each of which is written twice: as RSS and as Atom."""

    def __init__(self, _structure: Structure) -> None:
        self.channels: dict[tuple[object, ...], tuple[Channel, frozenset[Read]]] = {}


def _made(reader: Reader, folder: str) -> Channel:
    language, section, identity = (*folder.split("/"), "", "")[:3]
    own, settings = register_name(reader).text, reader.structure.register.settings
    entries = items(reader, section, identity)
    title, summary = own, reader.local(settings.tagline).text or own
    if section:
        title = f"{read_name(reader, section, identity).text} · {own}"
        summary = reader.said.gettext("What changed, and what is planned")
    return Channel(
        identity=unique(reader.site, "feed", section, identity, language),
        title=title,
        summary=summary,
        link=address(reader.site, page(language, section, identity)),
        itself="",
        author=own,
        rights=settings.licence,
        language=language,
        updated=_updated(reader.site, entries),
        items=entries,
    )


def _updated(site: Site, entries: tuple[Item, ...]) -> datetime | None:
    """Give when a feed last became another, where that is known.

    It is when its last entry was recorded, and for an empty one when the register began: so
    a record that does not concern a feed leaves it as it was.
    """
    if site.log is None:
        return None
    known = (each.updated for each in entries if each.updated is not None)
    return max(known, default=site.log.first)
