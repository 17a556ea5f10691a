"""What waits to be confirmed, and by whom: the facts in force whose day has come, or soon will."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from msgspec import Struct, to_builtins

from remit.model.days import owners
from remit.model.evidence import Verification
from remit.model.fact import Fact
from remit.model.kind import KINDS, written_key
from remit.model.post import Appointment
from remit.model.register import EDITING, EDITING_ROLES
from remit.model.remit import Transfer
from remit.model.structure import Structure, Subject
from remit.model.unit import Unit
from remit.resolve.document import Document, moment_document
from remit.resolve.due import is_due, is_overdue, last_verified
from remit.resolve.finding import What
from remit.resolve.painting import Painting
from remit.resolve.policies.rulebook import Rulebook
from remit.temporal.bound import NO_DATE, NamedDate, named_date
from remit.temporal.period import BEGINNING, days_later

_NEVER: Final = Verification(file="", key="", on=NO_DATE)


class Due(Struct, frozen=True, rename={"is_overdue": "overdue"}):
    """A fact that waits to be confirmed, or soon will.

    `units` are those that it belongs to, `keepers` those that answer there for the
    register; `verified`, `by` and `due` as they are written, blank where nobody ever
    looked, or nobody knows since when it should have been looked at.
    """

    file: str
    key: str
    units: tuple[str, ...]
    keepers: tuple[str, ...]
    verified: str
    by: str
    due: str
    is_overdue: bool


def waiting(structure: Structure, within: int = 0, book: Rulebook | None = None) -> tuple[Due, ...]:
    """Give the facts in force that wait to be confirmed, the longest overdue first.

    The day stands in the last verification of a fact. Of the files that the policy
    `overdue` names, every fact has one: so many days after it was last known to be true.
    What is no longer in force needs nobody to confirm it.

    Args:
        structure: The organisation on the day asked about.
        within: So many days ahead are looked at, too.
        book: The policies; those of the register unless said.
    """
    found = _waiting(structure, within, book or Rulebook(structure.register.settings.policies))
    return tuple(each for _, each in sorted(found, key=lambda one: (one[0], *_place(one[1]))))


def due_document(structure: Structure, within: int, found: Iterable[Due]) -> Document:
    """Give what waits, or will within so many days, as a document."""
    rows = [
        {name: value if value != "" else None for name, value in to_builtins(each).items()}
        for each in found
    ]
    return {**moment_document(structure), "within": within, "due": rows}


def belongs_to(structure: Structure, fact: Fact) -> tuple[str, ...]:
    """Give the open units that a fact belongs to: its own, else the roots (DESIGN 7)."""
    match fact:
        case Unit():
            names: tuple[str, ...] = (fact.id,)
        case Transfer():
            names = (fact.from_, fact.to)
        case Appointment():
            names = (structure.posts[fact.post].unit,)
        case _:
            names = owners(fact)
    return tuple(name for name in names if name in structure.units) or structure.roots


def keepers(structure: Structure, units: Iterable[str]) -> tuple[str, ...]:
    """Give the units that answer for the register to any of some units, in any of its roles."""
    outcome = structure.derived(Painting).outcome
    return tuple(
        sorted(
            {
                holder
                for unit in units
                for role in EDITING_ROLES
                for holder in outcome(Subject("unit", unit), EDITING, role).holders
            }
        )
    )


def _waiting(structure: Structure, within: int, book: Rulebook) -> Iterator[tuple[date, Due]]:
    files, days = book.ids(What.OVERDUE, "files"), book.number(What.OVERDUE, "days")
    rows = last_verified(structure.verifications, structure.day)
    for file in sorted({file for file, _ in rows} | set(files)):
        for key, fact in _facts(structure, file):
            seen = rows.get((file, key), _NEVER)
            due = seen.due
            if file in files and not due.text:
                due = _last_known(fact, seen, days)
            elif not due.text:
                continue
            if not due.text or is_due(due, structure.day, within):
                yield due.days.start, _due(structure, fact, key, seen, due)


def _due(structure: Structure, fact: Fact, key: str, seen: Verification, due: NamedDate) -> Due:
    units = belongs_to(structure, fact)
    return Due(
        fact.FILE,
        key,
        units,
        keepers(structure, units),
        seen.on.text,
        seen.by,
        due.text,
        not due.text or is_overdue(due, structure.day),
    )


def _facts(structure: Structure, file: str) -> Iterator[tuple[str, Fact]]:
    """Give the facts of a file in force that day, with their keys as verifications write them."""
    kind = KINDS.get(file)
    if kind is not None:
        facts = structure.units.values() if kind.noun is Unit else structure.in_force(kind.noun)
        yield from ((written_key(kind.key(each)), each) for each in facts)


def _last_known(fact: Fact, seen: Verification, days: int) -> NamedDate:
    """Give the day so many days after a fact was last verified, attested or begun, if ever."""
    ends = [each.days.end for each in (seen.on, fact.as_of) if each.text]
    if fact.stretch.valid_from.stated:
        ends.append(days_later(fact.stretch.valid_from.day, 1))
    last = max(ends, default=BEGINNING)
    return named_date(days_later(last, days - 1).isoformat()) if last > BEGINNING else NO_DATE


def _place(due: Due) -> tuple[str, str]:
    return due.file, due.key
