"""What becomes of a form that is sent: recorded, proposed, or kept as a step of a draft."""

from __future__ import annotations

from typing import Any, Final

from msgspec.structs import replace

from remit.change.called.nouns import file_of
from remit.errors import QuestionError, RefusedError, RemitError
from remit.model.contact import Person
from remit.model.step import Draft, Record, Set
from remit.register.proposing import begin, edit, propose_draft, record_draft
from remit.register.undoing import record_undo
from remit.temporal.history import History
from remit.temporal.stretch import stretch
from remit.text.catalogue import N_
from remit.text.digits import is_number
from remit.text.saying import sentence
from remit.text.sayings import apart, either
from remit.web.editing.editor import Visit
from remit.web.editing.forms import ADD
from remit.web.editing.plan import Compiling, compiling
from remit.web.editing.reading import Read, with_step
from remit.web.telling import wrong_and_todo

_ACTS: Final = frozenset({"record", "propose", "keep"})
"""What may become of a form."""

LACKING: Final = N_("Something that is needed is not filled in: {labels}")


def send_form(read: Read) -> str:
    """Do with what was filled in what the button says; give the address that shows it.

    Raises:
        RemitError: It cannot be done as it stands.
    """
    to = read.to
    if read.blank:
        labels = apart((sentence(each.label) for each in read.blank), ", ")
        raise QuestionError(sentence(LACKING, labels=labels))
    act = to.filled.get("act", "")
    if act not in _ACTS:
        todo = sentence("choose a button of the form")
        raise QuestionError(sentence("nothing here does that"), todo=todo)
    draft = _titled(to, read.draft, compiling(read))
    if act == "keep":
        return _proposal(to, _keep(to, draft))
    _refuse_doubts(read)
    _refuse_what_is_there(read)
    store, now = to.editing.store, to.editing.act
    if act == "propose":
        return _proposal(to, propose_draft(store, draft, now, seen=read.head).id)
    receipt = record_draft(store, draft, now, read.head)
    return f"{to.at('record', str(receipt.sequence))}?done=recorded"


def _keep(to: Visit, draft: Draft) -> int:
    """Keep a step in a draft: a new one, one that is there, or in place of one of its steps.

    Returns:
        The number of the draft.
    """
    store, number = to.editing.store, to.filled.get("draft", "")
    if not is_number(number):
        return begin(store, draft, to.editing.act).id
    at = to.filled.get("at", "")
    # What comes at the end stands there whatever else the draft holds by now.
    seen = to.filled.get("version", "") if at else ""
    return edit(
        store, int(number), lambda known: with_step(known, draft, at)[0], to.editing.act, seen
    ).id


def _refuse_doubts(read: Read) -> None:
    for each in read.means.doubts:
        if each.maybe:
            raise QuestionError(
                sentence("{text} may mean {maybe}", text=repr(each.text), maybe=either(each.maybe)),
                todo=sentence("write the id, or the whole name"),
            )


def _refuse_what_is_there(read: Read) -> None:
    """Let nobody who adds a row replace one that is there on any of its days."""
    (step,) = read.draft.steps
    if read.do != ADD or not isinstance(step, Record):
        return
    days = stretch(step.valid_from, step.valid_to).period
    known = read.to.register.histories.get(step.file, {}).get(step.key, History[Any]())
    if any(each.stretch.period.overlaps(days) for each in known.versions):
        raise QuestionError(
            sentence(
                "there is a {key} in {file} already",
                key=" ".join(step.key),
                file=file_of(step.file),
            ),
            todo=sentence("change it on its own page, or choose another id, or other days"),
        )


def _titled(to: Visit, draft: Draft, found: Compiling) -> Draft:
    """Give a draft its title: what its step does, where nobody said otherwise.

    What a person is called stands in no title: the log keeps titles for ever.
    """
    if draft.title:
        return draft
    (step,) = draft.steps
    if isinstance(step, Set | Record) and step.file == Person.FILE:
        return replace(draft, title=f"{' '.join(step.key)} ({step.file})")
    return replace(draft, title=to.recorded(apart(found.sentences, "; ")))


def _proposal(to: Visit, identity: int) -> str:
    return to.at("proposal", str(identity))


def take_back(to: Visit) -> str:
    """Take a record back; give the address of the record that does."""
    number = to.rest[1] if len(to.rest) > 1 else ""
    if not is_number(number):
        todo = sentence("open it from where it was recorded")
        raise QuestionError(sentence("there is no such record"), todo=todo)
    reason = to.filled.get("reason", "")
    receipt, _ = record_undo(to.editing.store, int(number), to.editing.act, reason=reason)
    return f"{to.at('record', str(receipt.sequence))}?done=undone"


def why(error: RemitError) -> tuple[str, ...]:
    """Say why something was not done, a line each."""
    wrong, todo = wrong_and_todo(error)
    reasons = error.reasons if isinstance(error, RefusedError) else ()
    mistakes = tuple(str(each) for each in getattr(error, "mistakes", ()))
    return tuple(filter(None, (wrong, *reasons, *mistakes, todo)))
