"""The page on change sets: its examples are drafts in their one form, and it names every step."""

import re
from pathlib import Path

import pytest

from remit.formats.draft import read_draft, write_draft
from remit.formats.draft.forms import STEPS, form

PAGE = Path("docs/reference/change-sets.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```toml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("example", EXAMPLES)
def test_its_examples_are_read(example: str) -> None:
    draft = read_draft(example).draft

    assert read_draft(write_draft(draft)).draft == draft
    assert draft.steps


@pytest.mark.parametrize("word", STEPS)
def test_it_names_every_step_and_every_key(word: str) -> None:
    row = next(line for line in PAGE.splitlines() if line.startswith("|") and f"`{word}`" in line)
    own = set(form(STEPS[word]).fields) - {"on", "source", "as_of", "note"}

    for key in own:
        assert key in row, key
