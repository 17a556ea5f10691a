"""What a source attests, and how firmly a fact stands on a day."""

from datetime import date
from enum import StrEnum
from functools import lru_cache

from msgspec import Struct

from remit.errors import WrittenWrongError
from remit.temporal.bound import named_days
from remit.temporal.cover import Cover, piece_on
from remit.temporal.period import BEGINNING, Period
from remit.temporal.stretch import Stretch
from remit.text.saying import sentence


class AsOf(Struct, frozen=True, gc=False):
    """The days a source speaks of, which need not be those on which a fact began."""

    text: str = ""
    days: Period = Period(BEGINNING, BEGINNING)


UNDATED = AsOf()


@lru_cache(maxsize=65536)
def as_of(text: str) -> AsOf:
    """Read an `as_of`: one date of any precision, two joined by `/`, or nothing.

    Raises:
        WrittenWrongError: It is none of these.

    Example:
        >>> date(2011, 6, 30) in as_of("2009/2011-06").days
        True
    """
    if not text:
        return UNDATED
    first, joined, last = text.partition("/")
    days = Period(named_days(first).start, named_days(last if joined else first).end)
    if not days:
        wrong = sentence("{text} ends before it begins", text=repr(text))
        raise WrittenWrongError(wrong, todo=sentence("write the earlier date first"))
    return AsOf(text, days)


class Standing(StrEnum):
    """How firmly a fact stands on a day, from strong to weak."""

    ATTESTED = "attested"
    ASSUMED = "assumed"
    IMPRECISE = "imprecise"


STRONG_TO_WEAK = tuple(Standing)


def standing(written: Stretch, attested: AsOf, owner: Cover, day: date) -> Standing:
    """Say how firmly a fact in force on a day stands then.

    Imprecise where the day lies within a bound of reduced precision, its own or
    the one that cuts it; else attested where its source speaks of that day; else
    assumed.

    Args:
        written: The stretch of the fact.
        attested: The days its source speaks of.
        owner: The days of what it belongs to.
        day: The day, on which it is in force.

    Example:
        >>> from remit.temporal.cover import EVERYWHEN
        >>> from remit.temporal.stretch import stretch
        >>> standing(stretch("2011", ""), as_of("2012"), EVERYWHEN, date(2011, 5, 3)).value
        'imprecise'
    """
    own = written.valid_from
    if own.imprecise_on(day):
        return Standing.IMPRECISE
    piece = piece_on(owner, day)
    # What cuts it matters only where the fact does not say itself that it began as late or later.
    is_cut = piece is not None and not (own.stated and own.day >= piece.period.start)
    if piece is not None and is_cut and piece.opening.imprecise_on(day):
        return Standing.IMPRECISE
    return Standing.ATTESTED if day in attested.days else Standing.ASSUMED


def weakest(standings: frozenset[Standing]) -> Standing | None:
    """Give the weakest of several; none of none."""
    return max(standings, key=STRONG_TO_WEAK.index, default=None)
