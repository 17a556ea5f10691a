"""Which units a row of each kind is about: every kind is decided, or a test fails."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, Final, TypeAlias

from msgspec import Struct

from remit.model.activity import Activity, Agreement, Budget, Transaction
from remit.model.contact import Person
from remit.model.cost import FundingLine, OfficeCost, OverheadRate, PostCost
from remit.model.evidence import FILE_OF, Claim, Document, Identifier, Statement, Verification
from remit.model.fact import Fact
from remit.model.holiday import Holiday
from remit.model.kind import Key
from remit.model.post import Appointment, Post
from remit.model.register import Register
from remit.model.remit import Measure, Transfer
from remit.model.unit import Unit
from remit.rights.right import ROOT
from remit.temporal.history import History
from remit.temporal.period import Period


class Registers(Struct, frozen=True):
    """What a change is made of: what was known before, what would be after, and the day of the act.

    A row may belong to one that is new with the change.
    """

    before: Register
    after: Register
    day: date

    def histories(self, file: str, key: Key) -> Iterator[History[Any]]:
        """Give the history of a key before and after, where it has one."""
        for register in self._both:
            found = register.histories.get(file, {}).get(key)
            if found is not None:
                yield found

    def near(self, file: str, key: Key) -> Iterator[Fact]:
        """Give the versions of a key in force on the day of the act, or nearest to it."""
        for history in self.histories(file, key):
            yield from filter(None, (_near(history, self.day),))

    def keys(self, file: str, written: str) -> set[Key]:
        """Give the keys that may be meant by one written with blanks between its parts."""
        parts, files = tuple(written.split()), [r.histories.get(file, {}) for r in self._both]
        # A part that may be blank is the last of its key.
        likely = {key for key in (parts, (*parts, "")) if any(key in keys for keys in files)}
        return likely or {key for keys in files for key in keys if _parts(key) == parts}

    @property
    def _both(self) -> tuple[Register, Register]:
        return self.before, self.after


About: TypeAlias = Iterator[tuple[str, Period]]
"""Units or `ROOT`, each with days."""

OfADay: TypeAlias = Holiday | Measure | Statement | Transaction | Transfer | Verification
"""Rows that say of which day they are, or may."""

Touches: TypeAlias = Callable[[Registers, Any, Period], About]
"""Gives the units that a row is about on some days."""


def _near(history: History[Any], day: date) -> Fact | None:
    found: Fact | None = history.on(day) or history.before(day) or history.after(day)
    return found


def _parts(key: Key) -> Key:
    return tuple(" ".join(key).split())


def _root(_: Registers, __: Fact, days: Period) -> About:
    yield ROOT, days


def _of(*fields: str) -> Touches:
    """Take the units that a row names in some fields."""

    def touches(_: Registers, row: Fact, days: Period) -> About:
        yield from ((getattr(row, field), days) for field in fields)

    return touches


def _on_its_day(touches: Touches) -> Touches:
    """Take the day that a row says it is of, where it says one."""

    def on_its_day(registers: Registers, row: OfADay, days: Period) -> About:
        yield from touches(registers, row, row.on.days or days)

    return on_its_day


def _unit_or_root(registers: Registers, name: str, days: Period) -> About:
    yield name if any(registers.histories(Unit.FILE, (name,))) else ROOT, days


def _statement(registers: Registers, row: Statement, days: Period) -> About:
    yield from _unit_or_root(registers, row.subject, days)


def _holiday(registers: Registers, row: Holiday, days: Period) -> About:
    yield from _unit_or_root(registers, row.of, days)


def _measure(registers: Registers, row: Measure, days: Period) -> About:
    yield from _row(registers, "transfers", (row.of,), days)


def _of_a_post(
    registers: Registers, row: Appointment | FundingLine | PostCost, days: Period
) -> About:
    """Take the units that its post belongs to on those days."""
    for history in registers.histories(Post.FILE, (row.post,)):
        for version in history.versions:
            if shared := version.stretch.period & days:
                yield version.unit, shared


def _activity(registers: Registers, row: Activity, days: Period) -> About:
    yield from _unit_or_root(registers, row.unit, days)


def _of_an_activity(
    registers: Registers, row: Agreement | Budget | Transaction, days: Period
) -> About:
    """Take the unit that manages its activity; the root, where that is none."""
    yield from _row(registers, Activity.FILE, (row.activity,), days)


def _office_cost(_: Registers, row: OfficeCost, days: Period) -> About:
    yield row.unit, row.month.days or days


def _overhead(registers: Registers, row: OverheadRate, days: Period) -> About:
    yield from _row(registers, Agreement.FILE, (row.agreement,), days)


def _person(registers: Registers, row: Person, days: Period) -> About:
    """Take the units in which somebody is on a post; the root, where that is none."""
    units = {
        unit
        for register in (registers.before, registers.after)
        for appointment in register.on(Appointment, registers.day)
        if appointment.person == row.id
        for post in registers.near(Post.FILE, (appointment.post,))
        for unit, _ in TOUCHES[Post.FILE](registers, post, days)
    }
    yield from ((unit, days) for unit in units or {ROOT})


def _thing(registers: Registers, row: Identifier | Document, days: Period) -> About:
    yield from _row(registers, FILE_OF[row.kind], (row.id,), days)


def _fact(registers: Registers, row: Claim | Verification, days: Period) -> About:
    keys = registers.keys(row.file, row.key) if row.file in TOUCHES else ()
    for key in keys:
        yield from _row(registers, row.file, key, days)
    if not keys:
        yield ROOT, days


def _row(registers: Registers, file: str, key: Key, days: Period) -> About:
    """Take what another row is about, as it is on the day of the act or was nearest to it."""
    found = {
        unit for row in registers.near(file, key) for unit, _ in TOUCHES[file](registers, row, days)
    }
    yield from ((unit, days) for unit in found or {ROOT})


TOUCHES: Final[Mapping[str, Touches]] = {
    "units": _of("id"),
    "designations": _root,
    "designated": _of("unit"),
    "sites": _root,
    "countries": _root,
    "groups": _root,
    "members": _root,
    "functions": _root,
    "roles": _root,
    "remits": _of("holder"),
    "transfers": _on_its_day(_of("from_", "to")),
    "measures": _on_its_day(_measure),
    "bodies": _root,
    "accreditations": _of("holder"),
    "contacts": _of("unit"),
    "holidays": _on_its_day(_holiday),
    "posts": _of("unit"),
    "appointments": _of_a_post,
    "persons": _person,
    "delegations": _of("from_", "to"),
    "verifications": _on_its_day(_fact),
    "identifiers": _thing,
    "statements": _on_its_day(_statement),
    "documents": _thing,
    "claims": _fact,
    "activities": _activity,
    "transactions": _on_its_day(_of_an_activity),
    "budgets": _of_an_activity,
    "agreements": _of_an_activity,
    "post_costs": _of_a_post,
    "posts_funding": _of_a_post,
    "office_costs": _office_cost,
    "overhead_rates": _overhead,
    "exchange_rates": _root,
    "service_shares": _of("unit"),
    "received": _root,
    "sources": _root,
}
"""By file. A membership is a part of its group, money of the unit that manages it or spends it;
evidence is about what its fact is about."""
