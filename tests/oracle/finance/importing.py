"""What an import says of files, counted from what stands in them."""

from collections import Counter
from datetime import UTC, date, datetime
from fractions import Fraction
from typing import Any

from tests.oracle.finance.budgets import kept
from tests.oracle.finance.made import Budget as Plain
from tests.oracle.finance.published import Published
from tests.oracle.finance.rounding import money

Document = dict[str, Any]
RULES = "contact-organisation mailbox identifier related participating transaction building country"
OLDEST = datetime.min.replace(tzinfo=UTC)


def newest(copies: list[Published]) -> list[Published]:
    """Give the newest copy of each activity, by identifier."""
    found: dict[str, Published] = {}
    for each in copies:
        known = found.get(each.id)
        if known is None or (each.made or OLDEST) >= (known.made or OLDEST):
            found[each.id] = each
    return [found[id_] for id_ in sorted(found)]


def imported(read: list[Published], skip: str = "") -> Document:
    """Count what an import of files of others reads, adds up and keeps."""
    activities = [each for each in read if each.kind == "activity"]
    organisations = [each for each in read if each.kind == "organisation"]
    count = newest([each for each in activities if each.id != skip])
    return {
        "read": {
            "activities": len(activities),
            "distinct": len(count),
            "transactions": sum(len(each.flows) for each in count),
            "budgets": sum(len(each.budgets) for each in count),
            "organisations": len(organisations),
            "organisation_budgets": sum(len(each.budgets) for each in organisations),
            "skipped": [skip] if skip in {each.id for each in activities} else [],
        },
        "totals": totals(count),
        "budgets": budgets(count),
        "activities": [
            {
                "id": each.id,
                "unit": None,
                "rule": None,
                "evidence": None,
                "delivers": [],
                "file": each.file,
                "line": each.line,
            }
            for each in count
        ],
        "perspective": {"own": 0, "other": len(count)},
        "attributed": dict.fromkeys(RULES.split(), 0),
        "review": [],
        "conflicts": [],
        "changed": {
            "new": len(count) + len({each.id for each in organisations}),
            "newer": 0,
            "unchanged": 0,
            "older_ignored": 0,
        },
    }


def totals(activities: list[Published]) -> list[Document]:
    """Add transactions by currency and type; what has no currency is counted."""
    sums: dict[tuple[str, int, str], Fraction] = {}
    counts: Counter[tuple[str, int, str]] = Counter()
    for flow in [flow for each in activities for flow in each.flows]:
        key = flow.currency, len(flow.type), flow.type
        sums[key] = sums.get(key, Fraction(0)) + flow.amount
        counts[key] += 1
    return [
        {
            "currency": key[0],
            "type": key[2],
            "count": counts[key],
            "sum": None if key[0] == "XXX" else money(sums[key]),
        }
        for key in sorted(sums)
    ]


def plain_budgets(activity: Published) -> tuple[Plain, ...]:
    """Give the budgets of an activity as the oracle of offices has them."""
    return tuple(
        Plain(each.type, each.starts, each.ends, each.amount, each.currency, each.value_date)
        for each in activity.budgets
    )


def budgets(activities: list[Published]) -> list[Document]:
    """Add budgets by currency and year: those that count, and those that others replace."""
    every: dict[tuple[str, str], list[Fraction]] = {}
    counting: dict[tuple[str, str], Fraction] = {}
    for activity in activities:
        plain = plain_budgets(activity)
        for each in plain:
            every.setdefault((each.currency, str(each.starts.year)), []).append(each.amount)
        for each in kept(plain):
            key = each.currency, str(each.starts.year)
            counting[key] = counting.get(key, Fraction(0)) + each.amount
    return [
        {
            "currency": key[0],
            "year": key[1],
            "count": len(every[key]),
            "kept": None if key[0] == "XXX" else money(counting.get(key, Fraction(0))),
            "replaced": None
            if key[0] == "XXX"
            else money(sum(every[key]) - counting.get(key, Fraction(0))),
        }
        for key in sorted(every)
    ]


def in_no_currency(activities: list[Published]) -> list[tuple[str, str, int]]:
    """List the amounts that are in no currency: activity, file and line."""
    return [
        (each.id, each.file, line)
        for each in activities
        for line in (
            *(flow.line for flow in each.flows if flow.currency == "XXX"),
            *(budget.line for budget in each.budgets if budget.currency == "XXX"),
        )
    ]


def listed(activities: list[Published]) -> dict[str, set[str]]:
    """Name the activities that have to be listed, by what is to be said of them."""
    found: dict[str, set[str]] = {
        each: set()
        for each in ("no-date", "no-days", "days-reversed", "budget-repeated", "budget-overlap")
    }
    for each in (one for one in activities if one.kind == "activity"):
        first = each.dates.get("2", each.dates.get("1"))
        last = each.dates.get("4", each.dates.get("3"))
        if any(flow.on is None for flow in each.flows):
            found["no-date"].add(each.id)
        if first is None or last is None:
            found["no-days"].add(each.id)
        elif last < first:
            found["days-reversed"].add(each.id)
        periods = [(one.currency, one.starts, one.ends) for one in each.budgets]
        revised = {
            period for period, one in zip(periods, each.budgets, strict=True) if one.type == "2"
        }
        if any(count > 1 and period not in revised for period, count in Counter(periods).items()):
            found["budget-repeated"].add(each.id)
        if any(_overlap(one, other) for one in set(periods) for other in set(periods)):
            found["budget-overlap"].add(each.id)
    return found


def _overlap(one: tuple[str, date, date], other: tuple[str, date, date]) -> bool:
    """Tell whether two periods that differ share more than a day; their last days are in them."""
    if one == other or one[0] != other[0]:
        return False
    return (min(one[2], other[2]) - max(one[1], other[1])).days >= 1
