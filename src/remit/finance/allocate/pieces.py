"""Pieces of time: days within one month on which nothing about who serves whom turns."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Final

from msgspec import Struct

from remit.finance.months import calendar_months
from remit.model.cost import ServiceShare
from remit.model.place import Membership, Site
from remit.model.post import Post
from remit.model.register import Register
from remit.model.remit import Function, Remit, Role
from remit.model.unit import Designated, Unit
from remit.temporal.period import Period

_NOUNS: Final = (Unit, Designated, Site, Membership, Function, Role, Remit, Post, ServiceShare)

SERVING: Final = tuple(noun.FILE for noun in _NOUNS)
"""The files on whose rows it hangs who serves whom, and how much those served weigh."""


class Piece(Struct, frozen=True):
    """Days within one month.

    Args:
        days: The days.
        month: The month, cut to the days asked for.
        turned: The day since which nothing has turned: the same for pieces that are alike.
    """

    days: Period
    month: Period
    turned: date


def pieces_of(register: Register, period: Period) -> Iterator[Piece]:
    """Part days into pieces, in order."""
    turns = sorted(_turns(register, period))
    for month in calendar_months(period):
        edges = [month.start, *(day for day in turns if month.start < day < month.end), month.end]
        for start, end in pairwise(edges):
            turned = max((day for day in turns if day <= start), default=period.start)
            yield Piece(Period(start, end), month, turned)


def _turns(register: Register, period: Period) -> set[date]:
    """Give the days within a period on which a row begins or ends."""
    found = set()
    for file in SERVING:
        for history in register.histories.get(file, {}).values():
            for version in history.versions:
                days = version.stretch.period
                found |= {day for day in (days.start, days.end) if period.start < day < period.end}
    return found
