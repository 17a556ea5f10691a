"""On which days a row goes out: those on which every unit it names does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property, reduce
from typing import TypeVar

from msgspec.structs import replace

from remit.model.days import Days
from remit.model.fact import Fact
from remit.model.register import Register
from remit.model.unit import Unit
from remit.publish.visible import INTERNAL, Visible
from remit.temporal.bound import end
from remit.temporal.cover import EVERYWHEN, Piece, cut, shared
from remit.temporal.history import History
from remit.temporal.stretch import Stretch

F = TypeVar("F", bound=Fact)


class PublicDays:
    """Cuts rows to the days on which their units are public.

    Only units that go out, and were internal on other days, cut anything.
    """

    def __init__(self, register: Register, visible: Visible) -> None:
        """Take the register, and what of it may be shown on the day of the site."""
        self._register = register
        self._partly = frozenset(filter(visible.shows, visible.ever_internal))

    def of(self, fact: F, units: Iterable[str]) -> Iterator[F]:
        """Give a row on its public days, in pieces where they are apart.

        Args:
            fact: The row.
            units: The units it names, none of them hidden altogether.
        """
        partly = self._partly.intersection(units) if self._partly else ()
        if not partly or not fact.DATED:
            yield fact
            return
        days = reduce(shared, map(self._days.of_unit, sorted(partly)), EVERYWHEN)
        for piece in cut(fact.stretch, days):
            yield replace(fact, stretch=_written(fact.stretch, piece))

    @cached_property
    def _days(self) -> Days:
        """The days of the units, were internal versions none at all."""
        units = {
            key: History(tuple(row for row in history.versions if row.visibility != INTERNAL))
            for key, history in self._register.all(Unit).items()
        }
        return Days(Register(self._register.settings, {Unit.FILE: units}))


def _written(own: Stretch, piece: Piece) -> Stretch:
    """Write days as a stretch: in the row's own words where they are its own bounds."""
    first = own.valid_from if own.valid_from.day == piece.period.start else piece.opening
    ends = own.valid_to.day == piece.period.end
    return Stretch(first, own.valid_to if ends else end(piece.period.end.isoformat()))
