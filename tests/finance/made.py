"""Small activities made by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from remit.model.project import Attribution, Books, Levels, Project
from remit.model.published import Activity, Copy, Flow, Party, Place, Related, Share

HERE = Place("made.xml", 1)
OWN = Party("XM-DAC-47066", "IOM")


def flow(
    amount: str | None,
    on: date | None = date(2018, 3, 1),
    *,
    kind: str = "11",
    currency: str = "USD",
    provider: Party | None = None,
    countries: tuple[Share, ...] = (),
    regions: tuple[Share, ...] = (),
    sectors: tuple[Share, ...] = (),
) -> Flow:
    """Make a transaction."""
    value = None if amount is None else Decimal(amount)
    return Flow(
        kind,
        on,
        value,
        currency,
        HERE,
        provider=provider,
        countries=countries,
        regions=regions,
        sectors=sectors,
    )


def activity(
    name: str,
    *flows: Flow,
    countries: tuple[Share, ...] = (),
    regions: tuple[Share, ...] = (),
    sectors: tuple[Share, ...] = (),
    related: tuple[Related, ...] = (),
) -> Activity:
    """Make an activity of our own."""
    return Activity(
        name,
        OWN,
        Copy(HERE, None, ""),
        flows=flows,
        countries=countries,
        regions=regions,
        sectors=sectors,
        related=related,
    )


def books(*activities: Activity, unit: str = "lima", levels: Levels = "disjoint") -> Books:
    """Make books in which one unit manages all activities."""
    managed = Attribution(unit, "contact-organisation")
    projects = (Project(each, managed, is_own=True, levels=levels) for each in activities)
    return Books(tuple(projects))
