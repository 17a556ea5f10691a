"""Whom a unit serves: a line a remit, with how many and who."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from remit.cli.render.foot import show_foot
from remit.cli.render.rows import named, plain_table
from remit.model.structure import SUBJECT_KINDS, Structure, Subject, SubjectKind
from remit.publish.english.names import Names
from remit.publish.english.words import (
    MANY,
    conditions_words,
    counted,
    listed,
    scope_words,
    since_words,
)
from remit.resolve.answer import PROVIDES
from remit.resolve.asking import concerned
from remit.resolve.serves import Service, Subjects

_NAMED = 6
_SOURCE = 24


def show_services(
    console: Console, structure: Structure, unit: str, services: tuple[Service, ...]
) -> None:
    """Print whom a unit serves, in what."""
    names = Names(structure)
    console.print(named(names.unit(unit), unit, names.place(unit)))
    if unit not in structure.units:
        console.print(f"It is not open on {structure.day}.")
    elif not services:
        console.print("It holds no remit on this day.")
    else:
        console.print()
        table = plain_table("Serves in", "For", "Answers", "Source")
        table.columns[-1].min_width = min(_SOURCE, max(len(each.remit.source) for each in services))
        for each in services:
            table.add_row(*_cells(structure, names, each))
        console.print(table)
    show_foot(console, structure)


def _cells(structure: Structure, names: Names, service: Service) -> tuple[str | Text, ...]:
    remit = service.remit
    function = Text(names.function(remit.function))
    if remit.role != PROVIDES:
        function.append(f" ({remit.role})", style="label")
    where = conditions_words(remit.conditions)
    since = since_words(remit.stretch.valid_from.text)
    whom = scope_words(remit.scope, names)
    whom += f", where {where}" if where else ""
    whom += f", since {since}" if since else ""
    return function, whom, _whom(structure, names, service), Text(remit.source, style="link")


def _whom(structure: Structure, names: Names, service: Service) -> str:
    """Say to whom a remit is the answer, and behind whose answer it stands."""
    if service.remit.conditions:
        return "whoever says so in asking"
    kinds = _kinds(structure, service.remit.function)
    answers, behind = (_said(names, kinds, each) for each in (service.answers, service.behind))
    if not behind:
        return answers or "nobody"
    return f"{answers or 'nobody'}; behind a narrower remit for {behind}"


def _kinds(structure: Structure, function: str) -> tuple[SubjectKind, ...]:
    """Give the kinds of subject a function is for; nobody else asks for it."""
    row = structure.function(function)
    return concerned(row) if row is not None else SUBJECT_KINDS


def _said(names: Names, kinds: Iterable[SubjectKind], subjects: Subjects) -> str:
    said = []
    for kind in kinds:
        found = subjects[kind]
        if len(found) > _NAMED:
            said.append(counted(len(found), kind, MANY[kind]))
        elif found:
            said.append(listed([names.subject(Subject(kind, each)) for each in found]))
    return "; ".join(said)
