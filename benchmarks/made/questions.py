"""Questions about a made organisation, drawn alike on every machine."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Final

from remit.model.structure import Structure, Subject
from remit.resolve.answer import Question

ROLE: Final = "provides"


def questions(structure: Structure, count: int, seed: int = 1) -> list[Question]:
    """Draw questions of random units about random functions, all in one role."""
    chance = Random(f"{seed} questions")
    units, functions = list(structure.units), list(structure.functions)
    return [
        Question(Subject("unit", chance.choice(units)), chance.choice(functions), ROLE)
        for _ in range(count)
    ]


def one_a_function(structure: Structure, seed: int = 1) -> Iterator[Question]:
    """Draw a question about each function, in a random order, from a random unit."""
    chance = Random(f"{seed} one a function")
    units, functions = list(structure.units), list(structure.functions)
    chance.shuffle(functions)
    for function in functions:
        yield Question(Subject("unit", chance.choice(units)), function, ROLE)
