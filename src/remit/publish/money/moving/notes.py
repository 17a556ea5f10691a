"""What a plan says of cost beside its tables: what nobody knows, and what is taken instead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from remit.change.called.names import Names
from remit.finance.moving.whole import Moving
from remit.model.unit import Unit
from remit.text.saying import Saying, sentence
from remit.text.sayings import bound, joined


def notes(moving: Moving, names: Names) -> tuple[Saying, ...]:
    """Say what nobody knows of cost that moves, a sentence each.

    Example:
        >>> from remit.model.register import Register
        >>> from remit.model.settings import Settings
        >>> from remit.temporal.period import ENDLESS
        >>> nothing = Register(Settings(id="x"))
        >>> notes(Moving(months=("2026-05",)), Names(nothing, nothing, ENDLESS))
        ('Office costs are those of the last month known: May 2026',)
    """
    return tuple(_notes(moving, names))


def _notes(moving: Moving, names: Names) -> Iterator[Saying]:
    if moving.is_touched and not moving.is_known:
        yield sentence("Not known: no post and no office has a cost in the register")
    if moving.months:
        yield _of_months(moving.months)
    if moving.may_pass:
        yield sentence("Projects received from IATI may have other managers then, too")
    if moving.unknown:
        units = joined(names.of(Unit.FILE, each) for each in moving.unknown)
        yield sentence("Not known what they cost who serve: {units}", units=units)


def _of_months(months: Sequence[str]) -> Saying:
    first, last = bound(months[0]), bound(months[-1])
    if first == last:
        return sentence("Office costs are those of the last month known: {month}", month=last)
    return sentence(
        "Office costs are those of the last month known of each: {first} to {last}",
        first=first,
        last=last,
    )
