"""The form of each step: one of its own, or the columns of a file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from remit.change.called.labels import column_words
from remit.model.column import Column
from remit.model.kind import EVIDENCE, KINDS
from remit.text.catalogue import N_
from remit.web.editing.asked import KEY, ROW, Asked, Form
from remit.web.editing.offered import FORMS, UNTIL

CHANGE: Final = "set"
"""The step that changes columns of a row; its form has those of the file."""

ADD: Final = "record"
"""The step that records a row; its form has all columns of the file."""

END: Final = "end"
"""The step that ends a row; it asks nothing but the day."""

_FIRST: Final = ("value", "name", "holder", "member", "designation", "person")
"""Columns for whose sake somebody opens a form; they come first."""

_WHOSE: Final = ("unit", "group", "of")
"""Columns that are known already where one comes from the page of a thing."""

_LAST: Final = ("id", "visibility", "order")
"""Columns that nobody opens a form for."""

_LONG: Final = frozenset({"description", "message", "text", "address"})


def form_of(do: str, file: str, languages: tuple[str, ...]) -> Form | None:
    """Give the form of a step; nothing where there is no such step, or no such file.

    Args:
        do: The step, as TOML calls it.
        file: The file of the row, where it is about one of any kind.
        languages: Those besides the default one in which the register has texts.

    Example:
        >>> form_of("set", "contacts", ()).asked[0].name, form_of("set", "moons", ())
        ('row.value', None)
    """
    if do in FORMS:
        return FORMS[do]
    if file not in KINDS:
        return None
    own = (UNTIL,) if KINDS[file].dated else ()
    match do:
        case "set":
            return Form(N_("Change it"), (*_columns(file, languages), *own), bool(own))
        case "record":
            asked = (*_keys(file), *_columns(file, languages))
            return Form(N_("Add"), (*sorted(asked, key=_place), *own), bool(own))
        case "end" if KINDS[file].dated and file != "units":
            return Form(N_("End it"), ())
        case _:
            return None


def _keys(file: str) -> Iterator[Asked]:
    for each in KINDS[file].key_columns:
        label = N_("Id (blank: made of the name)") if each.name == "id" else ""
        is_made = each.name == "id"
        yield Asked(
            f"{KEY}{each.name}",
            label or column_words(file, each.name),
            file,
            each.name,
            is_required=not is_made and not each.says.optional,
            choices=each.choices,
        )


def _columns(file: str, languages: tuple[str, ...]) -> tuple[Asked, ...]:
    columns = [
        each for each in KINDS[file].columns if not each.says.key and each.name not in EVIDENCE
    ]
    own = sorted((_asked(file, each) for each in columns), key=_place)
    spoken = (_asked(file, each, code) for each in columns if each.translated for code in languages)
    return (*own, *spoken)


def _place(asked: Asked) -> int:
    """Give the place of a field: what one came for, what must be, what may be; ids at last."""
    name = asked.plain
    places = (
        (asked.language != "", 5),
        (name in _LAST, 4),
        (name in _FIRST, 0),
        (name in _WHOSE, 2),
        (asked.is_required, 1),
    )
    return next((place for is_there, place in places if is_there), 3)


def _asked(file: str, column: Column, language: str = "") -> Asked:
    name = f"{column.name}_{language}" if language else column.name
    choices = column.choices
    if isinstance(column.default, bool):
        choices = ("true",)
    is_required = column.says.required and not language
    return Asked(
        f"{ROW}{name}",
        column_words(file, column.name),
        file,
        column.name,
        is_required,
        choices if is_required else ("", *choices) if choices else (),
        is_long=column.name in _LONG,
        language=language,
    )
