"""Why money might stop: activities end, givers end, or everything is cut."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from decimal import Decimal
from typing import Final, Literal, TypeAlias

from msgspec import Struct

from remit.change.nearest import nearest
from remit.errors import QuestionError, UnknownError
from remit.finance.accounts import Accounts
from remit.finance.booking import NOTHING, Sum, sum_of
from remit.finance.known import Known
from remit.model.number import show_number
from remit.text.saying import sentence

CauseKind: TypeAlias = Literal["activity-ends", "donor-ends", "cut"]


_ALL: Final = 100


class Cause(Struct, frozen=True):
    """What stops: the money of activities, that of givers, or a share of all money.

    Args:
        kind: Which of the three.
        ids: Identifiers of activities, or keys of givers; none for a cut.
        cut: The share that is lost, more than 0 and at most 1.
    """

    kind: CauseKind
    ids: frozenset[str] = frozenset()
    cut: Decimal = Decimal(1)

    def staying(self, known: Known) -> Sum:
        """Give the funding from outside that there is without the activities or givers that end."""
        if self.kind == "activity-ends":
            return NOTHING if known.account.id in self.ids else known.external
        bookings = known.external.bookings
        if all(each.donor.key not in self.ids for each in bookings):
            return known.external
        return sum_of(each for each in bookings if each.donor.key not in self.ids)


def activities_end(accounts: Accounts, ids: Iterable[str]) -> Cause:
    """Say that activities end.

    Raises:
        UnknownError: One of them is none of ours.
    """
    return Cause("activity-ends", _known("activity", ids, accounts.of))


def donors_end(accounts: Accounts, keys: Iterable[str]) -> Cause:
    """Say that givers end.

    Raises:
        UnknownError: One of them never gave anything.
    """
    given = {each.donor.key for account in accounts.all for each in account.incoming}
    return Cause("donor-ends", _known("donor", keys, given))


def cut_by(percent: Decimal) -> Cause:
    """Say that so many hundredths of everything are cut.

    Raises:
        QuestionError: They are not between 0 and 100.

    Example:
        >>> cut_by(Decimal("12.5")).cut
        Decimal('0.125')
    """
    if not 0 < percent <= _ALL:
        said = show_number(percent)
        raise QuestionError(
            sentence("A cut is above 0 and at most 100 per cent, not {percent}.", percent=said),
            todo=sentence("Write 25 for a quarter."),
        )
    return Cause("cut", cut=percent.scaleb(-2))


def _known(kind: str, ids: Iterable[str], known: Collection[str]) -> frozenset[str]:
    found = frozenset(ids)
    for each in sorted(found):
        if each not in known:
            near = nearest(each, list(known))
            raise UnknownError(
                kind,
                each,
                [near] if near else [],
                todo=sentence("Each office names its projects and donors."),
            )
    return found
