"""Which rows go out to everybody, and which of their cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from msgspec.structs import replace

from remit.model.event import ChangeEvent
from remit.model.fact import Fact
from remit.model.kind import KINDS
from remit.model.scope import Scope
from remit.model.structure import Structure
from remit.publish.visible import INTERNAL, PUBLIC
from remit.resolve.compare import Comparison, Turned
from remit.resolve.document import Document
from remit.web.public import is_internal

_FILES: Final = frozenset(
    {
        *("units", "designations", "designated", "sites", "countries", "groups", "members"),
        *("functions", "roles", "remits", "transfers", "bodies", "accreditations", "contacts"),
        "delegations",
    }
)
"""What an organisation shows of itself; not posts, persons, and what others call a thing."""

_OF_A_SITE: Final = ("address", "latitude", "longitude", "note")
"""Cells of a site that go out only where it is said to be public."""


def public_events(structure: Structure, events: Iterable[ChangeEvent]) -> Iterator[ChangeEvent]:
    """Give the events whose rows name nothing internal, before and after."""
    for event in events:
        rows = [row for row in (event.fact, event.before) if row is not None]
        if event.file in _FILES and all(_is_public(structure, row) for row in rows):
            yield event


def public_comparison(one: Structure, other: Structure, found: Comparison) -> Comparison:
    """Give a difference without rows that name something internal, and what internal units ask."""
    rows = public_events(one, public_events(other, found.rows))
    answers = (_public_turn(one, other, each) for each in found.answers)
    return Comparison(tuple(rows), tuple(each for each in answers if each.subjects))


def _public_turn(one: Structure, other: Structure, turned: Turned) -> Turned:
    if turned.kind != "unit":
        return turned
    shown = (
        name for name in turned.subjects if not (is_internal(one, name) or is_internal(other, name))
    )
    return replace(turned, subjects=tuple(shown))


def public_sites(document: Document, events: str) -> Document:
    """Give a document of events without where exactly a site is, unless that is public."""
    for event in document[events]:
        if event["file"] == "sites":
            event |= {side: _of_site(event[side]) for side in ("before", "after")}
            event["note"] = None
    return document


def _of_site(cells: dict[str, str] | None) -> dict[str, str] | None:
    if cells is None or cells.get("visibility") == PUBLIC:
        return cells
    return {name: text for name, text in cells.items() if not name.startswith(_OF_A_SITE)}


def _is_public(structure: Structure, row: Fact) -> bool:
    visibility = getattr(row, "visibility", "")
    if visibility == INTERNAL or (row.FILE == "contacts" and visibility != PUBLIC):
        return False
    return not any(is_internal(structure, name) for name in _named(row))


def _named(row: Fact) -> Iterator[str]:
    """Give every id that may be that of a unit: the row's own, and whatever it refers to."""
    for column in KINDS[row.FILE].columns:
        value: Any = getattr(row, column.field)
        if isinstance(value, Scope):
            yield from (term.id for term in value.terms())
        elif "units" in column.says.refers or (column.name == "id" and row.FILE == "units"):
            yield from (value,) if isinstance(value, str) else value
