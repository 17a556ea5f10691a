"""My responsibility: one page for whoever answers for offices: they, their gaps, what changes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from litestar.exceptions import NotFoundException
from msgspec import Struct

from remit.model.structure import Structure
from remit.publish import names
from remit.publish.words import Linked
from remit.resolve.coverage import coverage
from remit.resolve.finding import What
from remit.resolve.serves import serves
from remit.text.catalogue import N_
from remit.web.editing.editor import Visit
from remit.web.editing.start import Offer

_SAID: Final = {
    What.GAP: N_("nobody answers"),
    What.CONTEST: N_("several claim it"),
    What.FRAGILE: N_("holds only by who happens to be there"),
}
_LOOKED_AT: Final = frozenset(_SAID)
_SHOWN: Final = 60


class Lacking(Struct, frozen=True):
    """A finding about one of the offices."""

    office: Linked
    what: str
    function: Linked


class Coming(Struct, frozen=True):
    """A day on which something changes for one of the offices."""

    day: str
    office: Linked
    what: str


class MinePage(Struct, frozen=True):
    """The offices under a unit's responsibility, what they lack, and what changes next."""

    unit: Linked
    others: tuple[Offer, ...]
    offices: tuple[Linked, ...]
    lacking: tuple[Lacking, ...]
    lacking_more: int
    coming: tuple[Coming, ...]


def mine_page(to: Visit) -> MinePage:
    """Give the page of a unit that answers for others.

    Raises:
        NotFoundException: There is no such unit.
    """
    structure = to.reader.site.structure
    responsible = _responsible(structure)
    unit = to.rest[1] if len(to.rest) > 1 else next(iter(responsible), "")
    if unit not in structure.units:
        raise NotFoundException
    offices = responsible.get(unit, ())
    found = list(_all_lacking(to, frozenset(offices)))
    return MinePage(
        unit=names.unit(to.reader, unit),
        others=tuple(
            Offer(names.unit(to.reader, each).words.text, to.at("mine", each))
            for each in responsible
            if each != unit
        ),
        offices=tuple(names.unit(to.reader, each) for each in offices),
        lacking=tuple(found[:_SHOWN]),
        lacking_more=max(len(found) - _SHOWN, 0),
        coming=tuple(_coming(to, frozenset({unit, *offices}))),
    )


def _responsible(structure: Structure) -> dict[str, tuple[str, ...]]:
    """Give the offices under the responsibility of each unit that has any."""
    function = structure.register.settings.responsibility_function
    found: dict[str, tuple[str, ...]] = {}
    for unit in structure.units:
        offices: list[str] = []
        for each in serves(structure, unit):
            if (each.remit.function, each.remit.role) == (function, "provides"):
                offices += each.answers["unit"]
        if offices:
            found[unit] = tuple(dict.fromkeys(offices))
    return found


def _all_lacking(to: Visit, offices: frozenset[str]) -> Iterator[Lacking]:
    """Give the findings about answers to some offices, one each."""
    for each in coverage(to.reader.site.structure, _LOOKED_AT):
        if each.kind != "unit":
            continue
        function = names.function(to.reader, each.function)
        for office in sorted(offices.intersection(each.subjects)):
            what = to.says(_SAID[each.what])
            yield Lacking(names.unit(to.reader, office), what, function)


def _coming(to: Visit, units: frozenset[str]) -> list[Coming]:
    """Give what begins or ends for some units after today, the next first."""
    today: date = to.reader.site.today
    found = {
        (day, unit, f"{noun} {' '.join(key)}")
        for noun, field in (("units", "id"), ("designated", "unit"), ("remits", "holder"))
        for key, history in to.register.histories.get(noun, {}).items()
        for version in history.versions
        for day in (version.stretch.valid_from.day, version.stretch.valid_to.day)
        if (unit := getattr(version, field)) in units and today < day < date.max
    }
    return [
        Coming(to.reader.day(day), names.unit(to.reader, unit), what)
        for day, unit, what in sorted(found)[:_SHOWN]
    ]
