"""Read one step from what TOML says of it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any, Final

import msgspec

from remit.change.nearest import nearest
from remit.formats.draft.ends import KEYS_TODO, keys_of, unclear
from remit.formats.draft.fields import cell_of, shown, text_of, texts_of
from remit.formats.draft.forms import ABSENT, REMIT, REMITS, STEPS, Form, form
from remit.formats.folder.notes import Notes
from remit.formats.folder.settings_file import settings_of
from remit.formats.folder.toml_lines import Lines, Way
from remit.model.change import SETTINGS
from remit.model.kind import KINDS, Cells, Key
from remit.model.settings import Settings
from remit.model.step import End, Record, Result, Split, Step
from remit.model.unit import Unit

STEP: Final = "step"
"""What a step is called in a draft."""

_IDS: Final = frozenset({"units", "successors", "add", "remove", "key", "keys"})
_YES: Final = frozenset({"all", "beside"})


def read_step(number: int, said: Mapping[str, Any], lines: Lines, notes: Notes) -> Step | None:
    """Read a step; nothing, and notes, where it cannot be read."""
    does = said.get("do")
    if not isinstance(does, str) or does not in STEPS:
        near = nearest(str(does), list(STEPS)) if does is not None else ""
        todo = f'write do = "{near}"' if near else f"the steps are {', '.join(STEPS)}"
        wrong = f"no step is called {shown(does)}" if does is not None else "it does nothing"
        notes.add(lines.of(*_way(number), "do"), "do", f"step {number}: {wrong}", todo)
        return None
    return _Reading(number, said, lines, notes).step(form(STEPS[does]))


class _Reading:
    """One step at work; what is wrong is noted with its line."""

    def __init__(self, number: int, said: Mapping[str, Any], lines: Lines, notes: Notes) -> None:
        self.number = number
        self.said = said
        self.lines = lines
        self.notes = notes

    def wrong(self, key: str, wrong: str, todo: str, within: Way = ()) -> None:
        """Note what is wrong with a key of the step, or of a table within it."""
        line = self.lines.of(*_way(self.number), *within, key)
        self.notes.add(line, key, f"step {self.number} {wrong}", todo)

    def step(self, form: Form) -> Step | None:
        before = len(self.notes.found)
        file = self._file()
        values: dict[str, Any] = {}
        row: dict[str, str] = {}
        for key, value in self.said.items():
            if key in form.fields:
                values[form.fields[key].name] = self._value(form, key, value, file)
            elif form.file and _is_column(form.file, key):
                row[key] = self._cell((), form.file, key, value)
            elif key == REMIT and form.step is End:
                values["key"] = self._ids(key, value)
            elif key == REMITS and form.step is End:
                values["keys"] = tuple((each,) for each in self._ids(key, value))
            elif key != "do" and not (key == ABSENT and form.step is Record):
                self._unknown(form, key)
        if form.file:
            values["row"] = row
        self._missing(form, values)
        if len(self.notes.found) > before:
            return None
        step: Any = form.step
        made: Step = step(**values)
        return made

    def _missing(self, form: Form, values: Mapping[str, Any]) -> None:
        for key, field in form.fields.items():
            if field.required and field.name not in values:
                how = f"[step.{key}] and below it columns" if key == "row" else f'{key} = "…"'
                self.wrong(key, f"does not say '{key}'", f"write {how}")
        if form.step is End:
            for key, wrong, todo in unclear(self.said):
                self.wrong(key, wrong, todo)
        if form.step is Record and not ({"row", "settings", ABSENT} & {*self.said}):
            todo = f"write [step.row] and below it columns, or {ABSENT} = true"
            self.wrong("row", "records neither a row nor its absence", todo)

    def _unknown(self, form: Form, key: str) -> None:
        near = nearest(key, form.names())
        todo = f"write '{near}', or take it away" if near else "take it away"
        self.wrong(key, f"has no '{key}'", todo)

    def _value(self, form: Form, key: str, value: object, file: str) -> object:
        if key == "into":
            return self._results(form, value)
        if key == "row":
            return self._cells(("row",), file, value)
        if key == "settings":
            return self._settings(value)
        if key in _IDS:
            return self._keys(value) if key == "keys" else self._ids(key, value)
        if key in _YES:
            return self._yes(key, value)
        return self._text(form, key, value)

    def _text(self, form: Form, key: str, value: object) -> str:
        text = text_of(value)
        if text is None:
            self.wrong(key, f"says {shown(value)}, which is no text", f'write {key} = "…"')
            return ""
        words = _choices(form.fields[key].type)
        if words and text not in words:
            listed = " or ".join(f'"{word}"' for word in words if word)
            self.wrong(key, f"says '{text}', which is not possible here", f"write {listed}")
        return text

    def _yes(self, key: str, value: object) -> bool:
        if not isinstance(value, bool):
            self.wrong(key, f"says {shown(value)} where yes or no is asked", f"write {key} = true")
        return value is True

    def _ids(self, key: str, value: object) -> tuple[str, ...]:
        texts = texts_of([value] if isinstance(value, str) else value)
        if texts is None:
            todo = f'write {key} = ["one", "other"]'
            self.wrong(key, f"says {shown(value)}, which is no list of ids", todo)
        return tuple(texts or ())

    def _keys(self, value: object) -> tuple[Key, ...]:
        keys = tuple(keys_of(value))
        for number, key in enumerate(keys):
            if not key:
                wrong = f"step {self.number} says {shown(value)}, where keys are asked"
                line = self.lines.of(*_way(self.number), "keys", str(number))
                self.notes.add(line, "keys", wrong, KEYS_TODO)
        return keys

    def _results(self, form: Form, value: object) -> Result | tuple[Result, ...]:
        if isinstance(value, list):
            results = tuple(self._result(("into", str(n)), each) for n, each in enumerate(value))
        else:
            results = (self._result(("into",), value),)
        if form.step is Split:
            return results
        if len(results) != 1:
            self.wrong("into", "has several results", 'a merger has one: write into = "…"')
        return results[0] if results else Result("")

    def _result(self, way: Way, value: object) -> Result:
        if isinstance(value, dict):
            said = dict(value)
            name = text_of(said.pop("id", ""))
            if name:
                return Result(name, self._cells(way, Unit.FILE, said))
        elif name := text_of(value):
            return Result(name)
        todo = 'write "lima", or { id = "lima", name = "Lima", part_of = "hq" }'
        self.wrong("into", f"names no unit by {shown(value)}", todo, way)
        return Result("")

    def _cells(self, way: Way, file: str, value: object) -> Cells:
        if not isinstance(value, dict):
            todo = f"write [step.{way[0]}] on a line of its own, and below it columns"
            self.wrong(way[0], f"says {shown(value)}, which is no row", todo)
            return {}
        return {name: self._cell(way, file, name, said) for name, said in value.items()}

    def _cell(self, way: Way, file: str, name: str, value: object) -> str:
        if file in KINDS and not _is_column(file, name):
            near = nearest(name, [column.name for column in KINDS[file].columns])
            todo = f"write '{near}', or take it away" if near else "take it away"
            self.wrong(name, f"fills '{name}', which {file}.csv does not have", todo, way)
            return ""
        text = cell_of(file, name, value) if file in KINDS else text_of(value)
        if text is None and file in KINDS:
            wrong = f"says {shown(value)}, which is no text"
            self.wrong(name, wrong, f'write {name} = "…"', way)
        return text or ""

    def _file(self) -> str:
        """Give the file whose columns the row of the step has; one that is not there is noted."""
        said = self.said.get("file", "")
        file = str(said)
        if "file" in self.said and file not in KINDS and file != SETTINGS:
            near = nearest(file, [*KINDS])
            todo = f"write '{near}'" if near else f"the files are {', '.join(KINDS)}"
            self.wrong("file", f"names no file by {shown(said)}", todo)
        return file

    def _settings(self, value: object) -> Settings | None:
        if not isinstance(value, dict):
            self.wrong("settings", "has no settings", "write [step.settings], and below it name")
            return None
        line = partial(self.lines.of, *_way(self.number), "settings")
        return settings_of(value, line, self.notes)


def _way(number: int) -> Way:
    return STEP, str(number - 1)


def _is_column(file: str, name: str) -> bool:
    try:
        KINDS[file].find(name)
    except LookupError:
        return False
    return True


def _choices(kind: object) -> tuple[str, ...]:
    """Give the words that a field may say; none where it may say any."""
    info = msgspec.inspect.type_info(kind)
    return tuple(map(str, info.values)) if isinstance(info, msgspec.inspect.LiteralType) else ()
