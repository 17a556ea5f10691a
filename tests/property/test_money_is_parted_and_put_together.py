"""Law: what is parted adds up again, exactly: over days, by parts, the terms of a path."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.finance.against import accounts_of
from tests.oracle.finance.draw import OURS, activities, days
from tests.oracle.finance.made import Activity
from tests.shared import tries

from remit.finance.apportion import apportioned
from remit.finance.explain import explain, explained
from remit.finance.money import part_of, total
from remit.finance.path_document import path_document
from remit.finance.spread import spread
from remit.model.number import PLACES
from remit.temporal.period import Period

amounts = st.decimals(
    Decimal("-1e18"), Decimal("1e18"), allow_nan=False, allow_infinity=False, places=4
)


@given(amounts, days, st.integers(0, 800), st.lists(days, max_size=5))
def test_spans_of_days_add_up(amount: Decimal, first: date, length: int, cuts: list[date]) -> None:
    found = spread(amount, first, first + timedelta(length))
    ends = [date.min, *sorted(cuts), date.max]
    periods = [Period(start, end) for start, end in pairwise(ends)]

    assert total(found.within(found.days(each)) for each in periods) == amount


@given(amounts, st.integers(1, 1000), st.data())
def test_a_part_is_rounded_as_a_fraction_is(amount: Decimal, n: int, data: st.DataObject) -> None:
    k = data.draw(st.integers(0, n))

    assert Fraction(part_of(amount, k, n)) == Fraction(round(Fraction(amount) * k / n * 100), 100)


@given(amounts, st.lists(st.integers(1, 50), min_size=1, max_size=6))
def test_what_is_apportioned_adds_up_and_is_fair_to_the_last_place(
    amount: Decimal, weights: list[int]
) -> None:
    parts = {str(at): Fraction(weight, sum(weights)) for at, weight in enumerate(weights)}
    found = apportioned(amount, parts)

    assert total(found.values()) == amount
    off = [abs(Fraction(found[key]) - Fraction(amount) * part) for key, part in parts.items()]
    assert max(off) < Fraction(1, 10**PLACES)


@settings(max_examples=tries(25))
@given(activities(), days, st.data())
def test_any_figure_is_the_sum_of_its_terms(
    drawn: list[Activity], day: date, data: st.DataObject
) -> None:
    on_day = accounts_of(drawn, OURS).on(day)
    own = on_day.accounts.units[data.draw(st.sampled_from(sorted(on_day.accounts.units)))]

    for currency in on_day.currencies(own):
        for figure in explained(on_day)[:14]:
            path = explain(on_day, own, figure, currency)
            document = path_document(on_day, path)
            assert sum((each.value for each in path.terms), Fraction(0)) == (path.value or 0)
            assert len(document["terms"]) == len(path.terms)
