"""TOML as the settings of a register and the steps of a draft are written in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

_BARE_KEY: Final = re.compile(r"[A-Za-z0-9_-]+")
_NAMES: Final = {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f"}
_ESCAPED: Final = re.compile(r'[\\"\x00-\x1f\x7f]')


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
