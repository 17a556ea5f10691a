"""Bounds of reduced precision, the stretches between them, and what a source attests (§3)."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

MONTHS_OF_A_QUARTER = 3
MONTHS_OF_A_YEAR = 12


@dataclass(frozen=True)
class Bound:
    """A bound as written, and the days it names.

    §3: "the bound is the first day of what is named … the text is kept and
    shown, and every day within what is named is *imprecise*."

    Attributes:
        text: The bound as written, `None` where it is blank.
        first: The first day named; `None` where nothing bounds this side.
        last: The last day named.
        reduced: Whether the days named are imprecise; never for `by …`, for a
            whole date, or for `always`.
    """

    text: str | None = None
    first: date | None = None
    last: date | None = None
    reduced: bool = False

    def names(self, day: date) -> bool:
        """Tell whether the day lies within what is named."""
        return self.first is not None and self.last is not None and self.first <= day <= self.last


def days_named(text: str) -> tuple[date, date]:
    """Give the first and the last day of `1997`, `2000-11`, `2015-Q2` or `2011-07-01`.

    Raises:
        ValueError: Where the text is none of these.

    Example:
        >>> days_named("2015-Q2")
        (datetime.date(2015, 4, 1), datetime.date(2015, 6, 30))
    """
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        day = date.fromisoformat(text)
        return day, day
    found = re.fullmatch(r"(\d{4})(?:-(\d\d)|-Q([1-4]))?", text)
    if not found:
        message = f"not a date, a month, a quarter or a year: {text!r}"
        raise ValueError(message)
    year = int(found[1])
    if found[2]:
        first_month = last_month = int(found[2])
    elif found[3]:
        last_month = int(found[3]) * MONTHS_OF_A_QUARTER
        first_month = last_month - MONTHS_OF_A_QUARTER + 1
    else:
        first_month, last_month = 1, MONTHS_OF_A_YEAR
    return date(year, first_month, 1), date(year, last_month, monthrange(year, last_month)[1])


def read_bound(text: str) -> Bound:
    """Read one bound.

    §3: "`by 2014`, in `valid_from` only, is for what is attested then …: the
    bound is its first day and nothing is imprecise because of it"; "everything
    else to nothing, and is unbounded there (`always` may say so)".

    Example:
        >>> read_bound("2011").reduced, read_bound("by 2011").reduced
        (True, False)
    """
    text = text.strip()
    if not text:
        return Bound()
    if text == "always":
        return Bound(text)
    first, last = days_named(text.removeprefix("by ").strip())
    return Bound(text, first, last, reduced=first != last and not text.startswith("by "))


def lies_between(start: Bound, end: Bound, day: date) -> bool:
    """Tell whether a day lies in the stretch as written, half-open (§3).

    A side without a day is not bounded by the row itself.

    Example:
        >>> lies_between(read_bound("2011"), read_bound("2012"), date(2012, 1, 1))
        False
    """
    started = start.first is None or start.first <= day
    ended = end.first is not None and end.first <= day
    return started and not ended


def is_attested(as_of: str, day: date) -> bool:
    """Tell whether a source attests a day.

    §2: "one date of reduced precision (all the days it names), or two joined
    by `/` (from the first day of the first to the last day of the second);
    blank = undated."

    Example:
        >>> is_attested("2009/2011-06", date(2011, 6, 30))
        True
    """
    if not as_of:
        return False
    dates = [days_named(text.strip()) for text in as_of.split("/")]
    return dates[0][0] <= day <= dates[-1][1]
