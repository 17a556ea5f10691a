"""What people write as a bound, and the days it stands for."""

from datetime import date

import pytest

from remit.errors import WrittenWrongError
from remit.temporal.bound import end, named_days, start
from remit.temporal.cover import end_fits, start_fits, uncut
from remit.temporal.period import BEGINNING, ENDLESS, Period
from remit.temporal.stretch import stretch


@pytest.mark.parametrize(
    ("text", "first", "after"),
    [
        ("2011-07-01", date(2011, 7, 1), date(2011, 7, 2)),
        ("2012-02", date(2012, 2, 1), date(2012, 3, 1)),
        ("2015-Q2", date(2015, 4, 1), date(2015, 7, 1)),
        ("2015-Q4", date(2015, 10, 1), date(2016, 1, 1)),
        ("1997", date(1997, 1, 1), date(1998, 1, 1)),
        ("2011-12-31", date(2011, 12, 31), date(2012, 1, 1)),
    ],
)
def test_a_date_names_days(text: str, first: date, after: date) -> None:
    """A date of any precision names all the days from its first to its last."""
    assert named_days(text) == Period(first, after)


@pytest.mark.parametrize(
    "text", ["", "2011-13", "2011-02-30", "2011-Q5", "11", "2011-7-1", "01.07.2011", "0000", "soon"]
)
def test_what_is_no_date_is_refused_with_the_ways_to_write_one(text: str) -> None:
    """A refusal says how a date is written."""
    with pytest.raises(WrittenWrongError, match="2011-Q3"):
        named_days(text)


def test_a_start_and_an_end_named_alike_meet() -> None:
    """Both mean the first day of what is named."""
    assert start("2011-Q3").day == end("2011-Q3").day == date(2011, 7, 1)


def test_every_day_a_reduced_bound_names_is_imprecise_and_no_other() -> None:
    """The year 2011 is imprecise after a start named 2011; 2012 is not."""
    bound = start("2011")

    assert [bound.imprecise_on(day) for day in (date(2010, 12, 31), date(2011, 12, 31))] == [
        False,
        True,
    ]
    assert not bound.imprecise_on(date(2012, 1, 1))
    assert not start("2011-01-01").imprecise_on(date(2011, 1, 1))


def test_by_is_a_start_that_makes_nothing_imprecise() -> None:
    """`by 2014` holds from its first day on, firmly."""
    assert start("by 2014").day == date(2014, 1, 1)
    assert not start("by 2014").imprecise_on(date(2014, 5, 1))
    with pytest.raises(WrittenWrongError, match="start only"):
        end("by 2014")


def test_blank_and_always_are_without_bound_but_only_always_is_stated() -> None:
    """A blank bound means not known; `always` says that there is none."""
    assert (start("").day, end("").day) == (BEGINNING, ENDLESS)
    assert (start("always").day, end("always").day) == (BEGINNING, ENDLESS)
    assert (start("").stated, start("always").stated) == (False, True)


def test_a_stretch_without_a_day_is_refused_with_the_way_to_write_it() -> None:
    """`2011` to `2011` means a whole year to most people, and no day here."""
    with pytest.raises(WrittenWrongError, match="write the first day that is no longer part"):
        stretch("2011", "2011")
    with pytest.raises(WrittenWrongError, match="comes after valid_from"):
        stretch("2011-07", "2011-06")


def test_a_stated_bound_fits_within_the_days_of_its_owner() -> None:
    """A start may equal their start, an end their end; reduced ones fit where any day does."""
    office = uncut(stretch("2000-03-15", "2010-07-01"))

    assert start_fits(start("2000-03-15"), office)
    assert start_fits(start("2000"), office)
    assert not start_fits(start("2000-03-14"), office)
    assert not start_fits(start("2010-07-01"), office)
    assert not start_fits(start("always"), office)
    assert end_fits(end("2010-07-01"), office)
    assert end_fits(end("2010"), office)
    assert not end_fits(end("2010-07-02"), office)
    assert not end_fits(end("2000-03-15"), office)
    assert not end_fits(end("always"), office)
