"""What an answer hangs on: the rows that can change it, on any day.

`near` are the rows that decide which remits match: functions, remits, holders, and
whatever puts the subject into a scope or takes it out. `far` are those that decide
how large extents are; they matter only while two remits are compared.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Final

from remit.model.change import SETTINGS
from remit.model.place import Membership
from remit.model.register import Register
from remit.model.remit import Function, Remit
from remit.model.scope import Term
from remit.model.structure import Subject, SubjectKind
from remit.model.unit import Designated, Unit
from remit.resolve.answer import PROVIDES
from remit.resolve.events import Row

_EXTENDING: Final[Mapping[SubjectKind, tuple[str, ...]]] = {
    "unit": ("units", "sites"),
    "body": ("bodies",),
    "country": (),
}
"""The files whose rows say which subjects of a kind there are, and where they stand."""

ANSWERING: Final = frozenset(
    {
        *("units", "sites", "bodies", "designated", "groups", "members"),
        *("functions", "roles", "remits", "countries", SETTINGS),
    }
)
"""The files on whose rows answers hang."""


def functions_ever(register: Register, function: str) -> frozenset[str]:
    """Give a function and all that were broader on any day."""
    return reached({function}, lambda name: _cells(register, Function, name, "broader"))


def lineage(register: Register, units: Iterable[str]) -> frozenset[str]:
    """Give units and all that were above them on any day."""
    return reached(set(units), lambda name: _cells(register, Unit, name, "part_of"))


def remits_ever(register: Register, function: str, role: str) -> tuple[Remit, ...]:
    """Give the versions of remits in a role on a function, or one broader, on any day."""
    path = functions_ever(register, function)
    names = {name for each in path for name in register.remits_ever.get((each, role), ())}
    return tuple(
        version
        for name in sorted(names)
        for version in register.history(Remit, name).versions
        if version.role == role and version.function in path
    )


def asks_responsibility(remits: Iterable[Remit]) -> bool:
    """Tell whether the scope of some remit says `under:`."""
    return any(term.word == "under" for term in _terms(remits))


def near(
    register: Register, subject: Subject, function: str, remits: Collection[Remit]
) -> frozenset[Row]:
    """Give the rows that decide whether some remits match; what `under:` asks is left out."""
    terms = _terms(remits)
    return frozenset(
        (
            *_answering(register, function, remits),
            *_placed(register, subject),
            *_designated(register, terms, subject.id),
            *_members(register, terms),
        )
    )


def far(register: Register, kind: SubjectKind, remits: Collection[Remit]) -> frozenset[Row]:
    """Give the rows that decide how large the extents of some remits are, for a kind."""
    terms = _terms(remits)
    rows = {
        *((file, key) for file in _EXTENDING[kind] for key in register.histories.get(file, {})),
        *_designated(register, terms),
        *_members(register, terms),
    }
    if not asks_responsibility(remits):
        return frozenset(rows)
    responsibility = register.settings.responsibility_function
    behind = remits_ever(register, responsibility, PROVIDES)
    answering = _answering(register, responsibility, behind)
    return frozenset((*rows, *answering, *far(register, kind, behind)))


def _answering(register: Register, function: str, remits: Collection[Remit]) -> Iterator[Row]:
    """Give functions, remits and whoever holds them: all but for whom they answer."""
    yield from (("functions", (name,)) for name in functions_ever(register, function))
    yield from (("remits", (remit.id,)) for remit in remits)
    yield from _units(register, {remit.holder for remit in remits})


def _terms(remits: Iterable[Remit]) -> frozenset[Term]:
    return frozenset(term for remit in remits for term in remit.scope.terms())


def _placed(register: Register, subject: Subject) -> Iterator[Row]:
    """Give the rows that say whether a subject is there, and where it stands."""
    if subject.kind == "body":
        yield "bodies", (subject.id,)
    elif subject.kind == "unit":
        yield from _units(register, {subject.id})
        for name in lineage(register, {subject.id}):
            yield from (("sites", (site,)) for site in _cells(register, Unit, name, "site"))


def _units(register: Register, names: Iterable[str]) -> Iterator[Row]:
    yield from (("units", (name,)) for name in lineage(register, names))


def _designated(register: Register, terms: Iterable[Term], unit: str = "") -> Iterator[Row]:
    named = {term.id for term in terms if term.word == "designated"}
    for key in register.all(Designated):
        if key[1] in named and unit in {"", key[0]}:
            yield "designated", key


def _members(register: Register, terms: Iterable[Term]) -> Iterator[Row]:
    """Give the memberships of the groups named, through groups in groups, and the members."""
    below: dict[str, set[str]] = {}
    for group, member in register.all(Membership):
        below.setdefault(group, set()).add(member)
    named = {term.id for term in terms if term.word == "group"}
    for group in reached(named, lambda name: below.get(name, ())):
        for member in below.get(group, ()):
            yield "members", (group, member)
            yield from _units(register, {member})
            yield "bodies", (member,)


def _cells(register: Register, noun: type[Function | Unit], name: str, field: str) -> set[str]:
    versions = register.history(noun, name).versions
    return {getattr(each, field) for each in versions} - {""}


def reached(start: Iterable[str], onward: Callable[[str], Iterable[str]]) -> frozenset[str]:
    """Give some things and all that one comes to from them, step by step.

    Example:
        >>> below = {"lima": ["cusco"], "cusco": ["puno", "lima"], "puno": []}
        >>> sorted(reached({"cusco"}, lambda name: below[name]))
        ['cusco', 'lima', 'puno']
    """
    found = set(start)
    todo = list(found)
    while todo:
        new = set(onward(todo.pop())) - found
        found |= new
        todo += new
    return frozenset(found)
