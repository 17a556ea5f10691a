"""An edited register that holds from a day on; before that day all stays as it is known."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from remit.model.kind import KINDS, Key
from remit.model.register import Register
from remit.temporal.bound import BLANK_END, Bound
from remit.temporal.history import History, overlay
from remit.temporal.stretch import Stretch

Rows = Mapping[Key, History[Any]]


def held_from(known: Register, edited: Register, day: Bound) -> Register:
    """Give the register that is what is known before a day, and what was edited from it on.

    Rows of files without days hold before that day, too: those that the edit lacks stay.

    Args:
        known: What is known.
        edited: What was edited; what it says of earlier days is passed over.
        day: The day.

    Example:
        >>> from remit.model.settings import Settings
        >>> from remit.model.unit import Unit
        >>> from remit.temporal.bound import start
        >>> from remit.text.local import Local
        >>> one, other = (
        ...     Register(Settings(id="x"), {"units": {("hq",): History((row,))}})
        ...     for row in (Unit(id="hq", name=Local(name)) for name in ("HQ", "Headquarters"))
        ... )
        >>> made = held_from(one, other, start("2027-07-01")).history(Unit, "hq")
        >>> [(each.name.text, each.stretch.valid_from.text) for each in made.versions]
        [('HQ', ''), ('Headquarters', '2027-07-01')]
    """
    histories: dict[str, Rows] = {}
    for file, kind in KINDS.items():
        one, other = known.all(kind.noun), edited.all(kind.noun)
        histories[file] = _dated(one, other, day) if kind.dated else {**one, **other}
    return Register(edited.settings, histories)


def _dated(known: Rows, edited: Rows, day: Bound) -> Rows:
    found = {}
    for key in known.keys() | edited.keys():
        if now := row_from(known.get(key, History()), edited.get(key, History()), day):
            found[key] = now
    return found


def row_from(known: History[Any], edited: History[Any], day: Bound) -> History[Any]:
    """Give a history that is one before a day, and the other from it on."""
    if known == edited:
        return known
    now = overlay(known, Stretch(day, BLANK_END), None)
    for each in edited.versions:
        own = each.stretch
        if own.valid_to.day > day.day:
            first = day if own.valid_from.day <= day.day else own.valid_from
            now = overlay(now, Stretch(first, own.valid_to), each)
    return now
