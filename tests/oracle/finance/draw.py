"""Drawing activities: few of everything, so that dates, givers and periods meet."""

from datetime import date, timedelta
from fractions import Fraction

from hypothesis import strategies as st
from tests.oracle.finance.made import Activity, Budget, Flow, Ours

OURS = Ours(
    own=frozenset({"XM-OWN"}),
    external_names=frozenset({"our friends"}),
    aliases={"name:canada": "CA-3", "name:ourselves": "XM-OWN"},
)

days = st.integers(0, 900).map(lambda number: date(2018, 1, 1) + timedelta(days=number))
"""Days of some thirty months."""

amounts = st.one_of(
    st.integers(-300, 3000).map(Fraction),
    st.integers(-10_000, 100_000).map(lambda cents: Fraction(cents, 100)),
    st.integers(0, 10_000_000).map(lambda parts: Fraction(parts, 10_000)),
    # With as many digits as an amount may have: more than a float, or a plain decimal, keeps.
    st.integers(10**36, 10**37).map(lambda parts: Fraction(parts, 10**10)),
    st.integers(-(10**37), -(10**36)).map(lambda parts: Fraction(parts, 10**10)),
)
currencies = st.sampled_from(["USD", "USD", "EUR", "XXX"])
refs = st.sampled_from(["", "-", "US-GOV-1", "CA-3", "XM-OWN", "n/a"])
texts = st.sampled_from(["", "Canada", "Our Friends", "Ourselves", "USAID"])

flows = st.builds(
    Flow,
    type=st.sampled_from(["1", "11", "11", "11", "2", "3", "4", "13"]),
    on=st.one_of(days, days, days, st.none()),
    amount=amounts,
    currency=currencies,
    provider_ref=refs,
    provider_text=texts,
)
budgets = st.builds(
    Budget,
    type=st.sampled_from(["1", "1", "2"]),
    starts=st.sampled_from([date(2019, 1, 1), date(2019, 7, 1), date(2020, 1, 1)]),
    ends=st.sampled_from([date(2019, 12, 31), date(2020, 12, 31)]),
    amount=amounts,
    currency=currencies,
    value_date=st.one_of(st.none(), days),
)


@st.composite
def activities(draw: st.DrawFn) -> list[Activity]:
    """Draw up to eight activities of three offices."""
    count = draw(st.integers(1, 8))
    return [draw(_activity(f"XM-OWN-{number}")) for number in range(count)]


def _activity(identifier: str) -> st.SearchStrategy[Activity]:
    dates = st.dictionaries(st.sampled_from(["1", "2", "3", "4"]), days, max_size=4)
    return st.builds(
        Activity,
        id=st.just(identifier),
        unit=st.sampled_from(["bogota", "lima", "manila"]),
        dates=dates,
        funders=st.lists(st.tuples(refs, texts), max_size=2).map(tuple),
        flows=st.lists(flows, max_size=6).map(tuple),
        budgets=st.lists(budgets, max_size=3).map(tuple),
    )
