"""Whom a unit serves: a line a remit, with how many and who."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from remit.cli.names import Names
from remit.cli.render.foot import show_foot
from remit.cli.render.rows import named, plain_table
from remit.cli.words import MANY, conditions_words, counted, listed, scope_words, since_words
from remit.model.structure import SUBJECT_KINDS, Structure, Subject
from remit.resolve.definition import PROVIDES
from remit.resolve.serves import Service, Subjects

_KEY = "Answers: to whom this is the answer. Behind for: to whom a narrower remit answers."
_NAMED = 6


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
        table = plain_table("Serves in", "For", "Answers", "Behind for", "Since", "Source")
        for each in services:
            table.add_row(*_cells(names, each))
        console.print(table)
        console.print(_KEY, style="foot")
    show_foot(console, structure)


def _cells(names: Names, service: Service) -> tuple[str | Text, ...]:
    remit = service.remit
    function = Text(names.function(remit.function))
    if remit.role != PROVIDES:
        function.append(f" ({remit.role})", style="label")
    where = conditions_words(remit.conditions)
    whom = scope_words(remit.scope, names) + (f", where {where}" if where else "")
    since = since_words(remit.stretch.valid_from.text) or "–"
    answers, behind = (_said(names, each) for each in (service.answers, service.behind))
    return function, whom, answers, behind, since, Text(remit.source, style="link")


def _said(names: Names, subjects: Subjects) -> str:
    said = []
    for kind in SUBJECT_KINDS:
        found = subjects[kind]
        if len(found) > _NAMED:
            said.append(counted(len(found), kind, MANY[kind]))
        elif found:
            said.append(listed([names.subject(Subject(kind, each)) for each in found]))
    return "; ".join(said) or "nobody"
