"""The lines of the ledger: every amount once, whole, where it is known to have gone."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from tests.finance.made import activity, books, flow

from remit.finance.lines import Line, lines, parted
from remit.model.project import Project
from remit.model.published import Flow, Party, Share

AMOUNTS = st.decimals("-1e15", "1e15", places=4)
CODES = st.sampled_from(["PE", "EC", "CO", "BO"])
PERCENTS = st.none() | st.decimals(0, 120, places=3)
SHARES = st.lists(st.builds(lambda code, percent: Share(code, percent=percent), CODES, PERCENTS))


def donor_of(_: Project, moved: Flow) -> tuple[str, str]:
    """Name who gives by the reference alone."""
    return (moved.provider.ref, moved.provider.name) if moved.provider else ("unknown", "")


def test_an_amount_is_parted_by_its_own_countries_else_by_those_of_its_activity() -> None:
    own = flow("80", countries=(Share("PE", percent=Decimal(25)), Share("EC", percent=Decimal(75))))
    made = activity("X-1", own, flow("9"), countries=(Share("CO"),))

    found = [(each.flow, each.country, each.amount) for each in lines(books(made), donor_of)]

    assert found == [(1, "PE", Decimal(20)), (1, "EC", Decimal(60)), (2, "CO", Decimal(9))]


def test_of_several_vocabularies_of_sectors_the_purposes_count_and_each_says_the_whole() -> None:
    sectors = (Share("CC", "99"), Share("72050", "1"))
    made = activity("X-1", flow("7", provider=Party("US-GOV-1", "State")), sectors=sectors)

    assert list(lines(books(made), donor_of)) == [
        Line(
            activity="X-1",
            flow=1,
            own=True,
            unit="lima",
            type="11",
            day=date(2018, 3, 1),
            currency="USD",
            amount=Decimal(7),
            donor="US-GOV-1",
            donor_name="State",
            sector="72050",
        )
    ]


def test_what_has_no_day_or_no_amount_is_no_line() -> None:
    made = activity("X-1", flow("7", on=None), flow(None))

    assert list(lines(books(made), donor_of)) == []


@given(AMOUNTS, SHARES)
def test_the_parts_of_an_amount_add_up_to_it(amount: Decimal, shares: list[Share]) -> None:
    parts = parted(amount, shares)

    assert sum(parts.values()) == amount
    assert all(abs(part) <= abs(amount) for part in parts.values())
