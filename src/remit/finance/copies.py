"""Which of several copies of an activity counts: the newest; and where that is no answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Final

from msgspec import Struct

from remit.finance.attribute import is_own
from remit.model.published import Activity

_OLDEST: Final = datetime.min.replace(tzinfo=UTC)


class Conflict(Struct, frozen=True):
    """Two copies that were made at one instant, and say different things."""

    kept: Activity
    other: Activity


class Newest(Struct, frozen=True):
    """The copies that count, by identifier, and those that contradict each other."""

    activities: dict[str, Activity]
    conflicts: tuple[Conflict, ...]


def newest(copies: Iterable[Activity], own: frozenset[str] = frozenset()) -> Newest:
    """Say which copy of each activity counts.

    The newest does; one without an instant is the oldest. Of several made at one instant that
    one does which was recorded last, and where they differ they are a conflict. What the
    organisation reports of an activity goes before what others do.

    Args:
        copies: In the order in which they were recorded.
        own: References of the organisation, as `plainly` has them.
    """
    of: dict[str, list[Activity]] = defaultdict(list)
    for each in copies:
        of[each.id].append(each)
    kept: dict[str, Activity] = {}
    conflicts: list[Conflict] = []
    for identifier, same in sorted(of.items()):
        ours = [each for each in same if is_own(each, own)] or same
        kept[identifier] = max(enumerate(ours), key=lambda one: (made(one[1]), one[0]))[1]
        conflicts += _conflicts(ours)
    return Newest(kept, tuple(conflicts))


def made(activity: Activity) -> datetime:
    """Give the instant at which a copy was made; the first of all where it says none."""
    return activity.copy.made or _OLDEST


def _conflicts(copies: Sequence[Activity]) -> Iterable[Conflict]:
    at: dict[datetime, dict[str, Activity]] = defaultdict(dict)
    for each in copies:
        # Taken out first: a copy that comes again is the last that was recorded.
        at[made(each)].pop(each.copy.digest, None)
        at[made(each)][each.copy.digest] = each
    for _, different in sorted(at.items()):
        *others, kept = different.values()
        yield from (Conflict(kept, other) for other in others)
