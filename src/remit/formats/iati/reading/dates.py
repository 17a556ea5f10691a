"""The dates of an activity: the first day of each type, in the order of the document."""

from __future__ import annotations

from collections.abc import Iterable

from remit.formats.iati.reading.dialect import DATES
from remit.formats.iati.reading.money import day
from remit.formats.iati.reading.scope import Scope
from remit.formats.iati.reading.words import attribute, words
from remit.formats.iati.xml import Element, line_of
from remit.model.published import Dated


def dates(elements: Iterable[Element], scope: Scope) -> tuple[Dated, ...]:
    """Read the dates: of each type the first that is a day, else the first text.

    A type that nobody knows is noticed, and left out.
    """
    found: dict[str, Dated] = {}
    for element in elements:
        dated = _dated(element, scope)
        if dated is None:
            continue
        known = found.get(dated.type)
        if known is None or (known.day is None and dated.day is not None):
            found[dated.type] = dated
    return tuple(found.values())


def _dated(element: Element, scope: Scope) -> Dated | None:
    written = attribute(element, "type")
    type_ = DATES.get(written.upper())
    if type_ is None:
        said = f"a date is of the type {written[:60]!r}, which is none of 1 to 4: left out"
        scope.notices.tell("date-type-unknown", line_of(element), said, "error")
        return None
    found = day(element, scope)
    text = "" if found else attribute(element, "iso-date") or words(element)
    return Dated(type_, found, scope.place(element), text)
