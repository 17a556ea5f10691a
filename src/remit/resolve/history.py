"""The history of one thing: what happened to it, and to the facts that are about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from typing import Any, Final

from remit.model.event import ChangeEvent
from remit.model.fact import Fact
from remit.model.kind import KINDS, Key, Kind
from remit.model.register import Register
from remit.resolve.events import Row, events_of
from remit.temporal.history import History
from remit.temporal.period import BEGINNING

_APART: Final = frozenset({"persons", "claims", "verifications"})
"""Files whose rows are about what is known of a thing, and not about the thing."""


def history_of(register: Register, file: str, key: Key) -> tuple[ChangeEvent, ...]:
    """Give what happened to a thing on all days, in the order of days.

    Its own row comes first, then dated facts that are about it: designations, remits,
    memberships, statuses, contacts, posts, delegations. What holds from before the
    first day that is known is given as begun on `BEGINNING`.

    Args:
        register: All histories, as known at one instant.
        file: The file its rows stand in.
        key: Its key: most often an id.

    Returns:
        The events, the earliest first.
    """
    own = (file, key)
    about = _around(register, file, key[0]) if len(key) == 1 else ()
    found = chain(_events(register, own), about)
    return tuple(sorted(found, key=lambda event: _order(event, own)))


def _order(event: ChangeEvent, own: Row) -> tuple[date, bool, str, Key]:
    return event.day, (event.file, event.key) != own, event.file, event.key


def _around(register: Register, file: str, identity: str) -> Iterator[ChangeEvent]:
    for kind in KINDS.values():
        fields = _fields_about(kind, file)
        for key in sorted(_keys_about(register, kind, fields, identity)):
            for event in _events(register, (kind.name, key)):
                if _names(event.fact, fields, identity) or _names(event.before, fields, identity):
                    yield event


def _keys_about(
    register: Register, kind: Kind[Any], fields: Iterable[str], identity: str
) -> Iterator[Key]:
    for key, history in register.histories.get(kind.name, {}).items():
        if any(_names(each, fields, identity) for each in history.versions):
            yield key


def _fields_about(kind: Kind[Any], file: str) -> tuple[str, ...]:
    """Give the fields by which rows of a kind are about a thing: those a row cannot be without."""
    if not kind.dated or kind.name in _APART:
        return ()
    return tuple(
        column.field
        for column in kind.columns
        if file in column.says.refers and (column.says.key or column.says.required)
    )


def _names(fact: Fact | None, fields: Iterable[str], identity: str) -> bool:
    return any(getattr(fact, field, "") == identity for field in fields)


def _events(register: Register, row: Row) -> Iterator[ChangeEvent]:
    """Give what happened to a row, and first that it was there from the beginning."""
    file, key = row
    history: History[Any] = register.histories.get(file, {}).get(key, History())
    if history and history.versions[0].stretch.valid_from.day == BEGINNING:
        yield ChangeEvent(file, key, BEGINNING, "begins", history.versions[0])
    yield from events_of(row, history)
