"""What of a unit's costs is not known: a figure that hangs on it is none."""

from __future__ import annotations

from collections.abc import Iterator

from remit.finance.covers import Covers
from remit.finance.months import calendar_months, month_name
from remit.model.cost import OfficeCost, PostCost
from remit.temporal.cover import Piece, gaps, united
from remit.temporal.period import Period


class Unknown:
    """Says what is not known of costs on some days.

    Args:
        covers: The register, and who pays for its posts.
        period: The days.
    """

    def __init__(self, covers: Covers, period: Period) -> None:
        """Look at which months and days have a cost."""
        self._covers = covers
        self._period = period
        self._months = {(unit, month) for unit, *_, month in covers.register.all(OfficeCost)}
        costed: dict[str, list[Piece]] = {}
        for (post, _), history in covers.register.all(PostCost).items():
            for row in history.versions:
                costed.setdefault(post, []).extend(covers.days.of(row))
        self._costed = {post: united(pieces) for post, pieces in costed.items()}

    def months(self, unit: str) -> tuple[str, ...]:
        """Give the months in which a unit is open, and nothing says what its office costs."""
        months = (month for month in calendar_months(self._period) if self._is_open(unit, month))
        names = map(month_name, months)
        return tuple(each for each in names if (unit, each) not in self._months)

    def posts(self, unit: str) -> tuple[str, ...]:
        """Give the posts of a unit of which nothing says what they cost, on some day."""
        return tuple(dict.fromkeys(self._posts(unit)))

    def _posts(self, unit: str) -> Iterator[str]:
        for each in self._covers.units.get(unit, ()):
            days = each.days & self._period
            if days and gaps(self._costed.get(each.post, ()), days):
                yield each.post

    def _is_open(self, unit: str, month: Period) -> bool:
        return any(each.period & month for each in self._covers.days.of_unit(unit))
