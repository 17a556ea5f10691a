"""What a change touches: the units that have to be answered for (DESIGN 7)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct

from remit.model.change import SETTINGS, Entry
from remit.model.fact import Fact
from remit.model.structure import Structure
from remit.model.unit import Unit
from remit.rights.days import on, stretches
from remit.rights.kinds import TOUCHES, About, Registers
from remit.rights.right import ROOT
from remit.temporal.bound import BLANK_START
from remit.temporal.cover import Piece, united
from remit.temporal.history import History
from remit.temporal.period import ALWAYS, Period


class Touched(Struct, frozen=True, order=True):
    """A unit, or `ROOT`, and days on which a change is about it."""

    unit: str
    days: Period


def touched(before: Structure, after: Structure, entries: Iterable[Entry]) -> tuple[Touched, ...]:
    """Give all that a change touches, and on which days, in order.

    Besides what its entries are about, these are the units that open or close with one of them:
    whatever is under a unit that closes.

    Args:
        before: The organisation on the day of the act, as known before.
        after: The same on that day, as it would be known after.
        entries: What is to be recorded.

    Example:
        >>> from datetime import date
        >>> from remit.model.register import empty
        >>> from remit.model.settings import Settings
        >>> from remit.model.unit import Designated
        >>> day = Structure(empty(Settings(id="made")), date(2026, 3, 1))
        >>> row = Designated(unit="lima", designation="mrf")
        >>> entry = Entry("designated", ("lima", "mrf"), row=row)
        >>> [each.unit for each in touched(day, day, [entry])]
        ['lima']
    """
    registers = Registers(before.register, after.register, before.day)
    found: dict[str, list[Piece]] = defaultdict(list)
    of_entries = (each for entry in entries for each in _of_entry(registers, entry))
    for unit, days in (*of_entries, *_opened_or_closed(before, after)):
        found[unit].append(Piece(days, BLANK_START))
    return tuple(
        Touched(unit, piece.period) for unit in sorted(found) for piece in united(found[unit])
    )


def _of_entry(registers: Registers, entry: Entry) -> About:
    """Give what an entry is about; the root, where it is about nothing that is known."""
    if entry.file == SETTINGS:
        yield ROOT, ALWAYS
    else:
        yield from tuple(_rows(registers, entry)) or ((ROOT, entry.stretch.period),)


def _rows(registers: Registers, entry: Entry) -> About:
    known = registers.before.histories.get(entry.file, {}).get(entry.key, History[Any]())
    new = entry.row if isinstance(entry.row, Fact) else None
    for days, old in _pieces(known, entry.stretch.period):
        for row in filter(None, (old, new)):
            yield from TOUCHES[entry.file](registers, row, days)
        if entry.file == Unit.FILE:
            yield from ((unit, days) for unit in _parents(old, new))


def _pieces(known: History[Any], written: Period) -> Iterator[tuple[Period, Fact | None]]:
    """Cut days at the versions known before, each with its version or none."""
    edge = written.start
    for version in known.versions:
        shared = version.stretch.period & written
        if not shared:
            continue
        if edge < shared.start:
            yield Period(edge, shared.start), None
        yield shared, version
        edge = shared.end
    if edge < written.end:
        yield Period(edge, written.end), None


def _parents(old: Fact | None, new: Fact | None) -> Iterator[str]:
    """Give the old and the new parent of a unit that moves, and the new one where it opens."""
    came_from = old.part_of if isinstance(old, Unit) else None
    if isinstance(new, Unit) and new.part_of != came_from:
        yield new.part_of
        if came_from is not None:
            yield came_from


def _opened_or_closed(before: Structure, after: Structure) -> About:
    if before.register.all(Unit) == after.register.all(Unit):
        return
    for days in stretches(before, after, ALWAYS):
        one, other = (on(each, days.start).units.keys() for each in (before, after))
        yield from ((unit, days) for unit in one ^ other)
