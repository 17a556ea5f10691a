"""What became of a unit on a day: of several things at once, the one that is told."""

from __future__ import annotations

from typing import Final, Literal

from remit.model.unit import Unit

Field = Literal["name", "part_of", "site", "reports_to"]

_ORDER: Final[tuple[Field, ...]] = ("name", "part_of", "site", "reports_to")


def became(before: Unit, now: Unit) -> Field | None:
    """Give the field of a unit that is another now and is told; nothing where none of these is.

    Its name is told before its place in the structure, that before its site, and that before
    whom it reports to.

    Example:
        >>> became(Unit(id="lima", site="a", part_of="x"), Unit(id="lima", site="b", part_of="y"))
        'part_of'
    """
    return next((name for name in _ORDER if getattr(before, name) != getattr(now, name)), None)
