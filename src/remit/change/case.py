"""The case for a decision: what a proposal would do now, before whom, and what it still needs."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import TypeAlias

from msgspec import Struct, structs

from remit.change.compile import Compiled, hash_of
from remit.change.meeting import Meeting
from remit.change.plan import broken_words
from remit.change.proposal import Approved, Proposal, Selected
from remit.change.rebase import Rebased
from remit.model.change import Entry
from remit.model.structure import Head, Structure
from remit.rights.needed import Approval, Need, needed, unmet
from remit.rights.widened import gains

Asked: TypeAlias = tuple[Structure, Structure, tuple[Entry, ...]]
"""What rights are asked about: the organisation before and after, and what is recorded."""


class Case(Struct, frozen=True, dict=True):
    """What a proposal would do at the head, on the day somebody decides about it.

    Args:
        rebased: The draft at the head, and whether it does what it did.
        before: The organisation on that day, as known at the head.
    """

    rebased: Rebased
    before: Structure

    @property
    def day(self) -> date:
        """The day on which somebody decides."""
        return self.before.day

    @property
    def head(self) -> Head | None:
        """The last record."""
        return self.before.head

    @property
    def compiled(self) -> Compiled:
        """What it makes there."""
        return self.rebased.compiled

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What would be recorded."""
        return self.compiled.entries

    @property
    def selected(self) -> tuple[Selected, ...]:
        """What its steps select by."""
        return tuple(Selected(**structs.asdict(each)) for each in self.compiled.reads)

    @property
    def met(self) -> tuple[Meeting, ...]:
        """Where it meets what was recorded since it was looked at last."""
        return self.rebased.met

    @cached_property
    def hash(self) -> str:
        """The hash of what it would do: approvals are bound to it."""
        return hash_of(self.compiled)

    @cached_property
    def after(self) -> Structure:
        """The organisation on that day, as it would be known."""
        return Structure(self.compiled.after, self.day)

    @cached_property
    def refusals(self) -> tuple[str, ...]:
        """Say which hard policies it would break anew."""
        return broken_words(self.compiled.before, self.compiled.after, self.entries)

    @property
    def asked(self) -> Asked:
        """What rights are asked about: the organisation before and after, and the entries."""
        return self.before, self.after, self.entries

    @cached_property
    def needs(self) -> tuple[Need, ...]:
        """All the approvals that it needs, those included that were given."""
        return needed(*self.asked)

    def left(self, approvals: Iterable[Approved]) -> tuple[Need, ...]:
        """Give the needs that no approval meets."""
        given = [Approval(each.by.person, each.at.date()) for each in approvals]
        return unmet(*self.asked, given)

    def who_could(self, need: Need, proposal: Proposal) -> tuple[str, ...]:
        """Give the persons who could meet a need; nobody: only on the machine itself.

        Whoever proposed it cannot, nor whoever gains a right by it.
        """
        return tuple(
            each
            for each in need.persons
            if each not in proposal.proposers and not self._gains(each)
        )

    def missing(self, proposal: Proposal) -> tuple[Need, ...]:
        """Give the needs that are still to be met, and that somebody could meet."""
        left = self.left(proposal.approvals)
        return tuple(each for each in left if self.who_could(each, proposal))

    def _gains(self, person: str) -> bool:
        known = self._gainers
        if person not in known:
            known[person] = bool(gains(self.before, self.after, person))
        return known[person]

    @cached_property
    def _gainers(self) -> dict[str, bool]:
        return {}
