"""What coverage asks: of every function, for which subjects and in which roles (DESIGN 4.6)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from remit.model.remit import Function
from remit.model.structure import SUBJECT_KINDS, Structure, SubjectKind
from remit.resolve.layers import Asked

FILE_OF: Final[dict[SubjectKind, str]] = {"unit": "units", "body": "bodies", "country": "countries"}


def asked_of(structure: Structure) -> Iterator[Asked]:
    """Give every question of a day that ought to have an answer, for each kind of subject."""
    for function in structure.functions.values():
        for role in asked_roles(structure, function.id):
            for kind in concerned(function):
                yield kind, function.id, role


def asked_roles(structure: Structure, function: str) -> tuple[str, ...]:
    """Give the roles coverage asks for: those of some remit on a function or a broader one."""
    path = structure.broader(function)
    return tuple(
        role
        for role in structure.roles
        if any((each, role) in structure.remits_on for each in path)
    )


def concerned(function: Function) -> tuple[SubjectKind, ...]:
    """Give the kinds of subject a function is for: units, unless it says."""
    wanted = function.concerns or ("units",)
    return tuple(kind for kind in SUBJECT_KINDS if FILE_OF[kind] in wanted)
