"""Write a draft as TOML, in its one form: keys in their order, days bare, rows below."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from remit.formats.draft.forms import ABSENT, REMIT, REMITS, Form, form
from remit.formats.folder.settings_file import settings_text
from remit.formats.folder.toml import toml_key, toml_list, toml_text, toml_value
from remit.model.column import Column, Ids, codec, read_yes
from remit.model.kind import KINDS, Cells
from remit.model.remit import Remit
from remit.model.settings import Settings
from remit.model.step import Draft, End, Record, Result, Step
from remit.model.unit import Unit

_DAYS: Final = frozenset({"on", "until", "valid_from", "valid_to"})
_read_ids: Final = codec(Ids).read


def write_draft(draft: Draft) -> str:
    r"""Write a draft; reading it gives the same draft.

    Example:
        >>> from remit.model.step import Open
        >>> opened = Open(id="lima", row={"name": "Lima", "reports_to": "hq", "order": "2"})
        >>> print(write_draft(Draft("Lima opens", on="2027-07-01", steps=(opened,))), end="")
        title = "Lima opens"
        on = 2027-07-01
        <BLANKLINE>
        [[step]]
        do = "open"
        id = "lima"
        name = "Lima"
        order = 2
        reports_to = ["hq"]
    """
    texts = (("title", draft.title), ("reason", draft.reason), ("basis", draft.basis))
    head = [f"{key} = {_text(text)}" for key, text in texts if text or key == "title"]
    if draft.on:
        head.append(f"on = {_day(draft.on)}")
    blocks = ["\n".join(head), *("\n".join(_step(each)) for each in draft.steps)]
    return "\n\n".join(blocks) + "\n"


def _step(step: Step) -> Iterator[str]:
    how = form(type(step))
    yield "[[step]]"
    yield f"do = {toml_text(str(type(step).__struct_config__.tag))}"
    tables: dict[str, Cells | Settings] = {}
    for key, field in how.fields.items():
        if key == "until" and how.file:
            yield from _columns(how, step)
        value = getattr(step, field.name)
        if key in {"row", "settings"}:
            tables |= {} if value is None else {key: value}
        elif field.required or value != field.default:
            yield from _field(step, key, value)
    if isinstance(step, Record) and not tables:
        yield f"{ABSENT} = true"
    for key, table in tables.items():
        yield from _table(step, key, table)


def _columns(how: Form, step: Any) -> Iterator[str]:  # noqa: ANN401 - a step that has a row
    yield from _cells(how.file, step.row)


def _field(step: Step, key: str, value: object) -> Iterator[str]:
    if isinstance(step, End) and step.file == Remit.FILE and key in {"key", "keys"}:
        yield _remits(step, key)
    else:
        yield f"{key} = {_value(key, value)}"


def _remits(step: End, key: str) -> str:
    """Say which remits end by their ids; by whole keys where any is none of a remit."""
    keys = (step.key,) if key == "key" else step.keys
    if any(len(each) != 1 for each in keys):
        return f"{key} = {_value(key, getattr(step, key))}"
    ids = [one for (one,) in keys]
    return f"{REMIT} = {toml_text(ids[0])}" if key == "key" else f"{REMITS} = {toml_list(ids)}"


def _value(key: str, value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case Result():
            return _result(value)
        case tuple() if key == "into":
            return f"[{', '.join(map(_result, value))}]"
        case (str() as one,) if key == "key":
            return toml_text(one)
        case tuple():
            return toml_value(value)
        case _:
            return _day(str(value)) if key in _DAYS else _text(str(value))


def _result(result: Result) -> str:
    if not result.row:
        return toml_text(result.id)
    cells = [f"id = {toml_text(result.id)}", *_cells(Unit.FILE, result.row)]
    return f"{{ {', '.join(cells)} }}"


def _table(step: Any, key: str, table: Cells | Settings) -> Iterator[str]:  # noqa: ANN401 - a step
    if isinstance(table, Settings):
        yield settings_text(table, under="step.settings").rstrip("\n")
    else:
        yield f"[step.{key}]"
        yield from _cells(step.file, table)


def _cells(file: str, cells: Cells) -> Iterator[str]:
    """Write cells in the order of their columns; numbers, lists and yes as TOML has them."""
    columns = KINDS[file].columns if file in KINDS else ()
    named = {name: _column(file, name) for name in cells}
    order = {column: place for place, column in enumerate((*columns, None))}
    for name in sorted(cells, key=lambda name: (order[named[name]], name)):
        yield f"{toml_key(name)} = {_cell(named[name], cells[name])}"


def _column(file: str, name: str) -> Column | None:
    try:
        return KINDS[file].find(name)[0]
    except LookupError:
        return None


def _cell(column: Column | None, text: str) -> str:
    read = column.read if column is not None else str
    is_whole = column is not None and column.form == "whole"
    if is_whole and text.isdecimal() and str(int(text)) == text:
        return text
    if read is read_yes and text == "true":
        return text
    if read is _read_ids and text and " ".join(text.split(" ")) == " ".join(text.split()):
        return toml_list(text.split(" "))
    return _text(text)


def _day(text: str) -> str:
    try:
        is_whole = date.fromisoformat(text).isoformat() == text
    except ValueError:
        is_whole = False
    return text if is_whole else toml_text(text)


def _text(text: str) -> str:
    """Write a text; one of several lines on as many."""
    if "\n" not in text:
        return toml_text(text)
    inner = "\n".join(toml_text(line)[1:-1] for line in text.split("\n"))
    return f'"""\n{inner}"""'
