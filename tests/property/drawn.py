"""Stretches and versions drawn for the laws of time."""

from datetime import date, timedelta

from hypothesis import strategies as st

from remit.errors import WrittenWrongError
from remit.temporal.stretch import Dated, Stretch, stretch

FIRST = date(2010, 1, 1)
DAYS = [FIRST + timedelta(days=offset) for offset in range(60)]
"""Few enough that stretches meet and overlap, with a month's bound among them."""

BOUNDS = [
    *("", "always", "2010", "2010-Q1", "2010-01", "2010-01-01", "by 2010", "2010-02", "by 2010-02"),
    *(day.isoformat() for day in DAYS[1:-1:3]),
]
"""Several of them name one day in different words."""


class Row(Dated, frozen=True, kw_only=True):
    """A version that says one word."""

    word: str


def _is_written(texts: tuple[str, str]) -> bool:
    try:
        return bool(stretch(*texts))
    except WrittenWrongError:
        return False


stretches: st.SearchStrategy[Stretch] = (
    st.tuples(st.sampled_from(BOUNDS), st.sampled_from(BOUNDS))
    .filter(_is_written)
    .map(lambda texts: stretch(*texts))
)

rows = st.sampled_from(["geneva", "manila", "panama"]).map(lambda word: Row(word=word))

records = st.lists(st.tuples(stretches, st.none() | rows), max_size=6)
"""What was recorded of one key, one after the other: rows and absences."""
