"""Pages of money in Chromium: for everybody, by keyboard, with script and without."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # has no types
from tests.browser.conftest import SIZES
from tests.browser.everybody import RULES
from tests.cli.running import run
from tests.web.serving import started

import remit
from remit.web.scripts import htmx

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

EXAMPLE = Path(remit.__file__).parent / "registers" / "example"
DAY = "on=2026-06-01"
PAGES = (
    f"?{DAY}",
    f"kampala/?{DAY}",
    f"kampala/path/?{DAY}&figure=cliff:2026-09",
    f"-/what-if/?{DAY}&donor=XX-EXAMPLE-HARBOUR&from=2026-07-01",
    f"-/what-if/?{DAY}&cut=100&from=2026-07-01",
    f"-/what-if/?{DAY}&donor=nobody",
    f"kampala/path/?{DAY}&figure=charged&currency=USD",
    f"-/review/?{DAY}",
)
LOOKS: list[tuple[str, Literal["light", "dark"], str]] = [
    ("desktop", "light", "en"),
    ("phone", "dark", "ar"),
    ("phone", "light", "en"),
]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server of the example register, which speaks Arabic, too.

    One of its projects names no office, and so waits.
    """
    folder = tmp_path_factory.mktemp("money")
    shutil.copytree(EXAMPLE, folder / "example")
    settings = folder / "example" / "register.toml"
    settings.write_text(settings.read_text("utf-8").replace('"ru"]', '"ru", "ar"]', 1), "utf-8")
    projects = folder / "example" / "activities.csv"
    projects.write_text(projects.read_text("utf-8") + "no-office,Nobody’s\n", "utf-8")
    kept = str(folder / "example.db")
    assert run("load", str(folder / "example"), "--db", kept).code == 0
    with started(kept) as served:
        yield served.address


@pytest.mark.parametrize(("size", "scheme", "language"), LOOKS)
def test_money_is_for_everybody(
    browser: "Browser", server: str, size: str, scheme: Literal["light", "dark"], language: str
) -> None:
    """Axe finds nothing on any kind of page, and none scrolls sideways."""
    width, height = SIZES[size]
    with browser.new_context(
        base_url=server, viewport={"width": width, "height": height}, color_scheme=scheme
    ) as context:
        page = context.new_page()
        found: dict[str, list[str]] = {}
        for path in PAGES:
            page.goto(f"/{language}/money/{path}")
            page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
            wide = page.evaluate("document.documentElement.scrollWidth")
            result = Axe().run(page, options=RULES).response["violations"]
            told = [f"{each['id']}: {each['nodes'][0]['html'][:200]}" for each in result]
            found |= {path: [*told, f"wide: {wide}"]} if told or wide > width else {}
    assert found == {}


@pytest.mark.parametrize("has_script", [True, False], ids=["script", "no script"])
def test_a_donor_is_asked_about_with_keys_alone(
    browser: "Browser", server: str, *, has_script: bool
) -> None:
    """The answer comes below the form, whose fields stay as they were filled in."""
    wrong: list[str] = []
    with browser.new_context(base_url=server, java_script_enabled=has_script) as context:
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(f"/en/money/-/what-if/?{DAY}")
        _tab_to(page, "#w-donor")
        page.keyboard.type("XX-EXAMPLE-HARBOUR")
        _tab_to(page, "#w-months")
        page.keyboard.press("Control+A")
        page.keyboard.type("6")
        page.keyboard.press("Enter")
        page.locator("#told", has_text="38,081.97").or_(
            page.locator("#told", has_text="Offices that lose")
        ).first.wait_for()

        assert page.locator("#w-donor").input_value() == "XX-EXAMPLE-HARBOUR"
        assert "donor=XX-EXAMPLE-HARBOUR" in page.url
        if has_script and htmx():
            assert page.locator("#w-months").evaluate("e => e === document.activeElement")
    assert wrong == []


@pytest.mark.parametrize("has_script", [True, False], ids=["script", "no script"])
def test_the_plan_that_would_follow_becomes_a_draft_with_keys_alone(
    browser: "Browser", server: str, *, has_script: bool
) -> None:
    """What stops is said in the form; its answer has functions, answers, and the plan."""
    with browser.new_context(base_url=server, java_script_enabled=has_script) as context:
        page = context.new_page()
        page.goto(f"/en/money/-/what-if/?{DAY}")
        _tab_to(page, "#w-cut")
        page.keyboard.type("100")
        page.keyboard.press("Enter")
        page.locator("#plan").wait_for()
        stopping = page.locator("section[aria-labelledby=stopping] tbody tr")
        countries = page.locator("section[aria-labelledby=countries] tbody tr")

        assert stopping.count() == 3
        assert "Burundi, Rwanda, Uganda" in countries.nth(0).inner_text()
        assert "Nairobi" in countries.nth(0).inner_text()
        assert page.locator("section[aria-labelledby=plan] ol > li").count() == 3
        with page.expect_download() as loading:
            page.locator("section[aria-labelledby=plan] a[download]").click()
        assert loading.value.suggested_filename.startswith("what-if-2026-06-01-record-")
        _tab_to(page, ".draft button")
        page.keyboard.press("Enter")
        page.wait_for_url("**/en/edit/proposal/*")
        assert page.locator("ol.steps").first.locator("> li").count() == 3
        assert page.locator("button[value=propose]").is_visible()


def test_what_is_lost_is_seen_without_any_colour(browser: "Browser", server: str) -> None:
    """It is outlined, and what is left is filled; on paper and in the dark as well."""
    for scheme in ("light", "dark"):
        with browser.new_context(base_url=server, color_scheme=scheme) as context:
            page = context.new_page()
            page.goto(f"/en/money/-/what-if/?{DAY}&donor=XX-EXAMPLE-HARBOUR&from=2026-07-01")
            for media in ("screen", "print"):
                page.emulate_media(media=media)
                lost = page.locator("rect.lost").first
                looks = lost.evaluate(
                    "e => [getComputedStyle(e).fill, getComputedStyle(e).strokeDasharray]"
                )
                assert looks[0] == "none"
                assert looks[1] != "none"


def test_on_paper_the_chart_and_all_figures_stay(browser: "Browser", server: str) -> None:
    with browser.new_context(base_url=server) as context:
        page = context.new_page()
        page.goto(f"/en/money/kampala/?{DAY}")
        page.emulate_media(media="print")

        assert page.locator("svg.cliff").is_visible()
        assert page.locator("table.short").is_visible()
        assert not page.locator("form.moment").is_visible()


def _tab_to(page: "Page", where: str) -> None:
    for _ in range(120):
        if page.locator(where).evaluate("e => e === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"no Tab leads to {where}")
