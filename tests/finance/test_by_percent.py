"""What percentages part: exactly, and nothing that nobody states."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
from tests.finance.made import activity, flow
from tests.finance.page import tables
from tests.oracle.finance.ledger import parted

from remit.finance.apportion import by_percent, rounded_together
from remit.finance.money import of_units, plain, total
from remit.finance.recipients import countries_of, sectors_of
from remit.model.published import Share

AMOUNTS = st.one_of(
    st.integers(-(10**12), 10**12), st.integers(10**36, 10**37), st.integers(-(10**37), -(10**36))
).map(of_units)
PERCENTS = st.none() | st.decimals(0, 120, places=3)
SHARES = st.lists(
    st.builds(lambda code, percent: Share(code, percent=percent), st.sampled_from("ABC"), PERCENTS)
)


def share(code: str, percent: str = "", vocabulary: str = "") -> Share:
    """Make a share; a blank percentage is none."""
    return Share(code, vocabulary, Decimal(percent) if percent else None)


def parts(amount: str, *shares: Share) -> dict[str, str]:
    """Part an amount, and write the parts."""
    return {code: plain(part) for code, part in by_percent(Decimal(amount), shares).items()}


def test_a_code_that_is_named_twice_keeps_both_its_parts() -> None:
    assert parts("10", share("PE", "60"), share("PE", "40")) == {"PE": "10"}
    assert parts("10", share("PE", "60"), share("EC", "10"), share("PE", "30")) == {
        "EC": "1",
        "PE": "9",
    }


def test_an_only_code_has_all_whether_or_not_that_is_stated() -> None:
    assert parts("9", share("PE")) == parts("9", share("PE"), share("PE")) == {"PE": "9"}


def test_what_several_do_not_state_is_nobodys() -> None:
    assert parts("9", share("PE"), share("EC")) == {"": "9"}
    assert parts("9", share("PE", "60"), share("EC"), share("CO")) == {"PE": "5.4", "": "3.6"}
    assert parts("9", share("PE", "0"), share("EC")) == {"": "9"}


def test_what_percentages_leave_over_is_nobodys() -> None:
    assert parts("9", share("PE", "50")) == {"PE": "4.5", "": "4.5"}


def test_more_than_a_hundred_is_made_a_hundred() -> None:
    assert parts("9", share("PE", "100"), share("EC", "50")) == {"EC": "3", "PE": "6"}


def test_the_last_of_ten_decimals_goes_to_whom_most_was_cut_off_then_to_the_smallest() -> None:
    thirds = share("C", "100"), share("A", "100"), share("B", "100")

    assert parts("0.0000000002", *thirds) == {
        "A": "0.0000000001",
        "B": "0.0000000001",
        "C": "0",
    }
    assert parts("0.0000000001", share("A", "40"), share("B", "60")) == {
        "A": "0",
        "B": "0.0000000001",
    }


def test_a_long_amount_loses_no_digit() -> None:
    amount = "1234567890123456789012345678.0123456789"

    assert parts(amount, share("PE", "50"), share("EC", "50")) == {
        "EC": "617283945061728394506172839.0061728395",
        "PE": "617283945061728394506172839.0061728394",
    }


def test_the_page_about_who_pays_parts_amounts_so() -> None:
    (rows,) = tables("For which countries and sectors")

    for amount, stated, expected in rows:
        named = (each.partition(" ") for each in stated.split(", "))
        found = parts(amount, *(share(code, percent) for code, _, percent in named))
        said = ", ".join(f"{code or 'not stated'} {part}" for code, part in found.items())
        assert (amount, stated, said) == (amount, stated, expected)
    assert len(rows) > 5


@given(AMOUNTS, SHARES)
def test_the_parts_of_an_amount_add_up_to_it(amount: Decimal, shares: list[Share]) -> None:
    found = by_percent(amount, shares)

    assert total(found.values()) == amount
    assert all(part.copy_abs() <= amount.copy_abs() for part in found.values())


@given(AMOUNTS, SHARES)
def test_the_parts_are_those_of_a_plain_reckoning(amount: Decimal, shares: list[Share]) -> None:
    percents = [
        (each.code, None if each.percent is None else Fraction(each.percent)) for each in shares
    ]

    found = by_percent(amount, shares)
    assert {code: Fraction(part) for code, part in found.items()} == parted(
        Fraction(amount), percents
    )


@given(AMOUNTS, SHARES)
def test_what_is_taken_back_is_parted_as_what_was_given(
    amount: Decimal, shares: list[Share]
) -> None:
    given_, taken = by_percent(amount, shares), by_percent(amount.copy_negate(), shares)

    assert {code: part.copy_negate() for code, part in given_.items()} == taken


def test_what_a_transaction_says_of_places_goes_before_what_its_activity_says() -> None:
    own = flow("9", countries=(share("PE"),))
    by_region = flow("9", regions=(share("298", vocabulary="1"),))
    made = activity("X-1", own, by_region, flow("9"), countries=(share("CO"),))

    assert [countries_of(made, each) for each in made.flows] == [
        (share("PE"),),
        (share(""),),
        (share("CO"),),
    ]


def test_a_country_beside_a_region_is_not_alone() -> None:
    """Percentages of countries and regions make a hundred together, says the standard."""
    region = share("289", vocabulary="1")
    beside = activity("X-1", flow("9"), countries=(share("CD"),), regions=(region,))
    stated = activity("X-1", flow("9"), countries=(share("GN", "100"),), regions=(region,))
    empty = activity("X-1", flow("9"), countries=(share("ML"),), regions=(share(""),))

    assert [parts("9", *countries_of(each, each.flows[0])) for each in (beside, stated, empty)] == [
        {"": "9"},
        {"GN": "9"},
        {"ML": "9"},
    ]


def test_of_several_vocabularies_the_purposes_of_the_dac_count() -> None:
    groups, purposes = share("111", "100", "2"), share("11110", "100", "1")
    made = activity("X-1", flow("9"), sectors=(groups, purposes))
    other = activity("X-1", flow("9"), sectors=(groups, share("CC", "100", "99")))

    assert sectors_of(made, made.flows[0]) == (purposes,)
    assert sectors_of(other, other.flows[0]) == (groups,)


def test_amounts_are_rounded_to_the_cent_and_add_up_as_before() -> None:
    """Cents that are missing go where most was cut off; what is finer than a cent in all stays."""
    third = Decimal("33.3333333333")
    thirds = {"a": third, "b": third, "c": Decimal("33.3333333334")}
    taken = {"a": Decimal("-0.0050000000"), "b": Decimal("0.0150000000")}
    fine = {"a": Decimal("1.0050000000"), "b": Decimal("1.1200000000")}
    long = {"a": Decimal("1234567890123456789012345678.1234"), "b": Decimal(1)}

    def told(amounts: dict[str, Decimal]) -> list[str]:
        return [plain(each) for each in rounded_together(amounts).values()]

    assert told(thirds) == ["33.33", "33.33", "33.34"]
    assert told(taken) == ["0", "0.01"]
    assert told(fine) == ["1.005", "1.12"]
    assert told(long) == ["1234567890123456789012345678.1234", "1"]
