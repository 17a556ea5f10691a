"""My responsibility: one page for whoever answers for offices: they, their gaps, what changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from litestar.exceptions import NotFoundException
from msgspec import Struct

from remit.model.structure import Structure
from remit.publish import names
from remit.publish.news.telling import told
from remit.publish.words import Linked, Words
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
_AHEAD: Final = 10
"""So many things that are planned are looked at for each office."""


class Lacking(Struct, frozen=True):
    """A finding about some of the offices."""

    function: Linked
    what: str
    offices: tuple[Linked, ...]


class Coming(Struct, frozen=True):
    """A day on which something changes for one of the offices, and what."""

    day: str
    iso_day: str
    what: tuple[Words, ...]


class MinePage(Struct, frozen=True):
    """The offices under a unit's responsibility, what they lack, and what changes next."""

    unit: Linked
    others: tuple[Offer, ...]
    offices: tuple[Linked, ...]
    lacking: tuple[Lacking, ...]
    coming: tuple[Coming, ...]


def mine_page(to: Visit) -> MinePage | None:
    """Give the page of a unit that answers for others; nothing where there is none at all.

    Raises:
        NotFoundException: There is no such unit.
    """
    structure = to.reader.site.structure
    responsible = _responsible(structure)
    unit = to.rest[1] if len(to.rest) > 1 else _own(to, responsible)
    if not unit:
        return None
    if unit not in structure.units:
        raise NotFoundException
    offices = responsible.get(unit, ())
    return MinePage(
        unit=names.unit(to.reader, unit),
        others=tuple(
            Offer(names.unit(to.reader, each).words.text, to.at("mine", each))
            for each in responsible
            if each != unit
        ),
        offices=tuple(names.unit(to.reader, each) for each in offices),
        lacking=tuple(_lacking(to, offices)),
        coming=_coming(to, (unit, *offices)),
    )


def _own(to: Visit, responsible: Mapping[str, tuple[str, ...]]) -> str:
    """Give the unit in which whoever looks holds a post, if it answers; else the first."""
    structure = to.reader.site.structure
    held = [
        structure.posts[each.post].unit
        for each in structure.appointments
        if each.person == to.editing.person and each.post in structure.posts
    ]
    return next((each for each in (*held, *responsible) if each in responsible), "")


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


def _lacking(to: Visit, offices: tuple[str, ...]) -> Iterator[Lacking]:
    """Give what coverage finds about answers to some offices."""
    for each in coverage(to.reader.site.structure, _LOOKED_AT):
        found = [office for office in offices if office in each.subjects]
        if each.kind == "unit" and found:
            yield Lacking(
                names.function(to.reader, each.function),
                to.says(_SAID[each.what]),
                tuple(names.unit(to.reader, office) for office in found),
            )


def _coming(to: Visit, units: tuple[str, ...]) -> tuple[Coming, ...]:
    """Give what begins, changes or ends for some units after today, the next first."""
    site = to.reader.site
    news = {
        (each.day, each.file, each.key, each.what): each
        for unit in units
        for each in told(site.structure, to.reader.language, _AHEAD, "unit", unit)
        if each.day > site.today
    }
    return tuple(
        Coming(to.reader.day(each.day), each.day.isoformat(), each.words)
        for _, each in sorted(news.items(), key=lambda one: one[0])
    )
