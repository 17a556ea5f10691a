"""Which facts are to be confirmed, each by its day: the one place where it is decided."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from remit.model.evidence import Verification
from remit.model.fact import Fact
from remit.model.kind import KINDS, written_key
from remit.model.structure import Structure
from remit.model.unit import Unit
from remit.resolve.due import is_overdue, last_verified
from remit.resolve.finding import What
from remit.resolve.policies.rulebook import Rulebook
from remit.temporal.bound import NO_DATE, NamedDate, named_date
from remit.temporal.period import BEGINNING, days_later

_NEVER: Final = Verification(file="", key="", on=NO_DATE)


class Expected(Struct, frozen=True):
    """A fact in force that is to be confirmed, its key as verifications write it, and by when.

    `seen` is its last verification, blank where nobody ever looked; `due` is blank where nobody
    knows since when it should have been looked at, and then it is overdue.
    """

    fact: Fact
    key: str
    seen: Verification
    due: NamedDate
    is_overdue: bool


def expected(structure: Structure, book: Rulebook | None = None) -> Iterator[Expected]:
    """Give the facts in force that are to be confirmed some day, by file and key.

    The day stands in the last verification of a fact. Of the files that the policy
    `overdue` names, every fact has one: so many days after it was last known to be true.
    What is no longer in force needs nobody to confirm it.

    Args:
        structure: The organisation on the day asked about.
        book: The policies; those of the register unless said.
    """
    book = book or Rulebook(structure.register.settings.policies)
    files, days = book.ids(What.OVERDUE, "files"), book.number(What.OVERDUE, "days")
    rows = last_verified(structure.verifications, structure.day)
    for file in sorted({file for file, _ in rows} | set(files)):
        for key, fact in _facts(structure, file):
            seen = rows.get((file, key), _NEVER)
            if seen.due.text:
                yield Expected(fact, key, seen, seen.due, is_overdue(seen.due, structure.day))
            elif file in files:
                due = _last_known(fact, seen, days)
                late = not due.text or is_overdue(due, structure.day)
                yield Expected(fact, key, seen, due, late)


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
