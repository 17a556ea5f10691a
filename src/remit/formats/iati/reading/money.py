"""Amounts with their currency and day; what cannot be read is noticed, never guessed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache

from msgspec import Struct

from remit.formats.iati.reading.instants import FIRST_YEAR, LAST_YEAR, day_of, is_plausible
from remit.formats.iati.reading.numbers import fits, number
from remit.formats.iati.reading.scope import Scope
from remit.formats.iati.reading.words import code
from remit.formats.iati.xml import Element, line_of, tag_of
from remit.model.published import NO_CURRENCY


class Money(Struct, frozen=True):
    """A value: its amount, where it can be read, its currency and day."""

    amount: Decimal | None
    currency: str
    on: date | None = None


def money(element: Element | None, owner: Element, scope: Scope) -> Money:
    """Read the value of a transaction or budget.

    Args:
        element: The value; None where there is none.
        owner: What it is the value of, for the line where there is none.
        scope: What holds within the activity.
    """
    if element is None:
        said = f"a {tag_of(owner)} has no value: counted in no sum"
        scope.notices.tell("amount-unreadable", line_of(owner), said, "error")
        return Money(None, NO_CURRENCY)
    return Money(
        amount(element, scope), currency(element, scope), day(element, scope, "value-date")
    )


def amount(element: Element, scope: Scope) -> Decimal | None:
    """Read an amount exactly as published; None, with a notice, where that is not possible."""
    text = element.text or ""
    found = number(text)
    if found is None or not fits(found):
        why = "is no number" if found is None else "has more digits than a ledger holds"
        said = f"the amount {text.strip()[:60]!r} {why}: counted in no sum"
        scope.notices.tell("amount-unreadable", line_of(element), said, "error")
        return None
    if found < 0:
        said = f"the amount {text.strip()} is below zero: read as a correction"
        scope.notices.once("negative-amount", line_of(element), said)
    return found


def currency(element: Element, scope: Scope) -> str:
    """Read the currency of a value: its own, else that of the activity, else none."""
    own = code(element, scope, "currency")
    if own and not is_currency(own):
        said = f"the currency {own!r} is none of ISO 4217: counted, never summed"
        scope.notices.tell("currency-unknown", line_of(element), said, "error")
        return NO_CURRENCY
    found = own or scope.currency
    if not found or found == NO_CURRENCY:
        said = (
            f"the amount {(element.text or '').strip()[:60]} has no currency: counted, never summed"
        )
        scope.notices.tell("no-currency", line_of(element), said)
        return NO_CURRENCY
    return found


def default_currency(element: Element, scope: Scope) -> str:
    """Read the default currency of an activity; one that is none counts as absent."""
    found = code(element, scope, "default-currency")
    if not found or is_currency(found):
        return found
    said = f"the default currency {found!r} is none of ISO 4217: read as none"
    scope.notices.tell("currency-unknown", line_of(element), said, "error")
    return ""


def day(element: Element | None, scope: Scope, name: str = "iso-date") -> date | None:
    """Read a day: of an attribute, or in old files of the text; None where there is none.

    One that is written but cannot be read, or that no project has, is noticed.
    """
    if element is None:
        return None
    written = element.get(name)
    if written:
        return _noticed(element, written, day_of(written), scope)
    if not scope.is_old or name != "iso-date":
        return None
    # It may be a label as well: `Planned End`.
    found = day_of(element.text or "")
    return found and _noticed(element, "", found, scope)


def _noticed(element: Element, written: str, found: date | None, scope: Scope) -> date | None:
    if found is None:
        said = (
            f"the day {written[:60]!r} of {tag_of(element)} cannot be read: write it as 2019-01-31"
        )
        scope.notices.tell("date-unreadable", line_of(element), said, "error")
    elif not is_plausible(found):
        said = f"the day {found} of {tag_of(element)} is before {FIRST_YEAR} or after {LAST_YEAR}"
        scope.notices.tell("date-implausible", line_of(element), said)
    return found


def is_currency(written: str) -> bool:
    """Tell whether a code is of ISO 4217, in use or withdrawn.

    Example:
        >>> is_currency("CHF"), is_currency("US$")
        (True, False)
    """
    return written in _currencies()


@cache
def _currencies() -> frozenset[str]:
    # Imported when a first amount is read: it knows all languages, too.
    from babel.core import get_global  # noqa: PLC0415 - slow to import, and few need it

    return frozenset(get_global("all_currencies"))
