"""Which approvals a proposal still needs, and who could give each, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from remit.change.called.days import days_words
from remit.change.case import Case
from remit.change.proposal import Proposal
from remit.change.refusal import unit_words
from remit.rights.needed import Need
from remit.text.sayings import either


def need_lines(proposal: Proposal, case: Case, called: Callable[[str], str]) -> Iterator[str]:
    """Say which approvals are missing, and who could give each.

    Args:
        proposal: The proposal.
        case: What it would do now.
        called: Gives what a person is called, by their id.
    """
    for need in case.left(proposal.approvals):
        could = [called(each) for each in case.who_could(need, proposal)]
        who = either(could) if could else "nobody may: it is recorded on the machine itself"
        yield f"{_what(need, case)}: {who}"


def _what(need: Need, case: Case) -> str:
    right = "to administer " if need.right == "administers" else ""
    unit = unit_words(case.before, need.unit, case.after)
    return f"an approval for {right}{unit}, {days_words(need.days)}"
