"""What is under way: proposals by where they stand."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from remit.change.proposal import Proposal
from remit.web.editing.editor import Visit
from remit.web.editing.proposal import STATES
from remit.web.editing.told import day_said

_SHOWN: Final = 100
"""How many proposals that stand alike are listed."""


class Line(Struct, frozen=True):
    """A proposal in the list."""

    id: int
    title: str
    on: str
    steps: int
    href: str


class Group(Struct, frozen=True):
    """Proposals that stand alike."""

    state: str
    words: str
    count: int
    lines: tuple[Line, ...]

    @property
    def more(self) -> int:
        """How many are not listed: those that were begun first."""
        return self.count - len(self.lines)


class ListPage(Struct, frozen=True):
    """All proposals."""

    groups: tuple[Group, ...]
    compare: str
    is_comparable: bool


def list_page(to: Visit) -> ListPage:
    """Give all proposals, those that wait for somebody first."""
    all_ = to.editing.store.proposals.all()
    return ListPage(
        tuple(
            Group(
                state, to.says(words), len(found), tuple(_line(to, each) for each in found[:_SHOWN])
            )
            for state, words in STATES.items()
            if (found := [each for each in reversed(all_) if each.state == state])
        ),
        to.at("compare"),
        is_comparable=len(all_) > 1,
    )


def _line(to: Visit, proposal: Proposal) -> Line:
    draft = proposal.draft
    href = to.at("proposal", str(proposal.id))
    return Line(proposal.id, draft.title, day_said(to.reader, draft.on), len(draft.steps), href)
