"""Drivers: by what the cost of a service is shared among those it serves."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from math import lcm
from typing import TypeAlias

from remit.model.paying import Driver
from remit.model.project import Project
from remit.model.structure import Structure
from remit.temporal.period import Period

Weights: TypeAlias = Mapping[str, int]
"""How much each unit weighs; what is not there weighs nothing."""

Dates: TypeAlias = Mapping[str, tuple[date, ...]]
"""The days of the transactions of each unit."""


def weights_of(structure: Structure, driver: Driver, days: Period, dates: Dates) -> Weights:
    """Say how much units weigh by a driver, in whole numbers.

    Args:
        structure: The organisation on the first of the days.
        driver: Whole posts, offices (units with a site of their own), transactions, or all alike.
        days: The month in which transactions count, whatever turns within it.
        dates: When each unit had transactions.
    """
    match driver:
        case "posts":
            return _of_posts(structure)
        case "offices":
            return {each.id: 1 for each in structure.units.values() if each.site}
        case "transactions":
            return {unit: sum(day in days for day in own) for unit, own in dates.items()}
        case "equal":
            return dict.fromkeys(structure.units, 1)


def dates_of(projects: Iterable[Project], day: date) -> Dates:
    """Give the days of the transactions of each unit: those of the projects it manages.

    Args:
        projects: The projects.
        day: What is dated after it is not known.
    """
    found: dict[str, list[date]] = defaultdict(list)
    for each in projects:
        if each.is_own and each.attribution.unit:
            days = (flow.on for flow in each.activity.flows if flow.on is not None)
            found[each.attribution.unit].extend(on for on in days if on <= day)
    return {unit: tuple(sorted(days)) for unit, days in found.items()}


def _of_posts(structure: Structure) -> Weights:
    whole: Counter[str] = Counter()
    parts: dict[str, Fraction] = defaultdict(Fraction)
    for post in structure.posts.values():
        if post.share is None:
            whole[post.unit] += 1
        else:
            parts[post.unit] += Fraction(post.share)
    scale = lcm(*(each.denominator for each in parts.values()))
    return {
        unit: int(scale * (whole[unit] + parts.get(unit, Fraction(0))))
        for unit in whole.keys() | parts.keys()
    }
