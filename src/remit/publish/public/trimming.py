"""What of a row goes out: columns that do not are blank, and nothing names what is hidden."""

from __future__ import annotations

from typing import Any, TypeVar

from msgspec.structs import replace

from remit.model.fact import Fact
from remit.model.kind import KINDS
from remit.model.post import Delegation
from remit.model.register import EDITING
from remit.model.settings import Settings
from remit.model.unit import Unit
from remit.publish.public.fields import SETTINGS, fields
from remit.publish.public.named import listed
from remit.publish.public.places import Places
from remit.publish.visible import PUBLIC, Visible

F = TypeVar("F", bound=Fact)


def trimmed(fact: F, visible: Visible, places: Places) -> F:
    """Give what of a row goes out; the very same row where all of it does."""
    marked = getattr(fact, "visibility", "") == PUBLIC
    changed = _blanked(fact, fields(fact.FILE, marked=marked))
    for field, ids in listed(fact):
        shown = visible.shown(ids)
        if shown != ids:
            # The note may tell who the hidden ones are.
            changed |= {field: shown, "note": ""}
    if isinstance(fact, Unit) and places.shown(fact.site) != fact.site:
        changed["site"] = places.shown(fact.site)
    if isinstance(fact, Delegation) and EDITING in fact.functions:
        changed["functions"] = tuple(name for name in fact.functions if name != EDITING)
    return replace(fact, **changed) if changed else fact


def public_settings(settings: Settings, visible: Visible) -> Settings:
    """Give what goes out of what a register says of itself."""
    publisher = settings.publisher if visible.shows(settings.publisher) else ""
    blank = Settings(id="")
    inside = {
        name: getattr(blank, name) for name in settings.__struct_fields__ if name not in SETTINGS
    }
    return replace(settings, **{**inside, "publisher": publisher})


def _blanked(fact: Fact, out: frozenset[str]) -> dict[str, Any]:
    return {
        column.field: column.default
        for column in KINDS[fact.FILE].columns
        if column.name not in out and getattr(fact, column.field) != column.default
    }
