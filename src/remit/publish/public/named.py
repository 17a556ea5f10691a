"""What a row names: units it cannot be told without, and those that can be left out of a list."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

from remit.model.column import Ids
from remit.model.fact import Fact
from remit.model.kind import KINDS
from remit.model.scope import NAMING, Scope
from remit.model.unit import Unit

LISTS: Final = ("reports_to", "successors")
"""Columns of a unit from which a hidden unit is left out, and the row is told without it."""

_UNITS: Final = frozenset(word for word, kinds in NAMING.items() if Unit.FILE in kinds)


def units_named(fact: Fact) -> Iterator[str]:
    """Give the units that a row is about or refers to, but for those in lists.

    What else may stand in the same column (a body, a group) is given, too.

    Example:
        >>> list(units_named(Unit(id="lima", part_of="iom", successors=("quito",))))
        ['lima', 'iom']
    """
    for field in _fields(fact.FILE):
        value: Any = getattr(fact, field)
        if isinstance(value, Scope):
            yield from (term.id for term in value.terms() if term.word in _UNITS)
        elif value:
            yield value


def listed(fact: Fact) -> Iterator[tuple[str, Ids]]:
    """Give the lists of units of a row that are not blank, by field."""
    if isinstance(fact, Unit):
        yield from ((name, ids) for name in LISTS if (ids := getattr(fact, name)))


@lru_cache(maxsize=64)
def _fields(file: str) -> tuple[str, ...]:
    kind = KINDS[file]
    own = [column.field for column in kind.key_columns if file == Unit.FILE]
    return tuple(
        dict.fromkeys(
            [
                *own,
                *(
                    column.field
                    for column in kind.columns
                    if (Unit.FILE in column.says.refers or isinstance(column.default, Scope))
                    and not (file == Unit.FILE and column.name in LISTS)
                ),
            ]
        )
    )
