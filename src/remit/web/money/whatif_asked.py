"""What if: what the form asks, and what is lost by it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from remit.errors import WrittenWrongError
from remit.finance.whatif import MONTHS, WhatIf, what_if
from remit.publish.money.asked import Stops, cause_of
from remit.publish.money.ending import cause_words
from remit.temporal.moment import read_day
from remit.text.catalogue import N_
from remit.text.saying import sentence
from remit.web.money.visit import Visit
from remit.web.telling import Told

MOST: Final = 120
"""So many months are looked ahead at most."""

STOPS: Final = ("activity", "donor", "cut")
"""The fields of which exactly one is filled in."""

_QUESTION: Final = (*STOPS, "from", "months")
"""All fields of the form but the day on which money is known."""


def reckoned(to: Visit) -> WhatIf:
    """Reckon what the form asks.

    Raises:
        RemitError: It does not say what stops, or when.
    """
    activities, donors = (_listed(to.asked.get(each, "")) for each in STOPS[:2])
    stops = Stops(activities, donors, to.asked.get("cut", ""))
    labels = tuple(map(sentence, (_ACTIVITY, _DONOR, _CUT)))
    cause = cause_of(to.on_day.accounts, stops, labels)
    return what_if(to.on_day, cause, _start(to), read_months(to.asked.get("months", "")))


_ACTIVITY: Final = N_("A project ends")
_DONOR: Final = N_("A donor gives no more")
_CUT: Final = N_("All is cut by per cent")


def _listed(text: str) -> tuple[str, ...]:
    """Give the one that is named: keys may hold blanks, as what donors are called does."""
    return (text,) if text else ()


def _start(to: Visit) -> date:
    written = to.asked.get("from", "")
    return read_day(written) if written else to.on_day.day


def read_months(text: str) -> int:
    """Read how many months to look ahead.

    Raises:
        WrittenWrongError: It is no number of months that anybody looks ahead.

    Example:
        >>> read_months("12"), read_months("")
        (12, 24)
    """
    if not text:
        return MONTHS
    is_number = text.isascii() and text.isdecimal() and len(text) <= len(str(MOST))
    if not is_number or not 1 <= int(text) <= MOST:
        wrong = sentence("{text} is no number of months to look ahead", text=repr(text))
        todo = sentence("write a whole number from 1 to {most}", most=str(MOST))
        raise WrittenWrongError(wrong, todo=todo)
    return int(text)


def question(to: Visit) -> Mapping[str, str]:
    """Give what the form asked, for links to what is asked in the same way."""
    return {name: to.asked[name] for name in _QUESTION if name in to.asked}


def cause_told(to: Visit) -> Told:
    """Say what stops, from which day, and on which day money was known.

    Raises:
        RemitError: It is not said what stops, or when.
    """
    return to.tells(cause_words(to.on_day, reckoned(to)))
