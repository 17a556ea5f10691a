"""In which order offices are looked at: those that stand on least first."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from remit.finance.office import Office

_FOR_EVER: Final = Decimal("Infinity")


def by_risk(offices: Iterable[Office]) -> list[Office]:
    """Sort offices: first those that stand on one project, then by how soon money is used up.

    Where several currencies last differently, the one that lasts least counts; an office of
    which nobody can say how long it lasts comes after those of which one can.
    """
    return sorted(offices, key=_risk)


def _risk(office: Office) -> tuple[bool, Decimal, str]:
    lasts = (each.runway_months for each in office.money if each.runway_months is not None)
    return not office.stands_on_one_project, min(lasts, default=_FOR_EVER), office.unit
