"""The figures of an office: everything that the definitions say of one, on one day."""

from collections import defaultdict
from datetime import date
from fractions import Fraction
from typing import Any

from tests.oracle.finance.activity import (
    basis,
    funding,
    is_published,
    is_running,
    is_spreadable,
    known,
    last_day,
    left,
    spent,
    summed,
    to_come,
)
from tests.oracle.finance.budgets import kept
from tests.oracle.finance.donor import is_internal, key_of, name_of
from tests.oracle.finance.made import Activity, Ours
from tests.oracle.finance.rounding import fixed, money, months_later, rounded

Document = dict[str, Any]
Names = dict[str, dict[str, Fraction]]


def offices(activities: list[Activity], day: date, ours: Ours) -> dict[str, Document]:
    """Give the figures of every office."""
    return {
        unit: office([each for each in activities if each.unit == unit], day, ours)
        for unit in sorted({each.unit for each in activities if each.unit})
    }


def office(activities: list[Activity], day: date, ours: Ours) -> Document:
    """Give the figures of the office that manages some activities."""
    currencies = {
        each.currency
        for activity in activities
        for each in activity.flows
        if each.on is not None and each.type in ("1", "3", "4", "11", "13")
    }
    currencies |= {each.currency for activity in activities for each in activity.budgets}
    return {
        "activities": len(activities),
        "running": sum(is_running(each, day) for each in activities),
        "money": [
            in_currency(activities, day, currency, ours)
            for currency in sorted(currencies)
            if currency != "XXX"
        ],
    }


def stands_on_one_project(activities: list[Activity], day: date, ours: Ours) -> bool:
    """Tell whether exactly one running activity has money from outside."""
    paid = [
        each
        for each in activities
        if is_running(each, day)
        and any(
            summed(funding(each, day, currency, ours, inside=False)) > 0
            for currency in {flow.currency for flow in each.flows} - {"XXX"}
        )
    ]
    return len(paid) == 1


def in_currency(activities: list[Activity], day: date, currency: str, ours: Ours) -> Document:
    """Give the figures in one currency."""
    year_ago = months_later(day, -12)
    funds = outside(activities, day, currency, ours)
    given: dict[str, Fraction] = defaultdict(Fraction)
    names: dict[str, dict[str, Fraction]] = defaultdict(lambda: defaultdict(Fraction))
    for activity, flow in funds:
        given[key_of(activity, flow, ours)] += flow.amount
        names[key_of(activity, flow, ours)][name_of(activity, flow)] += flow.amount
    managed: dict[str, Fraction] = defaultdict(Fraction)
    for activity, flow in funds:
        managed[activity.id] += flow.amount
    spending = sum(
        (spent(each, day, currency, ours, year_ago, day, inside=False) for each in activities),
        Fraction(0),
    )
    remaining = all_left(activities, day, currency, ours, inside=False)
    found: Document = {
        "currency": currency,
        "commitments_in": money(committed(activities, day, currency, ours)),
        "funding_in": money(summed([flow for _, flow in funds])),
        "internal_in": money(
            sum(
                (summed(funding(each, day, currency, ours, inside=True)) for each in activities),
                Fraction(0),
            )
        ),
        "internal_remaining": money(all_left(activities, day, currency, ours, inside=True)),
        "spending": money(spending),
        "estimated": any(not is_published(each, day) for each in activities),
        "remaining": money(remaining),
        "pipeline": money(pipeline(activities, day, currency, ours)),
        "burn_month": money(rounded(spending / 12, 2)),
    }
    if spending > 0:
        found["runway_months"] = fixed(remaining / (spending / 12), 1)
    else:
        found["runway_months"] = None
        found["runway_reason"] = "no-burn" if remaining > 0 else "no-money"
    return found | {
        "funded_until": funded_until(activities, day, currency, ours),
        "donors": sum(amount > 0 for amount in given.values()),
        "top_donor": top(given, names),
        "hhi": herfindahl(given),
        "top_activity": top(managed, None),
    }


def outside(activities: list[Activity], day: date, currency: str, ours: Ours) -> list[Any]:
    """Give the funding from outside, each transaction with its activity."""
    return [
        (each, flow)
        for each in activities
        for flow in funding(each, day, currency, ours, inside=False)
    ]


def committed(activities: list[Activity], day: date, currency: str, ours: Ours) -> Fraction:
    """Add what was committed from outside."""
    return sum(
        (
            flow.amount
            for each in activities
            for flow in known(each, day)
            if flow.type == "11" and flow.currency == currency and not is_internal(each, flow, ours)
        ),
        Fraction(0),
    )


def all_left(
    activities: list[Activity], day: date, currency: str, ours: Ours, *, inside: bool
) -> Fraction:
    """Add what is left of every activity."""
    zero = Fraction(0)
    return sum((left(each, day, currency, ours, inside, zero) for each in activities), zero)


def funded_until(activities: list[Activity], day: date, currency: str, ours: Ours) -> str | None:
    """Give the last day of the last activity that has money left."""
    days = [
        last
        for each in activities
        if (last := last_day(each)) is not None
        and left(each, day, currency, ours, inside=False, without=Fraction(0)) > 0
    ]
    return max(days).isoformat() if days else None


def pipeline(activities: list[Activity], day: date, currency: str, ours: Ours) -> Fraction:
    """Add what is still to be known: later funding, what is pledged, budgets of the unfunded.

    Budgets plan what funding brings, on whichever day: an activity is unfunded if it has none.
    """
    total = Fraction(0)
    for each in activities:
        wanted = basis(each, day)
        if not any(flow.type in ("1", "11") for flow in known(each, day)):
            wanted = "11" if any(flow.type == "11" for flow in each.flows if flow.on) else "1"
        for flow in each.flows:
            if flow.on is None or flow.currency != currency or is_internal(each, flow, ours):
                continue
            if flow.type == "13" or (flow.type == wanted and flow.on > day):
                total += flow.amount
        if not any(flow.type in ("1", "11") for flow in each.flows if flow.on):
            total += sum(
                (
                    budget.amount
                    for budget in kept(each.budgets)
                    if budget.starts >= day and budget.currency == currency
                ),
                Fraction(0),
            )
    return total


def top(sums: dict[str, Fraction], names: Names | None) -> Document | None:
    """Give the largest of those with a positive sum, with its share of them."""
    positive = {key: amount for key, amount in sums.items() if amount > 0}
    if not positive:
        return None
    key = min(positive, key=lambda each: (-positive[each], each))
    share = fixed(positive[key] / sum(positive.values()), 6)
    if names is None:
        return {"id": key, "share": share}
    texts = names[key]
    name = min(texts, key=lambda text: (-texts[text], text))
    return {"key": key, "name": name, "share": share}


def herfindahl(sums: dict[str, Fraction]) -> str | None:
    """Add the squares of the shares."""
    positive = [amount for amount in sums.values() if amount > 0]
    if not positive:
        return None
    whole = sum(positive)
    return fixed(sum(((each / whole) ** 2 for each in positive), Fraction(0)), 6)


def cliff(activities: list[Activity], day: date, currency: str, ours: Ours) -> list[Document]:
    """Give the next 24 months: what is spread in each, and how many activities end in it."""
    found = []
    month = day.replace(day=1)
    for _ in range(24):
        following = months_later(month, 1)
        start = max(month, day)
        found.append(
            {
                "month": f"{month:%Y-%m}",
                "currency": currency,
                "amount": money(
                    sum(
                        (
                            to_come(each, day, currency, ours, start, following)
                            for each in activities
                        ),
                        Fraction(0),
                    )
                ),
                "ending": sum(
                    (last := last_day(each)) is not None and start <= last < following
                    for each in activities
                ),
            }
        )
        month = following
    return found


def unspreadable(activities: list[Activity]) -> list[str]:
    """Name the activities that have no days to spread over."""
    return sorted(each.id for each in activities if not is_spreadable(each))
