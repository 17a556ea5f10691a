"""What waits to be confirmed, and by whom: the facts in force whose day has come, or soon will."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct, to_builtins

from remit.model.activity import Activity, Agreement, Budget, Transaction
from remit.model.cost import FundingLine, OfficeCost, PostCost
from remit.model.days import owners
from remit.model.fact import Fact
from remit.model.post import Appointment
from remit.model.register import EDITING, EDITING_ROLES
from remit.model.remit import Transfer
from remit.model.structure import Structure, Subject
from remit.model.unit import Unit
from remit.resolve.document import Document, moment_document
from remit.resolve.due import is_due
from remit.resolve.expected import Expected, expected
from remit.resolve.painting import Painting
from remit.resolve.policies.rulebook import Rulebook


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
        case Appointment() | FundingLine() | PostCost():
            names = (structure.posts[fact.post].unit,)
        case Activity() | OfficeCost():
            names = (fact.unit,)
        case Agreement() | Budget() | Transaction():
            managed = structure.register.history(Activity, fact.activity).versions
            names = tuple(each.unit for each in managed)
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
    for each in expected(structure, book):
        if each.is_overdue or is_due(each.due, structure.day, within):
            yield each.due.days.start, _due(structure, each)


def _due(structure: Structure, each: Expected) -> Due:
    units = belongs_to(structure, each.fact)
    return Due(
        each.fact.FILE,
        each.key,
        units,
        keepers(structure, units),
        each.seen.on.text,
        each.seen.by,
        each.due.text,
        each.is_overdue,
    )


def _place(due: Due) -> tuple[str, str]:
    return due.file, due.key
