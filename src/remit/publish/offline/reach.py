"""How to reach a unit, apart by the function for which one reaches it there."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from remit.publish import names
from remit.publish.reader import Reader
from remit.publish.views.contacts import Ways, ways_to


class Reached(Struct, frozen=True):
    """Contacts of a unit for one function; for all of them where it is blank."""

    function: str
    ways: tuple[Ways, ...]


def reached(reader: Reader, unit: str) -> tuple[Reached, ...]:
    """Give the public contacts of a unit, those for all functions first."""
    rows = reader.visible.contacts.get(unit, ())
    if not rows:
        return ()
    together = ways_to(reader, unit)
    return tuple(
        Reached(function, _of(reader, together, function))
        for function in sorted({row.function for row in rows})
    )


def _of(reader: Reader, together: tuple[Ways, ...], function: str) -> tuple[Ways, ...]:
    wanted = names.function(reader, function) if function else None
    cut = (
        replace(each, ways=tuple(way for way in each.ways if way.function == wanted))
        for each in together
    )
    return tuple(each for each in cut if each.ways)
