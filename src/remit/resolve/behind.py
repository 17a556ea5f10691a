"""Who is next: who would answer if the holders did not, for all subjects at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pyroaring import BitMap

from remit.model.structure import Structure, SubjectKind
from remit.resolve.layers import Layers
from remit.resolve.paint import Coat
from remit.resolve.painting import GAP, Outcome, Painting


class Behind(NamedTuple):
    """The subjects, by place, with one outcome and one who is next, blank where nobody is."""

    outcome: Outcome
    next: str
    cells: BitMap


def behind(structure: Structure, kind: SubjectKind, function: str, role: str) -> Iterator[Behind]:
    """Give all answers in one role for one function, gaps included, each with who is next.

    The next is the holder of the first remit of the chain (DESIGN 4.4) that is none of
    the holders; it asks without attributes.
    """
    layers = structure.derived(Layers)
    chain = _chain(layers, kind, function, role)
    bare = layers.reach(kind).everybody
    for outcome, cells in structure.derived(Painting).patches(kind, function, role):
        bare = bare - cells
        yield from _split(outcome, cells, chain)
    if bare:
        yield Behind(GAP, "", bare)


def _chain(layers: Layers, kind: SubjectKind, function: str, role: str) -> Sequence[Coat]:
    """Give the remits that reach anybody in the order of every chain, winners aside."""
    found = [
        (distance, len(coat.extent), coat.remit.id, coat)
        for distance, each in enumerate(layers.path(function))
        for coat in layers.coats(kind, each, role)
    ]
    return [coat for *_, coat in sorted(found, key=lambda each: each[:3])]


def _split(outcome: Outcome, cells: BitMap, chain: Sequence[Coat]) -> Iterator[Behind]:
    for coat in chain:
        if coat.remit.holder in outcome.holders:
            continue
        hit = cells & coat.extent
        if hit:
            yield Behind(outcome, coat.remit.holder, hit)
            cells = cells - hit
    if cells:
        yield Behind(outcome, "", cells)
