"""Made money: as many activities as a large organisation publishes, in as many offices."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Final

from remit.model.project import Attribution, Books, Project
from remit.model.published import Activity, Copy, Dated, Flow, Party, Place

A_DAY: Final = date(2019, 1, 1)
"""The day that benchmarks ask about."""

GREATEST: Final = "GIVER-0"
"""Who gives most."""

_OWN: Final = "XM-OWN"
_GIVERS: Final = 60
_YEARS: Final = 1500


def books(activities: int, offices: int) -> Books:
    """Make the books of so many activities in so many offices, a few of which have most.

    Each has one transaction and runs for a year or two around the day; every tenth
    publishes what it spends.

    Example:
        >>> made = books(20, 4)
        >>> made == books(20, 4), len(made.projects)
        (True, 20)
    """
    chance = Random("money")
    made = (_project(chance, number, offices) for number in range(activities))
    return Books(tuple(made), own=frozenset({_OWN}))


def _project(chance: Random, number: int, offices: int) -> Project:
    # The first offices have most, as headquarters and the large missions do.
    unit = f"office-{min(chance.randrange(offices), chance.randrange(offices)):03}"
    first = A_DAY - timedelta(chance.randrange(_YEARS))
    last = first + timedelta(chance.randrange(90, _YEARS))
    place = Place("made.xml", number)
    activity = Activity(
        f"{_OWN}-{number:05}",
        Party(_OWN),
        Copy(place, None, str(number)),
        dates=(Dated("2", first, place), Dated("4", last, place)),
        flows=tuple(_flows(chance, number, first, place)),
    )
    return Project(activity, Attribution(unit, "contact-organisation", unit), is_own=True)


def _flows(chance: Random, number: int, first: date, place: Place) -> Iterator[Flow]:
    giver = Party(f"GIVER-{chance.randrange(chance.randrange(1, _GIVERS))}")
    amount = Decimal(chance.randrange(10_000, 1_000_000_000)).scaleb(-2)
    yield Flow("11", first, amount, "USD", place, provider=giver)
    for month in range(12 if number % 10 == 0 else 0):
        on = first + timedelta(30 * month)
        yield Flow("4", on, (amount / 20).quantize(Decimal("0.01")), "USD", place)
