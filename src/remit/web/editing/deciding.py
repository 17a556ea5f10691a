"""What becomes of a proposal by the buttons of its page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from msgspec.structs import replace

from remit.change.proposal import Proposal
from remit.errors import QuestionError
from remit.model.step import Draft
from remit.register.proposing import (
    approve,
    comment,
    edit,
    propose_again,
    record_proposal,
    reject,
    withdraw,
)
from remit.text.digits import is_number
from remit.text.saying import sentence
from remit.web.editing.editor import Visit
from remit.web.editing.numbered import known

NAME: Final = "name"
"""The button that says what a draft is called, why it is, and from when on."""


def do_with_proposal(to: Visit) -> str:
    """Do with a proposal what a button says; give the address that shows it.

    Raises:
        RemitError: It cannot be done as things stand.
    """
    proposal, asked = known(to), to.filled.get("act", "")
    if asked == "record":
        receipt = record_proposal(to.editing.store, proposal.id, to.editing.act)
        return to.at("record", str(receipt.sequence))
    if asked in _DECIDING:
        _DECIDING[asked](to, proposal)
    else:
        change, seen = partial(_edited, to, asked), to.filled.get("version", "")
        edit(to.editing.store, proposal.id, change, to.editing.act, seen)
    return to.at("proposal", str(proposal.id))


def _comment(to: Visit, it: Proposal) -> Proposal:
    step = to.filled.get("step", "").strip()
    if step and not is_number(step):
        raise QuestionError(
            sentence("{step} is no step", step=repr(step)),
            todo=sentence("write the number of one, or nothing for the whole"),
        )
    said = to.filled.get("text", "")
    return comment(to.editing.store, it.id, to.editing.act, said, int(step or 0))


def _reject(to: Visit, it: Proposal) -> Proposal:
    return reject(to.editing.store, it.id, to.editing.act, to.filled.get("text", ""))


def _approve(to: Visit, it: Proposal) -> Proposal:
    return approve(to.editing.store, it.id, to.editing.act, to.filled.get("seen", ""))


_DECIDING: Final[Mapping[str, Callable[[Visit, Proposal], Proposal]]] = {
    "comment": _comment,
    "reject": _reject,
    "approve": _approve,
    "propose": lambda to, it: propose_again(to.editing.store, it.id, to.editing.act),
    "withdraw": lambda to, it: withdraw(to.editing.store, it.id, to.editing.act),
}


def named(to: Visit, draft: Draft) -> Draft:
    """Give a draft with what was filled in of what it is called, why it is, and from when on."""
    given = {name: to.filled.get(name, "").strip() for name in ("reason", "basis", "on")}
    return replace(draft, title=to.filled.get("title", "").strip() or draft.title, **given)


def _edited(to: Visit, asked: str, draft: Draft) -> Draft:
    """Give a draft with one thing changed: a step moved or left out, or what it is called."""
    steps = list(draft.steps)
    what, _, number = asked.partition("-")
    place = int(number) - 1 if is_number(number) else -1
    match what:
        case "up" if 1 <= place < len(steps):
            steps[place - 1 : place + 1] = [steps[place], steps[place - 1]]
        case "down" if 0 <= place < len(steps) - 1:
            steps[place : place + 2] = [steps[place + 1], steps[place]]
        case "delete" if 0 <= place < len(steps):
            del steps[place]
        case _ if what == NAME:
            return named(to, draft)
        case _:
            raise QuestionError(
                sentence("nothing here does that"),
                todo=sentence("open the page again, and choose a button"),
            )
    return replace(draft, steps=tuple(steps))
