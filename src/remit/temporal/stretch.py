"""The stretch of a fact as written: two bounds, each with its text and its day."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from msgspec import Struct

from remit.errors import WrittenWrongError
from remit.temporal.bound import BLANK_END, BLANK_START, Bound, end, start
from remit.temporal.period import Period
from remit.text.saying import sentence


class Stretch(Struct, frozen=True, gc=False):
    """From `valid_from` up to, but not including, `valid_to`, as written.

    Example:
        >>> stretch("1997", "2005").period.end
        datetime.date(2005, 1, 1)
    """

    valid_from: Bound = BLANK_START
    valid_to: Bound = BLANK_END

    @property
    def period(self) -> Period:
        """The days it holds, not yet cut to the days of what the fact belongs to."""
        return Period(self.valid_from.day, self.valid_to.day)


UNBOUNDED: Final = Stretch()


@lru_cache(maxsize=65536)
def stretch(valid_from: str, valid_to: str) -> Stretch:
    """Read a stretch from its two texts.

    Raises:
        WrittenWrongError: A bound cannot be read, or the stretch holds no day.

    Example:
        >>> stretch("2011", "2011-01-01")
        Traceback (most recent call last):
            ...
        remit.errors.WrittenWrongError: the stretch from 2011 to 2011-01-01 holds no day. ...
    """
    written = Stretch(start(valid_from), end(valid_to))
    if not written.period:
        wrong = sentence(
            "the stretch from {first} to {last} holds no day.",
            first=valid_from or sentence("the beginning"),
            last=valid_to,
        )
        raise WrittenWrongError(wrong, todo=_how_to_date(valid_from, valid_to))
    return written


def _how_to_date(valid_from: str, valid_to: str) -> str:
    if valid_from == valid_to:
        return sentence(
            "Both bounds mean the first day of {named}: for the whole of it, write the first "
            "day that is no longer part of it as valid_to; for one day, write the day after.",
            named=valid_from,
        )
    return sentence(
        "valid_to is the first day on which it no longer holds, and comes after valid_from."
    )


class Dated(Struct, frozen=True, kw_only=True, gc=False):
    """Anything that holds for a stretch; a history needs to know no more of it.

    Values that never change cannot come to hold each other in a circle: so neither
    these, of which there may be millions, nor what they are made of (`gc=False`) are
    gone through again and again in search of garbage.
    """

    stretch: Stretch = UNBOUNDED
