"""Following successors: who answers for what an office has become (DESIGN 4.4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from remit.model.structure import Structure, Subject
from remit.resolve.answer import Answer
from remit.resolve.subject import is_open, successors
from remit.resolve.who import who_answers


class Followed(Struct, frozen=True):
    """A successor in force, and the answers to it."""

    subject: Subject
    answers: tuple[Answer, ...]


def followed(
    structure: Structure, subject: Subject, answers: Iterable[Answer]
) -> tuple[Followed, ...]:
    """Ask the same of each successor in force of a subject that is not open.

    A successor that is not open itself leads on to its own. Each is asked once, in
    the order in which they are named.

    Args:
        structure: The organisation on the day asked about.
        subject: For whom was asked.
        answers: What was answered.

    Returns:
        Whole answers, a part a successor in force; none where the subject is open.
    """
    questions = [each.question for each in answers]
    return tuple(
        Followed(
            heir, tuple(who_answers(structure, replace(each, subject=heir)) for each in questions)
        )
        for heir in heirs(structure, subject)
    )


def heirs(structure: Structure, subject: Subject) -> Iterator[Subject]:
    """Give the successors in force of a subject that is not open, and theirs for those not open.

    Who is named twice is given once, and a circle of successors ends where it began.
    """
    met: set[Subject] = set()
    todo = [] if is_open(structure, subject) else [subject]
    while todo:
        one = todo.pop()
        if one in met:
            continue
        met.add(one)
        if is_open(structure, one):
            yield one
        else:
            named = [Subject(subject.kind, name) for name in successors(structure, one)]
            todo += reversed(named)
