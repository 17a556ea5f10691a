"""Which hotlines and telephones there are in which country, and which are for everybody."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final

from remit.model.contact import Contact
from remit.model.structure import Structure
from remit.publish.visible import visible

BY_PHONE: Final = ("hotline", "phone")
EVERYBODY: Final = ""
"""Stands for the country of a line that is for everybody."""

_GOVERNMENT: Final = "government"

Lines = Mapping[str, tuple[str, ...]]


def lines(structure: Structure) -> Lines:
    """Give the ids of the lines one can ring, by country: hotlines before telephones.

    A line is for the country in which its unit stands; one that a government runs, for the
    country of that government, wherever the unit stands. It is for everybody where the unit
    stands in no country, or is the whole organisation.
    """
    return structure.derived(_lines)


def lines_in(structure: Structure, country: str) -> tuple[str, ...]:
    """Give the ids of the lines of one country."""
    return lines(structure).get(country, ())


def _lines(structure: Structure) -> Lines:
    found: dict[str, list[Contact]] = defaultdict(list)
    for rows in visible(structure).contacts.values():
        for row in rows:
            if row.kind in BY_PHONE:
                found[_country_of(structure, row)].append(row)
    return {code: tuple(row.id for row in sorted(rows, key=_order)) for code, rows in found.items()}


def _order(row: Contact) -> tuple[int, str, str]:
    return BY_PHONE.index(row.kind), row.unit, row.id


def _country_of(structure: Structure, row: Contact) -> str:
    operator = structure.bodies.get(row.operator)
    if operator is not None and operator.kind == _GOVERNMENT and operator.country:
        return operator.country
    if structure.roots == (row.unit,):
        return EVERYBODY
    site = structure.site_of.get(row.unit)
    return site.country if site is not None else EVERYBODY


def countries(known: Lines) -> Iterator[str]:
    """Give the countries that have a line."""
    return (code for code in known if code != EVERYBODY)
