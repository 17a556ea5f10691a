"""What if: a form that says what stops and when, and what would be lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from msgspec import Struct

from remit.errors import RemitError, WrittenWrongError
from remit.finance.whatif import MONTHS, WhatIf, what_if
from remit.publish.money.asked import Stops, cause_of
from remit.temporal.moment import read_day
from remit.text.catalogue import N_
from remit.web.money.losing import Found, lost
from remit.web.money.said import donor, project
from remit.web.money.visit import APART, Visit
from remit.web.problems import sentences

MOST: Final = 120
"""So many months are looked ahead at most."""

_STOPS: Final = ("activity", "donor", "cut")


class Offered(Struct, frozen=True):
    """What may be chosen in a field, and what it is called."""

    id: str
    name: str


class Form(Struct, frozen=True):
    """What stands in the form, and what may be chosen."""

    action: str
    activity: str
    donor: str
    cut: str
    start: str
    months: str
    activities: tuple[Offered, ...]
    donors: tuple[Offered, ...]
    hidden: tuple[tuple[str, str], ...]


class WhatIfPage(Struct, frozen=True):
    """The form, and what comes of it: nothing yet, or why it cannot be said, or what is lost."""

    form: Form
    refused: str
    found: Found | None


def whatif_page(to: Visit) -> WhatIfPage:
    """Take what the page shows."""
    form = _form(to)
    is_asked = any(name in to.asked for name in (*_STOPS, "from"))
    if not is_asked:
        return WhatIfPage(form, "", None)
    try:
        return WhatIfPage(form, "", lost(to, reckoned(to)))
    except RemitError as error:
        return WhatIfPage(form, sentences(error), None)


def reckoned(to: Visit) -> WhatIf:
    """Reckon what the form asks.

    Raises:
        RemitError: It does not say what stops, or when.
    """
    activities, donors = (_listed(to.asked.get(each, "")) for each in _STOPS[:2])
    stops = Stops(activities, donors, to.asked.get("cut", ""))
    labels = tuple(map(to.says, (_ACTIVITY, _DONOR, _CUT)))
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
        todo = f"write a whole number from 1 to {MOST}"
        raise WrittenWrongError(f"{text!r} is no number of months to look ahead", todo=todo)
    return int(text)


def _form(to: Visit) -> Form:
    asked = to.asked
    hidden = tuple((each, asked[each]) for each in ("on", "known_at", "in") if each in asked)
    return Form(
        action=to.at(APART, "what-if").partition("?")[0],
        activity=asked.get("activity", ""),
        donor=asked.get("donor", ""),
        cut=asked.get("cut", ""),
        start=asked.get("from", to.on_day.day.isoformat()),
        months=asked.get("months", str(MONTHS)),
        activities=tuple(
            Offered(each.id, project(to, each).text) for each in to.on_day.accounts.all
        ),
        donors=tuple(_donors(to)),
        hidden=hidden,
    )


def _donors(to: Visit) -> Iterator[Offered]:
    given = {
        each.donor.key: each.donor.name
        for account in to.on_day.accounts.all
        for each in account.incoming
        if not each.donor.is_internal
    }
    for key in sorted(given):
        yield Offered(key, donor(to, key, given[key]).text)
