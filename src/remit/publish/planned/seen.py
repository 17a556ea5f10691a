"""What of a thing is seen elsewhere than where its row is told, day by day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TypeAlias

from remit.publish.planned.ever import Versions

Run: TypeAlias = tuple[str, str, object]
"""From a bound to a bound, what was so."""

CALLED: Final[Mapping[str, tuple[str, ...]]] = {
    "units": ("name", "visibility"),
    "bodies": ("name",),
    "countries": ("name",),
    "functions": ("name",),
    "groups": ("name", "description"),
    "designations": ("name", "plural", "order"),
    "roles": ("name",),
    "sources": ("title", "publisher", "address", "kind"),
}
"""What pages say of a thing that they only name."""

_ELSE: Final = frozenset({"countries", "sources"})
"""What is called by something else than its id on days without a row."""

PLACED: Final = ("part_of", "site")
"""What says where a unit is."""


def runs(versions: Versions, *fields: str) -> tuple[Run, ...]:
    """Give the stretches in which the same was so, versions that meet put together.

    Example:
        >>> from remit.model.unit import Unit
        >>> from remit.temporal.stretch import stretch
        >>> from remit.text.local import Local
        >>> one = Unit(id="lima", stretch=stretch("2005", "2011"))
        >>> other = Unit(id="lima", short_name=Local("L"), stretch=stretch("2011", ""))
        >>> runs((one, other), "part_of")
        (('2005', '', ('',)),)
    """
    found: list[Run] = []
    last = None
    for row in versions:
        value = tuple(getattr(row, field) for field in fields)
        start, end = row.stretch.valid_from, row.stretch.valid_to
        if found and last is not None and last.day == start.day and found[-1][2] == value:
            found[-1] = (found[-1][0], end.text, value)
        else:
            found.append((start.text, end.text, value))
        last = end
    return tuple(found)


def differ(then: Versions, now: Versions, *fields: str) -> bool:
    """Tell whether something of a thing is otherwise on some day: whether it is there, or more."""
    return runs(then, *fields) != runs(now, *fields)


def are_called_otherwise(file: str, then: Versions, now: Versions) -> bool:
    """Tell whether pages name a thing otherwise on some day.

    On days without a row a thing is called as on those before; what was never there was named
    by no other row.

    Example:
        >>> from remit.model.unit import Unit
        >>> from remit.temporal.stretch import stretch
        >>> open_, closed = (Unit(id="lima", stretch=stretch("2005", end)) for end in ("", "2011"))
        >>> are_called_otherwise("units", (open_,), (closed,))
        False
    """
    if file not in CALLED:
        return False
    if file in _ELSE:
        return differ(then, now, *CALLED[file])
    return bool(then) and _called(file, then) != _called(file, now)


def _called(file: str, versions: Versions) -> tuple[object, ...]:
    found: list[tuple[object, object]] = []
    for row in versions:
        value = tuple(getattr(row, field) for field in CALLED[file])
        if not found or found[-1][1] != value:
            found.append((row.stretch.valid_from.day if found else None, value))
    return tuple(found)
