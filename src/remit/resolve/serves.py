"""The other direction: whom a unit serves, in what, and where it stands behind others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from msgspec import Struct
from pyroaring import BitMap

from remit.model.remit import Remit
from remit.model.structure import SUBJECT_KINDS, Structure, SubjectKind
from remit.resolve.layers import Layers
from remit.temporal.attest import Standing

Subjects = Mapping[SubjectKind, tuple[str, ...]]


class Service(Struct, frozen=True):
    """One remit of a unit: for whom it answers, and for whom it stands behind another.

    `answers` are the subjects to whom this remit is the answer on its own function;
    `behind` those in its extent to whom a narrower one answers.
    """

    remit: Remit
    standing: Standing
    source: str | None
    answers: Subjects
    behind: Subjects


def serves(structure: Structure, unit: str) -> tuple[Service, ...]:
    """Give what a unit serves others in, by function, role and id.

    Remits with conditions are listed, and answer nobody who asks without attributes.
    """
    own = remits_held(structure, unit)
    order = sorted(own, key=lambda remit: (remit.function, remit.role, remit.id))
    return tuple(_service(structure, remit) for remit in order if remit.role in structure.roles)


def remits_held(structure: Structure, holder: str) -> tuple[Remit, ...]:
    """Give the remits in force of a unit, in id order."""
    return tuple(structure.derived(_by_holder).get(holder, ()))


def _by_holder(structure: Structure) -> Mapping[str, list[Remit]]:
    found: dict[str, list[Remit]] = defaultdict(list)
    for remit in structure.remits.values():
        found[remit.holder].append(remit)
    return found


def _service(structure: Structure, remit: Remit) -> Service:
    layers = structure.derived(Layers)
    answers: dict[SubjectKind, tuple[str, ...]] = {}
    behind: dict[SubjectKind, tuple[str, ...]] = {}
    for kind in SUBJECT_KINDS:
        reach = layers.reach(kind)
        won = BitMap()
        for ids, cells in layers.layer(kind, remit.function, remit.role).items():
            if remit.id in ids:
                won |= cells
        answers[kind] = reach.called(won)
        behind[kind] = reach.called(reach.of(remit.scope) - won)
    source = structure.address_of(remit.source)
    return Service(remit, structure.standing(remit), source, answers, behind)
