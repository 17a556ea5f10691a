"""The sheet `register`: the settings of `register.toml`, one a row."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from remit.formats.folder.notes import Notes
from remit.formats.folder.parsed import parsed
from remit.formats.folder.settings_file import FILE
from remit.formats.folder.toml import toml_key, toml_list, toml_text, toml_value
from remit.formats.workbook.cells import cell_text
from remit.model.column import NO, YES
from remit.model.kind import KINDS
from remit.model.unit import Unit

NAME: Final = "register"
HEADER: Final = ("setting", "value")

_LISTED: Final = "languages"
_PLAIN: Final = re.compile(r"(?![\s\[{\"])[^\x00-\x1f\x7f]*[^\s\x00-\x1f\x7f]")


def settings_rows(text: str) -> Iterator[tuple[str, str]]:
    r"""Give the settings of a TOML text as cells: the name, and the value as a person writes it.

    Example:
        >>> list(settings_rows('languages = ["en", "ru"]\n[policies]\ngap = "off"\nspan.most = 9'))
        [('languages', 'en ru'), ('policies.gap', 'off'), ('policies.span', '{most = 9}')]
    """
    for key, value in parsed(text).items():
        if isinstance(value, dict):
            yield from ((f"{key}.{name}", _shown(name, each)) for name, each in value.items())
        else:
            yield key, _shown(key, value)


def _shown(key: str, value: object) -> str:
    if isinstance(value, list) and key == _LISTED:
        return " ".join(value)
    return value if isinstance(value, str) and _PLAIN.fullmatch(value) else toml_value(value)


def settings_in(rows: Sequence[Sequence[Any]], notes: Notes) -> str:
    """Give the settings of a sheet's rows as TOML, each on the line that is its row."""
    units = KINDS[Unit.FILE]
    found: list[tuple[int, str, str]] = []
    for line, row in enumerate(rows, start=1):
        key, value = (cell_text(cell, units, "name") for cell in (*row, "", "")[:2])
        if (key, value) != HEADER and (key or value):
            found.append((line, key, value))
    return settings_toml(found, notes)


def settings_toml(rows: Iterable[tuple[int, str, str]], notes: Notes) -> str:
    r"""Give settings as TOML, each on the line that is its row in the sheet.

    Example:
        >>> settings_toml([(2, "id", "iom"), (4, "index", "no")], Notes())
        '\nid = "iom"\n\nindex = false'
    """
    lines: dict[int, str] = {}
    seen: set[str] = set()
    for line, key, value in rows:
        if key in seen:
            notes.of(FILE).add(line, key, f"the setting '{key}' stands twice", "keep one of them")
        elif key and value:
            lines[line] = f"{_key(key)} = {_toml(key, value)}"
        elif value:
            notes.of(FILE).add(line, "", f"{value!r} stands beside no setting", "name the setting")
        seen.add(key)
    return "\n".join(lines.get(line, "") for line in range(1, max(lines, default=0) + 1))


def _key(key: str) -> str:
    table, dot, name = key.partition(".")
    return f"{toml_key(table)}.{toml_key(name)}" if dot and name else toml_key(key)


def _toml(key: str, value: str) -> str:
    if key == "index" and value.casefold() in YES | NO:
        return "true" if value.casefold() in YES else "false"
    if key == _LISTED:
        return toml_list(value.split())
    return value if value[0] in '[{"' and _is_toml(value) else toml_text(value)


def _is_toml(value: str) -> bool:
    try:
        return "\n" not in value and list(parsed(f"x = {value}")) == ["x"]
    except ValueError:
        return False
