"""The organisation as everybody may know it: the register of what goes out, on the day."""

from __future__ import annotations

from remit.model.structure import Structure
from remit.publish.public.rows import public_register


def outside(structure: Structure) -> Structure:
    """Give a structure of all that goes out, and of nothing else; made once.

    Its answers are not those of the whole organisation, which internal units may answer: it
    is for telling what there is.
    """
    return structure.derived(_outside)


def _outside(structure: Structure) -> Structure:
    return Structure(public_register(structure), structure.day, structure.head)
