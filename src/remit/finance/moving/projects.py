"""Projects that another unit manages then, with what is left of their money."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from decimal import Decimal

from msgspec import Struct

from remit.finance.account import account_of
from remit.finance.donors import Donors
from remit.finance.figures import remaining
from remit.finance.known import known_on
from remit.finance.moving.scene import Scene
from remit.finance.naming import says_who_manages
from remit.finance.part import value_of
from remit.finance.recorded import recorded
from remit.finance.whole_books import whole_books
from remit.model.activity import Activity, Transaction
from remit.model.change import Entry
from remit.model.place import Membership
from remit.model.project import Books, Project
from remit.model.received import Received
from remit.model.register import Register
from remit.model.remit import Remit
from remit.model.unit import Unit
from remit.resolve.bearing import functions_ever


class Passed(Struct, frozen=True):
    """A project of the register's own tables that another unit manages then, or none that is open.

    Args:
        activity: The project.
        from_: Who manages it; blank where nobody is known to.
        to: Who would; blank where nobody is known to.
        remaining: What is left on the day, by currency; nothing where no money is known.
        since: The day on which who manages it closes, while it still runs; none where it does not.
        estimated: Whether that is an estimate, because no spending is published.
    """

    activity: str
    from_: str
    to: str
    remaining: tuple[tuple[str, Decimal], ...] = ()
    estimated: bool = False
    since: date | None = None


def may_pass(before: Register, after: Register, entries: Iterable[Entry]) -> bool:
    """Tell whether projects that were received may be managed by others then.

    They are not in the register, so whose they are is not looked at: it hangs on what
    publishers call offices, and on who answers for countries.
    """
    if not any(each.all(Received) for each in (before, after)):
        return False
    function = before.settings.responsibility_function
    answering = functions_ever(before, function) | functions_ever(after, function)
    return any(_bears(each, before, answering) for each in entries)


def _bears(entry: Entry, before: Register, functions: Collection[str]) -> bool:
    if entry.file != Remit.FILE:
        return entry.file == Membership.FILE or says_who_manages(entry.file, entry.key)
    rows = (*before.history(Remit, *entry.key).versions, entry.row)
    return any(isinstance(row, Remit) and row.function in functions for row in rows)


def passed_of(scene: Scene, entries: Collection[Entry], day: date) -> tuple[Passed, ...]:
    """Give the projects that pass, by id; and those that the unit which closes leaves behind.

    Args:
        scene: The change.
        entries: What is recorded.
        day: The day on which what is left is reckoned.
    """
    files = {each.file for each in entries}
    if files.isdisjoint({Activity.FILE, Transaction.FILE, Unit.FILE}):
        return ()
    register = scene.sides[1].register
    donors = Donors(whole_books(Books(()), register))
    was = {each.id: each.attribution.unit for each in recorded(scene.sides[0].register)}
    found = (_passed(each, was.get(each.id, ""), scene, donors, day) for each in recorded(register))
    return tuple(sorted(filter(None, found), key=lambda each: each.activity))


def _passed(project: Project, was: str, scene: Scene, donors: Donors, day: date) -> Passed | None:
    account, unit = account_of(project, donors), project.attribution.unit
    since = _closing(scene, unit) if unit else None
    if since is not None and (account.last or since) < since:
        since = None
    if unit == was and since is None:
        return None
    left = tuple((code, value_of(remaining(each))) for code, each in known_on(account, day).items())
    is_estimated = bool(left) and not account.is_published(day)
    to = unit if since is None else ""
    return Passed(project.id, was, to, left, estimated=is_estimated, since=since)


def _closing(scene: Scene, unit: str) -> date | None:
    """Give the day on which a unit closes that went on before."""
    one, other = (side.covers.days.of_unit(unit) for side in scene.sides)
    was, now = (each[-1].period.end if each else None for each in (one, other))
    return now if was is not None and now is not None and now < was else None
