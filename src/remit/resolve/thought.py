"""What was thought of one day: an answer through the records, the other axis of time."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from remit.model.structure import Head, Structure
from remit.resolve.answer import Link, Question, RoleAnswer, Status
from remit.resolve.document import Document, link_document, moment_document
from remit.resolve.state import State, asked, state
from remit.temporal.moment import show_instant


class Thought(Struct, frozen=True):
    """An answer about a day as it was known from one record on, until the next thought."""

    since: Head
    status: Status
    holders: tuple[str, ...] = ()
    winners: tuple[Link, ...] = ()


def thoughts(known: Iterable[Structure], question: Question) -> tuple[Thought, ...]:
    """Give what was answered about one day, record by record, as often as it became another.

    Args:
        known: The organisation on the day, as known after each record, in their order.
        question: The question, in one role.
    """
    found: list[Thought] = []
    last: State | None = None
    for structure in known:
        part = _part(structure, question)
        if structure.head is not None and state(part) != last:
            won = part.chain[: part.winners]
            found.append(Thought(structure.head, part.status, part.holders, won))
        last = state(part)
    return tuple(found)


def _part(structure: Structure, question: Question) -> RoleAnswer:
    """Ask; a role that was not known then answered nobody."""
    if question.role in structure.all_roles:
        return asked(structure, replace(question, attributes={}))
    return RoleAnswer(question.role, "narrowest", Status.NOT_OPEN)


def thoughts_document(
    structure: Structure, question: Question, found: Iterable[tuple[str, Iterable[Thought]]]
) -> Document:
    """Give what was thought of a day, a part a role."""
    return {
        "subject": question.subject.id,
        "kind": question.subject.kind,
        "function": question.function,
        **moment_document(structure),
        "roles": [
            {"role": role, "thoughts": [_thought(each) for each in thoughts]}
            for role, thoughts in found
        ],
    }


def _thought(thought: Thought) -> Document:
    return {
        "record": thought.since.sequence,
        "known_from": show_instant(thought.since.at),
        "status": thought.status.value,
        "holders": list(thought.holders),
        "remits": [link_document(each) for each in thought.winners],
    }
