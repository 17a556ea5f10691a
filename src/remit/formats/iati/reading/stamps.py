"""The instant of a copy, as its own tag says it: by it the newest is known."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from remit.formats.iati.reading.instants import instant, is_plausible
from remit.formats.iati.reading.limits import BLOCK
from remit.formats.iati.reading.scope import Scope
from remit.formats.iati.reading.words import attribute
from remit.formats.iati.xml import Element, line_of, pull_parser

STAMPS: Final = ("last-updated-datetime", "generated-datetime")
"""The attributes that say so; the first of them that can be read counts."""


def stamp(element: Element, scope: Scope) -> datetime | None:
    """Give the instant at which an activity or organisation was last updated, or else made.

    One that cannot be read counts as none, and is noticed; so is one that no file can have.
    """
    written = (attribute(element, name) for name in STAMPS)
    read = (_read(element, each, scope) for each in written if each)
    return next(filter(None, read), None)


def _read(element: Element, written: str, scope: Scope) -> datetime | None:
    found = instant(written)
    if found is None:
        said = f"the instant {written[:60]!r} of this copy cannot be read: counted as none"
        scope.notices.tell("date-unreadable", line_of(element), said, "error")
    elif not is_plausible(found.date()):
        said = f"this copy says that it is of {found:%Y}: a newer one may be taken for older"
        scope.notices.tell("date-implausible", line_of(element), said)
    return found


def stamp_in(xml: bytes) -> datetime | None:
    """Give the same of an element as it is kept: no more of it is read than its tag.

    Example:
        >>> print(stamp_in(b'<a last-updated-datetime="soon" generated-datetime="2019-01-02"/>'))
        2019-01-02 00:00:00+00:00
        >>> print(stamp_in(b"<a/>"))
        None
    """
    parser = pull_parser(("start",))
    for at in range(0, len(xml), BLOCK):
        parser.feed(xml[at : at + BLOCK])
        for _, element in parser.read_events():
            return next(filter(None, (instant(attribute(element, each)) for each in STAMPS)), None)
    return None
