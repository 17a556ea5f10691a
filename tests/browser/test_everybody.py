"""Every kind of page is for everybody: axe finds nothing, whoever reads it, wherever, when."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest
from tests.browser.conftest import SIZES
from tests.browser.everybody import looked_at
from tests.publish.test_served_folder import serving

from remit.publish.contents import LIVE, MAKE, MAKE_EDITION

if TYPE_CHECKING:
    from playwright.sync_api import Browser

Scheme = Literal["light", "dark"]

pytestmark = pytest.mark.browser

ABOUT = {
    "unit": ("ashgabat",),
    "function": ("payroll",),
    "place": ("TKM",),
    "body": ("osce", "bali-process"),
}
"""Of the pages about one thing, some things."""

ASKED = {
    "who": "/{0}/who?at=lima&need=internet&on=2010-06-01",
    "search": "/{0}/search?q=manila&on=2010-06-01",
    # A year with changes of every kind, and few of each.
    "compare": "/{0}/compare?one=2013-06-01&other=2014-06-01",
    "structure": "/{0}/structure/?on=2010-06-01",
}
"""Pages that only a server makes, and one that it adds to."""

# Each pair of size, colours and direction comes once on every kind of page.
PAIRS: list[tuple[str, Scheme, str]] = [
    ("phone", "light", "en"),
    ("phone", "dark", "ar"),
    ("desktop", "light", "ar"),
    ("desktop", "dark", "en"),
]


@pytest.fixture(scope="module")
def static(folder: Path) -> Iterator[str]:
    """The address of the published site."""
    with serving(folder) as address:
        yield address.rstrip("/")


def pages(language: str) -> Iterator[str]:
    """Give a page of every kind that is published; the one file has tests of its own."""
    for name in MAKE:
        for about in ABOUT.get(name, ("",)):
            yield "/".join(("", language, *filter(None, (name, about)), ""))
    yield from (f"/edition/ashgabat/{language}/{name}/".replace("//", "/") for name in MAKE_EDITION)
    yield from ("/404.html", "/index.html", "/edition/ashgabat/index.html")


@pytest.mark.parametrize(("size", "scheme", "language"), PAIRS, ids="-".join)
def test_every_kind_of_page_is_for_everybody(
    browser: "Browser", static: str, server: str, size: str, scheme: Scheme, language: str
) -> None:
    """Contrast, names, headings, landmarks, sizes of what one touches; nothing is too wide."""
    width, height = SIZES[size]
    wrong: dict[str, str] = {}
    addresses = [
        *(f"{static}{path}" for path in pages(language)),
        *(f"{server}{path.format(language)}" for path in ASKED.values()),
    ]
    with browser.new_context(
        viewport={"width": width, "height": height}, color_scheme=scheme
    ) as context:
        page = context.new_page()
        for address in addresses:
            answer = page.goto(address)
            assert answer is not None
            assert answer.ok, address
            if found := looked_at(page, width):
                wrong[address] = found

    assert wrong == {}


ROWS = ["<li>A row</li>"] * 9
WHOLE = "<!doctype html><html lang=en><title>Rows</title><main><h1>Rows</h1><ul>{}</ul></main>"


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        ("<li>A row</li>", ""),
        ("<li>A <img src=x></li>", "image-alt"),
        ("<li><a href=x></a></li>", "link-name"),
        ("<li style='color: #ddd'>A row</li>", "color-contrast"),
        ("<li style='width: 2000px'>A row</li>", "pixels wide"),
    ],
    ids=["alike", "a picture", "no words", "pale", "wide"],
)
def test_of_rows_the_one_that_is_not_for_everybody_is_found(
    browser: "Browser", row: str, wrong: str
) -> None:
    """Though rows that are built alike are not looked at one after the other."""
    width, height = SIZES["phone"]
    with browser.new_context(viewport={"width": width, "height": height}) as context:
        page = context.new_page()
        page.set_content(WHOLE.format("".join((*ROWS, row, *ROWS))))
        found = looked_at(page, width)

    assert wrong in found
    assert bool(found) == bool(wrong)


def test_no_kind_of_page_is_left_out() -> None:
    """Whoever adds one says of what thing it is shown here, or it shows itself."""
    assert set(ABOUT) <= set(MAKE)
    assert set(LIVE) <= set(ASKED)
