"""Percentages: of each vocabulary they are all there and make a hundred, or none is needed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from remit.formats.iati.checking.flaw import Flaw
from remit.formats.iati.reading.numbers import number
from remit.formats.iati.reading.words import NONE, Children, attribute
from remit.formats.iati.xml import Element, line_of

_WHOLE: Final = Decimal(100)
_NEAR: Final = Decimal("0.01")
"""Thirds cannot be written exactly."""


def shares(children: Children) -> Iterator[Flaw]:
    """Say which percentages of an activity do not come to a hundred."""
    for vocabulary, group in _by_vocabulary(children, "sector"):
        yield from _whole(group, f"sectors of the vocabulary {vocabulary}")
    countries = list(children.get("recipient-country", NONE))
    regions = _by_vocabulary(children, "recipient-region")
    if not regions:
        yield from _whole(countries, "countries")
    for vocabulary, group in regions:
        what = f"countries and regions of the vocabulary {vocabulary}"
        yield from _whole([*countries, *group], what)


def _by_vocabulary(children: Children, tag: str) -> list[tuple[str, list[Element]]]:
    groups: dict[str, list[Element]] = {}
    for each in children.get(tag, NONE):
        groups.setdefault(attribute(each, "vocabulary") or "1", []).append(each)
    return list(groups.items())


def _whole(group: Sequence[Element], what: str) -> Iterator[Flaw]:
    stated = [number(each.get("percentage", "")) for each in group]
    known = [each for each in stated if each is not None]
    if not group or (len(group) == 1 and not known):
        return
    line = line_of(group[0])
    if not known:
        yield Flaw("percentages-missing", line, f"of several {what} none says its percentage")
    elif abs(sum(known) - _WHOLE) > _NEAR:
        said = f"the percentages of the {what} make {sum(known)}, not 100"
        yield Flaw("percentages-not-whole", line, said)
