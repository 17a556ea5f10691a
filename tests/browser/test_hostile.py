"""What a register holds runs nowhere: not with the policy of the pages, and not without it."""

from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.publish.test_hostile_text import HOSTILE, organisation

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Dialog

pytestmark = pytest.mark.browser

RUNS = "\"'><svg/onload=alert(1)></script><script>alert(1)</script><img src=x onerror=alert(1)>"
KINDS = (
    *("en/index.html", "en/structure/index.html", "en/unit/office/index.html", "en/offline.html"),
    *("en/function/labour/index.html", "en/place/KEN/index.html", "en/hotlines/index.html"),
    *("en/sources/index.html", "en/news/index.html", "en/sitemap/index.html"),
    *("en/chart.svg", "en/serves.svg", "en/map.svg", "404.html", "index.html"),
)


@pytest.mark.parametrize("bypass", [False, True], ids=["policy", "no policy"])
@pytest.mark.parametrize("text", [RUNS, HOSTILE[3], HOSTILE[4]], ids=["markup", "quote", "address"])
def test_nothing_runs(browser: "Browser", tmp_path: Path, text: str, bypass: bool) -> None:
    """No dialog, no error; and what could be clicked leads to no script."""
    for path, body in _made(text).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(body, "utf-8")
    ran: list[str] = []
    with browser.new_context(bypass_csp=bypass) as context:
        page = context.new_page()
        page.on("dialog", partial(_dismiss, ran))
        page.on("pageerror", lambda error: ran.append(str(error)))
        for path in KINDS:
            page.goto((tmp_path / path).as_uri())
            led = (
                "[...document.querySelectorAll('[href]')].map(e => String(e.getAttribute('href')))"
            )
            assert [each for each in page.evaluate(led) if each.startswith("javascript")] == [], (
                path
            )
            assert page.evaluate("document.querySelectorAll('[onload],[onerror]').length") == 0
            if "offline" in path:
                page.locator("input").first.fill("a")

    assert ran == []


@cache
def _made(text: str) -> dict[str, str]:
    return organisation(text, text)


def _dismiss(ran: list[str], dialog: "Dialog") -> None:
    ran.append(dialog.message)
    dialog.dismiss()
