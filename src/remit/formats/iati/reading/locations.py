"""Places of an activity, in both dialects."""

from __future__ import annotations

from decimal import Decimal

from remit.formats.iati.reading.numbers import number
from remit.formats.iati.reading.scope import Scope
from remit.formats.iati.reading.words import Children, attribute, code, first, grouped, words
from remit.formats.iati.xml import Element
from remit.model.published import Location

_TWO = 2


def location(element: Element, scope: Scope) -> Location:
    """Read a place.

    Args:
        element: A `location` of an activity.
        scope: What holds within the activity.
    """
    children = grouped(element)
    designation = first(children, "feature-designation")
    latitude, longitude = _point(children)
    return Location(
        name=words(first(children, "name")),
        designation=code(designation if designation is not None else _old(children), scope),
        description=words(first(children, "description")),
        activity=words(first(children, "activity-description")),
        latitude=latitude,
        longitude=longitude,
    )


def _old(children: Children) -> Element | None:
    return first(children, "location-type")


def _point(children: Children) -> tuple[Decimal | None, Decimal | None]:
    point = first(children, "point")
    if point is not None:
        return pair(words(first(grouped(point), "pos")))
    old = first(children, "coordinates")
    return pair(f"{attribute(old, 'latitude')} {attribute(old, 'longitude')}")


def pair(text: str) -> tuple[Decimal | None, Decimal | None]:
    """Read a position: its latitude and longitude, or nothing where they are not both there.

    Example:
        >>> pair("4.6097 -74.0817"), pair("4.6097"), pair("0,0")
        ((Decimal('4.6097'), Decimal('-74.0817')), (None, None), (None, None))
    """
    found = [number(each) for each in text.split()]
    if len(found) != _TWO or None in found:
        return None, None
    return found[0], found[1]
