"""What becomes of a form that is sent: recorded, proposed, or kept as a step of a draft."""

from __future__ import annotations

from msgspec.structs import replace

from remit.change.compile import compile_draft
from remit.change.words import in_words
from remit.errors import QuestionError, RefusedError, RemitError
from remit.model.step import Draft
from remit.register.proposing import begin, edit, propose_draft, record_draft
from remit.register.undoing import record_undo
from remit.web.editing.editor import Editing, Visit
from remit.web.editing.filled import Filled, draft_of


def send_form(to: Visit) -> str:
    """Do with what was filled in what the button says; give the address that shows it.

    Raises:
        RemitError: It cannot be done as it stands.
    """
    editing, act = to.editing, to.filled.get("act", "record")
    draft = _titled(draft_of(to.rest[1], to.filled, to.register), to)
    match act:
        case "propose":
            return _proposal(to, propose_draft(editing.store, draft, editing.act).id)
        case "keep":
            return _proposal(to, keep_step(editing, draft, to.filled))
        case _:
            receipt = record_draft(editing.store, draft, editing.act)
            return to.at("record", str(receipt.sequence))


def keep_step(editing: Editing, draft: Draft, filled: Filled) -> int:
    """Keep a step in a draft: a new one, one that is there, or in place of one of its steps.

    Returns:
        The number of the draft.
    """
    into, at = filled.get("into", ""), filled.get("at", "")
    if not into.isdecimal():
        return begin(editing.store, draft, editing.act).id
    proposal = editing.store.proposals.one(int(into))
    steps = list(proposal.draft.steps)
    if at.isdecimal() and 1 <= int(at) <= len(steps):
        steps[int(at) - 1] = draft.steps[0]
    else:
        steps += draft.steps
    now = replace(proposal.draft, steps=tuple(steps))
    return edit(editing.store, proposal.id, now, editing.act).id


def _titled(draft: Draft, to: Visit) -> Draft:
    """Give a draft its title: what its step does, where nobody said otherwise."""
    if draft.title:
        return draft
    return replace(draft, title="; ".join(in_words(compile_draft(draft, to.register))))


def _proposal(to: Visit, identity: int) -> str:
    return to.at("proposal", str(identity))


def take_back(to: Visit) -> str:
    """Take a record back; give the address of the record that does."""
    number = to.rest[1] if len(to.rest) > 1 else ""
    if not number.isdecimal():
        raise QuestionError("there is no such record", todo="open it from the list of records")
    reason = to.filled.get("reason", "")
    receipt, _ = record_undo(to.editing.store, int(number), to.editing.act, reason=reason)
    return to.at("record", str(receipt.sequence))


def why(error: RemitError) -> tuple[str, ...]:
    """Say why something was not done, a line each."""
    reasons = error.reasons if isinstance(error, RefusedError) else ()
    mistakes = tuple(str(each) for each in getattr(error, "mistakes", ()))
    return tuple(filter(None, (error.wrong, *reasons, *mistakes, error.todo)))
