"""The pictures in Chromium: their text is text and fits, by day and by night, under the policy."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import pytest
from tests.browser.conftest import HEAD
from tests.shared import reference_register

from remit.model.structure import Structure
from remit.publish.site import Site, render
from remit.web.headers import HEADERS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

pytestmark = pytest.mark.browser

LANGUAGES = ("en", "fr", "es", "ru", "ar")
PICTURES = ("chart.svg", "chart-region.svg", "serves.svg", "map.svg")

SELECTED = """name => {
  const text = [...document.querySelectorAll('text')].find(each => each.textContent === name);
  getSelection().selectAllChildren(text);
  return getSelection().toString();
}"""

OUTSIDE = """() => [...document.querySelectorAll('.box')].flatMap(box => {
  const room = box.getBBox();
  return [...box.parentNode.querySelectorAll('text:not(.mark)')].filter(text => {
    const is = text.getBBox();
    return is.x < room.x || is.x + is.width > room.x + room.width + 1
      || is.y < room.y || is.y + is.height > room.y + room.height + 2;
  }).map(text => text.textContent);
})"""

FILLS = "() => getComputedStyle(document.querySelector('.box')).fill"


@pytest.fixture(scope="session")
def site() -> Site:
    """The reference register on its latest day, when it has most units and lines."""
    register = reference_register()
    return Site(Structure(register, date(2026, 11, 23), HEAD), date(2026, 11, 23), LANGUAGES)


@pytest.fixture
def opened(browser: "Browser", site: Site) -> "Callable[[str, str], Page]":
    """Opens a file of the site as a server sends it, with its policy."""

    def answer(route: "Route") -> None:
        path = route.request.url.removeprefix("https://structure.example/")
        found = render(site, path)
        assert found is not None, path
        headers = {**HEADERS, "content-type": found.media_type}
        route.fulfill(status=200, body=found.body, headers=headers)

    def open_(path: str, scheme: str = "light") -> "Page":
        context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]  # light or dark
        context.route("https://structure.example/**", answer)
        page = context.new_page()
        page.goto(f"https://structure.example/{path}")
        return page

    return open_


def test_text_can_be_selected(opened: "Callable[[str, str], Page]") -> None:
    page = opened("en/chart.svg", "light")

    assert page.evaluate(SELECTED, "Ashgabat") == "Ashgabat"


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_stay_within_their_boxes(opened: "Callable[[str, str], Page]", language: str) -> None:
    """Their widths are guessed when they are drawn; here a browser measures them."""
    assert opened(f"{language}/chart.svg", "light").evaluate(OUTSIDE) == []


@pytest.mark.parametrize(
    ("scheme", "fill"), [("light", "rgb(255, 255, 255)"), ("dark", "rgb(28, 35, 39)")]
)
def test_the_style_holds_under_the_policy(
    opened: "Callable[[str, str], Page]", scheme: str, fill: str
) -> None:
    """It is the one style in a file that the policy allows."""
    assert opened("en/chart.svg", scheme).evaluate(FILLS) == fill


def test_a_box_leads_to_its_unit(opened: "Callable[[str, str], Page]") -> None:
    page = opened("en/chart.svg", "light")
    page.locator("a", has_text="Ashgabat").first.click()

    assert page.url == "https://structure.example/en/unit/ashgabat/index.html"


@pytest.mark.parametrize("name", PICTURES)
def test_every_picture_is_shown_on_a_page(opened: "Callable[[str, str], Page]", name: str) -> None:
    """As an image, which no policy keeps out."""
    page = opened(f"en/{name.partition('.')[0].partition('-')[0]}/index.html", "light")

    assert page.evaluate("() => document.querySelector('.drawn img').naturalWidth") > 500
