"""The live application in Chromium, with script and without."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from remit.web.scripts import htmx

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

SUPERSEDED = {"htmx:sendAbort", "htmx:afterRequest"}
"""What htmx says when somebody types on before an answer came, or follows a link meanwhile."""

with_htmx = pytest.mark.skipif(not htmx(), reason="htmx was not fetched: make scripts")

STRUCTURE = "/en/structure/?on=2010-06-01"


@pytest.fixture
def page(browser: "Browser", server: str) -> "Iterator[Page]":
    """A page on which nothing may go wrong: no policy broken, no error, nothing from elsewhere."""
    wrong: list[str] = []
    with browser.new_context(base_url=server) as context:
        page = context.new_page()
        page.on(
            "console",
            lambda message: None if message.text in SUPERSEDED else wrong.append(message.text),
        )
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on(
            "request",
            lambda asked: wrong.append(asked.url) if not asked.url.startswith(server) else None,
        )
        page.route("**/favicon.ico", lambda route: route.fulfill(status=204))
        yield page
    assert wrong == []


@pytest.fixture
def bare(browser: "Browser", server: str) -> "Iterator[Page]":
    """A page without script."""
    with browser.new_context(base_url=server, java_script_enabled=False) as context:
        yield context.new_page()


def test_the_labels_of_the_finder_stand_on_one_line(page: "Page") -> None:
    """A field for a day is by nature higher than one for words."""
    page.set_viewport_size({"width": 1100, "height": 900})
    page.goto("/en/?on=2010-06-01")

    boxes = [label.bounding_box() for label in page.locator(".finder label").all()]
    assert len(boxes) == 3
    assert len({round(box["y"]) for box in boxes if box}) == 1


@with_htmx
def test_one_finds_as_one_types(page: "Page") -> None:
    """What is found stands under the field, can be reached by keyboard, and is announced."""
    page.goto(STRUCTURE)
    page.get_by_role("searchbox").focus()
    page.keyboard.type("manila adm", delay=20)
    page.locator("#found li").first.wait_for()

    assert page.url.endswith(STRUCTURE)
    assert page.locator("#found").get_attribute("aria-live") == "polite"
    assert "Manila Administrative Centre" in page.locator("#found").inner_text()
    for _ in range(6):
        page.keyboard.press("Tab")
        if page.locator("#found a:focus").count():
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/unit/mac*/?on=2010-06-01")


@with_htmx
def test_one_slides_through_the_days(page: "Page") -> None:
    """The day is in the address, in the title and on the page; back leads back."""
    page.goto("/en/structure/?on=2011-07-01")
    before = page.title()
    page.locator("#turn").focus()
    page.keyboard.press("ArrowLeft")
    page.wait_for_url(lambda url: "2011-07-01" not in url)
    page.wait_for_function("title => document.title !== title", arg=before)
    day = re.findall(r"on=(\d{4}-\d\d-\d\d)", page.url)[0]

    assert day < "2011-07-01"
    assert page.locator("#on").input_value() == day
    assert page.locator("footer time").get_attribute("datetime") == day
    page.go_back()
    page.wait_for_function("title => document.title === title", arg=before)
    assert page.url.endswith("/en/structure/?on=2011-07-01")


def test_one_finds_without_script(bare: "Page") -> None:
    bare.goto(STRUCTURE)
    bare.get_by_role("searchbox").fill("лима")
    bare.get_by_role("search").get_by_role("button").click()
    bare.locator("#results").get_by_role("link", name="Lima", exact=True).click()

    assert bare.url.endswith("/en/unit/lima/?on=2010-06-01")


def test_one_slides_without_script(bare: "Page") -> None:
    """By the button; and from change to change by links."""
    bare.goto("/en/structure/?on=2011-07-01")
    bare.locator("#turn").focus()
    bare.keyboard.press("Home")
    bare.get_by_role("button", name="Go").click()
    assert "on=19" in bare.url

    bare.goto("/en/structure/?on=2011-07-01")
    bare.locator("a[rel=prev]").click()
    assert "1 July 2011" in bare.locator("a[rel=next]").inner_text()
    bare.locator("a[rel=next]").click()
    bare.get_by_role("link", name="compare with the day before it").click()
    assert bare.url.endswith("/en/compare?one=2011-06-30&other=2011-07-01")
    assert "Mission with Regional Functions" in bare.locator("main").inner_text()


def test_pages_print_without_what_one_can_only_click(page: "Page") -> None:
    """The day and the head are kept; search, slider and links to other days are not."""
    page.goto(STRUCTURE)
    page.emulate_media(media="print")

    for name in (".search", ".slider", ".turns", ".change", ".top nav", ".tools"):
        assert not page.locator(name).is_visible(), name
    assert page.locator(".day p").first.is_visible()
    assert page.locator("footer code").is_visible()
    source = page.locator(".cited a[href^=http]").first
    shown = source.evaluate("e => getComputedStyle(e, '::after').content")
    assert "attr(href)" in shown or (source.get_attribute("href") or "?") in shown
