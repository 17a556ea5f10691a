"""The pages in Chromium: for everybody, at any width, by day and by night, without script."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.browser.conftest import SIZES

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PATHS = [
    "index.html",
    "answer.html",
    "en/function/payroll/index.html",
    "en/place/KEN/index.html",
    "en/body/osce/index.html",
    "ru/structure/index.html",
    "ru/unit/mac/index.html",
    "ar/transfers/index.html",
    "ar/place/TKM/index.html",
]
"""Pages beside those on which every kind of page is looked at."""


def opened(page: "Page", folder: Path, path: str) -> None:
    """Go to a page, and open all that is folded."""
    page.goto((folder / path).as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")


def test_no_page_scrolls_sideways_on_a_phone(browser: "Browser", folder: Path) -> None:
    """Whatever is on it, it fits the width; tables become lists."""
    width, height = SIZES["phone"]
    with browser.new_context(viewport={"width": width, "height": height}) as context:
        page = context.new_page()
        for path in PATHS:
            opened(page, folder, path)
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, path


def test_the_pages_work_without_script(browser: "Browser", folder: Path) -> None:
    """From the door to why: links lead on, and what is folded opens."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto((folder / "index.html").as_uri())
        page.get_by_role("link", name="English").click()
        page.get_by_role("link", name="Lima", exact=True).click()
        row = page.get_by_role("row").filter(has_text="Networks and systems")
        row.get_by_text("Why").click()

        assert "Panama Administrative Centre" in row.inner_text()
        page.get_by_role("link", name="Русский").click()
        assert page.get_by_role("heading", level=1).inner_text() == "Лима"


def test_the_first_stop_of_the_keyboard_leads_to_the_content(
    browser: "Browser", folder: Path
) -> None:
    """The link that skips the head is seen as soon as it is reached."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto((folder / "en" / "structure" / "index.html").as_uri())
        page.keyboard.press("Tab")
        skip = page.locator(":focus")

        assert skip.inner_text() == "Skip to the content"
        box = skip.bounding_box()
        assert box is not None
        assert box["x"] >= 0


def test_a_printed_page_fits_the_paper(browser: "Browser", folder: Path) -> None:
    """The structure page on a few sheets of A4, without what one can only click."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto((folder / "en" / "structure" / "index.html").as_uri())
        page.emulate_media(media="print")

        assert not page.get_by_role("link", name="RSS").is_visible()
        sheets = page.pdf(format="A4", prefer_css_page_size=True).count(b"/Type /Page\n")
        assert 1 <= sheets <= 4
