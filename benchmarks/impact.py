"""What 200 steps would break, of one day and of twenty, on 5,000 units × 100 functions.

All roles, all subjects, with every set of attributes that a remit asks for: the whole impact,
with its groups and what it leaves open. Beside it, both registers are painted anew on the
first day of every stretch, and all answers compared; and, for scale, two whole paintings.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from benchmarks.made.organisation import organisation
from benchmarks.made.plan import plan
from benchmarks.made.shape import A_DAY, SHORT, STYLES, Shape, Style
from benchmarks.measure import Figure, run, time_of, timed

from remit.change.diff import applied
from remit.change.impact.answers import changed_answers
from remit.change.impact.days import first_days
from remit.change.impact.whole import impact_of
from remit.model.change import Entry
from remit.model.register import Register
from remit.model.structure import SUBJECT_KINDS, Structure
from remit.resolve.bearing import ANSWERING
from remit.resolve.compare import Turned, compare
from remit.resolve.painting import Painting

GOALS: Final = {1: 1.0, 20: 5.0}
"""Seconds, for steps of so many days."""


def figures(*, small: bool) -> Iterator[Figure]:
    """Measure plans on both kinds of organisation."""
    shape, steps = (Shape(200, 12, 300), 20) if small else (Shape(5_000, 100, 5_000), 200)
    for style in STYLES:
        made = organisation(Shape(shape.units, shape.functions, shape.remits, style))
        for days, goal in GOALS.items():
            entries = plan(made, steps, days)
            yield from _of(made, entries, style, days, goal)


def _of(
    made: Register, entries: tuple[Entry, ...], style: Style, days: int, goal: float
) -> Iterator[Figure]:
    after = applied(made, entries)
    taken = time_of(lambda: impact_of(_anew(made), _anew(after), entries), repeats=3)
    answers = time_of(lambda: changed_answers(_anew(made), _anew(after), entries), repeats=3)
    twice = time_of(lambda: _paint_twice(made), repeats=3)
    beside = {"two paintings": twice}
    name = f"impact-{days}-{SHORT[style]}"
    is_met = style == "as organisations are"
    if is_met:
        # Once, for it takes so long.
        beside["recomputation"] = time_of(lambda: _naively(made, after, entries), repeats=1)
    note = f"{len(entries)} steps on {days} days, {style}"
    yield timed(name, taken, (goal if is_met else None, "s"), beside, note)
    yield timed(f"{name}-answers", answers, (None, "s"), beside, f"{note}: the answers alone")


def _anew(register: Register) -> Register:
    """Give the same register without anything that was made of it."""
    return Register(register.settings, register.histories)


def _naively(before: Register, after: Register, entries: tuple[Entry, ...]) -> list[Turned]:
    """Compare every stretch anew; it asks without attributes only."""
    return [
        turned
        for day in first_days(before, after, entries, ANSWERING)
        for turned in compare(Structure(_anew(before), day), Structure(_anew(after), day)).answers
    ]


def _paint_twice(register: Register) -> None:
    for _ in range(2):
        day = Structure(_anew(register), A_DAY)
        painting = day.derived(Painting)
        for kind in SUBJECT_KINDS:
            for function in day.functions:
                for role in day.roles:
                    for _patch in painting.patches(kind, function, role):
                        pass


if __name__ == "__main__":
    run(figures)
