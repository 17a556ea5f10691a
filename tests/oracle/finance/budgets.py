"""Which budgets count: revised ones replace originals of the same period."""

from datetime import date
from fractions import Fraction

from tests.oracle.finance.made import Budget


def kept(budgets: tuple[Budget, ...]) -> list[Budget]:
    """Give the budgets that count, those of one period and currency looked at together."""
    found = []
    for period in dict.fromkeys((each.starts, each.ends, each.currency) for each in budgets):
        same = [each for each in budgets if (each.starts, each.ends, each.currency) == period]
        revised = [each for each in same if each.type == "2"]
        if revised:
            newest = max(each.value_date or date.min for each in revised)
            found.append([e for e in revised if (e.value_date or date.min) == newest][-1])
        else:
            found += same
    return found


def years(budgets: list[tuple[Budget, ...]]) -> dict[tuple[str, str], Fraction]:
    """Add what is kept, by currency and by the year in which its period starts."""
    found: dict[tuple[str, str], Fraction] = {}
    for each in budgets:
        for budget in kept(each):
            key = budget.currency, str(budget.starts.year)
            found[key] = found.get(key, Fraction(0)) + budget.amount
    return found
