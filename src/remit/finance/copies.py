"""Which of several copies of an activity counts: the newest; and where that is no answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Final

from msgspec import Struct

from remit.finance.attribute import is_own
from remit.model.published import Activity, Copy

OLDEST: Final = datetime.min.replace(tzinfo=UTC)
"""When a copy was made that does not say it."""


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
        kept[identifier] = max(enumerate(ours), key=lambda one: (at(one[1].copy), one[0]))[1]
        conflicts += _conflicts(ours)
    return Newest(kept, tuple(conflicts))


def at(copy: Copy) -> datetime:
    """Give the instant at which a copy was made; the first of all where it says none."""
    return copy.made or OLDEST


def _conflicts(copies: Sequence[Activity]) -> Iterable[Conflict]:
    of: dict[datetime, dict[str, Activity]] = defaultdict(dict)
    for each in copies:
        alike = of[at(each.copy)]
        # Taken out first: a copy that comes again is the last that was recorded.
        alike.pop(each.copy.digest, None)
        alike[each.copy.digest] = each
    for _, different in sorted(of.items()):
        *others, kept = different.values()
        yield from (Conflict(kept, other) for other in others)
