"""One row that both sides changed: day by day, and column by column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from itertools import pairwise
from typing import Any

from msgspec import Struct

from remit.change.edited.values import Conflict
from remit.model.fact import Fact
from remit.model.kind import KINDS, Key, Kind
from remit.temporal.bound import BLANK_END, BLANK_START, Bound, as_end
from remit.temporal.history import History, history
from remit.temporal.period import BEGINNING, ENDLESS, Period
from remit.temporal.stretch import Stretch

Cells = Mapping[str, str] | None
"""What a row says on some days; nothing where it is not there."""


class Clash(Struct, frozen=True):
    """A conflict, and the days on which the sides disagree."""

    conflict: Conflict
    days: Period


class Both(Struct, frozen=True):
    """A history with the changes of both sides, and where they clash."""

    history: History[Any]
    clashes: tuple[Clash, ...] = ()


class _Piece(Struct, frozen=True):
    """Days on which no side changes, and what each says on them."""

    first: date
    last: date
    was: Cells
    mine: Cells
    theirs: Cells

    @property
    def is_gone(self) -> bool:
        """Tell whether one side took the row away, and the other changed it."""
        sides = (self.mine, self.theirs)
        return self.was is not None and None in sides and self.was not in sides

    @property
    def changed(self) -> dict[str, str]:
        """What a side says that did not take the row away, and was not said before."""
        now, before = self.mine or self.theirs or {}, self.was or {}
        return {name: now.get(name, "") for name in _differing(before, now)}


def both(file: str, key: Key, was: History[Any], edited: History[Any], known: History[Any]) -> Both:
    """Bring two later states of a row together; where they clash, what is known stays.

    Where one side ended the row sooner, and the other changed it, it ends sooner and is
    changed until then; only what would be lost altogether is a clash.

    Args:
        file: The file of the row.
        key: Its key.
        was: The row before either side changed it.
        edited: The row as the one side changed it.
        known: The row as the other did.
    """
    if edited == was or known in (was, edited):
        return Both(known if edited == was else edited)
    kind = KINDS[file]
    bounds = _Bounds(was, edited, known)
    pieces = [
        _Piece(first, last, *(_cells(kind, each.on(first)) for each in (was, edited, known)))
        for first, last in pairwise(bounds.days)
    ]
    versions: list[Any] = []
    clashes = list(_moved(file, key, was, edited, known))
    kept = {said for each in pieces if not each.is_gone for said in _kept(each)}
    for piece in pieces:
        cells, columns = _gone(piece, kept) if piece.is_gone else _together(piece)
        if cells is not None:
            versions.append(kind.fact(cells, bounds.stretch(piece.first, piece.last)))
        row = edited.on(piece.first)
        start = row.stretch.valid_from.text if row is not None else ""
        for name in columns:
            said = _said(piece.mine, name), _said(piece.theirs, name)
            clash = Conflict(file, key, start, name, *said)
            clashes.append(Clash(clash, Period(piece.first, piece.last)))
    return Both(history(versions), tuple(clashes))


def _cells(kind: Kind[Any], row: Fact | None) -> Cells:
    return None if row is None else kind.cells(row)


def _kept(piece: _Piece) -> Iterator[tuple[str, str]]:
    """Give what is said on these days that was not said before, and does not clash."""
    cells, columns = _together(piece)
    now, before = cells or {}, piece.was or {}
    return ((name, now.get(name, "")) for name in _differing(before, now) if name not in columns)


def _gone(piece: _Piece, kept: AbstractSet[tuple[str, str]]) -> tuple[Cells, tuple[str, ...]]:
    lost = tuple(name for name, text in piece.changed.items() if (name, text) not in kept)
    return piece.theirs if lost else None, lost


def _together(piece: _Piece) -> tuple[Cells, tuple[str, ...]]:
    """Give the cells with the changes of both sides, and the columns in which they clash."""
    was, mine, theirs = piece.was, piece.mine, piece.theirs
    if mine == was or theirs in (was, mine):
        return (theirs if mine == was else mine), ()
    mine, theirs, before = mine or {}, theirs or {}, was or {}
    found, clashes = dict(theirs), []
    for name in _differing(before, mine):
        told, known = mine.get(name, ""), theirs.get(name, "")
        if known == before.get(name, ""):
            found[name] = told
        elif known != told:
            clashes.append(name)
    return {name: text for name, text in found.items() if text}, tuple(clashes)


def _differing(one: Mapping[str, str], other: Mapping[str, str]) -> list[str]:
    names = dict.fromkeys((*one, *other))
    return [name for name in names if one.get(name, "") != other.get(name, "")]


def _said(cells: Cells, name: str) -> str | None:
    return None if cells is None else cells.get(name, "")


def _moved(
    file: str, key: Key, was: History[Any], edited: History[Any], known: History[Any]
) -> Iterator[Clash]:
    """Find where both sides changed from when, or until when, the row is there at all."""
    runs = [_runs(each) for each in (was, edited, known)]
    if len(set(map(len, runs))) > 1:
        return
    for before, mine, theirs in zip(*runs, strict=True):
        for column in ("valid_from", "valid_to"):
            own = [getattr(each, column) for each in (before, mine, theirs)]
            if len({bound.day for bound in own}) == len(own):
                days = sorted(bound.day for bound in own)
                row = edited.on(_within(mine, column))
                start = row.stretch.valid_from.text if row is not None else ""
                clash = Conflict(file, key, start, column, own[1].text, own[2].text)
                yield Clash(clash, Period(days[0], days[-1]))


def _within(run: Stretch, column: str) -> date:
    """Give the first or the last day of a run."""
    if column == "valid_from":
        return run.valid_from.day
    last = run.valid_to.day
    return last if last == BEGINNING else date.fromordinal(last.toordinal() - 1)


def _runs(rows: History[Any]) -> list[Stretch]:
    """Give the stretches on which there is a row, without a day between."""
    found: list[Stretch] = []
    for each in rows.versions:
        own = each.stretch
        if found and found[-1].valid_to.day == own.valid_from.day:
            found[-1] = Stretch(found[-1].valid_from, own.valid_to)
        else:
            found.append(own)
    return found


class _Bounds:
    """The bounds of three histories by their days, as the side words them that changed them."""

    def __init__(self, *sides: History[Any]) -> None:
        firsts = [
            {each.stretch.valid_from.day: each.stretch.valid_from for each in side.versions}
            for side in sides
        ]
        lasts = [
            {each.stretch.valid_to.day: each.stretch.valid_to for each in side.versions}
            for side in sides
        ]
        self._firsts, self._lasts = _worded(*firsts), _worded(*lasts)

    @property
    def days(self) -> list[date]:
        """Every day on which something may change, the beginning and the end among them."""
        return sorted({BEGINNING, ENDLESS, *self._firsts, *self._lasts})

    def stretch(self, first: date, last: date) -> Stretch:
        """Give the stretch from one of the days to another."""
        start = self._firsts.get(first) or self._lasts.get(first) or BLANK_START
        end = self._lasts.get(last) or self._firsts.get(last) or BLANK_END
        return Stretch(start, as_end(end))


def _worded(
    was: Mapping[date, Bound], mine: Mapping[date, Bound], theirs: Mapping[date, Bound]
) -> dict[date, Bound]:
    reworded = {day: bound for day, bound in mine.items() if bound != was.get(day)}
    return {**was, **theirs, **reworded}
