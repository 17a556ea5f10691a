"""Projects that the register's own tables say, in the same words as those that IATI brings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final, TypeVar

from remit.finance.naming import ORG_ID, identifiers_of
from remit.model.activity import Activity, Budget, Transaction
from remit.model.body import Body
from remit.model.fact import Fact
from remit.model.paying import own_references
from remit.model.project import Attribution, Project
from remit.model.published import Activity as Published
from remit.model.published import Budget as Planned
from remit.model.published import Copy, Dated, DateType, Flow, Party, Place, Share
from remit.model.register import Register
from remit.model.unit import Unit
from remit.temporal.day import Day, day_of

F = TypeVar("F", bound=Fact)

_FUNDING: Final = "1"
_STARTS: Final = "1"
_ENDS: Final = "3"
_FIRST_LINE: Final = 2


def own_reference(register: Register) -> str:
    """Give the reference under which the register's own projects are reported."""
    return min(own_references(register.settings), default=register.settings.id)


def recorded(register: Register) -> tuple[Project, ...]:
    """Give the projects of `activities.csv` with their money, by id.

    The folder says which unit manages one; where it does not, the only unit that its
    transactions name does. The place of a row is the line it has in an export.
    """
    return tuple(_Tables(register).projects())


def placed(register: Register, noun: type[F]) -> Iterator[tuple[F, Place]]:
    """Give the rows of a file, each with its place: the line it has in an export."""
    histories = register.all(noun)
    rows = (row for key in sorted(histories) for row in histories[key].versions)
    for line, row in enumerate(rows, _FIRST_LINE):
        yield row, Place(f"{noun.FILE}.csv", line)


class _Tables:
    """The tables of a register, put together by activity."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._own = own_reference(register)
        self._references = _references(register)
        self._flows: dict[str, list[Flow]] = defaultdict(list)
        self._through: dict[str, set[str]] = defaultdict(set)
        self._budgets: dict[str, list[Planned]] = defaultdict(list)
        for row, place in placed(register, Transaction):
            self._flows[row.activity].append(self._flow(row, place))
            self._through[row.activity] |= {row.unit} - {""}
        for planned, place in placed(register, Budget):
            self._budgets[planned.activity].append(_budget(planned, place))

    def projects(self) -> Iterator[Project]:
        settings = self._register.settings
        reporter = Party(self._own, settings.name.best().text)
        for row, place in placed(self._register, Activity):
            activity = Published(
                id=row.id,
                reporter=reporter,
                copy=Copy(place, None, ""),
                title=row.title,
                status=row.status,
                dates=tuple(_dates(row, place)),
                parties=(self._party(row.donor, _FUNDING),) if row.donor else (),
                flows=tuple(self._flows[row.id]),
                budgets=tuple(self._budgets[row.id]),
                agreement=row.agreement,
            )
            yield Project(activity, self._attribution(row), is_own=True)

    def _attribution(self, row: Activity) -> Attribution:
        if row.unit:
            return Attribution(row.unit, "folder", f"{Activity.FILE}.csv")
        units = tuple(sorted(self._through[row.id]))
        if len(units) == 1:
            return Attribution(units[0], "transaction", f"{Transaction.FILE}.csv")
        reason = "several-offices" if units else "no-evidence"
        return Attribution(reason=reason, candidates=units)

    def _flow(self, row: Transaction, place: Place) -> Flow:
        return Flow(
            type=row.type,
            on=day_of(row.on),
            amount=row.amount,
            currency=row.currency,
            place=place,
            ref=row.ref,
            provider=self._party(row.provider) if row.provider else None,
            countries=(Share(row.country),) if row.country else (),
        )

    def _party(self, name: str, role: str = "") -> Party:
        """Give a body or one of our units as a party: a unit goes by our own reference."""
        units = self._register.history(Unit, name).versions
        known: tuple[Unit | Body, ...] = units or self._register.history(Body, name).versions
        text = known[-1].name.best().text if known else name
        ref = self._own if units else self._references.get(name, "")
        return Party(ref, text, role)


def _references(register: Register) -> Mapping[str, str]:
    """Give the first reference of each body that has one."""
    found: dict[str, str] = {}
    for each in identifiers_of(register):
        if each.kind == "body" and each.scheme == ORG_ID:
            found[each.id] = min(each.value, found.get(each.id, each.value))
    return found


def _dates(row: Activity, place: Place) -> Iterator[Dated]:
    written: tuple[tuple[DateType, Day], ...] = ((_STARTS, row.starts), (_ENDS, row.ends))
    return (Dated(type_, day_of(day), place) for type_, day in written if day.text)


def _budget(row: Budget, place: Place) -> Planned:
    first, last = day_of(row.starts), day_of(row.ends)
    return Planned(row.type, first, last, row.amount, row.currency, place)
