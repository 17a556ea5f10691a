"""Pages that are followed to the letter: what they say is printed is printed."""

from pathlib import Path

import pytest
from tests.cli.pages import FOLLOWED, followed


@pytest.mark.parametrize("page", FOLLOWED, ids=lambda page: page.stem)
def test_who_follows_a_page_sees_what_it_shows(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where this fails, `python -m tests.cli.pages` writes the pages anew."""
    monkeypatch.delenv("REMIT_DB", raising=False)
    monkeypatch.setenv("COLUMNS", "80")

    assert followed(page) == page.read_text()
