"""Asking a made organisation: on a day just opened, where no function was asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from benchmarks.measure import Taken, time_of

from remit.model.structure import Structure
from remit.resolve.answer import Question
from remit.resolve.painting import Painting

Answer = Callable[[Structure, Question], object]

OPENING: Final = 10
"""How many questions open a day."""


def holders(day: Structure, one: Question) -> tuple[str, ...]:
    """Give the bare answer."""
    return day.derived(Painting).outcome(one.subject, one.function, one.role).holders


def time_first(
    made: Structure, asked: Sequence[Question], answer: Answer, *, repeats: int = 5
) -> Taken:
    """Time questions that are each the first for a function, on a day asked for others.

    Args:
        made: The organisation; each repeat opens its day anew.
        asked: Questions, each about a function of its own. The first few only open the day:
            what all questions of a day have in common is found by then.
        answer: What is timed, a question at a time.
        repeats: How often.
    """
    first, rest = asked[:OPENING], asked[OPENING:]
    days: list[Structure] = []

    def open_day() -> None:
        days[:] = [Structure(made.register, made.day, days=made.days)]
        for each in first:
            answer(days[0], each)

    def ask() -> None:
        for each in rest:
            answer(days[0], each)

    return time_of(ask, before=open_day, calls=len(rest), repeats=repeats)
