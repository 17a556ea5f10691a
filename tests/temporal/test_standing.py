"""How firmly a fact stands on a day."""

from datetime import date

import pytest

from remit.errors import WrittenWrongError
from remit.temporal.attest import Standing, as_of, standing, weakest
from remit.temporal.cover import EVERYWHEN, uncut
from remit.temporal.stretch import stretch

MAY_2011 = date(2011, 5, 3)


def test_a_fact_is_attested_on_the_days_its_source_speaks_of() -> None:
    """From the first day of the first date to the last day of the second."""
    written = stretch("", "")
    said = as_of("2009/2011-06")

    days = [date(2008, 12, 31), date(2009, 1, 1), date(2011, 6, 30), date(2011, 7, 1)]
    assert [standing(written, said, EVERYWHEN, day) for day in days] == [
        Standing.ASSUMED,
        Standing.ATTESTED,
        Standing.ATTESTED,
        Standing.ASSUMED,
    ]


def test_a_blank_start_is_as_imprecise_as_the_bound_that_cuts_it() -> None:
    """The office began some time in 2011, and so did what it does."""
    office = uncut(stretch("2011", ""))
    written = stretch("", "")

    assert standing(written, as_of("2011"), office, MAY_2011) is Standing.IMPRECISE


def test_a_stated_start_is_as_firm_as_itself() -> None:
    """The office began some time in 2011, and this on a day that is known."""
    office = uncut(stretch("2011", ""))
    written = stretch("2011-03-01", "")

    assert standing(written, as_of("2011"), office, MAY_2011) is Standing.ATTESTED


def test_an_answer_stands_no_firmer_than_the_weakest_of_its_winners() -> None:
    """Attested and imprecise together are imprecise; nothing together is nothing."""
    assert weakest(frozenset({Standing.ATTESTED, Standing.IMPRECISE})) is Standing.IMPRECISE
    assert weakest(frozenset()) is None


@pytest.mark.parametrize("text", ["2011/2009", "2009/", "/2009", "2009/2010/2011"])
def test_what_a_source_attests_is_one_date_or_two_in_order(text: str) -> None:
    """Anything else attests nothing, and is refused."""
    with pytest.raises(WrittenWrongError):
        as_of(text)
