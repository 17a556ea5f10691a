"""The script of a page: who is open now, by the reader's own clock; and what has grown old."""

import gzip
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from markupsafe import escape

import remit
from remit.hours.opening import Opening
from remit.hours.reading import read_hours
from remit.model.register import empty
from remit.model.settings import Settings
from remit.model.structure import Structure
from remit.publish.edition import Site
from remit.publish.opening import opening_data, script_words
from remit.publish.reader import Reader

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

SCRIPT = Path(remit.__file__).parent / "publish" / "static" / "page.js"
POLICY = "default-src 'none'; script-src 'self'"
PUBLISHED, END = date(2026, 5, 20), date(2026, 6, 24)
OFFICE = "RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=9 DURATION:PT8H30M"
BEIRUT = Opening(read_hours(OFFICE), "Asia/Beirut", "LBN")
HOTLINE = Opening(read_hours("RRULE:FREQ=DAILY;BYHOUR=0 DURATION:P1D"), "Asia/Beirut", "LBN")
IN_ARABIC = {"data-open-until": "مفتوح حتى {time}", "data-opens": "يفتح {time}"}
DOUBT = "The day of a public holiday is estimated."


def shown(
    browser: "Browser", at: str, *, zone: str = "UTC", opening: Opening = BEIRUT, lang: str = "en"
) -> str:
    """Open a page at an instant somewhere, and give what stands before the words."""
    words = _attributes(lang)
    page_text = (
        f"<!doctype html><html lang={lang} {words} data-expires=2026-06-10>"
        f"<meta charset=utf-8><title>x</title>"
        f"<p data-stale hidden>Old</p><p class=hours data-open='{_data(opening)}'>in words</p>"
        "<script src=page.js></script>"
    )
    with browser.new_context(timezone_id=zone, locale="de-DE") as context:
        page = context.new_page()
        wrong: list[str] = []
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda message: wrong.append(message.text))
        files = {"": page_text, "page.js": SCRIPT.read_text()}
        page.clock.install(time=datetime.fromisoformat(at).replace(tzinfo=UTC))
        page.route(
            "https://hours.example/**",
            lambda route: route.fulfill(
                body=files[route.request.url.rpartition("/")[2]],
                content_type=f"text/{'javascript' if '.js' in route.request.url else 'html'}",
                headers={"Content-Security-Policy": POLICY},
            ),
        )
        page.goto("https://hours.example/")
        told = page.locator(".hours").inner_text()
        is_old = page.locator("html.stale").count() == 1
        assert page.locator("[data-stale]").is_visible() is is_old
        assert is_old is (at >= "2026-06-11")
        assert wrong == []
    return told.removesuffix("in words").strip()


def _data(opening: Opening) -> str:
    return str(escape(opening_data(opening, PUBLISHED, END)))


def _attributes(lang: str) -> str:
    site = Site(Structure(empty(Settings(id="x")), PUBLISHED), PUBLISHED)
    words = dict(script_words(Reader(site, lang, f"{lang}/index.html")))
    if lang.startswith("ar"):
        words |= IN_ARABIC | {"data-times": lang}
    return " ".join(f'{name}="{escape(text)}"' for name, text in words.items())


@pytest.mark.parametrize(
    ("at", "zone", "told"),
    [
        # Monday 25 May is an ordinary day in Beirut, open from 6:00 to 14:30 UTC.
        ("2026-05-25T10:00", "UTC", "Open now, until 14:30 your time"),
        ("2026-05-25T10:00", "Asia/Kolkata", "Open now, until 20:00 your time"),
        ("2026-05-25T10:00", "America/Lima", "Open now, until 09:30 your time"),
        ("2026-05-25T13:00", "Pacific/Auckland", "Open now, until 02:30 your time"),
        ("2026-05-25T05:59", "UTC", "Closed; opens 06:00 your time"),
        ("2026-05-25T06:00", "UTC", "Open now, until 14:30 your time"),
        ("2026-05-25T14:29", "UTC", "Open now, until 14:30 your time"),
        ("2026-05-25T14:30", "UTC", "Closed; opens Tuesday 06:00 your time"),
        ("2026-05-22T20:00", "America/New_York", "Closed; opens Monday 02:00 your time"),
        # The feast of 27 and 28 May waits for the moon.
        ("2026-05-27T10:00", "UTC", f"Closed; opens Friday 06:00 your time {DOUBT}"),
        ("2026-05-26T14:30", "UTC", f"Closed; opens Friday 06:00 your time {DOUBT}"),
        ("2026-05-28T14:30", "UTC", "Closed; opens Friday 06:00 your time"),
        # Where the data ends, or has not begun, nothing is said.
        ("2026-06-23T23:59", "UTC", "Closed now"),
        ("2026-06-24T00:00", "UTC", ""),
        ("2027-01-04T10:00", "UTC", ""),
        ("2026-05-19T23:59", "UTC", ""),
    ],
)
def test_it_says_whether_somebody_answers_by_the_readers_clock(
    browser: "Browser", at: str, zone: str, told: str
) -> None:
    got = shown(browser, at, zone=zone)

    assert got.replace(" at ", " ") == told


def test_who_is_always_there_is_not_said_to_close(browser: "Browser") -> None:
    assert shown(browser, "2026-05-30T03:00", opening=HOTLINE) == "Open now"
    assert shown(browser, "2026-06-23T23:59", opening=HOTLINE) == "Open now"


def test_it_speaks_the_language_of_the_page(browser: "Browser") -> None:
    """Times and weekdays are the page's, whatever language the browser has."""
    russian = shown(browser, "2026-05-25T14:30", lang="ru")
    arabic = shown(browser, "2026-05-25T10:00", lang="ar-EG", zone="Africa/Cairo")

    assert "вторник" in russian
    assert "06:00" in russian
    assert arabic == "مفتوح حتى ٥:٣٠ م"


def test_it_keeps_up_while_the_page_stays_open(browser: "Browser") -> None:
    """A minute later it has closed; no second sentence appears."""
    with browser.new_context(timezone_id="UTC") as context:
        page = context.new_page()
        page.clock.install(time=datetime(2026, 5, 25, 14, 29, 30, tzinfo=UTC))
        page.set_content(
            f"<html lang=en {_attributes('en')}><p class=hours data-open='{_data(BEIRUT)}'>x</p>"
        )
        page.add_script_tag(path=SCRIPT)
        assert page.locator(".now").inner_text() == "Open now, until 14:30 your time"
        page.clock.run_for(60_000)

        assert page.locator(".now").count() == 1
        assert page.locator(".now").inner_text().startswith("Closed; opens Tuesday")


def test_it_is_small() -> None:
    """It travels with every page, and needs nothing that a strict policy forbids."""
    code = SCRIPT.read_bytes()

    assert len(code) < 2_600
    assert len(gzip.compress(code)) < 1_200
    assert b"eval" not in code
    assert b"innerHTML" not in code
