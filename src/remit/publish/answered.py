"""Which area each unit answers for on a day, as the responsibility function says."""

from __future__ import annotations

from collections import defaultdict

from msgspec import Struct

from remit.model.structure import Structure
from remit.publish.visible import visible
from remit.resolve.answer import PROVIDES
from remit.resolve.asking import concerned
from remit.resolve.layers import Layers
from remit.resolve.painting import Painting


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
    found = _as_subjects(structure) if "country" in concerned(function) else _by_office(structure)
    return tuple(Area(code, holders) for code, holders in sorted(found.items()))


def _as_subjects(structure: Structure) -> dict[str, tuple[str, ...]]:
    function = structure.register.settings.responsibility_function
    reach = structure.derived(Layers).reach("country")
    return {
        code: patch.outcome.holders
        for patch in structure.derived(Painting).patches("country", function, PROVIDES)
        for code in reach.called(patch.cells)
    }


def _by_office(structure: Structure) -> dict[str, tuple[str, ...]]:
    function = structure.register.settings.responsibility_function
    reach, shown = structure.derived(Layers).reach("unit"), visible(structure).units
    found: dict[str, set[str]] = defaultdict(set)
    for patch in structure.derived(Painting).patches("unit", function, PROVIDES):
        for unit in reach.called(patch.cells):
            site = structure.site_of.get(unit)
            if site is not None and unit in shown:
                found[site.country].update(patch.outcome.holders)
    return {code: tuple(sorted(holders)) for code, holders in found.items()}
