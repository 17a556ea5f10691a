"""Recording what was filled in, and taking it back."""

from __future__ import annotations

from msgspec.structs import replace

from remit.change.compile import compile_draft
from remit.change.words import in_words
from remit.errors import QuestionError
from remit.model.change import ChangeSet, Receipt
from remit.model.step import Draft
from remit.web.editing.editor import Editing


def record_at_once(editing: Editing, draft: Draft) -> Receipt:
    """Record a draft as one act.

    Raises:
        MistakesError: A step is wrong; all that are.
        QuestionError: It changes nothing.
        StoreError: Somebody else recorded meanwhile, or the register cannot be written.
    """
    structure = editing.desk.current()
    compiled = compile_draft(draft, structure.register)
    made: ChangeSet = compiled.change_set()
    if not made.entries:
        raise QuestionError(
            "nothing would be another: all that was filled in stands there already",
            todo="change a field, and send it again",
        )
    titled = replace(made, title=draft.title or "; ".join(in_words(compiled)))
    base = structure.head.sequence if structure.head is not None else 0
    return editing.store.record(titled, by=editing.actor, base=base)
