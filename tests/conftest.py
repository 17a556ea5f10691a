"""What every test may ask for."""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from tests.installed import installed
from tests.shared import tries

import remit
from remit.formats.folder import read_folder
from remit.model.register import Register
from remit.model.structure import Structure

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# What Python compiles is kept for the next of the many processes that tests start.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# On a shared machine a slow example says nothing about the code, so no example has a deadline.
settings.register_profile("desk", deadline=None, print_blob=True, max_examples=tries(100))
# One commit gives one verdict: examples follow from the test. The hunt goes on at every desk.
settings.register_profile("ci", settings.get_profile("desk"), derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") == "true" else "desk")

# Quiet and offline: Chromium asks nobody anything, and runs as root in a container too.
CHROMIUM_ARGUMENTS = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)


@pytest.fixture(scope="session")
def example() -> Register:
    """The example register, which fills every table; its README says what it answers."""
    return read_folder(Path(remit.__file__).parent / "registers" / "example").register


@pytest.fixture(scope="session")
def lighthouse(example: Register) -> Structure:
    """Its organisation on the day of most of the README's questions."""
    return Structure(example, date(2026, 6, 1))


@pytest.fixture(scope="session")
def example_db(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The path of the example register as the demonstration loads it, which is only asked."""
    from tests.cli.running import run

    path = str(tmp_path_factory.mktemp("example") / "example.db")
    assert run("demo", "example", "--no-serve", "--db", path).code == 0
    return path


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the installed Chromium; without one the test is skipped, or fails under CI."""
    return installed("chromium", "chromium-browser", package="chromium fonts-noto-core")


@pytest.fixture(scope="session")
def browser(chromium: str) -> "Iterator[Browser]":
    """A headless Chromium; each test opens contexts of its own and closes them."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=list(CHROMIUM_ARGUMENTS)
        )
        yield browser
        browser.close()
