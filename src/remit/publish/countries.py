"""Which countries have something said of them, and so a page."""

from __future__ import annotations

from collections.abc import Mapping

from remit.model.structure import SUBJECT_KINDS, Structure, Subject
from remit.publish.visible import visible
from remit.resolve.answer import Status
from remit.resolve.asking import asked_roles, concerned
from remit.resolve.matrix import cell


def countries_with_pages(structure: Structure) -> frozenset[str]:
    """Give the countries in which an office stands, for which somebody answers, or with a body.

    Only offices that may be shown count. Worked out once a structure.
    """
    return structure.derived(_with_pages)


def functions_for(structure: Structure, kind: str) -> Mapping[str, None]:
    """Give the functions that concern a kind of subject, in id order."""
    return structure.derived(_concerned).get(kind, {})


def _with_pages(structure: Structure) -> frozenset[str]:
    return frozenset({*_standing(structure), *_answered(structure)} - {""})


def _concerned(structure: Structure) -> Mapping[str, Mapping[str, None]]:
    rows = structure.functions.values()
    return {
        kind: {row.id: None for row in rows if kind in concerned(row)} for kind in SUBJECT_KINDS
    }


def _standing(structure: Structure) -> set[str]:
    shown = visible(structure).units
    standing = {site.country for unit, site in structure.site_of.items() if unit in shown}
    return standing | {body.country for body in structure.bodies.values()}


def _answered(structure: Structure) -> set[str]:
    asked = [
        (function, role)
        for function in functions_for(structure, "country")
        for role in asked_roles(structure, function)
    ]
    return {
        code
        for code in structure.countries
        if any(
            cell(structure, Subject("country", code), function, role).status is not Status.GAP
            for function, role in asked
        )
    }
