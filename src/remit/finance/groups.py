"""Figures of offices put together: by designation, by region, by country."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Final, TypeAlias

from msgspec import Struct

from remit.finance.accounts import OnDay
from remit.finance.office import Office, together
from remit.model.structure import Structure, Subject
from remit.model.world import M49
from remit.temporal.period import Period

REGIONS: Final = ("m49-002", "m49-009", "m49-019", "m49-142", "m49-150")
"""The regions of UN M49: Africa, Oceania, the Americas, Asia, Europe."""

Grouping: TypeAlias = Callable[[Structure, str], Iterable[str]]
"""Gives the groups that a unit is in on a day."""


class Together(Struct, frozen=True):
    """Offices of one group, and their figures as if they were one.

    Args:
        group: A designation, region or country; blank for offices in none.
        offices: Which offices, in id order.
        figures: Of all their accounts: a giver of several offices is one.
    """

    group: str
    offices: tuple[str, ...]
    figures: Office


def by_designation(structure: Structure, unit: str) -> Iterable[str]:
    """Give the designations of a unit: it counts in each."""
    return [each.designation for each in structure.designations_of.get(unit, ())]


def by_country(structure: Structure, unit: str) -> Iterable[str]:
    """Give the country a unit stands in."""
    country = _country(structure, unit)
    return [country] if country else []


def by_region(structure: Structure, unit: str) -> Iterable[str]:
    """Give the region of the country a unit stands in."""
    country = _country(structure, unit)
    return [each for each in REGIONS if country in M49[each]]


GROUPINGS: Final[Mapping[str, Grouping]] = {
    "designation": by_designation,
    "region": by_region,
    "country": by_country,
}


def grouped(
    on_day: OnDay, structure: Structure, grouping: Grouping, period: Period | None = None
) -> tuple[Together, ...]:
    """Put offices together, and give the figures of each group, in id order.

    Args:
        on_day: What is known on the day.
        structure: The organisation on that day.
        grouping: One of `GROUPINGS`.
        period: Of which days spending is; the twelve months before the day unless said.
    """
    groups: dict[str, list[str]] = defaultdict(list)
    for unit in on_day.accounts.offices:
        for group in tuple(grouping(structure, unit)) or ("",):
            groups[group].append(unit)
    return tuple(
        Together(group, tuple(units), _figures(on_day, group, units, period))
        for group, units in sorted(groups.items())
    )


def _figures(on_day: OnDay, group: str, units: Iterable[str], period: Period | None) -> Office:
    accounts = on_day.accounts
    own = [account for unit in units for account in accounts.units.get(unit, ())]
    delivers = sum(accounts.delivered.get(unit, 0) for unit in units)
    return together(on_day, group, own, delivers, period)


def _country(structure: Structure, unit: str) -> str:
    return structure.country_of(Subject("unit", unit))
