"""The difference of two moments: rows in force, and answers (DESIGN 4.6)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, Final

from msgspec import Struct

from remit.model.event import ChangeEvent, bare
from remit.model.fact import Fact
from remit.model.kind import KINDS, Key, Kind
from remit.model.structure import SUBJECT_KINDS, Structure, SubjectKind
from remit.resolve.answer import Status
from remit.resolve.layers import Asked, Layers
from remit.resolve.painting import Painting

_APART: Final = frozenset({"persons"})
"""Personal data, of which no difference is told."""


class Told(Struct, frozen=True, order=True):
    """What an answer comes to for whoever asks: its status, and who answers."""

    status: str
    holders: tuple[str, ...] = ()


class Turned(Struct, frozen=True):
    """Answers that became another in the same way: for a function and role, of one kind."""

    function: str
    role: str
    kind: SubjectKind
    before: Told
    after: Told
    subjects: tuple[str, ...]


class Comparison(Struct, frozen=True):
    """What is different at a second moment: rows, by file and key, and answers."""

    rows: tuple[ChangeEvent, ...] = ()
    answers: tuple[Turned, ...] = ()


NOT_OPEN: Final = Told(Status.NOT_OPEN.value)
GAP: Final = Told(Status.GAP.value)


def compare(one: Structure, other: Structure) -> Comparison:
    """Say what is different between two moments: two days, two instants of knowledge, or both.

    Rows are compared by what they say, evidence and bounds left out. An answer is
    another where its status or its holders are; it is asked without attributes, and
    whoever is not there on one of the days has the answer *not open* on that day.

    Args:
        one: The organisation at the first moment.
        other: The same at the second.

    Returns:
        Nothing of either where the two are alike.
    """
    return Comparison(tuple(_rows(one, other)), tuple(_answers(one, other)))


# Rows ---------------------------------------------------------------------------------


def _rows(one: Structure, other: Structure) -> Iterator[ChangeEvent]:
    for name, kind in KINDS.items():
        if name in _APART:
            continue
        before, after = _in_force(one, kind), _in_force(other, kind)
        for key in sorted(before.keys() | after.keys()):
            yield from _row(other, kind, key, before.get(key), after.get(key))


def _row(
    other: Structure, kind: Kind[Any], key: Key, before: Fact | None, after: Fact | None
) -> Iterator[ChangeEvent]:
    if before is None and after is not None:
        yield ChangeEvent(kind.name, key, other.day, "begins", after)
    elif before is not None and after is None:
        yield ChangeEvent(kind.name, key, other.day, "ends", before)
    elif before is not None and after is not None and bare(before) != bare(after):
        yield ChangeEvent(kind.name, key, other.day, "changes", after, before)


def _in_force(structure: Structure, kind: Kind[Any]) -> Mapping[Key, Fact]:
    if kind.name == "units":
        return {(name,): unit for name, unit in structure.units.items()}
    return {kind.key(fact): fact for fact in structure.in_force(kind.noun)}


# Answers ------------------------------------------------------------------------------


def _answers(one: Structure, other: Structure) -> Iterator[Turned]:
    functions = sorted(one.functions.keys() | other.functions.keys())
    roles = list(dict.fromkeys((*one.roles, *other.roles)))
    for function in functions:
        for role in roles:
            for kind in SUBJECT_KINDS:
                yield from _column(one, other, (kind, function, role))


def _column(one: Structure, other: Structure, asked: Asked) -> Iterator[Turned]:
    kind, function, role = asked
    before, after = _told(one, asked), _told(other, asked)
    found: dict[tuple[Told, Told], list[str]] = defaultdict(list)
    for name in sorted(before.keys() | after.keys()):
        pair = before.get(name, NOT_OPEN), after.get(name, NOT_OPEN)
        if pair[0] != pair[1]:
            found[pair].append(name)
    for (then, now), names in sorted(found.items()):
        yield Turned(function, role, kind, then, now, tuple(names))


def _told(structure: Structure, asked: Asked) -> Mapping[str, Told]:
    """Give what each subject of a kind is told; nobody is told anything of what is no function."""
    kind, function, role = asked
    if function not in structure.functions or role not in structure.roles:
        return {}
    names = structure.derived(Layers).reach(kind).names
    told = dict.fromkeys(names, GAP)
    for patch in structure.derived(Painting).patches(*asked):
        outcome = Told(patch.outcome.status.value, patch.outcome.holders)
        told.update((names[place], outcome) for place in patch.cells)
    return told
