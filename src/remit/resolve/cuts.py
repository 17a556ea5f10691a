"""What cut the timeline of an answer: the events of a day that touch it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from remit.model.event import ChangeEvent
from remit.model.structure import Structure
from remit.resolve.answer import PROVIDES, Question
from remit.resolve.bearing import asks_responsibility, far, lineage, near, remits_ever
from remit.resolve.events import Row, events_on
from remit.resolve.state import asked, winners

_TELLING: Final[Mapping[str, frozenset[str]]] = {
    "units": frozenset({"part_of", "site"}),
    "functions": frozenset({"broader"}),
    "sites": frozenset({"country"}),
    "remits": frozenset(
        {"holder", "role", "function", "scope", "conditions", "shared", "step"},
    ),
}
"""The columns that can change who answers; in other files a row is there or is not."""


def cut_by(before: Structure, after: Structure, question: Question) -> tuple[ChangeEvent, ...]:
    """Give the events of a day that made an answer another: what is nearest to it, if anything.

    Nearest are the remits that won on one of the two days only, their holders, the
    subject and what put it into a scope. Where none of these changed, an extent grew
    or shrank, and whatever can have done so that day is given.

    Args:
        before: The organisation on the day before.
        after: The organisation on the day itself.
        question: The question, in one role.

    Returns:
        The events, by file and key.
    """
    register = after.register
    own = lineage(register, {question.subject.id})
    near_by = events_on(register, after.day, _nearest(before, after, question))
    found = tuple(each for each in near_by if _tells(each) and not _is_a_move(each, own))
    if found:
        return found
    anywhere = events_on(register, after.day, _whatever(after, question))
    return tuple(each for each in anywhere if _tells(each))


def responsibility(structure: Structure, question: Question) -> Question:
    """Give the question that `under:` asks for the same subject."""
    function = structure.register.settings.responsibility_function
    return Question(question.subject, function, PROVIDES)


def _nearest(before: Structure, after: Structure, question: Question) -> frozenset[Row]:
    register = after.register
    then, now = (set(winners(asked(each, question))) for each in (before, after))
    names = then ^ now or now
    ever = remits_ever(register, question.function, question.role)
    remits = [remit for remit in ever if remit.id in names]
    rows = near(register, question.subject, question.function, remits)
    if asks_responsibility(remits):
        rows |= _nearest(before, after, responsibility(after, question))
    return rows


def _whatever(structure: Structure, question: Question) -> frozenset[Row]:
    register, subject = structure.register, question.subject
    remits = remits_ever(register, question.function, question.role)
    rows = near(register, subject, question.function, remits)
    return rows | far(register, subject.kind, remits)


def _tells(event: ChangeEvent) -> bool:
    telling = _TELLING.get(event.file, frozenset())
    return event.what != "changes" or not telling.isdisjoint(event.columns)


def _is_a_move(event: ChangeEvent, own: Collection[str]) -> bool:
    """Tell whether a unit moved that is not the subject: a holder answers from anywhere."""
    return event.file == "units" and event.what == "changes" and event.key[0] not in own
