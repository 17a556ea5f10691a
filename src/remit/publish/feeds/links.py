"""Links from a page to what machines read of it: feeds of the same thing, and open data."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from remit.publish.addresses import ATOM, FEED
from remit.publish.reader import Reader

_FED: Final = ("unit", "place")
_PARTS: Final = 4
"""Of the path of a page about one thing: language, section, id and file."""


class Alternate(Struct, frozen=True):
    """The same in another form, for the head of a page."""

    media_type: str
    title: str
    href: str


def feeds(reader: Reader) -> tuple[Alternate, ...]:
    """Give the feeds of what a page is about, then those of the site, each in both forms."""
    return (*own_feeds(reader), *_both(reader, f"{reader.language}/"))


def own_feeds(reader: Reader) -> tuple[Alternate, ...]:
    """Give the feeds of what a page is about, where it has its own."""
    parts = reader.path.split("/")
    is_fed = len(parts) == _PARTS and parts[1] in _FED
    # The same thing on another day has no feed of its own.
    if not is_fed or reader.site.is_another_day:
        return ()
    return _both(reader, "/".join([*parts[:3], ""]))


def _both(reader: Reader, folder: str) -> tuple[Alternate, Alternate]:
    return (
        Alternate("application/atom+xml", "Atom", reader.to(f"{folder}{ATOM}")),
        Alternate("application/rss+xml", "RSS", reader.to(f"{folder}{FEED}")),
    )
