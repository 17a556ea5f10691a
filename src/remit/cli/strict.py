"""`--strict`: an answer is enough only where each role is answered and attested."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from remit.model.structure import Structure
from remit.resolve.answer import Answer, Status
from remit.resolve.asking import asked_roles
from remit.temporal.attest import Standing


def missing(structure: Structure, answers: Iterable[Answer]) -> Iterator[str]:
    """Say of each role that is not firmly answered what is missing.

    The roles are the one asked for, or else those that coverage asks for.
    """
    for answer in answers:
        question = answer.question
        wanted = (question.role,) if question.role else asked_roles(structure, question.function)
        for part in answer.roles:
            if part.role not in wanted:
                continue
            if part.status is not Status.ANSWERED:
                yield f"{question.function}, {part.role}: {part.status.value}"
            elif part.standing is not Standing.ATTESTED:
                yield f"{question.function}, {part.role}: answered, but not attested"
