"""TOML as the settings of a register are written in it, and where in a text something stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from remit.formats.folder.parsed import parsed

LineOf = Callable[..., int]
"""Tells on which line of a text something is set, by the names that lead to it."""

_BARE_KEY: Final = re.compile(r"[A-Za-z0-9_-]+")
_NAMES: Final = {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f"}
_ESCAPED: Final = re.compile(r'[\\"\x00-\x1f\x7f]')
_HEADER: Final = re.compile(r"[ \t]*(\[\[?[^\[\]]*\]\]?)")
_SETTING: Final = re.compile(r"[ \t]*([^=\[\]{}#]+)=")


def toml_value(value: object) -> str:
    """Write a value as TOML on one line: a text, a number, a yes or no, a list, a table of them.

    Example:
        >>> print(toml_value({"severity": "off", "most": 8, "files": ["units"]}))
        {severity = "off", most = 8, files = ["units"]}
    """
    match value:
        case str():
            return toml_text(value)
        case bool():
            return "true" if value else "false"
        case Mapping():
            inside = ", ".join(f"{toml_key(key)} = {toml_value(value[key])}" for key in value)
            return f"{{{inside}}}"
        case Sequence():
            return f"[{', '.join(map(toml_value, value))}]"
        case _:
            return str(value)


def toml_list(texts: Iterable[str]) -> str:
    """Write a list of texts as TOML."""
    return toml_value(list(texts))


def toml_key(key: str) -> str:
    """Write the name of a setting as TOML."""
    return key if _BARE_KEY.fullmatch(key) else toml_text(key)


def toml_text(text: str) -> str:
    """Write a text as TOML, in quotation marks."""
    return f'"{_ESCAPED.sub(_escape, text)}"'


def _escape(match: re.Match[str]) -> str:
    letter = match.group()
    return _NAMES.get(letter) or f"\\u{ord(letter):04X}"


class Lines:
    r"""Where in a text everything is set.

    Args:
        text: The text.

    Example:
        >>> lines = Lines('[a]\nb = 1\n\n[[a.own]]\nid = "x"\n[[a.own]]\nid = "y"')
        >>> [lines.of(*path.split()) for path in ("a b", "a own 1 id", "a own 0 role", "z")]
        [2, 7, 4, 1]
    """

    def __init__(self, text: str) -> None:
        """Go through the text once."""
        self._lines: dict[tuple[str, ...], int] = {}
        for line, path in _paths(text):
            for end in range(len(path), 0, -1):
                self._lines.setdefault(path[:end], line)

    def of(self, *path: str) -> int:
        """Give the line on which something is set, or what it is in; the first where neither is.

        Args:
            path: The names that lead to it; of tables in a list, their numbers from 0 on.
        """
        ways = (path[:end] for end in range(len(path), 0, -1))
        return next((self._lines[way] for way in ways if way in self._lines), 1)


def _paths(text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Give what each line sets, as far as it begins with a name."""
    within: tuple[str, ...] = ()
    tables: Counter[tuple[str, ...]] = Counter()
    for line, said in enumerate(text.splitlines(), start=1):
        if header := _HEADER.match(said):
            within = _names(header[1])
            if header[1].startswith("[["):
                tables[within] += 1
                within = (*within, str(tables[within] - 1))
            yield line, within
        elif setting := _SETTING.match(said):
            yield line, (*within, *_names(f"{setting[1]}= 0"))


def _names(written: str) -> tuple[str, ...]:
    """Give the names that a line writes, joined by points; none where it is no line of TOML."""
    try:
        said: Any = parsed(written)
    except ValueError:
        return ()
    names = []
    while isinstance(said, (dict, list)) and said:
        if isinstance(said, dict):
            ((name, said),) = said.items()
            names.append(name)
        else:
            (said,) = said
    return tuple(names)
