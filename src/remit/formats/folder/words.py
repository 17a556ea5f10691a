"""The words of the folder format: what each column of each file means, from the nouns."""

from collections.abc import Iterator
from typing import Any

from remit.formats.folder.header import BOUNDS, possible_names
from remit.model.column import Column
from remit.model.kind import KINDS, Kind

VALID = {
    "valid_from": "The first day on which the row holds; blank: not known.",
    "valid_to": "The first day on which it no longer holds; blank: not known.",
}
"""What the two bounds of a stretch mean, in every file that has them."""


def described(kind: Kind[Any]) -> Iterator[tuple[str, str]]:
    """Give each column of a kind with what it means.

    Example:
        >>> dict(described(KINDS["members"]))["group"]
        'The group. Part of the key; refers to groups.csv.'
    """
    for name in possible_names(kind, ()):
        column = kind.column(name)
        yield name, VALID[name] if column is None or name in BOUNDS else _sentence(column)


def _sentence(column: Column) -> str:
    says = column.says
    marks = []
    if says.key:
        marks.append("part of the key")
    if says.required or (says.key and not says.optional):
        marks += [] if says.key else ["needed"]
    if column.translated:
        marks.append("may be translated")
    if says.refers:
        marks.append(f"refers to {' or '.join(f'{name}.csv' for name in says.refers)}")
    more = "; ".join(marks)
    return f"{says.words} {more[:1].upper()}{more[1:]}." if more else says.words


def columns_text() -> str:
    """Explain every column of every file, as plain text."""
    parts = ["What every column of every file means.\n"]
    for kind in KINDS.values():
        rows = "".join(f"  {name:<15} {words}\n" for name, words in described(kind))
        parts.append(f"{kind.name}.csv - {first_line(kind)}\n{rows}")
    return "\n".join(parts)


def columns_page() -> str:
    """Explain every column of every file, as a section of a Markdown page each."""
    return "\n".join(_section(kind) for kind in KINDS.values())


def _section(kind: Kind[Any]) -> str:
    dated = "" if kind.dated else " It holds on all days, so it has no stretch."
    rows = "".join(f"| `{name}` | {words} |\n" for name, words in described(kind))
    head = f"### `{kind.name}.csv`\n\n{first_line(kind)}{dated}\n\n"
    return f"{head}| column | what it means |\n|---|---|\n{rows}"


def first_line(kind: Kind[Any]) -> str:
    """Say what the rows of a file are."""
    return (kind.noun.__doc__ or "").partition("\n")[0].replace(" (DESIGN 3)", "")
