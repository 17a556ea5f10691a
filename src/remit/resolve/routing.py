"""Routing: to whom a service desk sends what, with a mailbox and who is next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct, to_builtins

from remit.model.contact import Contact
from remit.model.remit import Function
from remit.model.structure import SUBJECT_KINDS, Structure, Subject, SubjectKind
from remit.resolve.answer import PROVIDES, Status
from remit.resolve.asking import asked_roles, concerned
from remit.resolve.behind import behind
from remit.resolve.called import subject_name, unit_name
from remit.resolve.document import Document, moment_document
from remit.resolve.layers import Layers
from remit.temporal.attest import Standing, weakest

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


class Sent(Struct, frozen=True):
    """The part of a route that many subjects have in common."""

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
    columns = {kind: _columns(structure, told, kind) for kind in SUBJECT_KINDS}
    places = {kind: structure.derived(Layers).reach(kind).places for kind in SUBJECT_KINDS}
    for name, kind in sorted((name, kind) for kind, each in told.subjects.items() for name in each):
        subject = subject_name(told, Subject(kind, name))
        for function, column in columns[kind]:
            sent = column[places[kind][name]]
            titles = name, kind, subject, function.id, function.name.best().text
            yield Route(*titles, sent.status, sent.holders, sent.escalation, sent.standing)


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


def _columns(
    structure: Structure, told: Structure, kind: SubjectKind
) -> Sequence[tuple[Function, Sequence[Sent]]]:
    """Give the functions that concern a kind and are provided, each with where requests go."""
    return [
        (function, _column(structure, told, kind, function.id))
        for function in structure.functions.values()
        if kind in concerned(function) and PROVIDES in asked_roles(structure, function.id)
    ]


def _column(
    structure: Structure, told: Structure, kind: SubjectKind, function: str
) -> Sequence[Sent]:
    """Give where the requests of each subject go, by its place."""
    found: dict[int, Sent] = {}
    for outcome, next_, cells in behind(structure, kind, function, PROVIDES):
        sent = Sent(
            outcome.status,
            tuple(_desk(told, each, function) for each in outcome.holders),
            _desk(told, next_, function) if next_ else None,
            weakest(frozenset(structure.standing(structure.remits[x]) for x in outcome.remits)),
        )
        found.update(dict.fromkeys(cells, sent))
    return [found[place] for place in range(len(found))]


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
