"""Asking a made organisation: on a day just opened, where no function was asked for."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Sequence
from statistics import median
from typing import Final

from benchmarks.measure import Taken

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

    Returns:
        The time of the median question on the wall; in CPU that of the mean one, which also
        pays for what several questions have in common and the first of them finds.
    """
    first, rest = asked[:OPENING], asked[OPENING:]
    found = [
        _each(Structure(made.register, made.day, days=made.days), first, rest, answer)
        for _ in range(repeats)
    ]
    return Taken(median(wall for wall, _ in found), median(cpu for _, cpu in found))


def _each(
    day: Structure, first: Sequence[Question], rest: Sequence[Question], answer: Answer
) -> tuple[float, float]:
    for each in first:
        answer(day, each)
    gc.collect()
    gc.disable()
    try:
        began, walls = time.process_time(), [_once(day, each, answer) for each in rest]
        return median(walls), (time.process_time() - began) / len(rest)
    finally:
        gc.enable()


def _once(day: Structure, one: Question, answer: Answer) -> float:
    began = time.perf_counter()
    answer(day, one)
    return time.perf_counter() - began
