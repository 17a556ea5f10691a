"""The service sheet: the answers to one subject for every function of a day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from remit.model.remit import Function
from remit.model.structure import Structure, Subject
from remit.model.tree import placed
from remit.resolve.answer import Answer, Question
from remit.resolve.who import who_answers


def sheet(
    structure: Structure, subject: Subject, role: str = "", attributes: Mapping[str, str] = {}
) -> tuple[Answer, ...]:
    """Ask for every function in force that day, in id order."""
    return tuple(
        who_answers(structure, Question(subject, function, role, attributes))
        for function in structure.functions
    )


def along_the_tree(structure: Structure) -> Iterator[tuple[int, Function]]:
    """Give the functions of the day along their tree, each with its depth."""
    below: dict[str, list[Function]] = {}
    for each in structure.functions.values():
        broader = each.broader if each.broader in structure.functions else ""
        below.setdefault(broader, []).append(each)
    todo = [(0, each) for each in _last_first(below.get("", []))]
    while todo:
        depth, function = todo.pop()
        yield depth, function
        todo += [(depth + 1, each) for each in _last_first(below.get(function.id, []))]


def _last_first(functions: list[Function]) -> list[Function]:
    return sorted(functions, key=lambda each: placed(each.order, each.id), reverse=True)
