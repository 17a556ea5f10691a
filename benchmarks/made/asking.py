"""Asking a made organisation: on a day just opened, where no function was asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from benchmarks.made.questions import questions
from benchmarks.made.work import RESPONSIBILITY
from benchmarks.measure import Taken, time_of

from remit.model.structure import Structure
from remit.resolve.answer import Question
from remit.resolve.painting import Painting

Answer = Callable[[Structure, Question], object]


def holders(day: Structure, one: Question) -> tuple[str, ...]:
    """Give the bare answer."""
    return day.derived(Painting).outcome(one.subject, one.function, one.role).holders


def time_first(
    made: Structure, asked: Sequence[Question], answer: Answer, *, repeats: int = 5
) -> Taken:
    """Time questions that are each the first for a function, on a day asked for another.

    Args:
        made: The organisation; each repeat opens its day anew.
        asked: Questions, each about a function of its own.
        answer: What is timed, a question at a time.
        repeats: How often.
    """
    days: list[Structure] = []

    def open_day() -> None:
        day = Structure(made.register, made.day, days=made.days)
        first = questions(day, 1)[0]
        answer(day, Question(first.subject, RESPONSIBILITY, first.role))
        days[:] = [day]

    def ask() -> None:
        for each in asked:
            answer(days[0], each)

    return time_of(ask, before=open_day, calls=len(asked), repeats=repeats)
