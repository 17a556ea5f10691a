"""One proposal as it stands now, with what it would do; or all that wait."""

from __future__ import annotations

from msgspec import Struct

from remit.change.case import Case
from remit.change.proposal import OPEN, Proposal
from remit.cli.fetch import today
from remit.register import open_store
from remit.register.looking import case_of


class Listed(Struct, frozen=True):
    """Proposals to be shown, and how many are left out because they are decided."""

    proposals: tuple[Proposal, ...]
    closed: int


def listed(db: str, *, everything: bool) -> Listed:
    """Give the proposals that wait to be decided, or all."""
    with open_store(db) as store:
        found = store.proposals.all()
    shown = tuple(each for each in found if everything or each.state in OPEN)
    return Listed(shown, len(found) - len(shown))


def reviewed(db: str, identity: int) -> tuple[Proposal, Case]:
    """Give a proposal with what it would do now, or what it did.

    Raises:
        UnknownError: There is no such proposal.
    """
    with open_store(db) as store:
        proposal = store.proposals.one(identity)
        return proposal, case_of(store, proposal, today())
