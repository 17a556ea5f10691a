"""Every answer that concerns a subject, in the order of the functions' tree.

They are the same in every language, so those asked for last are remembered.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from contextlib import suppress
from typing import Final
from weakref import WeakKeyDictionary

from msgspec import Struct

from remit.model.structure import Structure, Subject
from remit.publish.countries import functions_for
from remit.resolve.answer import Answer, Question
from remit.resolve.who import who_answers

_REMEMBERED: Final = 32

_known: WeakKeyDictionary[Structure, OrderedDict[Subject, tuple[Answer, ...]]]
_known = WeakKeyDictionary()


class Placed(Struct, frozen=True):
    """A function in the tree, and how deep it stands there."""

    id: str
    depth: int


def sheet(structure: Structure, subject: Subject) -> tuple[Answer, ...]:
    """Give the answer for every function that concerns the kind of a subject."""
    known = _known.setdefault(structure, OrderedDict())
    answers = known.get(subject)
    if answers is None:
        asked = functions_for(structure, subject.kind)
        order = (placed.id for placed in tree(structure) if placed.id in asked)
        answers = tuple(who_answers(structure, Question(subject, name)) for name in order)
        known[subject] = answers
        # Several threads may ask: what another one let go of is gone already.
        if len(known) > _REMEMBERED:
            with suppress(KeyError):
                known.popitem(last=False)
    return answers


def tree(structure: Structure) -> tuple[Placed, ...]:
    """Give every function in force, each before those narrower, siblings in their order."""
    below: dict[str, list[str]] = {}
    for row in structure.functions.values():
        top = row.broader if row.broader in structure.functions else ""
        below.setdefault(top, []).append(row.id)

    def walk(top: str, depth: int) -> Iterator[Placed]:
        for name in sorted(below.get(top, ()), key=lambda each: _order(structure, each)):
            yield Placed(name, depth)
            yield from walk(name, depth + 1)

    return tuple(walk("", 0))


def _order(structure: Structure, name: str) -> tuple[bool, int, str]:
    order = structure.functions[name].order
    return order is None, order or 0, name
