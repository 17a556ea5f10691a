"""A proposal: a draft on its way to the log, who had a hand in it, and what they said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Final, Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from remit.model.change import Actor
from remit.model.kind import Key
from remit.model.step import Draft, Step
from remit.model.structure import Head
from remit.temporal.period import Period

State: TypeAlias = Literal["draft", "proposed", "approved", "rejected", "withdrawn", "recorded"]

OPEN: Final[frozenset[State]] = frozenset({"draft", "proposed", "approved"})
"""The states in which a proposal may still be changed, or come to be recorded."""

WAITING: Final[frozenset[State]] = frozenset({"proposed", "approved"})
"""The states in which somebody is asked for an approval, or to record it."""

EDITABLE: Final[frozenset[State]] = OPEN | {"rejected"}
"""The states in which it may be edited, and proposed: a rejection may be answered so."""

What: TypeAlias = Literal[
    "begun",
    "edited",
    "proposed",
    "commented",
    "approved",
    "fallen",
    "rejected",
    "withdrawn",
    "recorded",
]


class Act(Struct, frozen=True):
    """Who acts, and when."""

    by: Actor
    at: datetime

    @property
    def day(self) -> date:
        """The day in UTC: rights are those of this day."""
        return self.at.date()


class Said(Struct, frozen=True, omit_defaults=True):
    """What somebody did to a proposal, and what they said: at a step (from 1), or of the whole."""

    what: What
    by: Actor
    at: datetime
    text: str = ""
    step: int = 0


class Approved(Struct, frozen=True):
    """That a person approved what had a hash."""

    by: Actor
    at: datetime
    hash: str


class Selected(Struct, frozen=True, omit_defaults=True):
    """What a step (from 1) had selected by: a row on some days, or all in which a column says so.

    It is what compiling calls a `Read`, kept with what was recorded of it.
    """

    step: int
    file: str
    key: Key
    days: Period
    column: str = ""
    value: str = ""


class Proposal(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A draft on its way to the log.

    Args:
        draft: What is proposed.
        base: The head at which it was looked at last; nothing before the first record.
        hash: Of what it does there: approvals are bound to it, and fall with it.
        state: Where it stands.
        said: What has been done and said, in order; the first began it.
        approvals: Those that have not fallen.
        id: Its number; 0 where it is not kept yet.
        revision: How often it has been kept.
        record: The number under which it was recorded.
        reads: What its steps had selected by when it was recorded.
    """

    draft: Draft
    base: Head | None
    hash: str
    state: State = "draft"
    said: tuple[Said, ...] = ()
    approvals: tuple[Approved, ...] = ()
    id: int = 0
    revision: int = 0
    record: int = 0
    reads: tuple[Selected, ...] = ()

    @property
    def proposers(self) -> frozenset[str]:
        """Whoever wrote a part of it or proposed it; they approve none of it."""
        own = {"begun", "edited", "proposed"}
        return frozenset(
            each.by.person for each in self.said if each.what in own and each.by.person
        )

    @property
    def comments(self) -> tuple[Said, ...]:
        """What was said of it, in order."""
        return tuple(each for each in self.said if each.what == "commented")

    def with_said(self, what: What, act: Act, text: str = "", step: int = 0) -> Proposal:
        """Give the proposal with one thing more done to it."""
        return replace(self, said=(*self.said, Said(what, act.by, act.at, text, step)))


def came_from(before: Sequence[Step], after: Sequence[Step]) -> tuple[int, ...]:
    """Say for each step of a draft which step it was before an edit; 0 where it is new.

    An equal step is the same wherever it stands now; of the others, one is the same where
    it stands between the same two.

    Example:
        >>> from remit.model.step import Close
        >>> lima, quito, rome = (Close(unit=unit) for unit in ("lima", "quito", "rome"))
        >>> came_from([lima, quito], [quito, lima, rome])
        (2, 1, 0)
        >>> came_from([lima, quito], [lima, rome])
        (1, 2)
    """
    left = dict(enumerate(before, start=1))
    found = [_taken(left, step) for step in after]
    for place, number in enumerate(found):
        earlier = found[place - 1] + 1 if place else 1
        if not number and earlier in left and (place == 0 or found[place - 1]):
            found[place] = earlier
            del left[earlier]
    return tuple(found)


def _taken(left: dict[int, Step], step: Step) -> int:
    """Take the first equal step out of those that are left, and give its number."""
    number = next((number for number, each in left.items() if each == step), 0)
    left.pop(number, None)
    return number


def renumbered(said: Iterable[Said], steps: Sequence[int]) -> tuple[Said, ...]:
    """Let what was said at steps follow them; of a step that is gone, it is said of the whole.

    Args:
        said: What was said.
        steps: For each step as it is now, which it was before.

    Example:
        >>> from datetime import UTC
        >>> noon = datetime(2026, 11, 23, 12, tzinfo=UTC)
        >>> said = [Said("commented", Actor(), noon, "why?", step) for step in (1, 2, 3)]
        >>> [each.step for each in renumbered(said, (3, 1))]
        [2, 0, 1]
    """
    now = {number: place for place, number in enumerate(steps, start=1) if number}
    return tuple(replace(each, step=now.get(each.step, 0)) for each in said)
