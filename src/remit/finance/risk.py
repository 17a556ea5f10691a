"""In which order offices are looked at: the most at risk first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final

from remit.resolve.document import Document

_FOR_EVER: Final = Decimal("Infinity")
_NOW: Final = Decimal(0)
_MONTH: Final = Decimal("30.4375")
"""Days, a twelfth of 365.25, so that months of money and a day can be compared."""


def by_risk(document: Document) -> list[Document]:
    """Give the rows of a document of offices, the most at risk first.

    First those that stand on one running project, then the others; of each, the one first whose
    money ends soonest: when it is used up, or with the last day of the last project with money,
    whichever is sooner. Of several currencies the one that ends last counts, for until then there
    is money. Where nothing is left while a project that was paid for goes on, it ended today;
    where money has no end that anybody knows, it comes after those whose end is known. Offices
    without money stand last: they have nothing to lose.

    Args:
        document: All offices, as `--json` gives them.
    """
    alone = frozenset(document["single_activity"]["running"])
    day = date.fromisoformat(document["valid_on"])

    def risk(office: Document) -> tuple[bool, bool, Decimal, str]:
        ends = ends_in(office, day)
        return ends is None, office["unit"] not in alone, ends or _NOW, office["unit"]

    return sorted(document["offices"], key=risk)


def ends_in(office: Document, day: date) -> Decimal | None:
    """Say in how many days the money of an office ends; nothing where it has none.

    Example:
        >>> money = {"remaining": "9", "runway_months": "11.0", "funded_until": "2019-03-31"}
        >>> ends_in({"running": 1, "money": [money]}, date(2019, 1, 1))
        Decimal('90')
        >>> ends_in({"running": 0, "money": []}, date(2019, 1, 1)) is None
        True
    """
    left = [_end(each, day) for each in office["money"] if Decimal(each["remaining"]) > 0]
    if left:
        return max(left)
    is_used_up = office["running"] and any(_was_paid(each) for each in office["money"])
    return _NOW if is_used_up else None


def _was_paid(money: Document) -> bool:
    return Decimal(money["funding_in"]) > 0


def _end(money: Document, day: date) -> Decimal:
    return min(_ends(money, day), default=_FOR_EVER)


def _ends(money: Document, day: date) -> Iterator[Decimal]:
    if (months := money["runway_months"]) is not None:
        yield Decimal(months) * _MONTH
    if until := money["funded_until"]:
        yield Decimal((date.fromisoformat(until) - day).days + 1)
