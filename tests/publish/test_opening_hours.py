"""Opening hours stand on pages in words of the reader's language, and as data for the script."""

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest
from lxml.html import HtmlElement
from tests.publish.made import pages_of, site_of
from tests.publish.reading import read, words

from remit.model.contact import Contact
from remit.model.fact import Fact
from remit.model.holiday import Holiday
from remit.model.place import Site as Place
from remit.model.unit import Unit
from remit.publish.opening import script_words
from remit.publish.reader import Reader
from remit.publish.site import Site
from remit.temporal.bound import named_date
from remit.temporal.stretch import stretch
from remit.text.local import Local

OFFICE = "RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=9;BYMINUTE=0 DURATION:PT8H30M"
ALMATY = Place(id="almaty", country="KAZ", time_zone="Asia/Almaty")
UNIT = Unit(id="office", name=Local("Office"), site="almaty")


def told(hours: str, day: str = "2026-06-01", *, language: str = "en", **changes: object) -> str:
    """Give the words of hours on the page of their unit."""
    return words(element(hours, day, language=language, **changes))


def element(
    hours: str, day: str, *facts: Fact, language: str = "en", **changes: object
) -> HtmlElement:
    return found_on(site_of(UNIT, ALMATY, line(hours, **changes), *facts, day=on(day)), language)


def line(hours: str, **changes: object) -> Contact:
    row = {"id": "line", "unit": "office", "kind": "phone", "value": "112", "hours": hours}
    return Contact(**row, visibility="public", **changes)  # type: ignore[arg-type]  # columns by name


def on(day: str) -> date:
    return date.fromisoformat(day)


def found_on(site: Site, language: str = "en") -> HtmlElement:
    page = read(pages_of(site)[f"{language}/unit/office/index.html"].encode())
    found: list[HtmlElement] = page.xpath("//*[contains(@class, 'hours')]")
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        (OFFICE, "Monday to Friday, 09:00–17:30 (Almaty time); not on public holidays"),
        ("RRULE:FREQ=DAILY;BYHOUR=0 DURATION:P1D", "day and night"),
        (
            "RRULE:FREQ=DAILY;BYHOUR=20 DURATION:PT6H X-HOLIDAYS:OPEN",
            "every day, 20:00–02:00 (Almaty time)",
        ),
        (
            "RRULE:FREQ=WEEKLY;BYDAY=SA,SU;BYHOUR=0 DURATION:P1D",
            "Saturday and Sunday, all day (Almaty time); not on public holidays",
        ),
        (
            "RRULE:FREQ=WEEKLY;BYDAY=SU,MO,TU,WE,TH;BYHOUR=8,13 DURATION:PT4H",
            "Sunday to Thursday, 08:00–12:00 and 13:00–17:00 (Almaty time); not on public holidays",
        ),
        (
            "RRULE:FREQ=WEEKLY;INTERVAL=2 DTSTART:20260106T090000 DURATION:PT4H",
            (
                "next: Tuesday, 9 June 2026, 09:00–13:00; Tuesday, 23 June 2026, 09:00–13:00; "
                "Tuesday, 7 July 2026, 09:00–13:00 (Almaty time); not on public holidays"
            ),
        ),
        (
            f"{OFFICE} EXDATE:20260612T090000,20261224T090000",
            (
                "Monday to Friday, 09:00–17:30 (Almaty time); not on public holidays; "
                "closed on 12 June 2026"
            ),
        ),
        (
            "RRULE:FREQ=WEEKLY;BYDAY=MO DTSTART:20280103T090000 DURATION:PT4H",
            "not in the coming year (Almaty time); not on public holidays",
        ),
    ],
)
def test_hours_stand_in_words(hours: str, said: str) -> None:
    assert told(hours) == f"Hours: {said}"


def test_the_coming_holidays_are_named_and_estimates_marked() -> None:
    """In May 2026 three days off in Kazakhstan, and a feast that waits for the moon."""
    assert told(OFFICE, "2026-05-01") == (
        "Hours: Monday to Friday, 09:00–17:30 (Almaty time); not on public holidays; closed on "
        "1 May 2026, 7 May 2026, 11 May 2026 and 27 May 2026 (estimated)"
    )


def test_the_registers_own_calendar_is_told() -> None:
    days = (
        Holiday(of="office", on=named_date("2026-05-07"), kind="open"),
        Holiday(of="KAZ", on=named_date("2026-05-08"), kind="closed"),
    )

    assert words(element(OFFICE, "2026-05-04", *days)).endswith(
        "closed on 8 May 2026, 11 May 2026 and 27 May 2026 (estimated)"
    )


def test_days_and_times_are_in_the_language_of_the_page() -> None:
    """Sentences wait for their translation; days, times and cities come from CLDR."""
    said = told(OFFICE, "2026-05-01", language="ru")

    for part in ("понедельник", "пятница", "09:00–17:30", "Алматы", "1 мая 2026", "27 мая 2026"):
        assert part in said


def data_of(element: HtmlElement) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(element.get("data-open") or "{}")
    return found


def test_the_data_are_the_spans_of_thirty_five_days_in_minutes() -> None:
    data = data_of(element(OFFICE, "2026-05-25"))
    monday = datetime(2026, 5, 25, tzinfo=UTC)

    assert data["at"] == monday.timestamp() // 60
    assert data["to"] - data["at"] == 35 * 24 * 60
    # In Almaty 9:00 is 4:00 UTC; Wednesday, the third day, hangs on an estimate.
    assert data["open"][:6] == [240, 510, 930, 510, 2370, 510]
    assert data["doubt"] == [2 * 1440 + 240, 510]


def test_the_data_end_with_the_contact() -> None:
    row = element(OFFICE, "2026-05-25", stretch=stretch("2020", "2026-06-01"))
    data = data_of(row)

    assert data["to"] - data["at"] == 7 * 24 * 60


def test_the_data_end_where_the_unit_closes() -> None:
    """Nobody comes to the telephone of an office that has closed, on whatever day it was to end."""
    root = Unit(id="root", name=Local("Root"), stretch=stretch("", "2026-06-01"))
    office = Unit(id="office", name=Local("Office"), site="almaty", part_of="root")
    site = site_of(root, office, ALMATY, line(OFFICE), day=on("2026-05-25"))
    data = data_of(found_on(site))

    assert data["to"] - data["at"] == 7 * 24 * 60


@pytest.mark.parametrize(
    ("hours", "day"), [("9 to 5", "2026-06-01"), (OFFICE, "9999-12-30"), (OFFICE, "0001-01-01")]
)
def test_what_nobody_can_read_stands_as_written(hours: str, day: str) -> None:
    """Recorded before hours were checked, or on a day that no calendar reaches."""
    found = element(f"{hours}", day, time_zone="Asia/Almaty")

    assert words(found) == f"Hours: {hours} Asia/Almaty"
    assert found.get("data-open") is None


def test_the_script_is_given_its_sentences() -> None:
    said = dict(script_words(Reader(site_of(UNIT), "en", "en/index.html")))

    assert said == {
        "data-times": "en-GB",
        "data-open-now": "Open now",
        "data-open-until": "Open now, until {time} your time",
        "data-opens": "Closed; opens {time} your time",
        "data-closed": "Closed now",
        "data-doubt": "The day of a public holiday is estimated.",
    }
