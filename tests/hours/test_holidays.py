"""Public holidays close, the register's calendar goes before them, and an estimate is told."""

from datetime import UTC, date, datetime

import pytest
from tests.by_hand import structure

from remit.hours.asked import Told, Turn, closes_next, is_open, opens_next
from remit.hours.opening import Opening, opening_of
from remit.hours.public import public_holidays
from remit.hours.reading import read_hours

OFFICE = "RRULE:FREQ=WEEKLY;BYDAY=MO;BYHOUR=9 DURATION:PT8H"
DAILY = read_hours("RRULE:FREQ=DAILY;BYHOUR=9 DURATION:PT8H")
BEIRUT = Opening(DAILY, "Asia/Beirut", "LBN")
UNITS = """
    id,      name, part_of, site
    root,    Root, ,        geneva
    nairobi, N,    root,    nairobi
    desk,    D,    nairobi,
"""
SITES = """
    id,      country, time_zone
    geneva,  CHE,     Europe/Zurich
    nairobi, KEN,     Africa/Nairobi
"""


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def desk(hours: str = OFFICE, **tables: str) -> Opening:
    """Give when the desk in Nairobi is open, with a calendar."""
    contacts = f"id,unit,kind,value,hours\nc,desk,web,x,{hours}"
    made = structure(date(2026, 6, 1), units=UNITS, sites=SITES, contacts=contacts, **tables)
    found = opening_of(made, made.contacts["c"])
    assert found is not None
    return found


def test_a_section_is_open_by_the_clock_and_the_holidays_of_where_it_stands() -> None:
    """1 June 2026 is a Monday, and Madaraka Day."""
    assert desk() == Opening(read_hours(OFFICE), "Africa/Nairobi", "KEN")
    assert is_open(desk(), at("2026-06-08T06:00")) == Told(is_open=True)
    assert is_open(desk(), at("2026-06-08T05:59")) == Told(is_open=False)
    assert is_open(desk(), at("2026-06-01T06:00")) == Told(is_open=False)
    assert opens_next(desk(), at("2026-05-26T00:00")) == Turn(at("2026-06-08T06:00"))


@pytest.mark.parametrize(
    ("calendar", "closed", "opened"),
    [
        ("KEN,2026-06-08,closed", "08", ""),
        ("KEN,2026-06-01,open", "", "01"),
        ("CHE,2026-06-08,closed", "", ""),
        ("desk,2026-06-08,closed", "08", ""),
        ("root,2026-06-08,closed", "08", ""),
        ("desk,2026-06-08,open\nKEN,2026-06-08,closed", "", "08"),
        ("nairobi,2026-06-08,open\nroot,2026-06-08,closed", "", "08"),
        ("nairobi,2026-06-08,closed\ndesk,2026-06-01,open", "08", "01"),
    ],
)
def test_the_nearest_row_prevails(calendar: str, closed: str, opened: str) -> None:
    """A unit's before those above it, and the country's last."""
    opening = desk(holidays=f"of,on,kind\n{calendar}")
    is_shut = not is_open(opening, at("2026-06-08T06:00")).is_open

    assert [f"{day:%d}" for day in opening.closed] == ([closed] if closed else [])
    assert [f"{day:%d}" for day in opening.opened] == ([opened] if opened else [])
    assert is_shut is (closed == "08")
    assert is_open(opening, at("2026-06-01T06:00")).is_open is (opened == "01")


def test_day_and_night_takes_no_holiday() -> None:
    """Neither the country's nor the register's."""
    opening = desk(
        "RRULE:FREQ=DAILY;BYHOUR=0 DURATION:P1D", holidays="of,on,kind\ndesk,2026-06-08,closed"
    )

    assert is_open(opening, at("2026-06-08T12:00")).is_open
    assert opens_next(opening, at("2026-06-08T12:00")) == Turn()
    assert closes_next(opening, at("2026-06-08T12:00")) == Turn()


def test_hours_may_say_that_they_hold_on_holidays() -> None:
    assert is_open(desk(f"{OFFICE} X-HOLIDAYS:OPEN"), at("2026-06-01T06:00")).is_open


def test_what_began_on_the_evening_before_a_holiday_ends_as_usual() -> None:
    """Madaraka Day begins at midnight; the night shift of Sunday goes on until six."""
    night = desk("RRULE:FREQ=DAILY;BYHOUR=22 DURATION:PT8H")

    assert closes_next(night, at("2026-05-31T21:30")) == Turn(at("2026-06-01T03:00"))
    assert opens_next(night, at("2026-05-31T21:30")) == Turn(at("2026-06-02T19:00"))


def test_whoever_is_closed_by_an_estimate_says_so() -> None:
    """Eid al-Adha 2026 is expected on 27 and 28 May; the Feast of Liberation is on 10 May."""
    assert is_open(BEIRUT, at("2026-05-27T10:00")) == Told(is_open=False, estimated=True)
    assert is_open(BEIRUT, at("2026-05-27T20:00")) == Told(is_open=False)
    assert is_open(BEIRUT, at("2026-05-10T10:00")) == Told(is_open=False)
    assert is_open(BEIRUT, at("2026-05-29T10:00")) == Told(is_open=True)


def test_an_opening_that_an_estimate_put_off_says_so() -> None:
    friday = at("2026-05-29T06:00")

    assert opens_next(BEIRUT, at("2026-05-26T15:00")) == Turn(friday, estimated=True)
    assert opens_next(BEIRUT, at("2026-05-28T15:00")) == Turn(friday)
    assert opens_next(BEIRUT, at("2026-05-10T07:00")) == Turn(at("2026-05-11T06:00"))


def test_an_end_that_an_estimate_made_says_so() -> None:
    """Days without a night between: Tuesday ends because Wednesday is expected to be a feast."""
    days = read_hours("RRULE:FREQ=DAILY;BYHOUR=9 DURATION:P1D")

    told = closes_next(Opening(days, "Asia/Beirut", "LBN"), at("2026-05-26T15:00"))

    assert told == Turn(at("2026-05-27T06:00"), estimated=True)


def test_the_day_that_was_proclaimed_takes_the_place_of_the_estimate() -> None:
    """The register knows better: closed on the 26th, open on the 28th, and no doubt is left."""
    known = Opening(DAILY, "Asia/Beirut", "LBN", (date(2026, 5, 26),), (date(2026, 5, 28),))

    assert is_open(known, at("2026-05-26T10:00")) == Told(is_open=False)
    assert is_open(known, at("2026-05-28T10:00")) == Told(is_open=True)


@pytest.mark.parametrize("country", ["LBN", "KEN", "FJI", "UGA", "SSD", "TUN", "UZB", "TKM", "XKX"])
def test_feasts_of_the_moon_are_estimates_in_every_country(country: str) -> None:
    """In whatever language the library has its holidays; New Year is none."""
    holidays = public_holidays(country, 2027)

    assert True in holidays.values()
    assert holidays[date(2027, 1, 1)] is False


def test_a_country_that_no_library_knows_has_no_holidays() -> None:
    nowhere = Opening(DAILY, "UTC", "QQQ")

    assert is_open(nowhere, at("2026-12-25T10:00")) == Told(is_open=True)


@pytest.mark.parametrize("day", ["0001-01-01T00:00", "1850-05-05T10:00", "9999-12-31T23:59"])
def test_on_days_that_no_calendar_reaches_nobody_is_open(day: str) -> None:
    assert is_open(BEIRUT, at(day)) == Told(is_open=False)
    assert opens_next(BEIRUT, at(day)) == Turn()
    assert closes_next(BEIRUT, at(day)) == Turn()


def test_hours_that_nobody_can_place_are_not_known() -> None:
    """Without a zone, with one that nobody knows, or recorded before they were checked."""
    units, sites = "id,name,site\nx,X,s", "id,country\ns,KEN"
    for cells in (f"{OFFICE},", f"{OFFICE},Mars/Base", "9 to 5,UTC", ",UTC"):
        table = f"id,unit,kind,value,hours,time_zone\nc,x,web,x,{cells}"
        made = structure(units=units, sites=sites, contacts=table)

        assert opening_of(made, made.contacts["c"]) is None
