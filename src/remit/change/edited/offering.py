"""Offers: where an id vanishes and another appears on one day, they may be of one thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

from msgspec import Struct

from remit.change.edited.values import Offer
from remit.model.evidence import FILE_OF, Identifier
from remit.model.fact import Fact
from remit.model.register import Register
from remit.temporal.history import History

ABOVE: Final[Mapping[str, tuple[str, ...]]] = {
    "units": ("part_of",),
    "bodies": ("part_of", "country"),
    "posts": ("unit", "reports_to"),
}
"""The files in which ids are offered as one, with the fields that say what a thing is part of."""


class _Side(Struct, frozen=True):
    """An id that vanishes or appears: on which day, and what its row says then."""

    id: str
    on: date
    row: Any
    identifiers: frozenset[tuple[str, str]]


def offers(known: Register, wanted: Register) -> tuple[Offer, ...]:
    """Give the pairs of ids that may be of one thing, by file and id.

    One vanishes on the very day on which the other, which the register never knew, appears;
    and an identifier of both agrees, or their name and what they are part of do. A name that
    several vanish or appear with tells nothing.

    Args:
        known: What is known.
        wanted: The register as it would be.

    Example:
        >>> from remit.model.settings import Settings
        >>> from remit.model.unit import Unit
        >>> from remit.text.local import Local
        >>> one, other = (
        ...     Register(Settings(id="x"), {"units": {(row.id,): History((row,))}})
        ...     for row in (Unit(id=name, name=Local("Peru")) for name in ("lima", "peru"))
        ... )
        >>> [(each.old, each.new, each.why, each.words) for each in offers(one, other)]
        [('lima', 'peru', 'name', 'Peru')]
    """
    found: list[Offer] = []
    for file in ABOVE:
        gone, new = list(_vanishing(known, wanted, file)), list(_appearing(known, wanted, file))
        if gone and new:
            found += _by_identifier(file, gone, new)
            found += _by_name(file, gone, new, found)
    return tuple(sorted(found))


def _by_identifier(file: str, gone: Iterable[_Side], new: Iterable[_Side]) -> list[Offer]:
    return [
        Offer(file, one.id, other.id, one.on, "identifier", " ".join(min(shared)))
        for one in gone
        for other in new
        if one.on == other.on and (shared := one.identifiers & other.identifiers)
    ]


def _by_name(file: str, gone: list[_Side], new: list[_Side], known: Iterable[Offer]) -> list[Offer]:
    """Offer by name, from above downwards: what stands above may itself be offered as one."""
    told = {each.new: each.old for each in known if each.file == file}
    found: list[Offer] = []
    while True:
        left = _alone(file, [each for each in gone if each.id not in told.values()], {})
        others = _alone(file, [each for each in new if each.id not in told], told)
        pairs = [(left[called], others[called]) for called in left.keys() & others.keys()]
        if not pairs:
            return found
        for one, other in pairs:
            told[other.id] = one.id
            found.append(Offer(file, one.id, other.id, one.on, "name", one.row.name.text))


def _alone(file: str, sides: list[_Side], told: Mapping[str, str]) -> dict[Any, _Side]:
    """Give those who alone have their day, their name and what they are part of."""
    called = {each.id: _called(file, each, told) for each in sides}
    times = Counter(called.values())
    return {called[each.id]: each for each in sides if times[called[each.id]] == 1}


def _called(file: str, side: _Side, told: Mapping[str, str]) -> tuple[Any, ...]:
    above = (getattr(side.row, field) for field in ABOVE[file])
    return side.on, side.row.name.text.casefold(), *(_instead(each, told) for each in above)


def _instead(value: str | tuple[str, ...], told: Mapping[str, str]) -> str | tuple[str, ...]:
    if isinstance(value, str):
        return told.get(value, value)
    return tuple(sorted(told.get(each, each) for each in value))


def _vanishing(known: Register, wanted: Register, file: str) -> Iterable[_Side]:
    identifiers = _identifiers(known, file)
    for key, rows in known.histories.get(file, {}).items():
        left = wanted.histories.get(file, {}).get(key, History())
        if rows is not left and (at := _first_without(rows, left)) is not None:
            yield _Side(key[0], at[0], at[1], frozenset(identifiers.get(key[0], ())))


def _appearing(known: Register, wanted: Register, file: str) -> Iterable[_Side]:
    identifiers = _identifiers(wanted, file)
    there = known.histories.get(file, {})
    for key, rows in wanted.histories.get(file, {}).items():
        if key not in there:
            row = rows.versions[0]
            day = row.stretch.valid_from.day
            yield _Side(key[0], day, row, frozenset(identifiers.get(key[0], ())))


def _first_without(rows: History[Any], left: History[Any]) -> tuple[date, Fact] | None:
    """Give the first day on which a row is gone that was there, and what it said."""
    bounds = [each.stretch for one in (rows, left) for each in one.versions]
    days = {day for each in bounds for day in (each.valid_from.day, each.valid_to.day)}
    for day in sorted(days):
        row = rows.on(day)
        if row is not None and left.on(day) is None:
            return day, row
    return None


def _identifiers(register: Register, file: str) -> dict[str, set[tuple[str, str]]]:
    found: dict[str, set[tuple[str, str]]] = {}
    for rows in register.all(Identifier).values():
        for each in rows.versions:
            if FILE_OF[each.kind] == file:
                found.setdefault(each.id, set()).add((each.scheme, each.value))
    return found
