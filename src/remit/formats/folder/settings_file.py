"""`register.toml`: what a register says of itself, read and written."""

import re
import tomllib
from collections.abc import Mapping
from typing import Any, Final

from remit.change.nearest import nearest
from remit.change.rules.ids import misspelt
from remit.formats.folder.notes import Notes
from remit.model.settings import Settings
from remit.text.local import Local

FILE: Final = "register.toml"
LOCAL: Final = ("name", "tagline", "notice")
_TEXTS: Final = (
    "id",
    "publisher",
    "licence",
    "default_language",
    "responsibility_function",
    "base_url",
)
_TABLES: Final = ("policies", "finance")
_OTHERS: Final = ("index", "languages")
_BARE_KEY: Final = re.compile(r"[A-Za-z0-9_-]+")
_NAMES: Final = {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f"}
_ESCAPED: Final = re.compile(r'[\\"\x00-\x1f\x7f]')


def read_settings(text: str, notes: Notes) -> Settings | None:
    r"""Read what a register says of itself; nothing, and notes, where it cannot.

    Example:
        >>> read = read_settings('id = "iom"\nname = "IOM"\nindex = false', Notes())
        >>> read.name.text, read.index, read.languages
        ('IOM', False, ('en',))
    """
    try:
        said = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        # Besides its own error: a number too long, tables in tables without end.
        place = re.search(r"at line (\d+)", str(error))
        line = int(place.group(1)) if place else max(1, text.count("\n"))
        notes.add(line, "", f"it is not TOML: {error}", 'write each line as name = "words"')
        return None
    before = len(notes.found)
    values = _Values(said, text, notes).all()
    return Settings(**values) if len(notes.found) == before else None


def line_of(key: str, text: str) -> int:
    """Give the line on which a key is set; the first where none is."""
    found = re.search(rf"^[ \t]*\"?{re.escape(key)}\"?[ \t]*=", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else 1


class _Values:
    """The values of one file, each tested for what it should be."""

    def __init__(self, said: Mapping[str, Any], text: str, notes: Notes) -> None:
        self.said = said
        self.text = text
        self.notes = notes
        self.languages = self._languages()

    def all(self) -> dict[str, Any]:
        self._unknown()
        values: dict[str, Any] = {key: self._text(key) for key in _TEXTS if self.said.get(key)}
        values |= {key: self._table(key) for key in _TABLES if key in self.said}
        values |= {key: self._local(key) for key in LOCAL}
        values["index"] = self._index()
        values["languages"] = self.languages
        values.setdefault("default_language", next(iter(self.languages), ""))
        self._id(values.get("id"))
        return values

    def wrong(self, key: str, wrong: str, todo: str) -> None:
        self.notes.add(line_of(key, self.text), key, wrong, todo)

    def _others(self) -> tuple[str, ...]:
        default = self.said.get("default_language") or next(iter(self.languages), "")
        return tuple(code for code in self.languages if code != default)

    def _unknown(self) -> None:
        translated = [f"{key}_{code}" for key in LOCAL for code in self._others()]
        known = [*_TEXTS, *_TABLES, *_OTHERS, *LOCAL, *translated]
        for key in self.said:
            if key not in known:
                near = nearest(key, known)
                todo = f"write '{near}', or take it away" if near else "take it away"
                if key.startswith(tuple(f"{name}_" for name in LOCAL)):
                    todo = "add the language to 'languages', or take the line away"
                self.wrong(key, f"nothing is called '{key}' here", todo)

    def _id(self, identity: object) -> None:
        if "id" not in self.said or self.said["id"] == "":
            self.wrong("id", "the register has no id", 'write one, as id = "our-office"')
        elif isinstance(identity, str) and (said := misspelt("register", identity)):
            self.wrong("id", *said)

    def _text(self, key: str) -> str:
        value = self.said.get(key, "")
        if not isinstance(value, str):
            self.wrong(key, f"{value!r} is no text", f'write it in quotation marks: {key} = "…"')
            return ""
        return value.strip()

    def _local(self, key: str) -> Local:
        others = ((code, self._text(f"{key}_{code}")) for code in sorted(self._others()))
        return Local(self._text(key), tuple((code, text) for code, text in others if text))

    def _index(self) -> bool:
        value = self.said.get("index", True)
        if not isinstance(value, bool):
            self.wrong("index", f"{value!r} is neither true nor false", "write index = false")
        return value is True

    def _languages(self) -> tuple[str, ...]:
        value = self.said.get("languages", [self.said.get("default_language") or "en"])
        if not isinstance(value, list) or not all(isinstance(code, str) for code in value):
            self.wrong("languages", f"{value!r} is no list", 'write languages = ["en", "ru"]')
            return ()
        if len(set(value)) < len(value):
            self.wrong("languages", "a language stands twice", "leave one out")
        return tuple(dict.fromkeys(value))

    def _table(self, key: str) -> dict[str, str]:
        value = self.said[key]
        if not isinstance(value, dict) or not all(isinstance(v, str) for v in value.values()):
            todo = f'write [{key}] on a line of its own, and below it name = "value"'
            self.wrong(key, f"'{key}' is no table of texts", todo)
            return {}
        return {name: value[name] for name in sorted(value)}


def settings_text(settings: Settings) -> str:
    """Write `register.toml` in its canonical form.

    Example:
        >>> print(settings_text(Settings(id="iom")).partition("index")[0])
        id = "iom"
        <BLANKLINE>
    """
    lines = [("id", _quoted(settings.id))]
    lines += _local_lines(settings, "name") + _local_lines(settings, "tagline")
    lines += _text_lines(settings, "publisher") + _local_lines(settings, "notice")
    lines += _text_lines(settings, "licence")
    lines.append(("index", "true" if settings.index else "false"))
    lines.append(("languages", f"[{', '.join(map(_quoted, settings.languages))}]"))
    lines += _text_lines(settings, "default_language", "responsibility_function", "base_url")
    text = "".join(f"{key} = {value}\n" for key, value in lines)
    return text + "".join(_table_text(name, getattr(settings, name)) for name in _TABLES)


def _text_lines(settings: Settings, *keys: str) -> list[tuple[str, str]]:
    return [(key, _quoted(getattr(settings, key))) for key in keys if getattr(settings, key)]


def _local_lines(settings: Settings, key: str) -> list[tuple[str, str]]:
    local: Local = getattr(settings, key)
    own = [(key, local.text)]
    others = [(f"{key}_{code}", local.in_(code)) for code in settings.languages]
    return [(name, _quoted(text)) for name, text in own + others if text]


def _table_text(name: str, values: Mapping[str, str]) -> str:
    if not values:
        return ""
    keys = ((key if _BARE_KEY.fullmatch(key) else _quoted(key), values[key]) for key in values)
    lines = "".join(f"{key} = {_quoted(value)}\n" for key, value in sorted(keys))
    return f"\n[{name}]\n{lines}"


def _quoted(text: str) -> str:
    return f'"{_ESCAPED.sub(_escape, text)}"'


def _escape(match: re.Match[str]) -> str:
    letter = match.group()
    return _NAMES.get(letter) or f"\\u{ord(letter):04X}"
