"""Which budgets count, and what is noticed in them."""

from tests.finance.handmade import activity, budget

from remit.finance.budgets import kept, noticed, replaced
from remit.model.published import Budget

YEAR = ("2019-01-01", "2019-12-31")
ORIGINAL, AGAIN = budget("1", *YEAR, "100"), budget("1", *YEAR, "7")
REVISED, LATER = (budget("2", *YEAR, "80", "2019-01-01"), budget("2", *YEAR, "90", "2019-05-01"))


def codes(*budgets: Budget) -> list[str]:
    """Give the codes of what is noticed."""
    return [each.code for each in noticed(activity("A", budgets=budgets))]


def test_a_revised_budget_replaces_the_originals_of_its_period() -> None:
    other = budget("1", "2019-01-01", "2019-12-30", "5")

    assert kept([ORIGINAL, AGAIN, REVISED, other]) == (REVISED, other)
    assert replaced([ORIGINAL, AGAIN, REVISED, other]) == (ORIGINAL, AGAIN)


def test_of_several_revised_ones_the_latest_value_counts_then_the_last() -> None:
    undated = budget("2", *YEAR, "70")

    assert kept([LATER, REVISED, undated]) == (LATER,)
    assert kept([REVISED, undated, budget("2", *YEAR, "81", "2019-01-01")])[0].amount == 81


def test_several_originals_all_count_and_are_told() -> None:
    assert kept([ORIGINAL, AGAIN]) == (ORIGINAL, AGAIN)
    assert codes(ORIGINAL, AGAIN) == ["budget-repeated"]
    assert codes(ORIGINAL, AGAIN, REVISED) == []


def test_periods_that_share_more_than_a_day_are_told() -> None:
    half = budget("1", "2019-12-01", "2020-06-30", "5")
    touching = budget("1", "2019-12-31", "2020-12-31", "5")

    assert codes(ORIGINAL, half) == ["budget-overlap"]
    assert codes(ORIGINAL, touching) == []
