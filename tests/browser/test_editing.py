"""A newcomer changes a register in Chromium: by mouse, by keyboard, and without script."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest
from tests.browser.conftest import SIZES
from tests.browser.everybody import looked_at
from tests.browser.test_live import SUPERSEDED
from tests.cli.running import run
from tests.web.serving import started

import remit
from remit.web.scripts import htmx

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

pytestmark = pytest.mark.browser

EXAMPLE = Path(remit.__file__).parent / "registers" / "example"
OFFICE = "abidjan"
PAGES = (
    "",
    "thing/units/abidjan",
    "step/set?file=contacts&key=abidjan-mail&row.value=x",
    "step/transfer?function=payroll&from=manila-payroll&to=&known_at=2030-01-01T00:00:00Z",
    "due",
    "mine",
    "proposals",
    "proposal/1",
    "compare?one=1&other=2",
    "record/1",
)
LOOKS: list[tuple[str, Literal["light", "dark"], str]] = [
    ("desktop", "light", "en"),
    ("phone", "dark", "ar"),
    ("phone", "light", "ru"),
]
NO_HARM = {
    *SUPERSEDED,
    # Who has pressed Tab already while a page is shown stays where they are.
    "Autofocus processing was blocked because a document already has a focused element.",
}
TABS = 120
"""So often somebody presses Tab before they give up."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server of the example register, which speaks Arabic, too."""
    folder = tmp_path_factory.mktemp("editing")
    shutil.copytree(EXAMPLE, folder / "example")
    settings = folder / "example" / "register.toml"
    text = settings.read_text("utf-8")
    settings.write_text(text.replace('"ru"]', '"ru", "ar"]', 1), "utf-8")
    kept = str(folder / "example.db")
    assert run("load", str(folder / "example"), "--db", kept).code == 0
    with started(kept) as server:
        yield server.address


class Mouse:
    """Somebody who points, and types only text."""

    has_script = True

    def __init__(self, page: "Page") -> None:
        """Sit down before a page."""
        self.page = page

    def choose(self, what: "Locator") -> None:
        """Follow a link, or press a button."""
        what.click()

    def write(self, where: "Locator", text: str) -> None:
        """Put a text into a field, in place of what stands there."""
        where.click(click_count=3)
        self.page.keyboard.type(text)


class Keyboard(Mouse):
    """Somebody who only has keys."""

    def choose(self, what: "Locator") -> None:
        """Go there with Tab, and press Enter."""
        self._go_to(what)
        self.page.keyboard.press("Enter")

    def write(self, where: "Locator", text: str) -> None:
        """Go there with Tab, mark all, and type."""
        self._go_to(where)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)

    def _go_to(self, what: "Locator") -> None:
        for _ in range(TABS):
            if what.evaluate("e => e === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"no Tab leads to {what}")


class NoScript(Mouse):
    """Somebody whose browser runs no script: they look at a preview."""

    has_script = False


HANDS: list[type[Mouse]] = [Mouse, Keyboard, NoScript]


@pytest.fixture(params=HANDS, ids=["mouse", "keyboard", "no script"])
def hand(browser: "Browser", server: str, request: pytest.FixtureRequest) -> Iterator[Mouse]:
    """Somebody before a page on which nothing may go wrong."""
    kind: type[Mouse] = request.param
    wrong: list[str] = []
    with browser.new_context(base_url=server, java_script_enabled=kind.has_script) as context:
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on(
            "console", lambda said: wrong.append(said.text) if said.text not in NO_HARM else None
        )
        page.route("**/favicon.ico", lambda route: route.fulfill(status=204))
        yield kind(page)
    assert wrong == []


def link(page: "Page", name: str) -> "Locator":
    """Find a link of the content."""
    return page.locator("main").get_by_role("link", name=name).first


def button(page: "Page", name: str) -> "Locator":
    """Find a button of the content."""
    return page.locator("main").get_by_role("button", name=name, exact=True).first


def look(hand: Mouse, says: str) -> None:
    """See in the plan what would change: while typing, else on a preview."""
    if not (hand.has_script and htmx()):
        hand.choose(button(hand.page, "Preview"))
    hand.page.locator("#plan", has_text=says).wait_for()


def record(hand: Mouse) -> None:
    """Record it, and be told so."""
    hand.choose(button(hand.page, "Record it"))
    hand.page.get_by_role("status").wait_for()


def undo(hand: Mouse) -> None:
    """Take it back from the page that tells it was recorded."""
    hand.choose(button(hand.page, "Undo"))
    hand.page.get_by_role("status", name="").filter(has_text="taken back").wait_for()


def correct_an_address(hand: Mouse) -> None:
    """From the public page of an office to its contact, and back."""
    page = hand.page
    page.goto(f"/en/unit/{OFFICE}/")
    hand.choose(page.locator(".change a"))
    hand.choose(link(page, "Change… office@abidjan.example.org"))
    hand.write(page.get_by_label("Number or address"), "new@abidjan.example.org")
    look(hand, "new@abidjan.example.org")
    record(hand)
    page.goto(f"/en/unit/{OFFICE}/")
    assert page.get_by_text("new@abidjan.example.org").count()
    page.go_back()
    undo(hand)


def add_an_office(hand: Mouse) -> None:
    """It needs a name, and where it belongs; an id is made."""
    page = hand.page
    page.goto("/en/edit/")
    hand.choose(link(page, "Open an office or unit"))
    hand.write(page.get_by_label("Name", exact=False).first, "Tamale")
    hand.write(page.get_by_label("Part of"), "Abidjan")
    look(hand, "Tamale opens as part of Abidjan")
    record(hand)
    assert "Tamale" in page.get_by_role("heading", level=1).inner_text()
    undo(hand)


def move_a_function(hand: Mouse) -> None:
    """Who answers whom then is told before."""
    page = hand.page
    page.goto("/en/edit/")
    hand.choose(link(page, "Move a function"))
    hand.write(page.get_by_label("Function"), "payroll")
    hand.write(page.get_by_label("From", exact=False).first, "manila-payroll")
    hand.write(page.get_by_label("To (required)"), "nairobi")
    look(hand, "Answers that change")
    record(hand)
    undo(hand)


def confirm_a_fact(hand: Mouse) -> None:
    """One press a line; what is confirmed waits no longer."""
    page = hand.page
    page.goto("/en/edit/due")
    waiting = button(page, "Still true")
    count = page.locator(".due > li").count()
    hand.choose(waiting)
    page.get_by_role("status").wait_for()
    assert page.locator(".due > li").count() == count - 1
    hand.choose(link(page, "Confirmed, and recorded."))
    hand.choose(button(page, "Undo"))
    page.get_by_text("It is taken back").wait_for()


TASKS: list[Callable[[Mouse], None]] = [
    correct_an_address,
    add_an_office,
    move_a_function,
    confirm_a_fact,
]


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.__name__)
def test_a_newcomer_does_it_and_undoes_it(hand: Mouse, task: Callable[[Mouse], None]) -> None:
    task(hand)


def test_what_is_lacking_is_said_where_it_is(browser: "Browser", server: str) -> None:
    """In words, at the field; and what was not done has the focus."""
    with browser.new_context(base_url=server) as context:
        page = context.new_page()
        page.goto("/en/edit/step/open")
        button(page, "Record it").click()

        name = page.get_by_label("Name", exact=False).first
        assert name.get_attribute("aria-invalid") == "true"
        said = page.locator(f"#{name.get_attribute('aria-describedby')}")
        assert said.inner_text() == "This must be filled in."
        assert page.locator("[role=alert]").evaluate("e => e === document.activeElement")


@pytest.mark.skipif(not htmx(), reason="htmx was not fetched: make scripts")
def test_a_doubt_is_told_while_one_types(browser: "Browser", server: str) -> None:
    """The field keeps the focus, and what was typed."""
    with browser.new_context(base_url=server) as context:
        page = context.new_page()
        page.goto("/en/edit/step/open")
        page.get_by_label("Name", exact=False).first.fill("Tamale")
        field = page.get_by_label("Part of")
        field.click()
        page.keyboard.type("Abijan", delay=20)
        page.get_by_text("Did you mean:").wait_for()

        assert "Abidjan" in page.locator("#f-row-part_of-wrong").inner_text()
        assert field.evaluate("e => e === document.activeElement")
        assert field.input_value() == "Abijan"


def test_what_is_decided_is_read_on_paper(browser: "Browser", server: str) -> None:
    """Steps, plans and what waits; no button and no field."""
    with browser.new_context(base_url=server) as context:
        page = context.new_page()
        _two_drafts(page)
        page.emulate_media(media="print")
        for path, there in (
            ("proposal/1", "main ol.steps > li"),
            ("due", "main ul.due > li"),
            (
                "step/rename?unit=abidjan&row.name=Accra&known_at=2030-01-01T00:00:00Z",
                "main #plan li",
            ),
        ):
            page.goto(f"/en/edit/{path}")
            assert page.locator(there).first.is_visible(), path
            for each in page.locator("main :is(button, input, select, textarea)").all():
                assert not each.is_visible(), path


@pytest.mark.parametrize(("size", "scheme", "language"), LOOKS)
def test_editing_is_for_everybody(
    browser: "Browser", server: str, size: str, scheme: Literal["light", "dark"], language: str
) -> None:
    """Axe finds nothing on any kind of page, and none scrolls sideways."""
    width, height = SIZES[size]
    with browser.new_context(
        base_url=server, viewport={"width": width, "height": height}, color_scheme=scheme
    ) as context:
        page = context.new_page()
        _two_drafts(page)
        found: dict[str, str] = {}
        for path in PAGES:
            page.goto(f"/{language}/edit/{path}")
            if told := looked_at(page, width):
                found[path] = told
    assert found == {}


def _two_drafts(page: "Page") -> None:
    """Keep two drafts, where nobody has yet."""
    page.goto("/en/edit/proposals")
    while page.locator("main .rows > li").count() < 2:
        page.goto("/en/edit/step/open?row.name=Tamale&row.part_of=abidjan")
        button(page, "Keep for later").click()
        page.goto("/en/edit/proposals")
