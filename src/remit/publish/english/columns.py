"""What became of one column of a row: old words and new ones, with the names of each day."""

from __future__ import annotations

from typing import Final

from remit.model.column import Column
from remit.model.event import ChangeEvent
from remit.model.fact import Fact
from remit.model.kind import KINDS
from remit.model.scope import scope
from remit.publish.english.names import Names
from remit.publish.english.words import scope_words

_LONGEST: Final = 60
"""Characters of a text in words that is told; a longer one is only said to have been reworded."""


def became(before: Names, after: Names, event: ChangeEvent, column: str) -> str:
    """Say what a column was and is: `part of: Kampala → Lima`.

    Args:
        before: The names of the day before.
        after: The names of the day itself.
        event: A row that became another.
        column: One of its columns that differ.
    """
    label = column.replace("_", " ")
    old = _said(before, event.before or event.fact, column)
    new = _said(after, event.fact, column)
    is_text = KINDS[event.file].find(column)[0].translated
    if is_text and max(len(old), len(new)) > _LONGEST:
        return f"{label} reworded"
    return f"{label}: {old or 'none'} → {new or 'none'}"


def _said(names: Names, row: Fact, name: str) -> str:
    kind = KINDS[row.FILE]
    text = kind.cells(row).get(name, "")
    return _in_words(names, kind.find(name)[0], text) if text else ""


def _in_words(names: Names, column: Column, text: str) -> str:
    if column.name == "scope":
        return scope_words(scope(text), names)
    if column.says.refers:
        return ", ".join(names.called(column.says.refers, each) for each in text.split())
    return text
