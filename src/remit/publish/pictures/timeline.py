"""A timeline, to stand within a page: lanes of bars over the years, the day shown marked.

It has no size of its own: places are parts of the width, so that its text is as large on a
phone as on paper. It uses the style of the page, and its direction: text begins where the
page's does.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from msgspec import Struct

from remit.publish.pictures.svg import lang, number, safe, title
from remit.publish.pictures.widths import shortened
from remit.publish.words import Words

_NAME: Final = 18
_BAR: Final = 20
_NARROWEST: Final = 0.05
"""In percent of the width: of what is narrower, nothing is to be seen."""
_ROW: Final = 23
_AFTER: Final = 3
_AXIS: Final = 24
_BESIDE: Final = 0.06
_MOST: Final = 8
"""So many years at most are named on the axis."""


class Bar(Struct, frozen=True):
    """What held from a day to another; between `start` and `firm`, `sure` and `end` it may have.

    `style` is that of a kind of lane.
    """

    words: Words
    start: date
    firm: date
    sure: date
    end: date
    said: str


class Lane(Struct, frozen=True):
    """One kind of thing over the years."""

    name: Words
    style: str
    bars: tuple[Bar, ...]


class Axis(Struct, frozen=True):
    """The years a timeline spans, and the day shown."""

    first: int
    last: int
    day: date
    is_right_to_left: bool = False

    def across(self, day: date) -> float:
        """Give how far from the left a day is drawn, in parts of a hundred."""
        place = self.place(day)
        return 100 - place if self.is_right_to_left else place

    def between(self, start: date, end: date) -> tuple[float, float]:
        """Give where what holds from a day to another is drawn: how far from the left, how wide.

        Example:
            >>> [round(each) for each in Axis(2000, 2010, date(2010, 6, 1)).between(
            ...     date(2001, 1, 1), date(2003, 1, 1)
            ... )]
            [10, 20]
        """
        left, right = sorted((self.across(start), self.across(end)))
        return left, right - left

    def place(self, day: date) -> float:
        """Give how far along a day is, in parts of a hundred; days outside are at the edge."""
        if day.year < self.first:
            return 0.0
        if day.year >= self.last:
            return 100.0
        ahead = day.year - self.first + (day - date(day.year, 1, 1)).days / 366
        return 100 * ahead / (self.last - self.first)

    def years(self) -> tuple[int, ...]:
        """Give the years to be named: each, or each second, fifth, tenth.

        Example:
            >>> Axis(1951, 2027, date(2010, 6, 1)).years()
            (1960, 1970, 1980, 1990, 2000, 2010, 2020)
        """
        steps = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000)
        span = self.last - self.first
        step = next(each for each in steps if span / each <= _MOST)
        return tuple(year for year in range(self.first, self.last) if year % step == 0)


def axis_of(days: list[date], day: date, *, is_right_to_left: bool = False) -> Axis:
    """Give the axis on which all days have a place, and the day shown has one too.

    Example:
        >>> axis = axis_of([date(1997, 9, 1)], date(2010, 6, 1))
        >>> axis.first, axis.last
        (1996, 2011)
    """
    known = [each.year for each in (*days, day) if date.min.year < each.year < date.max.year]
    first, last = min(known), max(known)
    beside = max(1, round((last - first) * _BESIDE))
    first, last = max(first - beside, date.min.year), min(last + beside, date.max.year)
    return Axis(first, last, day, is_right_to_left)


def timeline_svg(lanes: tuple[Lane, ...], axis: Axis, said: str) -> str:
    """Draw the lanes under each other over the years."""
    parts, y = [], 0
    for lane in lanes:
        rows = _rows(lane.bars)
        parts.append(_named(lane.name, axis, y + 13))
        for bar, row in zip(lane.bars, rows, strict=True):
            parts.append(_bar(bar, lane.style, axis, y + _NAME + row * _ROW))
        y += _NAME + _ROW * (max(rows, default=0) + 1) + _AFTER
    return framed(axis, y + _AXIS, said, "".join(parts))


def framed(axis: Axis, high: int, said: str, drawn: str) -> str:
    """Put the years under a drawing, the day shown over it, and words before it."""
    name = f' role="img" aria-label="{safe(said)}"'
    years = "".join(_year(axis, year, high) for year in axis.years())
    now = number(axis.across(axis.day))
    day = f'<line class="now" x1="{now}%" x2="{now}%" y1="0" y2="{high - _AXIS + 4}"/>'
    return f'<svg class="over-time" width="100%" height="{high}"{name}>{years}{drawn}{day}</svg>'


def _year(axis: Axis, year: int, high: int) -> str:
    x = number(axis.across(date(year, 1, 1)))
    line = f'<line class="axis" x1="{x}%" x2="{x}%" y1="0" y2="{high - _AXIS + 4}"/>'
    return f'{line}<text class="year" x="{x}%" y="{high - 6}">{year}</text>'


def _rows(bars: tuple[Bar, ...]) -> list[int]:
    """Give the row of each bar: the first that is free where it begins."""
    free: list[date] = []
    found = []
    for bar in bars:
        row = next((at for at, day in enumerate(free) if day <= bar.start), len(free))
        free[row : row + 1] = [bar.end]
        found.append(row)
    return found


def _named(name: Words, axis: Axis, y: int) -> str:
    x = "100%" if axis.is_right_to_left else "0"
    return f'<text class="lane" x="{x}" y="{y}"{lang(name)}>{safe(shortened(name.text))}</text>'


def _bar(bar: Bar, style: str, axis: Axis, y: int) -> str:
    pieces = (
        _piece(axis, bar.start, bar.firm, y, f"{style} faint"),
        _piece(axis, bar.firm, bar.sure, y, style),
        _piece(axis, bar.sure, bar.end, y, f"{style} faint"),
    )
    return f"<g>{title(bar.said)}{''.join(pieces)}{_words(bar, axis, y)}</g>"


def _piece(axis: Axis, start: date, end: date, y: int, style: str) -> str:
    left, wide = axis.between(start, end)
    if wide < _NARROWEST:
        return ""
    place = f'x="{number(left)}%" width="{number(wide)}%"'
    return f'<rect class="bar {style}" {place} y="{y}" height="{_BAR}"/>'


def _words(bar: Bar, axis: Axis, y: int) -> str:
    """Write a name within its bar: what does not fit is cut off, and said beside the pointer."""
    left, wide = axis.between(bar.start, bar.end)
    x, shift = ("100%", "-5") if axis.is_right_to_left else ("0", "5")
    text = (
        f'<text class="in" x="{x}" dx="{shift}" y="14"'
        f"{lang(bar.words)}>{safe(shortened(bar.words.text))}</text>"
    )
    place = f'x="{number(left)}%" width="{number(wide)}%"'
    return f'<svg {place} y="{y}" height="{_BAR}">{text}</svg>'
