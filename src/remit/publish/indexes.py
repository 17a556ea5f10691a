"""What pages look up by the thing they are about: each index is made once a structure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final, TypeVar

from remit.model.body import Accreditation, Body
from remit.model.evidence import Claim, Statement
from remit.model.fact import Fact
from remit.model.remit import Function, Remit, Transfer
from remit.model.structure import Structure, Subject
from remit.model.tree import placed
from remit.publish.public.rows import public_rows_of
from remit.resolve.serves import remits_held
from remit.resolve.subject import successors

R = TypeVar("R")
F = TypeVar("F", bound=Fact)
Index = Mapping[str, tuple[R, ...]]


def remits_of(structure: Structure, holder: str) -> tuple[Remit, ...]:
    """Give the remits of a unit, in id order."""
    return remits_held(structure, holder)


def remits_on(structure: Structure, function: str) -> tuple[Remit, ...]:
    """Give the remits in force on a function itself: role by role in their order, in id order."""
    on = structure.remits_on
    return tuple(remit for role in structure.roles for remit in on.get((function, role), ()))


def accreditations_of(structure: Structure, unit: str) -> tuple[Accreditation, ...]:
    """Give the accreditations a unit holds or acts on, in key order."""
    return structure.derived(_accreditations_by_unit).get(unit, ())


def accreditations_with(structure: Structure, body: str) -> tuple[Accreditation, ...]:
    """Give the accreditations with a body, in key order."""
    return structure.derived(_accreditations_by_body).get(body, ())


def statements_of(structure: Structure, subject: str) -> tuple[Statement, ...]:
    """Give the figures that sources state about a subject, in key order."""
    return structure.derived(_statements).get(subject, ())


def transfers_at(structure: Structure, unit: str) -> tuple[Transfer, ...]:
    """Give the transfers from or to a unit, in id order."""
    return structure.derived(_transfers_by_unit).get(unit, ())


def transfers_to(structure: Structure, unit: str) -> tuple[Transfer, ...]:
    """Give the transfers to a unit, in id order."""
    return tuple(row for row in transfers_at(structure, unit) if row.to == unit)


def transfers_of(structure: Structure, function: str) -> tuple[Transfer, ...]:
    """Give the transfers of a function, in id order."""
    return structure.derived(_transfers_by_function).get(function, ())


def bodies_in(structure: Structure, country: str) -> tuple[str, ...]:
    """Give the bodies of a country, in id order."""
    return structure.derived(_bodies_by_country).get(country, ())


def parts_of_body(structure: Structure, body: str) -> tuple[str, ...]:
    """Give the bodies that are part of one, in id order."""
    return structure.derived(_bodies_by_whole).get(body, ())


def successors_of_body(structure: Structure, body: str) -> tuple[str, ...]:
    """Give what came in the place of a body that is not in force."""
    return successors(structure, Subject("body", body))


def narrower(structure: Structure, function: str) -> tuple[str, ...]:
    """Give the functions next below one, in their order."""
    return structure.derived(_narrower).get(function, ())


def claims_about(structure: Structure, file: str, key: str) -> tuple[Claim, ...]:
    """Give what other sources say of rows, by the first part of their key."""
    return structure.derived(_claims).get(f"{file} {key}", ())


def _accreditations_by_unit(structure: Structure) -> Index[Accreditation]:
    return _by(
        _told(structure, structure.accreditations), lambda row: (row.holder, row.exercised_by)
    )


def _accreditations_by_body(structure: Structure) -> Index[Accreditation]:
    return _by(_told(structure, structure.accreditations), lambda row: (row.body,))


def _statements(structure: Structure) -> Index[Statement]:
    return _by(_told(structure, structure.statements), lambda row: (row.subject,))


def _transfers_by_unit(structure: Structure) -> Index[Transfer]:
    return _by(_told(structure, structure.transfers.values()), lambda row: (row.from_, row.to))


def _transfers_by_function(structure: Structure) -> Index[Transfer]:
    return _by(_told(structure, structure.transfers.values()), lambda row: (row.function,))


def _bodies_by_country(structure: Structure) -> Index[str]:
    return _ids(_by(structure.bodies.values(), lambda row: (row.country,)))


def _bodies_by_whole(structure: Structure) -> Index[str]:
    return _ids(_by(structure.bodies.values(), lambda row: (row.part_of,)))


def _narrower(structure: Structure) -> Index[str]:
    rows = sorted(structure.functions.values(), key=lambda row: placed(row.order, row.id))
    return {top: tuple(row.id for row in below) for top, below in _by(rows, _top).items()}


def _top(row: Function) -> Iterator[str]:
    yield row.broader


def _claims(structure: Structure) -> Index[Claim]:
    return _by(_told(structure, structure.claims), _about)


def _about(row: Claim) -> Iterator[str]:
    parts = row.key.split()
    yield f"{row.file} {parts[0] if parts else ''}"
    # An accreditation is that of its holder, and of whoever acts on it.
    if row.file == "accreditations" and len(parts) > 1:
        yield f"{row.file} {parts[-1]}"


def _told(structure: Structure, rows: Iterable[F]) -> Iterator[F]:
    """Give the rows that go out."""
    row = public_rows_of(structure).row
    return (each for each in rows if row(each) is not None)


def _ids(index: Index[Body]) -> Index[str]:
    return {key: tuple(row.id for row in rows) for key, rows in index.items()}


def _by(rows: Iterable[R], keys: Callable[[R], Iterable[str]]) -> Index[R]:
    found: dict[str, list[R]] = defaultdict(list)
    for row in rows:
        for key in dict.fromkeys(keys(row)):
            found[key].append(row)
    return {key: tuple(rows) for key, rows in found.items()}


INDEXES: Final[Mapping[Callable[..., object], Callable[[Structure], Index[object]]]] = {
    accreditations_of: _accreditations_by_unit,
    accreditations_with: _accreditations_by_body,
    bodies_in: _bodies_by_country,
    claims_about: _claims,
    narrower: _narrower,
    parts_of_body: _bodies_by_whole,
    statements_of: _statements,
    transfers_of: _transfers_by_function,
}
"""The index that each question looks up, and nothing beside it."""
