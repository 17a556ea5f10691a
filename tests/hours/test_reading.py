"""A cell of hours is read as RFC 5545 says, or refused with a sentence that shows a right one."""

from datetime import date

import pytest

from remit.errors import WrittenWrongError
from remit.hours.event import month_of, starts
from remit.hours.opening import Opening
from remit.hours.reading import read_hours
from remit.hours.week import DAY_AND_NIGHT, week

RULE = "RRULE:FREQ=WEEKLY;BYDAY=MO;BYHOUR=9"


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("Mon-Fri 9-17", "'MON-FRI' is no line of RFC 5545 that is read here"),
        ("FREQ=DAILY", "'FREQ=DAILY' is no line of RFC 5545 that is read here"),
        ("DURATION:PT1H " + RULE, "it begins with DURATION, and each event begins with its RRULE"),
        (RULE, "an event needs a DURATION, or a DTEND with its DTSTART, and not both"),
        (f"{RULE} DURATION:PT1H DURATION:PT2H", "DURATION stands twice in one event"),
        (f"{RULE} DURATION:8H", "'DURATION:8H' is no length in hours and minutes, or days"),
        (f"{RULE} DURATION:P", "'DURATION:P' is no length"),
        (f"{RULE} DURATION:PT", "'DURATION:PT' is no length"),
        (f"{RULE} DURATION:P1DT", "'DURATION:P1DT' is no length"),
        (f"{RULE} DURATION:-PT1H", "'DURATION:-PT1H' is no length"),
        (f"{RULE} DURATION:PT0H", "lasts longer than nothing and at most seven days"),
        (f"{RULE} DURATION:P8D", "lasts longer than nothing and at most seven days"),
        (f"{RULE} DTEND:20260105T100000", "DTEND needs a DTSTART"),
        (f"{RULE} DURATION:PT1H RDATE:20260105T090000", "is no line of RFC 5545 that is read"),
        (f"{RULE} DURATION:PT1H X-HOLIDAYS:NO", "'X-HOLIDAYS:NO' is not possible here"),
        (
            f"{RULE} DTSTART;TZID=Asia/Almaty:20260105T090000 DURATION:PT1H",
            "'TZID=ASIA/ALMATY' stands beside DTSTART; write DTSTART:…; the zone stands in",
        ),
        (f"{RULE} DTSTART:20260105T090000Z DURATION:PT1H", "is in UTC; leave the Z out"),
        (f"{RULE} DTSTART:20260105 DURATION:PT1H", "'20260105' is no day and time in full minut"),
        (f"{RULE} DTSTART:20260230T090000 DURATION:PT1H", "is no day and time in full minutes"),
        (f"{RULE} DTSTART:20260106T090000 DURATION:PT1H", "is no start of its own rule"),
        (f"{RULE} DTSTART:00010101T090000 DURATION:PT1H", "the year of DTSTART"),
        (f"{RULE} DURATION:PT1H EXDATE:20260106T090000", "is no time at which it opens"),
        (f"{RULE} DURATION:PT1H EXDATE:20260105T100000", "is no time at which it opens"),
        ("RRULE:BYDAY=MO;BYHOUR=9 DURATION:PT1H", "FREQ is missing"),
        ("RRULE:FREQ=HOURLY DURATION:PT1H", "'FREQ=HOURLY' is not possible here; write DAILY"),
        ("RRULE:FREQ=DAILY;FREQ=DAILY DURATION:PT1H", "'FREQ' stands twice in a rule"),
        ("RRULE:FREQ=DAILY;BYSETPOS=1 DURATION:PT1H", "'BYSETPOS' is no part of a rule that is"),
        ("RRULE:FREQ=DAILY DURATION:PT1H", "at what time it opens: BYHOUR is missing"),
        ("RRULE:FREQ=WEEKLY;BYHOUR=9 DURATION:PT1H", "on which days it opens: BYDAY is missing"),
        ("RRULE:FREQ=DAILY;BYHOUR=24 DURATION:PT1H", "'BYHOUR=24' is no number from 0 to 23"),
        ("RRULE:FREQ=DAILY;BYHOUR=9;BYMINUTE=x DURATION:PT1H", "'BYMINUTE=X' is no number"),
        ("RRULE:FREQ=WEEKLY;BYDAY=MON;BYHOUR=9 DURATION:PT1H", "'MON' in BYDAY is no weekday"),
        ("RRULE:FREQ=WEEKLY;BYDAY=1MO;BYHOUR=9 DURATION:PT1H", "a number before a weekday"),
        ("RRULE:FREQ=MONTHLY;BYDAY=6MO;BYHOUR=9 DURATION:PT1H", "a number before a weekday"),
        ("RRULE:FREQ=WEEKLY;BYMONTHDAY=1;BYHOUR=9 DURATION:PT1H", "means nothing with FREQ=WEE"),
        ("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;BYHOUR=9 DURATION:PT1H", "no such day in"),
        ("RRULE:FREQ=DAILY;INTERVAL=2;BYHOUR=9 DURATION:PT1H", "count from a day, which is not"),
        ("RRULE:FREQ=DAILY;INTERVAL=0;BYHOUR=9 DURATION:PT1H", "no number from 1 to 99"),
        ("RRULE:FREQ=DAILY;COUNT=2;UNTIL=20260101T000000;BYHOUR=9 DURATION:PT1H", "COUNT and UNT"),
        ("RRULE:FREQ=DAILY;WKST=X;BYHOUR=9 DURATION:PT1H", "'WKST=X' is no weekday"),
        (
            f"RRULE:FREQ=DAILY;BYHOUR=9,10;BYMINUTE={','.join(map(str, range(20)))} DURATION:PT1M",
            "it opens more than 24 times a day",
        ),
        (f"{RULE} DURATION:PT1H " * 51, "there are 51 events in it"),
    ],
)
def test_what_cannot_be_read_is_refused(cell: str, said: str) -> None:
    with pytest.raises(WrittenWrongError) as refused:
        read_hours(cell)

    assert said in f"{refused.value.wrong}; {refused.value.todo}"
    assert refused.value.todo


def test_the_first_start_says_what_the_rule_does_not() -> None:
    """Weekday and time are taken from it, and nothing is open before it."""
    (event,) = read_hours("RRULE:FREQ=WEEKLY;INTERVAL=2 DTSTART:20260106T093000 DURATION:PT4H")

    assert (event.rule.days, event.rule.hours, event.rule.minutes) == (((0, 1),), (9,), (30,))


def test_names_may_be_written_small_and_over_several_lines() -> None:
    """As a calendar writes them, and as a person types them."""
    small = "rrule:freq=weekly;byday=mo;byhour=9\nduration:pt1h"

    assert read_hours(small) == read_hours(f"  {RULE}  DURATION:PT1H ")


@pytest.mark.parametrize(
    "cell",
    [
        "RRULE:FREQ=DAILY;BYHOUR=0;BYMINUTE=0 DURATION:PT24H",
        "RRULE:FREQ=DAILY;BYHOUR=0 DURATION:P1D",
        "RRULE:FREQ=WEEKLY;BYDAY=SU,MO,TU,WE,TH,FR,SA;BYHOUR=0 DURATION:P1D",
    ],
)
def test_day_and_night_may_be_written_in_several_ways(cell: str) -> None:
    (event,) = read_hours(cell)

    assert (event.days, event.on_holidays) == (1, True)
    assert week(Opening((event,), "UTC")) == DAY_AND_NIGHT


@pytest.mark.parametrize(
    "cell",
    [
        "RRULE:FREQ=WEEKLY;INTERVAL=2 DTSTART:20260105T090000 DURATION:PT3H",
        "RRULE:FREQ=MONTHLY;BYDAY=1MO;BYHOUR=9 DURATION:PT3H",
        "RRULE:FREQ=WEEKLY;BYDAY=MO;BYMONTH=1;BYHOUR=9 DURATION:PT3H",
        "RRULE:FREQ=WEEKLY;BYDAY=MO;BYHOUR=9;UNTIL=20270101T000000 DURATION:PT3H",
        "RRULE:FREQ=WEEKLY;BYDAY=MO;BYHOUR=9 DURATION:P2D",
    ],
)
def test_what_is_not_the_same_every_week_is_no_week(cell: str) -> None:
    assert week(Opening(read_hours(cell), "UTC")) is None


@pytest.mark.parametrize(("first", "days"), [("MO", [5, 10, 19, 24]), ("SU", [5, 17, 19, 31])])
def test_a_week_begins_where_the_rule_says(first: str, days: list[int]) -> None:
    """The example of RFC 5545 (3.8.5.3): every other week, with weeks from Monday or Sunday."""
    rule = f"RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST={first}"
    (event,) = read_hours(f"{rule} DTSTART:19970805T090000 DURATION:PT1H")

    august = month_of(date(1997, 8, 1))
    assert [each.day for each in starts(event, august)] == days
    for_ever = read_hours(rule.replace("COUNT=4;", "") + " DTSTART:19970805T090000 DURATION:PT1H")
    assert [each.day for each in starts(for_ever[0], august)] == days
