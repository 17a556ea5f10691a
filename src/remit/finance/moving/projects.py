"""Projects that another unit manages then, with what is left of their money."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal

from msgspec import Struct

from remit.finance.account import account_of
from remit.finance.donors import Donors
from remit.finance.figures import remaining
from remit.finance.known import known_on
from remit.finance.part import value_of
from remit.finance.recorded import recorded
from remit.finance.whole_books import whole_books
from remit.model.activity import Activity, Transaction
from remit.model.change import Entry
from remit.model.project import Books, Project
from remit.model.register import Register


class Passed(Struct, frozen=True):
    """A project of the register's own tables that another unit manages then.

    Args:
        activity: The project.
        from_: Who manages it; blank where nobody is known to.
        to: Who would.
        remaining: What is left on the day, by currency; nothing where no money is known.
        estimated: Whether that is an estimate, because no spending is published.
    """

    activity: str
    from_: str
    to: str
    remaining: tuple[tuple[str, Decimal], ...] = ()
    estimated: bool = False


def passed_of(
    before: Register, after: Register, entries: Collection[Entry], day: date
) -> tuple[Passed, ...]:
    """Give the projects that pass, by id.

    Args:
        before: The register as it is.
        after: The register as it would be.
        entries: What is recorded.
        day: The day on which what is left is reckoned.
    """
    if {each.file for each in entries}.isdisjoint({Activity.FILE, Transaction.FILE}):
        return ()
    one, other = ({each.id: each for each in recorded(side)} for side in (before, after))
    donors = Donors(whole_books(Books(()), after))
    return tuple(
        _passed(other[name], _unit(one, name), donors, day)
        for name in sorted(other)
        if _unit(one, name) != _unit(other, name)
    )


def _unit(projects: Mapping[str, Project], name: str) -> str:
    return projects[name].attribution.unit if name in projects else ""


def _passed(project: Project, was: str, donors: Donors, day: date) -> Passed:
    account = account_of(project, donors)
    known = known_on(account, day)
    left = tuple((code, value_of(remaining(each))) for code, each in known.items())
    is_estimated = bool(left) and not account.is_published(day)
    return Passed(project.id, was, project.attribution.unit, left, is_estimated)
