"""The path of a figure as a document: terms that anyone can add up again."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Final

from remit.finance.accounts import OnDay
from remit.finance.explain import Path
from remit.finance.money import fixed, plain
from remit.finance.part import Term
from remit.resolve.document import Document

SHARE_BY_PROJECTS: Final = "share_by_projects"
_RATIOS: Final = frozenset({"runway_months", "top_donor", "top_activity", "hhi", SHARE_BY_PROJECTS})
"""The figures that are no money, and are written with all their places."""

_SHORT, _LONG = 6, 30


def path_document(on_day: OnDay, path: Path) -> Document:
    """Give the path of a figure: its value is the sum of amount · share over the terms."""
    return {
        "figure": path.figure,
        "value": value_text(path.figure, path.value),
        "currency": path.currency,
        "terms": [_term(on_day, each) for each in path.terms],
    }


def share_text(share: Fraction) -> str:
    """Write a share with six places; where it has more, with so many that no cent is lost.

    Example:
        >>> share_text(Fraction(1, 4)), share_text(Fraction(1, 3))
        ('0.250000', '0.333333333333333333333333333333')
    """
    is_short = (share * 10**_SHORT).denominator == 1
    return fixed(share, _SHORT if is_short else _LONG)


def value_text(figure: str, value: Decimal | None) -> str | None:
    """Write the value of a figure: ratios with all their places.

    Example:
        >>> value_text("hhi", Decimal("0.500000")), value_text("remaining", Decimal("12.50"))
        ('0.500000', '12.5')
    """
    if value is None:
        return None
    return f"{value:f}" if figure in _RATIOS else plain(value)


def _term(on_day: OnDay, term: Term) -> Document:
    booking = term.booking
    return {
        "activity": booking.activity,
        "transaction": booking.ref or None,
        "date": booking.on.isoformat(),
        "type": booking.type,
        "amount": plain(booking.amount),
        "share": share_text(term.share),
        "rule": on_day.accounts.of[booking.activity].project.attribution.rule,
        "file": booking.place.file,
        "line": booking.place.line,
        **_converted(term),
        **({"days": list(term.days)} if term.days else {}),
    }


def _converted(term: Term) -> Mapping[str, object]:
    published = term.booking.published
    if published is None:
        return {}
    said = {"amount": plain(published.amount), "currency": published.currency}
    return {"published": said | {"month": published.month}}
