"""Posts charged to activities by dated shares: which lose cover when money stops, and when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction

from msgspec import Struct

from remit.finance.losing import Lost
from remit.finance.whatif import WhatIf
from remit.temporal.period import Period


class Charge(Struct, frozen=True):
    """A share of a post is charged to an activity on some days.

    Args:
        post: The post.
        unit: Where it is.
        activity: The activity that pays.
        share: How much of the post, more than 0 and at most 1.
        days: From when to when.
    """

    post: str
    unit: str
    activity: str
    share: Fraction
    days: Period


class Uncovered(Struct, frozen=True):
    """A post that loses cover.

    Args:
        post: The post.
        unit: Where it is.
        before: How much of it would be covered, on the first day on which less of it is.
        after: How much of it is covered that day.
        since: That day.
    """

    post: str
    unit: str
    before: Fraction
    after: Fraction
    since: date


def uncovered(found: WhatIf, charges: Iterable[Charge]) -> tuple[Uncovered, ...]:
    """Give the posts that lose cover when money stops, in id order.

    In a month in which an activity loses all its money it pays for no post; where it loses a
    part, it pays that part less. Where it has money in several currencies, the one that loses
    most counts.

    Args:
        found: What is lost.
        charges: Which activities pay for which posts.
    """
    paying = _Paying(found)
    posts: dict[tuple[str, str], list[Charge]] = defaultdict(list)
    for each in charges:
        posts[each.post, each.unit].append(each)
    losing = (paying.first_loss(*post, own) for post, own in sorted(posts.items()))
    return tuple(each for each in losing if each is not None)


class _Paying:
    """What activities still pay for, of what they would have."""

    def __init__(self, found: WhatIf) -> None:
        self._period, self._cut = found.period, Fraction(found.cause.cut)
        self._lost: dict[str, list[Lost]] = defaultdict(list)
        for each in found.activities:
            self._lost[each.id] += each.months

    def first_loss(self, post: str, unit: str, charges: Sequence[Charge]) -> Uncovered | None:
        """Give the first day on which less of a post is covered than would have been."""
        for day in self._days(charges):
            there = [each for each in charges if day in each.days]
            before = sum((each.share for each in there), Fraction(0))
            after = sum((each.share * self._left(each, day) for each in there), Fraction(0))
            if after < before:
                return Uncovered(post, unit, before, after, day)
        return None

    def _days(self, charges: Sequence[Charge]) -> Sequence[date]:
        """Give the days on which cover may change."""
        months = {lost.days.start for each in charges for lost in self._lost[each.activity]}
        days = months | {each.days.start for each in charges} | {self._period.start}
        return sorted(each for each in days if each in self._period)

    def _left(self, charge: Charge, day: date) -> Fraction:
        """Say how much of its money an activity still has on a day."""
        lost = (each for each in self._lost[charge.activity] if day in each.days and each.before)
        left = (1 - self._cut * Fraction(each.lost) / Fraction(each.before) for each in lost)
        return max(min(left, default=Fraction(1)), Fraction(0))
