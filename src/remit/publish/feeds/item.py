"""An entry of a feed: its id, its place, its instant."""

from __future__ import annotations

from datetime import datetime
from uuid import NAMESPACE_URL, uuid5

from msgspec import Struct

from remit.publish.addresses import live_link
from remit.publish.edition import Site


class Item(Struct, frozen=True):
    """An entry; `updated` is when it was recorded, where that is known."""

    identity: str
    title: str
    summary: str
    link: str
    updated: datetime | None


def address(site: Site, path: str) -> str:
    """Give the address of a page: in full where it is known where the site will stand."""
    if site.live:
        there = live_link(path, {})
        return f"{site.base}{there.removeprefix('/')}" if site.base else there
    return f"{site.base}{site.standing(path)}" if site.base else path


def unique(site: Site, *parts: str) -> str:
    """Give an id that stays the same for ever, wherever the site stands.

    Example:
        >>> from remit.model.register import empty
        >>> from remit.model.settings import Settings
        >>> from remit.model.structure import Structure
        >>> from datetime import date
        >>> site = Site(Structure(empty(Settings(id="x")), date(2010, 6, 1)), date(2010, 6, 1))
        >>> unique(site, "units", "lima")
        'urn:uuid:...'
    """
    register = site.structure.register.settings.id
    return uuid5(NAMESPACE_URL, "\n".join(("remit", register, *parts))).urn
