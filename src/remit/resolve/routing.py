"""Routing: to whom a service desk sends what, with a mailbox and who is next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from msgspec import Struct, to_builtins

from remit.model.contact import Contact
from remit.model.remit import Function
from remit.model.structure import SUBJECT_KINDS, Structure, Subject, SubjectKind
from remit.resolve.answer import PROVIDES, Question, RoleAnswer, Status
from remit.resolve.asking import asked_roles, concerned
from remit.resolve.called import subject_name, unit_name
from remit.resolve.document import Document, moment_document
from remit.resolve.who import who_answers
from remit.temporal.attest import Standing

MAILBOX: Final = "e-mail"


class Desk(Struct, frozen=True):
    """One who answers: id, name, and the mailbox for the function, blank where none is known."""

    id: str
    name: str
    mailbox: str


class Route(Struct, frozen=True):
    """Where requests of a subject for a function go.

    `holders` is empty where nobody answers; several are told where they share the
    function or contest it, as `status` says. `escalation` is the next in the chain.
    """

    subject: str
    kind: SubjectKind
    name: str
    function: str
    function_name: str
    status: Status
    holders: tuple[Desk, ...]
    escalation: Desk | None
    standing: Standing | None


COLUMNS: Final = (
    *("subject", "kind", "name", "function", "function_name", "status"),
    *("holder", "holder_name", "mailbox"),
    *("escalation", "escalation_name", "escalation_mailbox"),
    *("valid_on", "standing"),
)
"""The columns of `routing.csv`."""


def routing(structure: Structure, shown: Structure | None = None) -> Iterator[Route]:
    """Give a route for each subject and each function that is provided, in code-point order.

    The subjects of a function are of the kinds it concerns; it asks without
    attributes. What `coverage` finds to be a gap has no holder.

    Args:
        structure: The organisation that day, which answers.
        shown: What may be told of it: its subjects, names and contacts; unless said, all.
    """
    told = shown or structure
    functions = {kind: _provided_to(structure, kind) for kind in SUBJECT_KINDS}
    subjects = ((name, kind) for kind in SUBJECT_KINDS for name in told.subjects[kind])
    for name, kind in sorted(subjects):
        for function in functions[kind]:
            yield _route(structure, told, Subject(kind, name), function)


def row(structure: Structure, route: Route) -> tuple[str, ...]:
    """Give a route as a row of the CSV: ids and mailboxes by blanks, names by semicolons."""
    next_ = route.escalation
    return (
        *(route.subject, route.kind, route.name, route.function, route.function_name),
        *(route.status.value, " ".join(each.id for each in route.holders)),
        "; ".join(each.name for each in route.holders),
        " ".join(each.mailbox for each in route.holders if each.mailbox),
        *((next_.id, next_.name, next_.mailbox) if next_ else ("", "", "")),
        *(structure.day.isoformat(), route.standing.value if route.standing else ""),
    )


def routing_document(structure: Structure, routes: Iterable[Route]) -> Document:
    """Give the routes as a document."""
    return {**moment_document(structure), "routing": to_builtins(list(routes))}


def _provided_to(structure: Structure, kind: SubjectKind) -> tuple[Function, ...]:
    """Give the functions that concern a kind and that somebody provides."""
    return tuple(
        function
        for function in structure.functions.values()
        if kind in concerned(function) and PROVIDES in asked_roles(structure, function.id)
    )


def _route(structure: Structure, told: Structure, subject: Subject, function: Function) -> Route:
    asked = Question(subject, function.id, PROVIDES)
    answer = who_answers(structure, asked).role(PROVIDES)
    return Route(
        subject=subject.id,
        kind=subject.kind,
        name=subject_name(told, subject),
        function=function.id,
        function_name=function.name.best().text,
        status=answer.status,
        holders=tuple(_desk(told, each, function.id) for each in answer.holders),
        escalation=_next(told, answer, function.id),
        standing=answer.standing,
    )


def _next(told: Structure, answer: RoleAnswer, function: str) -> Desk | None:
    behind = (link.holder for link in answer.chain if link.holder not in answer.holders)
    name = next(behind, None)
    return _desk(told, name, function) if name is not None else None


def _desk(told: Structure, unit: str, function: str) -> Desk:
    return Desk(unit, unit_name(told, unit), mailbox(told, unit, function))


def mailbox(structure: Structure, unit: str, function: str) -> str:
    """Give the mailbox of a unit for a function: the nearest function's, else that for all.

    Returns:
        The first by id where several are as near; blank where the unit has none.
    """
    near = {name: steps for steps, name in enumerate((*structure.broader(function), ""))}
    own = structure.derived(_mailboxes).get(unit, ())
    found = ((near[each.function], each.id, each.value) for each in own if each.function in near)
    return min(found, default=(0, "", ""))[-1]


def _mailboxes(structure: Structure) -> Mapping[str, list[Contact]]:
    """Give the mailboxes of each unit."""
    found: dict[str, list[Contact]] = {}
    for each in structure.contacts.values():
        if each.kind == MAILBOX:
            found.setdefault(each.unit, []).append(each)
    return found
