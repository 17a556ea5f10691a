"""The document of cost that moves is what the reference shows."""

import json
import re
from datetime import date

from tests.cli.pages import PAGE

from remit.change.compile import compile_draft
from remit.finance.moving.document import moving_document
from remit.finance.moving.whole import moving_of
from remit.formats.draft import read_draft
from remit.model.register import Register

_SHOWN = re.compile(
    r"<!-- cost that moves -->\n\n```toml\n(.*?)```\n\n```json\n(.*?)```", re.DOTALL
)


def test_the_reference_shows_a_plan_in_which_all_of_it_moves(example: Register) -> None:
    """Nothing is left out of it, as of 1 June 2026."""
    shown = _SHOWN.search(PAGE.read_text(encoding="utf-8"))
    assert shown is not None
    draft, document = shown.groups()
    found = compile_draft(read_draft(draft, "all.toml").draft, example)

    assert found.faults == ()
    moving = moving_of(found.before, found.after, found.entries, date(2026, 6, 1))
    assert moving_document(moving) == json.loads(document)
