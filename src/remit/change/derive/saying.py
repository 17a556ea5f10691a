"""What a difference is called: a unit opens, is renamed, moves; a remit is assigned, ends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from remit.change.compile.units import NAMES
from remit.change.derive.differing import Difference
from remit.model.fact import Fact
from remit.model.kind import EVIDENCE, KINDS, Cells, Key
from remit.model.place import Membership
from remit.model.post import Appointment, Post
from remit.model.remit import Remit
from remit.model.settings import Settings
from remit.model.step import (
    Appoint,
    Assign,
    Close,
    Common,
    Designate,
    End,
    Move,
    Open,
    OpenPost,
    Record,
    Regroup,
    Rename,
    Set,
    Step,
    Undesignate,
)
from remit.model.unit import Designated, Unit
from remit.temporal.bound import Bound
from remit.temporal.period import BEGINNING
from remit.temporal.stretch import Stretch

_PLACES: Final = frozenset({"part_of", "site"})

_BEGINS: Final[Mapping[type[Fact], type[Common]]] = {
    Unit: Open,
    Designated: Designate,
    Membership: Regroup,
    Remit: Assign,
    Post: OpenPost,
    Appointment: Appoint,
}
"""The steps by which rows begin that have a word of their own."""


def begins(row: Fact, first: Bound, until: Bound) -> Step:
    """Say that a row begins at one bound and holds until another."""
    key = KINDS[row.FILE].key(row)
    says = _BEGINS.get(type(row))
    # A unit does not open with successors.
    if says is None or (isinstance(row, Unit) and row.successors):
        return recorded(row.FILE, key, Stretch(first, until), row)
    step: Any = says
    days = {"on": first.text} if says is Regroup else {"on": first.text, "until": until.text}
    made: Step = step(**_own(row), **evidence_of(row), **days)
    return made


def _own(row: Fact) -> dict[str, Any]:
    """Give the fields of the step by which a row begins."""
    cells = {name: text for name, text in KINDS[row.FILE].cells(row).items() if _is_own(row, name)}
    match row:
        case Membership():
            return {"group": row.group, "add": (row.member,)}
        case Designated():
            return {"unit": row.unit, "designation": row.designation}
        case Appointment():
            return {"post": row.post, "person": row.person, "kind": row.kind, "beside": True}
        case _:
            return {"id": KINDS[row.FILE].key(row)[0], "row": cells}


def recorded(file: str, key: Key, days: Stretch, row: Fact | Settings | None) -> Record:
    """Say that a row, or its absence, is recorded as it is."""
    first, last = days.valid_from.text, days.valid_to.text
    if isinstance(row, Settings):
        return Record(file=file, key=key, settings=row)
    if row is None:
        return Record(file=file, key=key, valid_from=first, valid_to=last)
    cells = KINDS[file].cells(row)
    own = {name: text for name, text in cells.items() if _is_own(row, name)}
    said: dict[str, Any] = {**evidence_of(row)}
    return Record(file=file, key=key, valid_from=first, valid_to=last, row=own, **said)


def ended(row: Fact, bound: Bound) -> Step:
    """Say that a row, of which this is the last version, ends."""
    on = _day(bound)
    match row:
        case Unit():
            return Close(unit=row.id, successors=row.successors, on=on)
        case Designated():
            return Undesignate(unit=row.unit, designation=row.designation, on=on)
        case Membership():
            return Regroup(group=row.group, remove=(row.member,), on=on)
        case _:
            return End(file=row.FILE, key=KINDS[row.FILE].key(row), on=on)


def changes(found: Difference, known: Fact, wanted: Fact) -> Iterator[Step]:
    """Say what a row says otherwise from a bound on."""
    kind = KINDS[wanted.FILE]
    have, want = kind.cells(known), kind.cells(wanted)
    new = {name: want.get(name, "") for name in [*want, *have] if have.get(name) != want.get(name)}
    own = {name: text for name, text in new.items() if name not in EVIDENCE}
    evident: dict[str, str] = {}
    if len(own) < len(new) and own and any(evidence_of(wanted).values()):
        evident = evidence_of(wanted)
        new = own
    days = {"on": _day(found.bound), "until": found.agrees.text if found.agrees else ""}
    if not kind.dated:
        days = {}
    yield from _changed(wanted, new, {**days, **evident})


def _changed(wanted: Fact, new: dict[str, str], said: dict[str, Any]) -> Iterator[Step]:
    rest = dict(new)
    if isinstance(wanted, Unit):
        names = {name: rest.pop(name) for name in new if _stem(wanted, name) in NAMES}
        places = {name: rest.pop(name) for name in new if name in _PLACES}
        if names:
            yield Rename(unit=wanted.id, row=names, **said)
        if places:
            yield Move(
                unit=wanted.id, part_of=places.get("part_of"), site=places.get("site"), **said
            )
    if rest:
        yield Set(file=wanted.FILE, key=KINDS[wanted.FILE].key(wanted), row=rest, **said)


def evidence_of(row: Fact) -> dict[str, str]:
    """Give where a row is from, as a step says it; of what its key says, nothing."""
    cells: Cells = KINDS[row.FILE].cells(row)
    keys = {column.name for column in KINDS[row.FILE].key_columns}
    return {name: cells[name] for name in EVIDENCE if name in cells and name not in keys}


def _is_own(row: Fact, name: str) -> bool:
    """Tell whether a step says a column of a row among the others, not in a place of its own."""
    keys = (column.name for column in KINDS[row.FILE].key_columns)
    return name not in {*EVIDENCE, *keys}


def _stem(row: Fact, name: str) -> str:
    return KINDS[row.FILE].find(name)[0].name


def _day(bound: Bound) -> str:
    return "always" if bound.day == BEGINNING else bound.text
