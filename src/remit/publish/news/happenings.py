"""What happened to all that goes out, and to each unit and country: found once a structure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from remit.model.event import ChangeEvent
from remit.model.register import Register
from remit.model.remit import Transfer
from remit.model.structure import Structure
from remit.publish.news.concerned import Concerned, concerned
from remit.publish.public.rows import public_register
from remit.resolve.events import events_of

FILES: Final = (
    *("units", "designated", "functions", "remits", "transfers", "bodies", "accreditations"),
    *("contacts", "members", "delegations"),
)
"""The files whose rows make news; who holds a post, even publicly, does not."""

ALL: Final[Concerned] = ("", "")

_UNTOLD: Final = frozenset({"order"})
"""Columns whose change is no news."""


class Happenings:
    """Every event that goes out, the newest first, and those of each unit and country."""

    def __init__(self, structure: Structure) -> None:
        """Find all events once."""
        register = public_register(structure)
        events = sorted(_events(register, structure.day), key=_order, reverse=True)
        found: dict[Concerned, list[ChangeEvent]] = defaultdict(list)
        for event in events:
            for each in concerned(register, event):
                found[each].append(event)
        self.by: Mapping[Concerned, tuple[ChangeEvent, ...]] = {
            ALL: tuple(events),
            **{each: tuple(rows) for each, rows in found.items()},
        }


Events = tuple[ChangeEvent, ...]


def happened(structure: Structure, section: str = "", identity: str = "") -> Events:
    """Give what happened, or is planned, the newest first.

    Args:
        structure: The organisation on the day of the site.
        section: `unit` or `place`; blank for all there is.
        identity: The id of the unit, or the code of the country.
    """
    return structure.derived(Happenings).by.get((section, identity), ())


def _events(register: Register, day: date) -> Iterator[ChangeEvent]:
    for file in FILES:
        for key, known in register.histories[file].items():
            for event in events_of((file, key), known):
                is_news = event.what != "changes" or set(event.columns) - _UNTOLD
                # What is attested by a day to come is neither planned nor known to begin then.
                if is_news and not (event.day > day and when(event).startswith("by ")):
                    yield event
    yield from _transfers(register)


def _transfers(register: Register) -> Iterator[ChangeEvent]:
    """Give each transfer on the day on which it was, where that is known."""
    for key, known in register.all(Transfer).items():
        for row in known.versions:
            if row.on.text:
                yield ChangeEvent(Transfer.FILE, key, row.on.days.start, "begins", row)


def when(event: ChangeEvent) -> str:
    """Give the day of an event as it is written."""
    row: Any = event.fact
    return str(row.on.text) if isinstance(row, Transfer) else event.bound.text


def _order(event: ChangeEvent) -> tuple[Any, ...]:
    # Of one day, units come before what belongs to them.
    return event.day, -FILES.index(event.file), event.key, event.what
