"""Which things a row names: by an id in a cell, in a scope, or in what a source states."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, Final, TypeAlias

from remit.model.evidence import FILE_OF, Identifier, Statement
from remit.model.fact import Fact
from remit.model.kind import KINDS, LOGGED, Key
from remit.model.scope import NAMING, Scope
from remit.temporal.history import History

Thing: TypeAlias = tuple[str, str]
"""A file, and the id of what stands in it."""

Naming: TypeAlias = Mapping[Thing, list[Any]]
"""The rows that name each thing."""

_STATED: Final = ("units", "bodies", "countries")
"""What the value of a statement may name: who presides over a body."""


def things_named(row: Fact) -> Iterator[Thing]:
    """Give the things that a row names; where several files share their ids, in each of them.

    Example:
        >>> from remit.model.remit import Remit
        >>> from remit.model.scope import scope
        >>> row = Remit(id="r", holder="hq", role="provides", scope=scope("country:PER"))
        >>> list(things_named(row))
        [('units', 'hq'), ('roles', 'provides'), ('countries', 'PER')]
    """
    for field, files in _columns(row.FILE):
        value: Any = getattr(row, field)
        if isinstance(value, Scope):
            for term in value.terms():
                yield from ((file, term.id) for file in NAMING.get(term.word, ()))
        elif value:
            for name in (value,) if isinstance(value, str) else value:
                yield from ((file, name) for file in files)
    if isinstance(row, Statement):
        yield from ((file, name) for file in _STATED for name in row.value.split())
    if isinstance(row, Identifier):
        yield FILE_OF[row.kind], row.id


def naming(histories: Mapping[Key, History[Any]]) -> Naming:
    """Give the rows of a file by the things that they name."""
    found: dict[Thing, list[Any]] = {}
    for history in histories.values():
        for row in history.versions:
            for thing in things_named(row):
                found.setdefault(thing, []).append(row)
    return found


@lru_cache(maxsize=1)
def named_in() -> Mapping[str, tuple[str, ...]]:
    """Give the files whose rows may name what stands in a file."""
    found: dict[str, dict[str, None]] = {file: {} for file in KINDS}
    for file in KINDS:
        for each in _files_named(file):
            found[each][file] = None
    return {file: tuple(each) for file, each in found.items()}


def _files_named(file: str) -> Iterator[str]:
    yield from (each for _, files in _columns(file) for each in files)
    if file == Statement.FILE:
        yield from _STATED
    if file == Identifier.FILE:
        yield from FILE_OF.values()


@lru_cache(maxsize=64)
def _columns(file: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Give the fields of a file that name things, with the files of these."""
    in_scopes = tuple(dict.fromkeys(each for files in NAMING.values() for each in files))
    return tuple(
        (column.field, in_scopes if isinstance(column.default, Scope) else column.says.refers)
        for column in LOGGED[file].columns
        if column.says.refers or isinstance(column.default, Scope)
    )
