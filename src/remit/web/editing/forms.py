"""What is asked of whoever makes a step: its fields in words, with what may be chosen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from msgspec import Struct

from remit.model.column import Column
from remit.model.kind import KINDS
from remit.text.catalogue import N_

ROW: Final = "row."
"""Before the name of a field that is a column of a row."""

EVIDENCE: Final = frozenset({"source", "as_of", "note"})
"""Columns of every row that say who says so; a step has them of its own."""


class Asked(Struct, frozen=True):
    """A field of a form.

    Args:
        name: Its name in the query, and in the step: `row.` stands before a column of a row.
        label: What it is called.
        file: The file and
        column: the column that says what may stand in it.
        is_required: Whether it may not stay blank.
        choices: The words to choose one from, if not the column's.
        is_long: Whether it is a text of several lines.
    """

    name: str
    label: str
    file: str = ""
    column: str = ""
    is_required: bool = False
    choices: tuple[str, ...] = ()
    is_long: bool = False


class Form(Struct, frozen=True):
    """The form of a step: what it does, and its own fields."""

    title: str
    asked: tuple[Asked, ...]


def _unit(name: str, label: str, *, is_required: bool = True) -> Asked:
    return Asked(name, label, "units", "part_of", is_required)


_UNTIL: Final = Asked("until", N_("Until (blank: for good)"))
_ON_CLOSE: Final = Asked("on_close", N_("What belongs to it"), choices=("", "end", "successor"))

FORMS: Final[Mapping[str, Form]] = {
    "open": Form(
        N_("Open an office or unit"),
        (
            Asked("id", N_("Id: small letters, digits and hyphens"), is_required=True),
            Asked("row.name", N_("Name"), is_required=True),
            Asked("row.short_name", N_("Short name")),
            _unit("row.part_of", N_("Part of"), is_required=False),
            Asked("row.site", N_("Site"), "units", "site"),
            Asked("row.description", N_("Description"), is_long=True),
        ),
    ),
    "rename": Form(
        N_("Call it otherwise"),
        (
            _unit("unit", N_("Office or unit")),
            Asked("row.name", N_("Name"), is_required=True),
            Asked("row.short_name", N_("Short name")),
        ),
    ),
    "move": Form(
        N_("Move an office or unit"),
        (
            _unit("unit", N_("Office or unit")),
            _unit("part_of", N_("Part of"), is_required=False),
            Asked("site", N_("Site"), "units", "site"),
        ),
    ),
    "merge": Form(
        N_("Merge offices or units"),
        (
            Asked(
                "units",
                N_("Which (ids with blanks between)"),
                "units",
                "successors",
                is_required=True,
            ),
            Asked("into.id", N_("Into: its id, which may be one of them"), is_required=True),
            Asked("into.name", N_("Its name, if it opens only now")),
            _ON_CLOSE,
        ),
    ),
    "close": Form(
        N_("Close an office or unit"),
        (
            _unit("unit", N_("Office or unit")),
            Asked("successors", N_("What takes its place (blank: nothing)"), "units", "successors"),
            _ON_CLOSE,
        ),
    ),
    "designate": Form(
        N_("Designate an office"),
        (
            _unit("unit", N_("Office or unit")),
            Asked(
                "designation", N_("Designated as"), "designated", "designation", is_required=True
            ),
            _UNTIL,
        ),
    ),
    "undesignate": Form(
        N_("End a designation"),
        (
            _unit("unit", N_("Office or unit")),
            Asked(
                "designation", N_("Designated as"), "designated", "designation", is_required=True
            ),
        ),
    ),
    "assign": Form(
        N_("Give a responsibility"),
        (
            _unit("row.holder", N_("Who")),
            Asked("row.role", N_("In which role"), "remits", "role", is_required=True),
            Asked("row.function", N_("For which function"), "remits", "function", is_required=True),
            Asked("row.scope", N_("For whom: everyone, within:…, country:…"), is_required=True),
            Asked("row.conditions", N_("On which conditions")),
            _UNTIL,
        ),
    ),
    "transfer": Form(
        N_("Move a function"),
        (
            Asked("function", N_("Function (blank: all)"), "remits", "function"),
            _unit("from", N_("From")),
            _unit("to", N_("To")),
            Asked("mode", N_("How"), choices=("full", "partial", "shared"), is_required=True),
            Asked("scope", N_("In part: for whom")),
            Asked("until", N_("Shared: until")),
            Asked("cost_before", N_("Cost before")),
            Asked("cost_promised", N_("Cost promised")),
            Asked("currency", N_("Currency")),
            Asked("days_promised", N_("Days to answer promised")),
            Asked("basis", N_("Legal basis")),
        ),
    ),
    "regroup": Form(
        N_("Change who belongs to a group"),
        (
            Asked("group", N_("Group"), "members", "group", is_required=True),
            Asked("add", N_("Who joins (ids with blanks between)"), "members", "member"),
            Asked("remove", N_("Who leaves (ids with blanks between)"), "members", "member"),
        ),
    ),
    "open-post": Form(
        N_("Open a post"),
        (
            Asked("id", N_("Id: small letters, digits and hyphens"), is_required=True),
            _unit("row.unit", N_("Where")),
            Asked("row.name", N_("Name"), is_required=True),
            Asked("row.head", N_("Whether it heads the unit"), choices=("", "true")),
        ),
    ),
    "appoint": Form(
        N_("Put a person on a post"),
        (
            Asked("post", N_("Post"), "appointments", "post", is_required=True),
            Asked("person", N_("Person (opaque id)"), "appointments", "person", is_required=True),
            Asked("kind", N_("How"), choices=("holder", "acting", "substitute"), is_required=True),
            _UNTIL,
        ),
    ),
}
"""The steps that have a form of their own, in the order in which they are offered."""

CHANGE: Final = "set"
"""The step that changes columns of a row; its form has those of the file."""

ADD: Final = "record"
"""The step that records a row; its form has all columns of the file."""

END: Final = "end"
"""The step that ends a row; it asks nothing but the day."""


def form_of(do: str, file: str, languages: tuple[str, ...]) -> Form | None:
    """Give the form of a step; nothing where there is no such step, or no such file.

    Args:
        do: The step, as TOML calls it.
        file: The file of the row, where it is about one of any kind.
        languages: Those besides the default one in which the register has texts.

    Example:
        >>> form_of("set", "contacts", ()).asked[0].name, form_of("set", "moons", ())
        ('row.unit', None)
    """
    if do in FORMS:
        return FORMS[do]
    if file not in KINDS:
        return None
    match do:
        case "set":
            return Form(N_("Change it"), tuple(_columns(file, languages)))
        case "record":
            keys = tuple(
                Asked(f"key.{each.name}", "", file, each.name, is_required=True)
                for each in KINDS[file].key_columns
            )
            return Form(N_("Add a row"), (*keys, *_columns(file, languages)))
        case "end":
            return Form(N_("End it"), ())
        case _:
            return None


def _columns(file: str, languages: tuple[str, ...]) -> Iterator[Asked]:
    for column in KINDS[file].columns:
        if column.says.key or column.name in EVIDENCE:
            continue
        yield _asked(file, column)
        if column.translated:
            yield from (_asked(file, column, each) for each in languages)


def _asked(file: str, column: Column, language: str = "") -> Asked:
    name = f"{column.name}_{language}" if language else column.name
    is_required = column.says.required and not language
    is_long = column.name in {"description", "message", "text", "address"}
    return Asked(
        f"{ROW}{name}", "", file, column.name, is_required, column.choices, is_long=is_long
    )
