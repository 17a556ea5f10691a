"""What is lost, office by office and month by month, when money stops coming."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from tests.oracle.finance.activity import funding, to_come
from tests.oracle.finance.donor import key_of
from tests.oracle.finance.made import Activity, Ours
from tests.oracle.finance.rounding import money, months_later, rounded


def months_of(start: date, count: int) -> list[tuple[date, date]]:
    """Give the calendar months from a day on, up to the same day so many months later."""
    end, found, first = months_later(start, count), [], start
    while first < end:
        following = (first.replace(day=1) + timedelta(days=31)).replace(day=1)
        found.append((first, min(following, end)))
        first = following
    return found


def whatif(
    activities: list[Activity],
    day: date,
    start: date,
    currency: str,
    ours: Ours,
    *,
    ids: frozenset[str] = frozenset(),
    donors: frozenset[str] = frozenset(),
    cut: Fraction | None = None,
    count: int = 24,
) -> dict[str, Any]:
    """Give every office that loses something, and the totals."""
    periods = months_of(start, count)
    rows, stopped, all_before, all_lost = [], set(), Fraction(0), Fraction(0)
    for unit in sorted({each.unit for each in activities if each.unit}):
        before, lost = [Fraction(0)] * len(periods), [Fraction(0)] * len(periods)
        for each in activities:
            if each.unit != unit:
                continue
            without = Fraction(0)
            for flow in funding(each, day, currency, ours, inside=False):
                if each.id in ids or key_of(each, flow, ours) in donors:
                    without += flow.amount
            own = [to_come(each, day, currency, ours, *period) for period in periods]
            rest = [to_come(each, day, currency, ours, *p, without=without) for p in periods]
            gone = [one - other for one, other in zip(own, rest, strict=True)]
            if sum(gone) > 0 or (cut is not None and sum(own) > 0):
                stopped.add(each.id)
            before = [one + other for one, other in zip(before, own, strict=True)]
            lost = [one + other for one, other in zip(lost, gone, strict=True)]
        if cut is not None:
            lost = [rounded(each * cut, 2) for each in before]
        all_before += sum(before)
        all_lost += sum(lost)
        if any(lost):
            rows.append(_row(unit, currency, periods, before, lost))
    return {
        "stopped": sorted(stopped),
        "before": money(all_before),
        "lost": money(all_lost),
        "offices": rows,
    }


def _row(
    unit: str,
    currency: str,
    periods: list[tuple[date, date]],
    before: list[Fraction],
    lost: list[Fraction],
) -> dict[str, Any]:
    months = [
        {"month": f"{start:%Y-%m}", "before": money(one), "lost": money(other)}
        for (start, _), one, other in zip(periods, before, lost, strict=True)
    ]
    empty = [
        month["month"]
        for month, one, other in zip(months, before, lost, strict=True)
        if one > 0 and one - other <= 0
    ]
    return {
        "unit": unit,
        "currency": currency,
        "before": money(sum(before, Fraction(0))),
        "lost": money(sum(lost, Fraction(0))),
        "without_money_from": empty[0] if empty else None,
        "months": months,
    }
