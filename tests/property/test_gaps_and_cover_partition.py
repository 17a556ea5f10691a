"""Law: the gaps of a cover and the cover partition a stretch of days."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from tests.property.drawn import DAYS, stretches

from remit.temporal.cover import clipped, gaps, piece_on, uncut, united
from remit.temporal.stretch import Stretch


@given(st.lists(stretches, max_size=5), stretches)
def test_every_day_lies_in_the_cover_or_in_a_gap_and_never_in_both(
    parts: list[Stretch], within: Stretch
) -> None:
    """No day of the stretch is left out, and none is counted twice."""
    cover = united(piece for part in parts for piece in uncut(part))
    left = gaps(cover, within.period)

    for day in DAYS:
        times = sum(day in piece.period for piece in clipped(cover, within.period))
        times += sum(day in gap for gap in left)
        assert times == (day in within.period)


@given(st.lists(stretches, max_size=5))
def test_a_union_holds_the_days_of_its_parts_in_pieces_that_never_touch(
    parts: list[Stretch],
) -> None:
    """Its pieces are as few as can be."""
    cover = united(piece for part in parts for piece in uncut(part))

    for day in DAYS:
        assert (piece_on(cover, day) is not None) == any(day in part.period for part in parts)
    for one, other in pairwise(cover):
        assert one.period.end < other.period.start
