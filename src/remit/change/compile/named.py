"""Which rows name a unit: as what they belong to, in a cell, or in a scope."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, Final

from remit.model.column import Column
from remit.model.fact import Fact
from remit.model.kind import KINDS, Key
from remit.model.register import Register
from remit.model.scope import NAMING, Scope
from remit.model.unit import Unit
from remit.temporal.history import History

_SUCCEEDED: Final = "successors"
"""The one column that names a unit without needing it: it says what became of another."""

BY_SCOPE: Final = frozenset(word for word, kinds in NAMING.items() if Unit.FILE in kinds)
"""The terms of a scope that name a unit."""


@lru_cache(maxsize=64)
def naming_columns(file: str) -> tuple[Column, ...]:
    """Give the columns of a file that name units, or hold scopes which do; none of undated files.

    What is undated tells what happened, and goes on naming a unit when it has closed.

    Example:
        >>> [column.name for column in naming_columns("remits")], naming_columns("transfers")
        (['holder', 'scope'], ())
    """
    kind = KINDS[file]
    if not kind.dated:
        return ()
    return tuple(
        column
        for column in kind.columns
        if (Unit.FILE in column.says.refers and column.name != _SUCCEEDED)
        or isinstance(column.default, Scope)
    )


def units_of(value: str | tuple[str, ...] | Scope) -> tuple[str, ...]:
    """Give what the value of such a column names: one, several, or the units of a scope."""
    if isinstance(value, Scope):
        return tuple(term.id for term in value.terms() if term.word in BY_SCOPE)
    return (value,) if isinstance(value, str) else value


def names_in(row: Fact) -> Iterator[str]:
    """Give the units that a row names.

    Example:
        >>> from remit.model.body import Accreditation
        >>> held = Accreditation(holder="hq", body="un", status="observer")
        >>> list(names_in(held))
        ['hq']
    """
    for column in naming_columns(row.FILE):
        yield from filter(None, units_of(getattr(row, column.field)))


def named(register: Register, file: str) -> Mapping[str, list[Key]]:
    """Give the keys of a file whose rows name a unit, by unit."""
    return register.parts.part(_named, register.histories.get(file, {}), kind=file)


def _named(histories: Mapping[Key, History[Any]]) -> Mapping[str, list[Key]]:
    found: dict[str, list[Key]] = {}
    for key, history in histories.items():
        names = {name for version in history.versions for name in names_in(version)}
        for name in names:
            found.setdefault(name, []).append(key)
    return found
