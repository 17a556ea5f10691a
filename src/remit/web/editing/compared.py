"""Two drafts side by side: their steps, and what only one of them would bring about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from remit.change.proposal import Proposal
from remit.change.words import in_words
from remit.publish.words import Words
from remit.register.looking import case_of
from remit.text.catalogue import N_
from remit.text.local import UNKNOWN
from remit.web.editing.editor import Visit
from remit.web.editing.fields import Choice
from remit.web.editing.numbered import numbered
from remit.web.editing.plan import TITLES, brought_about, fault_words
from remit.web.telling import Told

STEPS = N_("What is done")
FAULTS = N_("It cannot be recorded as it stands")


class Side(Struct, frozen=True):
    """A draft: its number, what it is called, where it is."""

    id: str
    title: str
    href: str


class Beside(Struct, frozen=True):
    """What is under one title: in the one draft only, in the other only, and in both."""

    title: str
    one: tuple[Told, ...]
    other: tuple[Told, ...]
    both: tuple[Told, ...]


class ComparedPage(Struct, frozen=True):
    """Two drafts side by side; none while two are still to be chosen."""

    sides: tuple[Side, ...]
    parts: tuple[Beside, ...]
    choices: tuple[Choice, ...]
    asked: tuple[str, str]
    action: str


def compared_page(to: Visit) -> ComparedPage:
    """Lay two drafts side by side.

    Raises:
        NotFoundException: There is no such draft.
    """
    asked = to.filled.get("one", ""), to.filled.get("other", "")
    choices = tuple(
        Choice(str(each.id), Words(each.draft.title, UNKNOWN))
        for each in to.editing.store.proposals.all()
    )
    found = tuple(numbered(to, each) for each in asked) if all(asked) else ()
    return ComparedPage(
        sides=tuple(_side(to, each) for each in found),
        parts=tuple(_beside(to, *found)) if found else (),
        choices=choices,
        asked=asked if any(asked) else _latest(choices),
        action=to.at("compare"),
    )


def _latest(choices: Sequence[Choice]) -> tuple[str, str]:
    """Give the last two, which somebody most likely wants to compare."""
    one, other = ("", "", *(each.written for each in choices))[-2:]
    return one, other


def _side(to: Visit, proposal: Proposal) -> Side:
    number = str(proposal.id)
    return Side(number, proposal.draft.title, to.at("proposal", number))


def _beside(to: Visit, one: Proposal, other: Proposal) -> Iterator[Beside]:
    left, right = _told(to, one), _told(to, other)
    for title, words in {STEPS: STEPS, FAULTS: FAULTS, **TITLES}.items():
        mine, theirs = left.get(title, ()), right.get(title, ())
        if mine or theirs:
            yield Beside(
                to.says(words),
                tuple(to.tells(each) for each in mine if each not in theirs),
                tuple(to.tells(each) for each in theirs if each not in mine),
                tuple(to.tells(each) for each in mine if each in theirs),
            )


def _told(to: Visit, proposal: Proposal) -> Mapping[str, tuple[str, ...]]:
    compiled = case_of(to.editing.store, proposal, to.editing.desk.today).compiled
    brings = brought_about(to, compiled)
    return {STEPS: in_words(compiled), FAULTS: fault_words(compiled.faults), **brings}
