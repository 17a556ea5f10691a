"""One sentence a step: what happens, to whom, and when where that is not the day of all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from remit.change.called.names import Names
from remit.change.compile import Compiled
from remit.change.words.bounds import read_bound, when
from remit.change.words.of_remits import assigned, ended, regrouped, transferred
from remit.change.words.of_rows import appointed, post_opened, recorded, set_
from remit.change.words.of_units import (
    closed,
    designated,
    merged,
    moved,
    opened,
    renamed,
    split,
    undesignated,
)
from remit.model.step import (
    Appoint,
    Assign,
    Close,
    Common,
    Designate,
    End,
    Merge,
    Move,
    Open,
    OpenPost,
    Record,
    Regroup,
    Rename,
    Set,
    Split,
    Transfer,
    Undesignate,
)
from remit.temporal.period import BEGINNING
from remit.text.saying import Saying, sentence


def in_words(compiled: Compiled) -> tuple[Saying, ...]:
    """Say each step of a compiled draft in one sentence, without a full stop.

    Units and all else are called by their names on the day of the step. The day itself is
    told where the step has its own.

    Example:
        >>> from remit.change.compile import compile_draft
        >>> from remit.model.register import empty
        >>> from remit.model.settings import Settings
        >>> from remit.model.step import Draft
        >>> from remit.text.saying import plainly
        >>> opened = Open(id="bogota", row={"name": "Bogotá"}, on="2027-Q3")
        >>> said = in_words(compile_draft(Draft("X", steps=(opened,)), empty(Settings(id="x"))))
        >>> said, plainly(said[0], "ru")
        (('Bogotá opens (third quarter of 2027)',), 'Открытие: Bogotá (третий квартал 2027 г.)')
    """
    return tuple(_sentence(compiled, step) for step in compiled.draft.steps)


def _sentence(compiled: Compiled, step: Common) -> Saying:
    first = read_bound(step.on or compiled.draft.on)
    day = BEGINNING if first is None else first.day
    names = Names(compiled.before, compiled.after, day)
    said = _until(_SAID[type(step)](names, step), step)
    return sentence("{said} ({day})", said=said, day=when(step.on)) if step.on else said


def _until(said: Saying, step: Common) -> Saying:
    text = getattr(step, "until", "")
    if not isinstance(step, Transfer) or step.mode != "shared":
        return sentence("{said}, until {day}", said=said, day=when(text)) if text else said
    if text:
        return sentence("{said}, shared until {day}", said=said, day=when(text))
    return sentence("{said}, shared from then on", said=said)


_SAID: Final[Mapping[type[Common], Callable[[Names, Any], Saying]]] = {
    Open: opened,
    Rename: renamed,
    Move: moved,
    Merge: merged,
    Split: split,
    Close: closed,
    Designate: designated,
    Undesignate: undesignated,
    Assign: assigned,
    End: ended,
    Transfer: transferred,
    Regroup: regrouped,
    OpenPost: post_opened,
    Appoint: appointed,
    Set: set_,
    Record: recorded,
}
