# ruff: noqa: DTZ001 - the times of a cell are local
"""Open now agrees with an independent calculation, for every contact and hour of two years."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise, product
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from tests.hours import plainly

from remit.hours.asked import closes_next, is_open, opens_next
from remit.hours.opening import Opening, opening_of
from remit.hours.reading import read_hours
from remit.hours.spans import intervals
from remit.model.structure import Structure

YEARS: Final = range(2025, 2029)
FIRST, LAST = datetime(2026, 1, 1, tzinfo=UTC), datetime(2028, 1, 1, tzinfo=UTC)
HALF = timedelta(minutes=30)
ASKED = plainly.asked_of_example(YEARS)

ZONES: Final = (
    *("Europe/London", "America/New_York", "Asia/Beirut", "Africa/Cairo", "America/Havana"),
    *("America/Santiago", "Pacific/Auckland", "Australia/Lord_Howe", "Pacific/Chatham"),
    *("Africa/Casablanca", "Asia/Kathmandu", "Africa/Nairobi", "Pacific/Fiji", "UTC"),
)
CHANGES: Final = (
    *(date(2026, 3, 29), date(2026, 3, 8), date(2026, 4, 5), date(2026, 9, 6), date(2026, 9, 27)),
    *(date(2026, 10, 25), date(2026, 11, 1), date(2026, 4, 24), date(2026, 10, 30)),
    *(date(2026, 2, 15), date(2026, 3, 22), date(2026, 12, 31), date(2026, 6, 15)),
)
"""Days on which clocks change somewhere, and two on which none does."""


def open_at(
    spans: Iterable[plainly.Pair], first: datetime, last: datetime, step: timedelta
) -> set[datetime]:
    """Give every step of the clock at which one of the spans holds."""
    found = set()
    for start, end in spans:
        now = max(first, first + -((first - start) // step) * step)
        while now < min(end, last):
            found.add(now)
            now += step
    return found


def told_open(opening: Opening, first: datetime, last: datetime, step: timedelta) -> set[datetime]:
    return {now for now in clock(first, last, step) if is_open(opening, now).is_open}


def clock(first: datetime, last: datetime, step: timedelta) -> Iterable[datetime]:
    return (first + number * step for number in range((last - first) // step))


def test_every_contact_with_hours_is_asked(lighthouse: Structure) -> None:
    with_hours = {name for name, row in lighthouse.contacts.items() if row.hours}

    assert ASKED.keys() == with_hours
    assert len(with_hours) == 21


@pytest.mark.parametrize("contact", ASKED)
def test_open_now_agrees_for_every_half_hour_of_two_years(
    contact: str, lighthouse: Structure
) -> None:
    opening = opening_of(lighthouse, lighthouse.contacts[contact])
    assert opening is not None
    spans = plainly.open_spans(ASKED[contact], date(2025, 12, 20), date(2028, 1, 2))
    plain = open_at(spans, FIRST, LAST, HALF)

    assert told_open(opening, FIRST, LAST, HALF) == plain
    assert 0 < len(plain) <= (LAST - FIRST) // HALF


@pytest.mark.parametrize("contact", ASKED)
def test_what_turns_next_agrees_for_every_hour_of_a_year(
    contact: str, lighthouse: Structure
) -> None:
    """The next opening is the first start that is not within another span; likewise the end."""
    opening = opening_of(lighthouse, lighthouse.contacts[contact])
    assert opening is not None
    spans = joined(plainly.open_spans(ASKED[contact], date(2025, 12, 20), date(2028, 1, 2)))
    starts, ends = [each[0] for each in spans], [each[1] for each in spans]
    for now in clock(FIRST, datetime(2027, 1, 1, tzinfo=UTC), timedelta(hours=1)):
        place = bisect_right(starts, now)
        is_in = place > 0 and now < ends[place - 1]
        closes = ends[place - 1] if is_in and ends[place - 1] < LAST else None

        assert opens_next(opening, now).at == (starts[place] if place < len(starts) else None)
        assert closes_next(opening, now).at == closes


def joined(spans: Iterable[plainly.Pair]) -> list[plainly.Pair]:
    found: list[plainly.Pair] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


@st.composite
def cells(draw: DrawFn) -> str:
    """Draw hours as an office may have them."""
    return " ".join(draw(st.lists(events(), min_size=1, max_size=3)))


@st.composite
def events(draw: DrawFn) -> str:
    hours = draw(st.sets(st.integers(0, 23), min_size=1, max_size=2))
    minutes = draw(st.sampled_from(["0", "15", "30", "0,45"]))
    times = f"BYHOUR={','.join(map(str, sorted(hours)))};BYMINUTE={minutes}"
    length = draw(
        st.sampled_from(
            ["PT30M", "PT1H", "PT8H", "PT8H30M", "PT14H", "P1D", "PT24H", "P2D", "P1DT2H"]
        )
    )
    rule = draw(
        st.one_of(
            st.just("FREQ=DAILY"),
            days().map(lambda each: f"FREQ=WEEKLY;BYDAY={each}"),
            days().map(lambda each: f"FREQ=DAILY;BYDAY={each}"),
            days().map(lambda each: f"FREQ=WEEKLY;BYDAY={each};BYMONTH=3,4,10"),
            st.sampled_from(["1SU", "-1SU", "2MO,4MO", "5FR"]).map(
                lambda each: f"FREQ=MONTHLY;BYDAY={each}"
            ),
            st.sampled_from(["1", "-1", "15,29"]).map(
                lambda each: f"FREQ=MONTHLY;BYMONTHDAY={each}"
            ),
            st.sampled_from(
                ["BYMONTH=3;BYDAY=-1SU", "BYDAY=13SU,-9SU", "BYMONTH=3;BYMONTHDAY=29"]
            ).map(lambda each: f"FREQ=YEARLY;{each}"),
        )
    )
    holidays = draw(st.sampled_from(["", " X-HOLIDAYS:OPEN"]))
    return f"RRULE:{rule};{times} DURATION:{length}{holidays}"


def days() -> st.SearchStrategy[str]:
    some = st.sets(st.sampled_from(plainly.WEEKDAYS), min_size=1)
    return some.map(lambda each: ",".join(day for day in plainly.WEEKDAYS if day in each))


@st.composite
def counted_cells(draw: DrawFn) -> str:
    """Draw hours that count from a day: every second week, ten times, until a day."""
    begin = draw(st.datetimes(datetime(2024, 1, 1), datetime(2026, 12, 1)))
    begin = begin.replace(hour=draw(st.integers(0, 23)), minute=30, second=0, microsecond=0)
    often = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]))
    rule = f"FREQ={often};INTERVAL={draw(st.integers(1, 5))}"
    rule += draw(st.sampled_from(["", "", ";COUNT=10", ";UNTIL=20261025T120000"]))
    if often == "WEEKLY":
        other = draw(st.sampled_from(plainly.WEEKDAYS))
        own = {plainly.WEEKDAYS[begin.weekday()], other}
        rule += f";BYDAY={','.join(sorted(own))};WKST={draw(st.sampled_from(plainly.WEEKDAYS))}"
    if "UNTIL" in rule and begin > datetime(2026, 10, 25, 12):
        rule = rule.partition(";UNTIL")[0]
    last = begin + timedelta(hours=draw(st.integers(1, 30)))
    length = draw(st.sampled_from(["DURATION:PT3H", "DURATION:P1D", f"DTEND:{last:%Y%m%dT%H%M%S}"]))
    return f"RRULE:{rule} DTSTART:{begin:%Y%m%dT%H%M%S} {length}"


@given(
    cell=st.one_of(cells(), counted_cells()),
    zone=st.sampled_from(ZONES),
    day=st.sampled_from(CHANGES),
)
def test_drawn_hours_agree_at_every_quarter_of_an_hour_around_a_change_of_clocks(
    cell: str, zone: str, day: date
) -> None:
    """Spans that a clock's change tears, doubles or swallows; without holidays."""
    opening = Opening(read_hours(cell), zone)
    first = datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(days=2)
    last = first + timedelta(days=5)
    spans = plainly.open_spans(
        plainly.Asked(cell, zone), day - timedelta(days=12), day + timedelta(days=5)
    )

    assert told_open(opening, first, last, plainly.QUARTER) == open_at(
        spans, first, last, plainly.QUARTER
    )


def changes(zone: str) -> list[datetime]:
    """Give the hours of two years after which the clocks of a zone are changed."""
    where = plainly.zone(zone)
    hours = list(clock(FIRST, LAST, timedelta(hours=1)))
    shown = [each.astimezone(where).utcoffset() for each in hours]
    return [hours[place] for place, (one, other) in enumerate(pairwise(shown)) if one != other]


@pytest.mark.parametrize("zone", ZONES)
def test_an_hour_that_is_skipped_or_doubled_agrees_in_every_zone(zone: str) -> None:
    """Every start at a full or half hour of the night, around every change of clocks."""
    found = changes(zone)
    for number, change in product(range(-2, 12), found):
        begun = number % 48
        cell = (
            f"RRULE:FREQ=DAILY;BYHOUR={begun // 2};BYMINUTE={begun % 2 * 30} DURATION:PT1H "
            f"RRULE:FREQ=DAILY;BYHOUR=22;BYMINUTE={begun % 2 * 30} DURATION:PT4H"
        )
        opening = Opening(read_hours(cell), zone)
        first, last = change - timedelta(days=1), change + timedelta(days=1)
        asked = plainly.Asked(cell, zone)
        day = change.date()
        spans = plainly.open_spans(asked, day - timedelta(days=3), day + timedelta(days=3))

        assert told_open(opening, first, last, plainly.QUARTER) == open_at(
            spans, first, last, plainly.QUARTER
        ), (cell, change)


def test_clocks_are_changed_in_both_hemispheres() -> None:
    """Or the test above would look at nothing."""
    unchanged = {zone for zone in ZONES if not changes(zone)}

    assert unchanged == {"Africa/Nairobi", "Asia/Kathmandu", "Pacific/Fiji", "UTC"}
    assert [f"{each:%B}" for each in changes("Europe/London")][:2] == ["March", "October"]
    assert [f"{each:%B}" for each in changes("America/Santiago")][:2] == ["April", "September"]


@given(cell=cells(), zone=st.sampled_from(ZONES), day=st.sampled_from(CHANGES))
def test_spans_are_those_in_which_it_is_open(cell: str, zone: str, day: date) -> None:
    """They are in order and apart, and the next turn of a span is its end, or the next start."""
    opening = Opening(read_hours(cell), zone)
    first = datetime(day.year, day.month, day.day, tzinfo=UTC)
    spans = intervals(opening, first, first + timedelta(days=9)).open

    for one, other in pairwise(spans):
        assert one.end < other.start
        assert is_open(opening, one.start).is_open
        assert not is_open(opening, one.end).is_open
        assert closes_next(opening, one.start).at == one.end
        assert opens_next(opening, one.end).at == other.start
