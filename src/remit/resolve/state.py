"""What an answer comes to on a day: what the spells of a timeline have in common."""

from __future__ import annotations

from typing import TypeAlias

from remit.model.structure import Structure
from remit.resolve.answer import Question, RoleAnswer, Status
from remit.resolve.who import who_answers

State: TypeAlias = tuple[Status, tuple[str, ...], tuple[str, ...]]
"""Status, holders and winning remits."""


def asked(structure: Structure, question: Question) -> RoleAnswer:
    """Give the answer in the one role that a question asks for."""
    return who_answers(structure, question).role(question.role)


def state(part: RoleAnswer) -> State:
    """Give what an answer comes to, without its reasons."""
    return part.status, part.holders, winners(part)


def winners(part: RoleAnswer) -> tuple[str, ...]:
    """Give the remits over which none prevails."""
    return tuple(link.remit for link in part.chain[: part.winners])


def compares(part: RoleAnswer) -> bool:
    """Tell whether an answer hangs on how large extents are.

    So it does where several scopes meet on the nearest function and one prevails.
    """
    if part.rule == "every":
        return False
    nearest = part.chain[0].distance if part.chain else 0
    return len({link.scope for link in part.chain if link.distance == nearest}) > 1
