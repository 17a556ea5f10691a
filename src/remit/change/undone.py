"""Which records are taken back, and by which: what takes one back says so in its title."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Final

from msgspec import Struct

from remit.text.digits import is_number

_TITLE: Final = re.compile(r"undo of ([0-9]+)(?: from (\d{4}-\d\d-\d\d))?")


class TakenBack(Struct, frozen=True):
    """The record that took another back, on all days or only from one on."""

    record: int
    first: str = ""


def undo_title(number: int, first: date | None = None) -> str:
    """Say what a record is called that takes another back.

    Example:
        >>> undo_title(5), undo_title(5, date(2028, 1, 1))
        ('undo of 5', 'undo of 5 from 2028-01-01')
    """
    return f"undo of {number}" + (f" from {first}" if first is not None else "")


def taken_back(titles: Mapping[int, str]) -> Mapping[int, TakenBack]:
    """Give the records that are taken back, each with the last record that did it.

    What took a record back may be taken back itself: then the record holds again.

    Args:
        titles: The titles of records, by their numbers.

    Example:
        >>> taken_back({4: "Lima opens", 5: "undo of 4", 6: "undo of 5"})
        {5: TakenBack(record=6, first='')}
    """
    undoing: dict[int, list[TakenBack]] = defaultdict(list)
    for number, title in sorted(titles.items()):
        said = _TITLE.fullmatch(title)
        if said and is_number(said[1]) and int(said[1]) < number:
            undoing[int(said[1])].append(TakenBack(number, said[2] or ""))
    found: dict[int, TakenBack] = {}
    # Whatever takes a record back comes after it, so that is known when the record is reached.
    for number, acts in sorted(undoing.items(), reverse=True):
        standing = [each for each in acts if not _is_gone(found.get(each.record))]
        if standing:
            found[number] = standing[-1]
    return dict(sorted(found.items()))


def _is_gone(back: TakenBack | None) -> bool:
    return back is not None and not back.first
