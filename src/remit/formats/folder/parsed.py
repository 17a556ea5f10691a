"""TOML read, with an end to its numbers and tables; or a note of where it ceases to be TOML."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable
from typing import Any, Final

from remit.formats.folder.notes import Notes

_AT_LINE: Final = re.compile(r"at line (\d+)")
_ENDLESS: Final = "there are too many lists or tables within one another"
_LONG: Final = "a whole number is too long"
_DEEPEST: Final = 100
_LONGEST: Final = 2**63
"""What TOML asks of every reader: whole numbers of 64 bits."""


def parsed(text: str, parse_float: Callable[[str], Any] = float) -> dict[str, Any]:
    """Read TOML.

    Args:
        text: The text.
        parse_float: What is made of a number with a point.

    Raises:
        ValueError: It is no TOML; or a number, or tables in tables, have no end.

    Example:
        >>> parsed("a.b = 1")
        {'a': {'b': 1}}
    """
    try:
        said = tomllib.loads(text, parse_float=parse_float)
    except RecursionError:
        raise ValueError(_ENDLESS) from None
    except ValueError as error:
        raise error if isinstance(error, tomllib.TOMLDecodeError) else ValueError(_LONG) from None
    _see_to_an_end(said)
    return said


def _see_to_an_end(said: object) -> None:
    """See that numbers and tables have an end: whatever shows them would fail.

    Raises:
        ValueError: They have none.
    """
    depth, level = 0, [said]
    while level:
        if any(isinstance(each, int) and not -_LONGEST <= each < _LONGEST for each in level):
            raise ValueError(_LONG)
        if depth > _DEEPEST:
            raise ValueError(_ENDLESS)
        level = [inner for each in level for inner in _within(each)]
        depth += 1


def _within(value: object) -> Iterable[object]:
    return value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()


def read_toml(
    text: str, notes: Notes, example: str, parse_float: Callable[[str], Any] = float
) -> dict[str, Any] | None:
    """Read TOML; nothing, and a note of where it ceases to be any, where it is none.

    Args:
        text: The text.
        notes: Where the mistake goes.
        example: A line as it should be.
        parse_float: What is made of a number with a point.
    """
    try:
        return parsed(text, parse_float)
    except ValueError as error:
        place = _AT_LINE.search(str(error))
        line = int(place.group(1)) if place else max(1, text.count("\n"))
        notes.add(line, "", f"it is not TOML: {error}", f"write each line as {example}")
        return None
