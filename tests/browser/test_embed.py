"""A block of an edition in Chromium: on another site, and when it has grown old."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.publish.reading import read
from tests.publish.test_served_folder import serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

THERE = "edition/ashgabat/en/"


@pytest.fixture(scope="module")
def editions(folder: Path) -> Iterator[str]:
    """The address of a site with the edition of Ashgabat."""
    with serving(folder) as address:
        yield address


@pytest.fixture
def page(browser: "Browser") -> "Iterator[Page]":
    """A page whose clock a test sets."""
    with browser.new_context(viewport={"width": 520, "height": 480}) as context:
        page = context.new_page()
        page.clock.install(time="2026-11-24T12:00:00Z")
        yield page


def test_a_block_turns_stale_when_its_day_has_passed(page: "Page", editions: str) -> None:
    """It says so where one sees it first, and the edge of the block is another colour."""
    address = f"{editions}{THERE}embed/"
    page.goto(address)
    edge = "getComputedStyle(document.querySelector('main')).borderTopColor"
    fresh = page.evaluate(edge)
    assert not page.locator("[data-stale]").is_visible()
    page.clock.set_fixed_time("2026-12-23T23:00:00Z")
    page.goto(address)
    assert not page.locator("[data-stale]").is_visible()
    page.clock.set_fixed_time("2026-12-24T00:30:00Z")
    page.goto(address)

    assert page.locator("[data-stale]").is_visible()
    assert page.locator("[data-stale]").inner_text() == (
        "This copy is old: it was good until 23 December 2026. "
        "Look for a newer one before you rely on it."
    )
    assert page.evaluate(edge) != fresh
    assert page.locator("main .value").first.is_visible()


def test_a_block_that_stays_open_turns_stale_by_itself(page: "Page", editions: str) -> None:
    """As on a screen in a waiting room."""
    page.goto(f"{editions}{THERE}embed/")
    assert not page.locator("[data-stale]").is_visible()
    page.clock.fast_forward(744 * 3_600_000)

    assert page.locator("[data-stale]").is_visible()


def test_nothing_of_a_block_is_lost_without_script(browser: "Browser", editions: str) -> None:
    """Who calls, whom, the numbers, the day it is of and until when it is good."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{editions}{THERE}embed/")
        said = page.locator("main").inner_text()

    for told in (
        *("Ashgabat", "Thinking of going abroad?", "Думаете о поездке за границу?"),
        *("+(993 12) 463514", "+(993 422) 32229", "As of 1 June 2010"),
        "Good until 23 December 2026",
    ):
        assert told in said


def test_the_snippet_shows_the_block_on_another_site(
    page: "Page", editions: str, tmp_path: Path
) -> None:
    """As it stands on the page of the edition; its links lead out of the frame."""
    page.goto(f"{editions}{THERE}")
    snippet = page.locator("pre code").inner_text()
    (frame,) = read(snippet.encode()).xpath("//iframe")
    # The register does not say where its site stands.
    assert frame.get("src") == f"https://…/{THERE}embed/index.html"
    other = tmp_path / "other"
    other.mkdir()
    whole = snippet.replace("https://…/", editions)
    (other / "index.html").write_text(f"<!doctype html><title>Mine</title>{whole}", "utf-8")
    with serving(other) as address:
        page.goto(address)
        inside = page.frame_locator("iframe")
        inside.locator("h1").wait_for()
        assert inside.locator("h1").inner_text() == "Ashgabat"
        assert inside.locator(".value").count() == 2
        assert frame.get("title") == "Ashgabat"
        inside.locator("h1 a").click()
        page.wait_for_url(f"{editions}edition/ashgabat/en/index.html")
