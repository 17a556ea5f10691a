"""Answers that are not as they are wanted: of missions, and of what a register asks for itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyroaring import BitMap

from remit.model.policy import OwnPolicy
from remit.model.structure import SUBJECT_KINDS, Structure
from remit.resolve.answer import PROVIDES, Status
from remit.resolve.finding import Finding, What
from remit.resolve.layers import Asked, Layers
from remit.resolve.painting import Painting
from remit.resolve.policies.rulebook import Rulebook


def missions_without_one_answer(structure: Structure, book: Rulebook) -> Iterator[Finding]:
    """Find missions to which nobody, or nobody alone, provides the responsibility function."""
    designations = book.ids(What.RESPONSIBILITY, "designations")
    places = structure.derived(Layers).reach("unit").places
    whom = BitMap(places[unit] for unit in _designated(structure, designations))
    function = structure.register.settings.responsibility_function
    yield from _other_than(
        structure, What.RESPONSIBILITY, ("unit", function, PROVIDES), whom, Status.ANSWERED
    )


def own_findings(structure: Structure, own: OwnPolicy) -> Iterator[Finding]:
    """Find the subjects in scope of a register's own policy to whom the answer is another."""
    for kind in SUBJECT_KINDS:
        whom = structure.derived(Layers).reach(kind).of(own.scope)
        asked = kind, own.function, own.role
        yield from _other_than(structure, What.OWN, asked, whom, Status(own.status))


def _designated(structure: Structure, designations: Iterable[str]) -> Iterator[str]:
    for designation in designations:
        yield from structure.designated.get(designation, ())


def _other_than(
    structure: Structure, what: What, asked: Asked, whom: BitMap, wanted: Status
) -> Iterator[Finding]:
    """Find those to whom the answer to a question is not as it is wanted.

    Where there is no such function or role that day, nothing can be asked.
    """
    kind, function, role = asked
    if structure.function(function) is None or role not in structure.all_roles:
        return
    called = structure.derived(Layers).reach(kind).called
    for outcome, cells in structure.derived(Painting).patches(*asked):
        here = cells & whom
        whom = whom - cells
        if here and outcome.status is not wanted:
            names = called(here)
            yield Finding(what, function, role, kind, names, outcome.remits, outcome.holders)
    if whom and wanted is not Status.GAP:
        yield Finding(what, function, role, kind, called(whom))
