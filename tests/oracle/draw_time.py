"""Draw days, stretches between them, and the many ways to write a bound (§3)."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from itertools import pairwise
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from tests.oracle.folder import Row

DAYS = [
    date(2009, 1, 1),
    date(2010, 7, 1),
    date(2011, 1, 1),
    date(2011, 4, 1),
    date(2011, 7, 1),
    date(2011, 7, 15),
    date(2012, 3, 1),
    date(2014, 1, 1),
]
"""Days on which things change: few, so that they meet, and named in several ways."""

AS_OF = ["", "2011", "2011-Q3", "2011-07-15", "2008/2011-06", "2008-12-31/2015", "2011-02/2013"]

SOURCES = ["", "https://example.org/1", "https://example.org/2"]

T = TypeVar("T")
Stretch = tuple[date | None, date | None]
WHOLE: list[Stretch] = [(None, None)]


def spellings(day: date) -> list[str]:
    """List the ways to name something whose first day this is, the whole date first.

    Example:
        >>> spellings(date(2011, 4, 1))
        ['2011-04-01', '2011-04', '2011-Q2']
    """
    quarter, late = divmod(day.month - 1, 3)
    found = [day.isoformat()]
    if day.day == 1:
        found.append(f"{day:%Y-%m}")
        found += [] if late else [f"{day:%Y}-Q{quarter + 1}"]
        found += [f"{day:%Y}"] if day.month == 1 else []
    return found


def pick(draw: DrawFn, among: Sequence[T]) -> T:
    """Draw one of some things, of which the first is the simplest.

    Hypothesis needs longer to make a strategy than to draw from it: so one is
    made for each number of things, and not for each draw.
    """
    return among[draw(_below(len(among)))]


@cache
def _below(number: int) -> st.SearchStrategy[int]:
    return st.integers(0, number - 1)


@st.composite
def stretches(draw: DrawFn) -> list[Stretch]:
    """Draw stretches that follow one another, most often without a gap."""
    cuts = sorted(draw(SOME_DAYS))
    # One bound at least, where neither side is open.
    known = pick(draw, ["neither", "neither", "start", "end"]) if cuts else "neither"
    edges: list[date | None] = [None, *cuts, None]
    edges = edges[1:] if known == "start" else edges[:-1] if known == "end" else edges
    found = list(pairwise(edges))
    kept = [one for one in found if pick(draw, [True, True, True, False])]
    return kept or found


SOME_DAYS = st.sets(st.sampled_from(DAYS), max_size=3)
STRETCHES = stretches()


def some_stretches(draw: DrawFn, wholes: int = 1) -> list[Stretch]:
    """Draw stretches, or so many times as often the whole of time."""
    return WHOLE if pick(draw, [True] * wholes + [False]) else draw(STRETCHES)


def bounds(draw: DrawFn, stretch: Stretch, *, free: bool) -> Row:
    """Draw a way to write the bounds of a stretch.

    Args:
        draw: Given by Hypothesis.
        stretch: From a day to a day, `None` for a side without one.
        free: Whether the fact belongs to nothing, so that `always` may be said.
    """
    start, end = stretch
    blank = ["", "", "always"] if free else [""]
    starts = spellings(start) if start else blank
    if start:
        # The widest name twice more, since only its days are imprecise; and `by` it.
        starts = starts + starts[-1:] * 2 + [f"by {text}" for text in starts[1:][-1:]]
    ends = spellings(end) if end else blank
    return {"valid_from": pick(draw, starts), "valid_to": pick(draw, ends)}


def origin(draw: DrawFn) -> Row:
    """Draw where a fact comes from and what its source attests."""
    return {"source": pick(draw, SOURCES), "as_of": pick(draw, AS_OF)}


def split(stretch: Stretch, turns: list[date]) -> list[Stretch]:
    """Cut a stretch at the turns that lie inside it.

    Example:
        >>> split((None, date(2012, 1, 1)), [date(2011, 1, 1), date(2013, 1, 1)])
        [(None, datetime.date(2011, 1, 1)), (datetime.date(2011, 1, 1), datetime.date(2012, 1, 1))]
    """
    start, end = stretch
    inside = [
        turn for turn in turns if (start is None or start < turn) and (end is None or turn < end)
    ]
    return list(pairwise([start, *inside, end]))
