"""The page of a body: who works with it, and in what capacity."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from remit.model.body import Accreditation, Body
from remit.publish import names
from remit.publish.evidence import Evidence, evidence
from remit.publish.indexes import accreditations_with, parts_of_body, successors_of_body
from remit.publish.reader import Reader
from remit.publish.views.beside import Beside, beside_body
from remit.publish.views.process import (
    PRESIDING,
    OtherDay,
    Presiding,
    members,
    other_days,
    presiding,
)
from remit.publish.views.sheet import Sheet, sheet_of
from remit.publish.words import Linked, Words
from remit.temporal.bound import NamedDate

_WITH_MEMBERS: Final = ("consultative-process",)


class Capacity(Struct, frozen=True):
    """A status with the body: who has it, who acts on it, since when."""

    status: Words
    holder: Linked
    exerciser: Linked | None
    decided: str
    signed: str
    evidence: Evidence


class BodyPage(Struct, frozen=True):
    """All of it; `is_open` tells whether the body is in force on the day.

    `has_members` tells that it is of a kind of which one asks who is in it.
    """

    name: Words
    is_open: bool
    kind: Words
    country: Linked | None
    part_of: Linked | None
    parts: tuple[Linked, ...]
    successors: tuple[Linked, ...]
    presiding: tuple[Presiding, ...]
    members: tuple[Linked, ...]
    has_members: bool
    answers: Sheet
    capacities: tuple[Capacity, ...]
    other_days: tuple[OtherDay, ...]
    beside: Beside
    evidence: Evidence


def body_page(reader: Reader, name: str) -> BodyPage | None:
    """Take what the page of a body shows; nothing where the register knows none."""
    structure = reader.structure
    body = structure.bodies.get(name)
    history = structure.register.history(Body, name)
    if not history:
        return None
    shown = body or history.versions[-1]
    followed = reader.ask(successors_of_body, name) if body is None else ()
    return BodyPage(
        name=names.body(reader, name).words,
        is_open=body is not None,
        kind=names.kind_of_body(reader, shown.kind),
        country=names.country(reader, shown.country) if shown.country else None,
        part_of=names.body(reader, shown.part_of) if shown.part_of else None,
        parts=tuple(names.body(reader, each) for each in reader.ask(parts_of_body, name)),
        successors=tuple(names.body(reader, each) for each in followed),
        answers=sheet_of(reader, "body", name, flat=True) if body is not None else Sheet(),
        capacities=capacities_of(reader, name),
        presiding=tuple(presiding(reader, name)),
        members=members(reader, name),
        has_members=shown.kind in _WITH_MEMBERS,
        other_days=other_days(reader, name),
        beside=beside_body(reader, name, PRESIDING),
        evidence=evidence(reader, shown) if body is not None else Evidence(),
    )


def capacities_of(reader: Reader, name: str) -> tuple[Capacity, ...]:
    """Give every status with a body that is in force."""
    return tuple(_capacity(reader, each) for each in reader.ask(accreditations_with, name))


def _capacity(reader: Reader, each: Accreditation) -> Capacity:
    return Capacity(
        names.status(reader, each.status),
        names.unit(reader, each.holder),
        names.unit(reader, each.exercised_by) if each.exercised_by else None,
        _date(reader, each.decided),
        _date(reader, each.signed),
        evidence(reader, each),
    )


def _date(reader: Reader, named: NamedDate) -> str:
    return reader.bound(named.text)
