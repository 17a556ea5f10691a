"""Who provides a function to whom on a day, taken together by who they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TypeAlias

from pyroaring import BitMap

from remit.model.structure import Structure, SubjectKind
from remit.resolve.answer import PROVIDES
from remit.resolve.layers import Layers
from remit.resolve.painting import Painting

Holders: TypeAlias = tuple[str, ...]
"""Who provides; several where they do so together, or claim it against each other."""


def provided(
    structure: Structure, function: str, kind: SubjectKind = "unit"
) -> Mapping[Holders, BitMap]:
    """Give those to whom a function is provided, by who provides it to them.

    Whoever has nobody is not there. Asked without attributes.

    Args:
        structure: The organisation on the day asked about.
        function: Which function.
        kind: Of which subjects.

    Returns:
        The places of the subjects, as `Layers` numbers those of their kind.
    """
    found: dict[Holders, BitMap] = defaultdict(BitMap)
    for patch in structure.derived(Painting).patches(kind, function, PROVIDES):
        found[patch.outcome.holders] |= patch.cells
    return found


def providers(
    structure: Structure, function: str, kind: SubjectKind = "unit"
) -> dict[str, Holders]:
    """Give the same by the ids of those to whom it is provided."""
    reach = structure.derived(Layers).reach(kind)
    return {
        subject: holders
        for holders, cells in provided(structure, function, kind).items()
        for subject in reach.called(cells)
    }
