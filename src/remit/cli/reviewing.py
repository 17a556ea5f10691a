"""One proposal as it stands now, with what it would do; or all that wait."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from remit.change.case import Case
from remit.change.proposal import OPEN, Proposal
from remit.change.undone import TakenBack, taken_back
from remit.cli.fetch import today
from remit.register import Store, open_store
from remit.register.looking import case_of


class Listed(Struct, frozen=True):
    """Proposals to be shown, and how many are left out because they are decided.

    `taken_back` says of records which of them are.
    """

    proposals: tuple[Proposal, ...]
    closed: int
    taken_back: Mapping[int, TakenBack]


def listed(db: str, *, everything: bool) -> Listed:
    """Give the proposals that wait to be decided, or all."""
    with open_store(db) as store:
        found = store.proposals.all()
        shown = tuple(each for each in found if everything or each.state in OPEN)
        return Listed(shown, len(found) - len(shown), _taken_back(store, shown))


class Reviewed(Struct, frozen=True):
    """A proposal with what it would do now, or what it did; and what took that back."""

    proposal: Proposal
    case: Case
    taken_back: TakenBack | None


def reviewed(db: str, identity: int) -> Reviewed:
    """Give a proposal as it stands now.

    Raises:
        UnknownError: There is no such proposal.
    """
    with open_store(db) as store:
        proposal = store.proposals.one(identity)
        back = _taken_back(store, (proposal,)).get(proposal.record)
        return Reviewed(proposal, case_of(store, proposal, today()), back)


def _taken_back(store: Store, proposals: Iterable[Proposal]) -> Mapping[int, TakenBack]:
    """Say which records of some proposals are taken back; a draft takes none back."""
    first = min((each.record for each in proposals if each.record), default=0)
    if not first:
        return {}
    drafts = {each.record for each in store.proposals.recorded_after(first)}
    later = ((each.sequence, each.title) for each in store.entries(first))
    return taken_back({number: title for number, title in later if number not in drafts})
