"""Columns that say something else from a day on: how a row of any file is changed.

A value changes for as long as it would have stayed what it was that day: so a name that
was to change again in 2030 still does. With an end of its own, it holds until then,
whatever was to come in between.
"""

from __future__ import annotations

from collections.abc import Iterator

from remit.change.compile.desk import Desk
from remit.change.compile.standing import in_force
from remit.change.compile.written import are_readable, evidence
from remit.model.fact import Fact
from remit.model.kind import KINDS, Cells, Key
from remit.temporal.history import History
from remit.temporal.stretch import Stretch


def change(desk: Desk, file: str, key: Key, cells: Cells, span: Stretch) -> None:
    """Let columns of a row say something else on the days of a span, and say where it is from.

    Args:
        desk: Where it is made.
        file: The file of the row.
        key: Its key.
        cells: What the columns say; a blank text takes a value away.
        span: The days.
    """
    kind = KINDS[file]
    if not are_readable(desk, kind, cells):
        return
    if not kind.dated:
        span = Stretch()
    first = in_force(desk, file, key, span)
    if first is None:
        return
    keys = [column.name for column in kind.key_columns]
    more = {name: text for name, text in evidence(desk.step).items() if name not in (*cells, *keys)}
    history = desk.history(file, *key)
    for version, new in _changed(history, first, cells, span):
        stretch = within(version.stretch, span)
        desk.read(file, key, stretch.period)
        filled = {name: text for name, text in (new | more).items() if text}
        if filled != kind.cells(version):
            desk.record(file, key, stretch, kind.fact(filled, stretch))


def within(written: Stretch, span: Stretch) -> Stretch:
    """Give what of a stretch lies in a span, with the bounds that are already there.

    Example:
        >>> from remit.temporal.stretch import stretch
        >>> both = within(stretch("2011", "2020"), stretch("2011-01-01", "2015"))
        >>> both.valid_from.text, both.valid_to.text
        ('2011', '2015')
    """
    first = span.valid_from if written.valid_from.day < span.valid_from.day else written.valid_from
    last = span.valid_to if span.valid_to.day < written.valid_to.day else written.valid_to
    return Stretch(first, last)


def _changed(
    history: History[Fact], first: Fact, cells: Cells, span: Stretch
) -> Iterator[tuple[Fact, dict[str, str]]]:
    """Give each version in which something changes, with the cells it has then."""
    kind = KINDS[first.FILE]
    was = kind.cells(first)
    going = dict(cells)
    met = first.stretch.valid_to.day
    for version in history.versions:
        if not version.stretch.period.overlaps(span.period):
            continue
        own = kind.cells(version)
        if version is not first and not span.valid_to.stated:
            if version.stretch.valid_from.day != met:
                return
            met = version.stretch.valid_to.day
            going = {each: going[each] for each in going if _same(own, was, each)}
        yield version, own | going


def _same(own: Cells, was: Cells, name: str) -> bool:
    return own.get(name, "") == was.get(name, "")
