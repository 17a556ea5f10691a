"""Which area each unit answers for on a day, as the responsibility function says."""

from __future__ import annotations

from collections import defaultdict

from msgspec import Struct

from remit.model.structure import Structure
from remit.publish.provided import providers
from remit.publish.visible import visible
from remit.resolve.asking import concerned


class Area(Struct, frozen=True):
    """A country and who answers for it; several where they claim it."""

    country: str
    holders: tuple[str, ...]


def areas(structure: Structure) -> tuple[Area, ...]:
    """Say who answers for each country, in code order; a country without an answer is left out.

    A country is asked about as a subject. Where the responsibility function is for offices only,
    it is the answer for the offices that stand there and may be shown, in so far as they have
    one.
    """
    settings = structure.register.settings
    function = structure.functions.get(settings.responsibility_function)
    if function is None:
        return ()
    is_for_countries = "country" in concerned(function)
    found = (
        providers(structure, function.id, "country")
        if is_for_countries
        else _by_office(structure, function.id)
    )
    return tuple(Area(code, holders) for code, holders in sorted(found.items()))


def _by_office(structure: Structure, function: str) -> dict[str, tuple[str, ...]]:
    shown = visible(structure).units
    found: dict[str, set[str]] = defaultdict(set)
    for unit, holders in providers(structure, function).items():
        site = structure.site_of.get(unit)
        if site is not None and unit in shown:
            found[site.country].update(holders)
    return {code: tuple(sorted(holders)) for code, holders in found.items()}
