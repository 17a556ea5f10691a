"""The lines of the ledger: every amount once, whole, where it is known to have gone."""

from datetime import date
from decimal import Decimal

from tests.finance.made import activity, books, flow

from remit.finance.lines import Line, lines
from remit.model.project import Project
from remit.model.published import Flow, Party, Related, Share


def donor_of(_: Project, moved: Flow) -> tuple[str, str]:
    """Name who gives by the reference alone."""
    return (moved.provider.ref, moved.provider.name) if moved.provider else ("unknown", "")


def test_an_amount_is_parted_by_its_own_countries_else_by_those_of_its_activity() -> None:
    own = flow("80", countries=(Share("PE", percent=Decimal(25)), Share("EC", percent=Decimal(75))))
    made = activity("X-1", own, flow("9"), countries=(Share("CO"),))

    found = [(each.flow, each.country, each.amount) for each in lines(books(made), donor_of)]

    assert found == [(1, "EC", Decimal(60)), (1, "PE", Decimal(20)), (2, "CO", Decimal(9))]


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


def test_what_repeats_the_money_of_others_is_no_line() -> None:
    """As in the figures of offices: of parents that are the sum of their children, these count."""
    child = activity("C", flow("60"), related=(Related("1", "P"),))
    rolled = books(activity("P", flow("60")), child, levels="rollup")
    unknown = books(activity("P", flow("60")), child, levels="unknown")

    assert [each.activity for each in lines(rolled, donor_of)] == ["C"]
    assert [each.activity for each in lines(unknown, donor_of)] == ["P", "C"]


def test_what_has_no_currency_is_a_line_that_no_sum_can_hold() -> None:
    made = activity("X-1", flow("7", currency="XXX", countries=(Share("PE"),)), flow("8"))

    found = [(e.currency, e.amount, e.country) for e in lines(books(made), donor_of)]
    assert found == [("XXX", None, "PE"), ("USD", Decimal(8), "")]


def test_what_has_no_day_or_no_amount_is_no_line() -> None:
    made = activity("X-1", flow("7", on=None), flow(None))

    assert list(lines(books(made), donor_of)) == []


def test_a_country_and_a_sector_that_are_named_twice_keep_both_their_parts() -> None:
    twice = (Share("PE", percent=Decimal(60)), Share("PE", percent=Decimal(40)))
    sectors = (Share("9", "10", Decimal("98.6")), Share("9", "10", Decimal("1.4")))
    made = activity("X-1", flow("7", countries=twice), sectors=sectors)

    found = [(each.country, each.sector, each.amount) for each in lines(books(made), donor_of)]

    assert found == [("PE", "9", Decimal(7))]
