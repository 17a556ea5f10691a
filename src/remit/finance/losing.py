"""What one account loses when money stops."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from remit.finance.cause import Cause
from remit.finance.figures import to_come
from remit.finance.known import Known
from remit.finance.money import minus
from remit.finance.part import Parts, value_of
from remit.temporal.period import Period


class Lost(Struct, frozen=True):
    """What there would have been on some days, and how much of it is lost."""

    days: Period
    before: Decimal
    lost: Decimal

    @property
    def is_all(self) -> bool:
        """Whether there would have been money, and none is left."""
        return 0 < self.before <= self.lost


def lost_in(known: Known, cause: Cause, days: Period) -> Lost:
    """Give what an account loses on some days; of a cut, all of which a share is cut.

    It is the spread of all money less the spread of what stays, so that what is left is itself
    a spread.
    """
    before = value_of(to_come(known, days))
    if cause.kind == "cut":
        return Lost(days, before, before)
    staying = cause.staying(known)
    if staying is known.external:
        return Lost(days, before, Decimal(0))
    return Lost(days, before, minus(before, value_of(to_come(known, days, staying))))


def parts_lost(known: Known, cause: Cause, days: Period) -> Parts:
    """Give the same as parts: those of all money, and those of what stays taken away."""
    if cause.kind == "cut":
        return to_come(known, days)
    staying = cause.staying(known)
    if staying is known.external:
        return ()
    left = to_come(known, days, staying)
    return (*to_come(known, days), *(replace(e, value=e.value.copy_negate()) for e in left))
