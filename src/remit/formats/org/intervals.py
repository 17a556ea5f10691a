"""Intervals as OWL-Time has them: the end is the first day on which it no longer holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from remit.formats.org.dataset import Dataset
from remit.formats.org.turtle import blank, node, text, typed
from remit.temporal.period import BEGINNING, ENDLESS

_PRECISIONS: Final = (
    (re.compile(r"\d{4}"), "time:inXSDgYear", "gYear"),
    (re.compile(r"\d{4}-\d\d"), "time:inXSDgYearMonth", "gYearMonth"),
)


def intervals(dataset: Dataset) -> Iterator[str]:
    """Write every interval that was spoken of, each once."""
    for (first, last), (start, end) in sorted(dataset.intervals.items()):
        beginning = () if start == BEGINNING else (_instant(start, first),)
        ending = () if end == ENDLESS else (_instant(end, last),)
        yield node(
            dataset.here("days", first or "0", last or "0"),
            "time:ProperInterval",
            [("time:hasBeginning", beginning), ("time:hasEnd", ending)],
        )


def _instant(day: date, written: str) -> str:
    """Write a day; where the register knows less than a day, what it knows, too."""
    forms = ((name, kind) for form, name, kind in _PRECISIONS if form.fullmatch(written))
    name, kind = next(forms, ("remit:written", ""))
    known = typed(written, kind) if kind else text(written)
    is_a_day = written == day.isoformat()
    properties = [("time:inXSDDate", (typed(day.isoformat(), "date"),))]
    return blank("time:Instant", [*properties, (name, () if is_a_day else (known,))])
