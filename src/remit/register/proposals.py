"""Proposals as they are kept: beside the log, in a place of their own."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, Protocol

import msgspec
from msgspec.structs import replace

from remit.change.proposal import OPEN, Proposal
from remit.errors import StoreError
from remit.model.contact import Person
from remit.model.step import Record, Set, Step
from remit.register.damage import damaged
from remit.register.log import REWRITE
from remit.text.saying import sentence

_WRITE: Final = msgspec.json.Encoder()


class Proposals(Protocol):
    """What is proposed. It is no part of the chain: what was recorded of it is."""

    def all(self) -> tuple[Proposal, ...]:
        """Give every proposal, in the order in which they were begun."""
        ...

    def one(self, identity: int) -> Proposal:
        """Give one proposal by its number.

        Raises:
            UnknownError: There is none with that number.
        """
        ...

    def recorded_after(self, sequence: int) -> tuple[Proposal, ...]:
        """Give the proposals that came to be recorded after a record, in that order."""
        ...

    def keep(self, proposal: Proposal) -> Proposal:
        """Keep a proposal as it is now; a new one (0) is given a number.

        Returns:
            The same, with its number and revision.

        Raises:
            StaleProposalError: Somebody has kept another revision of it meanwhile.
        """
        ...


def body(proposal: Proposal) -> str:
    """Write a proposal as it is kept.

    Raises:
        StoreError: A text holds half a character, which no file can store.
    """
    try:
        return _WRITE.encode(proposal).decode()
    except UnicodeEncodeError:
        raise StoreError(
            sentence("The proposal was not kept: a text in it holds a broken character."),
            todo=REWRITE,
        ) from None


def read_body(identity: int, revision: int, text: str) -> Proposal:
    """Read a proposal.

    Raises:
        CorruptError: It is not what any version of Remit has kept.
    """
    try:
        return replace(_decoder().decode(text), id=identity, revision=revision)
    except msgspec.MsgspecError as error:
        wrong = sentence("proposal {proposal} cannot be read", proposal=str(identity))
        raise damaged(wrong) from error


@lru_cache(maxsize=1)
def _decoder() -> msgspec.json.Decoder[Proposal]:
    """Give what reads proposals; making it takes longer than most questions."""
    return msgspec.json.Decoder(Proposal)


def without_person(proposal: Proposal, person: str) -> Proposal:
    """Give a proposal in which nothing is left of what a person is or would be called.

    One that was not recorded yet does something else then: it is a draft again. Of one that is
    decided the hashes go, too: whoever guesses a name could see in them that it was right.

    Example:
        >>> from remit.model.step import Draft
        >>> named = Record(file="persons", key=("p1",), row={"name": "Ada"})
        >>> proposal = Proposal(draft=Draft("X", steps=(named,)), base=None, hash="3f2a")
        >>> now = without_person(proposal, "p1")
        >>> now.draft.steps[0].row, now.hash
        ({}, '')
    """
    if not any(_is_about(each, person) for each in proposal.draft.steps):
        return proposal
    steps = tuple(_without(each, person) for each in proposal.draft.steps)
    now = replace(proposal, draft=replace(proposal.draft, steps=steps), hash="")
    if proposal.state in OPEN:
        return replace(now, state="draft", approvals=())
    return replace(now, approvals=tuple(replace(each, hash="") for each in now.approvals))


def _is_about(step: Step, person: str) -> bool:
    return isinstance(step, Record | Set) and (step.file, step.key) == (Person.FILE, (person,))


def _without(step: Step, person: str) -> Step:
    if isinstance(step, Record | Set) and _is_about(step, person):
        return replace(step, row=None if step.row is None else {})
    return step
