"""What the booklet says of each office, function, country and partner."""

from __future__ import annotations

from msgspec import Struct

from remit.publish import names
from remit.publish.evidence import Evidence, evidence, open_evidence
from remit.publish.indexes import remits_on
from remit.publish.offline.reach import Reached, reached
from remit.publish.offline.served import Answered, Serving
from remit.publish.reader import Reader
from remit.publish.scopes import Said, conditions_words, scope_words
from remit.publish.views.body_page import Capacity, capacities_of
from remit.publish.words import Linked, Words
from remit.temporal.attest import Standing


class Office(Struct, frozen=True):
    """A unit: where it stands, what it is, how to reach it."""

    id: str
    depth: int
    name: Words
    short_name: Words
    place: names.Place | None
    part_of: Linked | None
    designations: tuple[Words, ...]
    evidence: Evidence
    contacts: tuple[Reached, ...]
    is_attested: bool


class Remitted(Struct, frozen=True):
    """A remit on a function: whose, as what, for whom."""

    holder: Linked
    role: Words
    scope: Said
    conditions: str
    evidence: Evidence


class Work(Struct, frozen=True):
    """A function: its other names, and the remits on it."""

    id: str
    depth: int
    name: Words
    words: tuple[Words, ...]
    remits: tuple[Remitted, ...]


class Land(Struct, frozen=True):
    """A country: who stands there, who answers for it."""

    id: str
    name: Words
    offices: tuple[Linked, ...]
    answered: Answered


class Partner(Struct, frozen=True):
    """A body: what it is, in what capacity one deals with it, who answers to it."""

    id: str
    name: Words
    kind: Words
    capacities: tuple[Capacity, ...]
    answered: Answered


def office(reader: Reader, name: str, depth: int) -> Office:
    """Say what an office is."""
    unit = reader.visible.units[name]
    held = reader.structure.designations_of.get(name, ())
    return Office(
        id=name,
        depth=depth,
        name=names.unit(reader, name).words,
        short_name=reader.local(unit.short_name),
        place=names.place_of(reader, name),
        part_of=names.unit(reader, unit.part_of) if unit.part_of else None,
        designations=tuple(names.designation(reader, each.designation) for each in held),
        evidence=open_evidence(reader, unit),
        contacts=reached(reader, name),
        is_attested=reader.standing(unit) is Standing.ATTESTED,
    )


def work(reader: Reader, name: str, depth: int) -> Work:
    """Say what a function is, and who has a remit on it."""
    row = reader.structure.functions[name]
    return Work(
        id=name,
        depth=depth,
        name=names.function(reader, name).words,
        words=names.also(reader, row.synonyms),
        remits=tuple(
            Remitted(
                names.unit(reader, remit.holder),
                names.role(reader, remit.role),
                scope_words(reader, remit.scope, remit.holder),
                conditions_words(remit.conditions),
                evidence(reader, remit),
            )
            for remit in reader.ask(remits_on, name)
            if reader.tells(remit)
        ),
    )


def land(reader: Reader, code: str, serving: Serving) -> Land:
    """Say who is in a country, and who answers for it."""
    standing = reader.visible.shown(sorted(reader.structure.standing_in.get(code, ())))
    offices = tuple(names.unit(reader, each) for each in standing)
    words = names.country(reader, code).words
    return Land(code, words, offices, serving.of("country", code))


def partner(reader: Reader, name: str, serving: Serving) -> Partner:
    """Say what a body is, and who deals with it."""
    return Partner(
        name,
        names.body(reader, name).words,
        names.kind_of_body(reader, reader.structure.bodies[name].kind),
        capacities_of(reader, name),
        serving.of("body", name),
    )
