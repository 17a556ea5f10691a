"""With which bodies a unit works, and in what capacity."""

from __future__ import annotations

from msgspec import Struct

from remit.model.body import Accreditation
from remit.model.remit import Remit
from remit.model.structure import Structure
from remit.publish import names
from remit.publish.countries import functions_for
from remit.publish.evidence import Evidence, evidence
from remit.publish.indexes import accreditations_of, remits_of
from remit.publish.reader import Reader
from remit.publish.words import Linked, Words
from remit.resolve.layers import Layers


class Partner(Struct, frozen=True):
    """A body, and the capacity in which a unit acts there.

    `holder` has the status where that is another unit; `exerciser` acts on it.
    """

    body: Linked
    capacity: Words
    holder: Linked | None
    exerciser: Linked | None
    evidence: Evidence


class Partners(Struct, frozen=True):
    """The bodies a unit answers to; and, where sources give them only in words, the words."""

    named: tuple[Partner, ...] = ()
    words: tuple[Words, ...] = ()


def partners_of(reader: Reader, unit: str) -> Partners:
    """Give the bodies for which a unit has a remit, each with the capacities it exercises."""
    remits = liaison_remits(reader, unit)
    exercised = exercised_by(reader, unit)
    named: list[Partner] = []
    for name in sorted({name for remit in remits for name in _bodies(reader, remit)}):
        capacities = [row for row in exercised if row.body == name]
        named += [partner(reader, row, unit) for row in capacities] or [
            _without(reader, name, remits)
        ]
    words = [words for remit in remits for words in words_only(reader, remit)]
    return Partners(tuple(named), tuple(words))


def liaison_remits(reader: Reader, unit: str) -> tuple[Remit, ...]:
    """Give the remits of a unit on functions that concern bodies."""
    functions = reader.ask(functions_for, "body")
    return tuple(row for row in reader.ask(remits_of, unit) if row.function in functions)


def exercised_by(reader: Reader, unit: str) -> tuple[Accreditation, ...]:
    """Give the accreditations on which a unit acts."""
    rows = reader.ask(accreditations_of, unit)
    return tuple(row for row in rows if (row.exercised_by or row.holder) == unit)


def all_of(reader: Reader, unit: str) -> tuple[Partner, ...]:
    """Give the accreditations a unit has or acts on."""
    return tuple(partner(reader, row, unit) for row in reader.ask(accreditations_of, unit))


def partner(reader: Reader, row: Accreditation, unit: str) -> Partner:
    """Show an accreditation from the side of a unit that has it or acts on it."""
    acts = row.exercised_by or row.holder
    return Partner(
        names.body(reader, row.body),
        names.status(reader, row.status),
        names.unit(reader, row.holder) if row.holder != unit else None,
        names.unit(reader, acts) if acts != unit else None,
        evidence(reader, row),
    )


def words_only(reader: Reader, remit: Remit) -> tuple[Words, ...]:
    """Give what the groups of a remit without any member say of themselves."""
    structure = reader.structure
    found = (
        structure.groups.get(term.id)
        for term in remit.scope.terms()
        if term.word == "group" and not structure.members(term.id)
    )
    return tuple(reader.local(row.description or row.name) for row in found if row is not None)


def _bodies(reader: Reader, remit: Remit) -> tuple[str, ...]:
    return reader.ask(_reached, remit.id)


def _reached(structure: Structure, remit: str) -> tuple[str, ...]:
    reach = structure.derived(Layers).reach("body")
    return reach.called(reach.of(structure.remits[remit].scope))


def _without(reader: Reader, name: str, remits: tuple[Remit, ...]) -> Partner:
    remit = next(row for row in remits if name in _bodies(reader, row))
    return Partner(
        names.body(reader, name),
        names.function(reader, remit.function).words,
        None,
        None,
        evidence(reader, remit),
    )
