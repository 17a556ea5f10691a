"""What is known of the money of one activity on a day, in one currency."""

from datetime import date, timedelta
from fractions import Fraction

from tests.oracle.finance.donor import is_internal
from tests.oracle.finance.made import Activity, Flow, Ours
from tests.oracle.finance.rounding import rounded

ONE_DAY = timedelta(days=1)


def first_day(activity: Activity) -> date | None:
    """Give the actual start, else the planned one."""
    return activity.dates.get("2", activity.dates.get("1"))


def last_day(activity: Activity) -> date | None:
    """Give the actual end, else the planned one."""
    return activity.dates.get("4", activity.dates.get("3"))


def is_spreadable(activity: Activity) -> bool:
    """Tell whether it has a first day and a last one, in that order."""
    first, last = first_day(activity), last_day(activity)
    return first is not None and last is not None and first <= last


def is_running(activity: Activity, day: date) -> bool:
    """Tell whether the day is one of its days."""
    first, last = first_day(activity), last_day(activity)
    if first is None or last is None or last < first:
        return False
    return first <= day <= last


def known(activity: Activity, day: date) -> list[Flow]:
    """Give the transactions that are known on a day."""
    return [each for each in activity.flows if each.on is not None and each.on <= day]


def basis(activity: Activity, day: date) -> str:
    """Say which type of transaction is its funding: received money if there is any, else 11."""
    return "1" if any(each.type == "1" for each in known(activity, day)) else "11"


def funding(activity: Activity, day: date, currency: str, ours: Ours, inside: bool) -> list[Flow]:
    """Give the transactions that are its funding, from outside or from within."""
    wanted = basis(activity, day)
    return [
        each
        for each in known(activity, day)
        if each.type == wanted
        and each.currency == currency
        and is_internal(activity, each, ours) == inside
    ]


def summed(flows: list[Flow]) -> Fraction:
    """Add amounts."""
    return sum((each.amount for each in flows), Fraction(0))


def is_published(activity: Activity, day: date) -> bool:
    """Tell whether its spending is published."""
    return any(each.type in ("3", "4") for each in known(activity, day))


def cumulative(amount: Fraction, first: date, last: date, upto: date) -> Fraction:
    """Give what is spread over the days from first to last before a day."""
    n = (last - first).days + 1
    k = max(0, min(n, (upto - first).days))
    return amount if k == n else rounded(amount * k / n, 2)


def span(amount: Fraction, first: date, last: date, start: date, end: date) -> Fraction:
    """Give what is spread on the days from start to before end."""
    return cumulative(amount, first, last, end) - cumulative(amount, first, last, start)


def spent(
    activity: Activity, day: date, currency: str, ours: Ours, start: date, end: date, inside: bool
) -> Fraction:
    """Give what is spent on the days from start to before end, out of money from outside or not.

    Where both pay, what is published is parted as what is known of both.
    """
    mine = summed(funding(activity, day, currency, ours, inside))
    if not is_published(activity, day):
        first, last = first_day(activity), last_day(activity)
        if first is None or last is None or last < first:
            return Fraction(0)
        return span(mine, first, last, start, end)
    total = Fraction(0)
    for each in known(activity, day):
        if each.type in ("3", "4") and each.currency == currency:
            assert each.on is not None
            if start <= each.on < end:
                total += each.amount
    outside = summed(funding(activity, day, currency, ours, inside=False))
    within = summed(funding(activity, day, currency, ours, inside=True))
    if within <= 0:
        share = Fraction(1)
    elif outside <= 0:
        share = Fraction(0)
    else:
        share = outside / (outside + within)
    part = total * share if share in (0, 1) else rounded(total * share, 2)
    return total - part if inside else part


def left(
    activity: Activity, day: date, currency: str, ours: Ours, inside: bool, without: Fraction
) -> Fraction:
    """Give what is left to spend from a day on, where some money never came."""
    last = last_day(activity)
    mine = summed(funding(activity, day, currency, ours, inside)) - without
    if last is not None and last < day:
        return Fraction(0)
    if not is_published(activity, day):
        first = first_day(activity)
        if first is None or last is None or last < first:
            return Fraction(0)
        return max(Fraction(0), mine - cumulative(mine, first, last, day))
    gone = spent(activity, day, currency, ours, date.min, day, inside)
    return max(Fraction(0), mine - gone)


def to_come(
    activity: Activity,
    day: date,
    currency: str,
    ours: Ours,
    start: date,
    end: date,
    without: Fraction = Fraction(0),
) -> Fraction:
    """Give what is spread on the days from start to before end of the money known on a day.

    Where spending is published, it is what is left that is spread, from the day on.
    """
    first, last = first_day(activity), last_day(activity)
    if is_published(activity, day):
        if last is None or last < day:
            return Fraction(0)
        rest = left(activity, day, currency, ours, inside=False, without=without)
        return span(rest, day, last, start, end)
    if first is None or last is None or last < first:
        return Fraction(0)
    mine = summed(funding(activity, day, currency, ours, inside=False)) - without
    return span(mine, first, last, start, end)
