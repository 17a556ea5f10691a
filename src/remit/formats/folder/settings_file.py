"""`register.toml`: what a register says of itself, read and written."""

from collections.abc import Mapping
from typing import Any, Final

from remit.change.nearest import nearest
from remit.change.rules.ids import misspelt
from remit.formats.folder.decode import CONTROL
from remit.formats.folder.notes import Notes
from remit.formats.folder.parsed import parsed, read_toml
from remit.formats.folder.policies_table import POLICIES, policies_text, read_policies
from remit.formats.folder.toml import toml_key, toml_list, toml_text, toml_value
from remit.formats.folder.toml_lines import LineOf, Lines
from remit.model.settings import Further, Settings
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
_TABLES: Final = ("finance",)
ON: Final = "on"
"""The setting by which a folder says that it shows the register on one day only."""

_OTHERS: Final = ("index", "languages", ON)


def read_settings(text: str, notes: Notes) -> Settings | None:
    r"""Read what a register says of itself; nothing, and notes, where it cannot.

    Example:
        >>> read = read_settings('id = "iom"\nname = "IOM"\nindex = false', Notes())
        >>> read.name.text, read.index, read.languages
        ('IOM', False, ('en',))
    """
    said = read_toml(text, notes, 'name = "words"')
    return None if said is None else settings_of(said, Lines(text).of, notes)


def settings_of(said: Mapping[str, Any], line: LineOf, notes: Notes) -> Settings | None:
    """Read what a register says of itself from values; nothing, and notes, where it cannot.

    Args:
        said: The values, by their keys.
        line: Tells on which line something is set, by the names that lead to it.
        notes: Where mistakes go.
    """
    before = len(notes.found)
    values = _Values(said, line, notes).all()
    return Settings(**values) if len(notes.found) == before else None


def one_day(text: str) -> str:
    r"""Give the day that a folder shows alone; nothing where it holds all days, or cannot be read.

    Example:
        >>> one_day('id = "iom"\non = "2010-06-01"'), one_day('id = "iom"')
        ('2010-06-01', '')
    """
    try:
        said = parsed(text)
    except ValueError:
        return ""
    return str(said[ON]) or "one day" if ON in said else ""


class _Values:
    """The values of one file, each tested for what it should be."""

    def __init__(self, said: Mapping[str, Any], line: LineOf, notes: Notes) -> None:
        self.said = said
        self.line = line
        self.notes = notes
        self.default = self._default()
        self.languages = self._languages()

    def all(self) -> dict[str, Any]:
        self._unknown()
        texts = {key: self._text(key) for key in _TEXTS}
        values: dict[str, Any] = {key: text for key, text in texts.items() if text}
        if POLICIES in self.said:
            values[POLICIES] = read_policies(self.said[POLICIES], self.line, self.notes)
        values |= {key: self._table(key) for key in _TABLES if key in self.said}
        values |= {key: self._local(key) for key in LOCAL}
        values["index"] = self._index()
        values["languages"] = self.languages
        values.setdefault("default_language", next(iter(self.languages), ""))
        self._id(texts["id"])
        return values

    def wrong(self, key: str, wrong: str, todo: str) -> None:
        self.notes.add(self.line(key), key, wrong, todo)

    def _default(self) -> str:
        value = self.said.get("default_language", "")
        return value.strip() if isinstance(value, str) else ""

    def _others(self) -> tuple[str, ...]:
        default = self.default or next(iter(self.languages), "")
        return tuple(code for code in self.languages if code != default)

    def _unknown(self) -> None:
        translated = [f"{key}_{code}" for key in LOCAL for code in self._others()]
        known = [*_TEXTS, POLICIES, *_TABLES, *_OTHERS, *LOCAL, *translated]
        for key in self.said:
            if key not in known:
                near = nearest(key, known)
                todo = f"write '{near}', or take it away" if near else "take it away"
                if key.startswith(tuple(f"{name}_" for name in LOCAL)):
                    todo = "add the language to 'languages', or take the line away"
                self.wrong(key, f"nothing is called '{key}' here", todo)

    def _id(self, identity: str) -> None:
        if identity and (said := misspelt("register", identity)):
            self.wrong("id", *said)
        elif not identity and isinstance(self.said.get("id", ""), str):
            self.wrong("id", "the register has no id", 'write one, as id = "our-office"')

    def _text(self, key: str) -> str:
        value = self.said.get(key, "")
        if not isinstance(value, str):
            self.wrong(key, f"{value!r} is no text", f'write it in quotation marks: {key} = "…"')
            return ""
        if CONTROL.search(value):
            self.wrong(key, f"there are bytes in {value!r} that are no text", "type it again")
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
        value = self.said.get("languages", [self.default or "en"])
        if not isinstance(value, list) or not all(isinstance(code, str) for code in value):
            self.wrong("languages", f"{value!r} is no list", 'write languages = ["en", "ru"]')
            return ()
        if len(set(value)) < len(value):
            self.wrong("languages", "a language stands twice", "leave one out")
        return tuple(dict.fromkeys(value))

    def _table(self, key: str) -> dict[str, Further]:
        value = self.said[key]
        if not isinstance(value, dict):
            todo = f'write [{key}] on a line of its own, and below it name = "value"'
            self.wrong(key, f"'{key}' is no table of texts", todo)
            return {}
        return {name: self._further(key, name, value[name]) for name in sorted(value)}

    def _further(self, key: str, name: str, value: Any) -> Further:  # noqa: ANN401 - of TOML
        texts = [value]
        if isinstance(value, list):
            texts = value
        elif isinstance(value, dict):
            texts = [*value, *value.values()]
        if not all(isinstance(each, str) for each in texts):
            wrong = f"'{name}' in [{key}] is neither a text nor a list or table of texts"
            self.wrong(key, wrong, f'write {name} = "value", or {name} = ["one", "other"]')
        elif any(CONTROL.search(each) for each in (name, *texts)):
            wrong = f"there are bytes in {name!r} of [{key}] that are no text"
            self.wrong(key, wrong, "type it again")
        return tuple(value) if isinstance(value, list) else value


def settings_text(settings: Settings, on: str = "", under: str = "") -> str:
    """Write `register.toml` in its canonical form.

    Args:
        settings: What it says.
        on: A day, where the folder shows but that.
        under: The table it stands in, where that is not a file of its own.

    Example:
        >>> print(settings_text(Settings(id="iom")).partition("index")[0])
        id = "iom"
        <BLANKLINE>
    """
    lines = [("id", toml_text(settings.id))]
    lines += [(ON, toml_text(on))] if on else []
    lines += _local_lines(settings, "name") + _local_lines(settings, "tagline")
    lines += _text_lines(settings, "publisher") + _local_lines(settings, "notice")
    lines += _text_lines(settings, "licence")
    lines.append(("index", "true" if settings.index else "false"))
    lines.append(("languages", toml_list(settings.languages)))
    lines += _text_lines(settings, "default_language", "responsibility_function", "base_url")
    text = "".join(f"{key} = {value}\n" for key, value in lines)
    head, inner = (f"[{under}]\n", f"{under}.") if under else ("", "")
    tables = (_table_text(f"{inner}{name}", getattr(settings, name)) for name in _TABLES)
    return f"{head}{text}{policies_text(settings.policies, inner)}{''.join(tables)}"


def _text_lines(settings: Settings, *keys: str) -> list[tuple[str, str]]:
    return [(key, toml_text(getattr(settings, key))) for key in keys if getattr(settings, key)]


def _local_lines(settings: Settings, key: str) -> list[tuple[str, str]]:
    local: Local = getattr(settings, key)
    own = [(key, local.text)]
    others = [(f"{key}_{code}", local.in_(code)) for code in settings.languages]
    return [(name, toml_text(text)) for name, text in own + others if text]


def _table_text(name: str, values: Mapping[str, Further]) -> str:
    if not values:
        return ""
    keys = ((toml_key(key), values[key]) for key in values)
    lines = "".join(f"{key} = {_further_text(value)}\n" for key, value in sorted(keys))
    return f"\n[{name}]\n{lines}"


def _further_text(value: Further) -> str:
    if isinstance(value, dict):
        return toml_value({key: value[key] for key in sorted(value)})
    return toml_value(value)
