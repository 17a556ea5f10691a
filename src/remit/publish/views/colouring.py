"""By what units are coloured: designation, region, or standing on the day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Final, Literal, get_args

from remit.model.world import M49, M49_PREFIX
from remit.publish import names
from remit.publish.pictures.palette import PLAIN, Key, mark
from remit.publish.reader import Reader
from remit.publish.words import Words

Colour = Literal["designation", "region", "standing"]
COLOURS: Final[tuple[Colour, ...]] = get_args(Colour)

REGIONS: Final = tuple(f"{M49_PREFIX}{code}" for code in ("002", "019", "142", "150", "009"))
"""The regions of UN M49 that countries stand in: Africa, the Americas, Asia, Europe, Oceania."""


def kinds_of(reader: Reader, colour: Colour) -> tuple[Mapping[str, tuple[str, ...]], list[Key]]:
    """Give the letters of the kinds of each unit that may be shown, and the legend they need."""
    units = tuple(reader.visible.units)
    order, of, name = _WAYS[colour](reader)
    known = tuple(order)
    found = {unit: tuple(kind for kind in of(unit) if kind in known) for unit in units}
    count = Counter(kind for kinds in found.values() for kind in kinds)
    marks = {kind: mark(place) for place, kind in enumerate(each for each in known if count[each])}
    keys = [
        Key(letter, place, name(kind), count[kind])
        for place, (kind, letter) in enumerate(marks.items())
    ]
    without = sum(not kinds for kinds in found.values())
    if without:
        none = reader.own(reader.said.gettext("none of these"))
        keys.append(Key("", PLAIN, none, without))
    return {unit: tuple(marks[kind] for kind in kinds) for unit, kinds in found.items()}, keys


Way = tuple[Iterable[str], Callable[[str], tuple[str, ...]], Callable[[str], Words]]
"""The kinds in their order, those of a unit, and what each is called."""


def _by_designation(reader: Reader) -> Way:
    structure = reader.structure
    held = structure.designations_of

    def of(unit: str) -> tuple[str, ...]:
        return tuple(row.designation for row in held.get(unit, ()))

    return structure.designations, of, lambda kind: names.designation(reader, kind, plural=True)


def _by_region(reader: Reader) -> Way:
    structure = reader.structure

    def of(unit: str) -> tuple[str, ...]:
        site = structure.site_of.get(unit)
        return tuple(each for each in REGIONS if site and site.country in M49[each])

    return REGIONS, of, lambda kind: names.group(reader, kind)


def _by_standing(reader: Reader) -> Way:
    said = reader.said
    words = {
        "attested": said.gettext("attested for this day"),
        "assumed": said.gettext("in force as far as we know"),
        "imprecise": said.gettext("the exact day is not known"),
    }
    structure = reader.structure

    def of(unit: str) -> tuple[str, ...]:
        return (reader.standing(structure.units[unit]).value,)

    return words, of, lambda kind: reader.own(words[kind])


_WAYS: Final[Mapping[Colour, Callable[[Reader], Way]]] = {
    "designation": _by_designation,
    "region": _by_region,
    "standing": _by_standing,
}
