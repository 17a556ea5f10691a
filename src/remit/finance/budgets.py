"""Which budgets count: a revised one replaces the originals of its period."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from msgspec import Struct

from remit.model.published import Activity, Budget, Noticed

REVISED = "2"


class Span(Struct, frozen=True):
    """What budgets of one period have in common; both days are within it."""

    currency: str
    starts: date
    ends: date | None

    def __str__(self) -> str:
        """Write it as people do."""
        return f"{self.starts} to {self.ends or 'no day'}"


Spans = Mapping[Span, list[Budget]]


def kept(budgets: Iterable[Budget]) -> tuple[Budget, ...]:
    """Give the budgets of an activity that count.

    A revised one replaces the originals of the same period and currency; of several revised
    ones that with the latest value date counts, then the last. Several originals all count.
    """
    return tuple(each for same in spans(budgets).values() for each in _counting(same))


def replaced(budgets: Iterable[Budget]) -> tuple[Budget, ...]:
    """Give the budgets of an activity that another replaces."""
    found: list[Budget] = []
    for same in spans(budgets).values():
        counting = _counting(same)
        found += [each for each in same if not any(each is one for one in counting)]
    return tuple(found)


def noticed(activity: Activity) -> Iterator[Noticed]:
    """Say where budgets are repeated, and where two are for the same days but not the same span."""
    found = spans(activity.budgets)
    for span, same in found.items():
        if len(same) > 1 and not any(each.type == REVISED for each in same):
            said = f"{len(same)} original budgets are for {span}: they are added."
            yield Noticed("budget-repeated", "warning", activity.id, same[1].place, said)
    for one, other in _overlapping(found):
        said = f"The budgets for {one} and for {other} overlap: both count."
        yield Noticed("budget-overlap", "warning", activity.id, found[other][0].place, said)


def spans(budgets: Iterable[Budget]) -> Spans:
    """Put together the budgets of one span, in document order; those without a start nowhere."""
    found: dict[Span, list[Budget]] = defaultdict(list)
    for each in budgets:
        if each.starts is not None and each.amount is not None:
            found[Span(each.currency, each.starts, each.ends)].append(each)
    return found


def _counting(same: list[Budget]) -> list[Budget]:
    revised = [each for each in same if each.type == REVISED]
    return [max(enumerate(revised), key=_newness)[1]] if revised else same


def _newness(placed: tuple[int, Budget]) -> tuple[date, int]:
    position, budget = placed
    return budget.value_date or date.min, position


def _overlapping(found: Spans) -> Iterator[tuple[Span, Span]]:
    """Give each span that shares more than a day with an earlier one: the one that ends last."""
    last: dict[str, Span] = {}
    for each in sorted(found, key=lambda span: (span.starts, span.ends or span.starts)):
        ends, before = each.ends or each.starts, last.get(each.currency)
        until = (before.ends or before.starts) if before else None
        if before is not None and until is not None and min(until, ends) > each.starts:
            yield before, each
        if until is None or ends > until:
            last[each.currency] = each
