"""What 200 steps would break, of one day and of twenty, on 5,000 units × 100 functions.

All roles, all subjects, with every set of attributes that a remit asks for: the whole impact,
with its groups and what it leaves open. Beside it, for scale, two whole paintings. One figure
tells the pages that change, too, as a plan does.

What does the same plainly paints both registers anew on the first day of every stretch, and
compares all answers; of the large organisation nobody would wait for it. So both are measured on
one of a fifth of the units, where the plain one finds nothing that Remit does not list.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from benchmarks.made.organisation import organisation
from benchmarks.made.plan import plan
from benchmarks.made.shape import A_DAY, SHORT, STYLES, Shape, Style
from benchmarks.measure import Figure, run, time_of, timed
from msgspec import Struct

from remit.change.diff import applied
from remit.change.impact.answers import Changed, changed_answers
from remit.change.impact.days import first_days
from remit.change.impact.whole import impact_of
from remit.model.change import Entry
from remit.model.register import Register
from remit.model.structure import SUBJECT_KINDS, Structure
from remit.publish.planned import pages_from
from remit.resolve.bearing import ANSWERING
from remit.resolve.compare import Turned, compare
from remit.resolve.painting import Painting

GOALS: Final = {1: 1.0, 20: 5.0}
"""Seconds, for steps of so many days."""

LARGE: Final = Shape(5_000, 100, 5_000), 200
"""An organisation, and how many steps change it."""

SMALL: Final = Shape(1_000, 100, 1_000), 40
"""A fifth of it."""

TINY: Final = Shape(200, 12, 300), 20


class Plan(Struct, frozen=True):
    """A register, the one that comes of it, and what is recorded."""

    before: Register
    after: Register
    entries: tuple[Entry, ...]

    def anew(self) -> tuple[Register, Register, tuple[Entry, ...]]:
        """Give it without anything that was made of the registers."""
        return _anew(self.before), _anew(self.after), self.entries


def figures(*, small: bool) -> Iterator[Figure]:
    """Measure plans on both kinds of organisation, and beside what does the same plainly."""
    for style in STYLES:
        for days in GOALS:
            yield from _large(planned(TINY if small else LARGE, style, days), style, days)
    for days in GOALS:
        yield _beside(planned(TINY if small else SMALL, STYLES[0], days), days)


def planned(size: tuple[Shape, int], style: Style, days: int) -> Plan:
    """Make an organisation and a reorganisation of it."""
    shape, steps = size
    made = organisation(Shape(shape.units, shape.functions, shape.remits, style))
    entries = plan(made, steps, days)
    return Plan(made, applied(made, entries), entries)


def _large(made: Plan, style: Style, days: int) -> Iterator[Figure]:
    has_goal = style == STYLES[0]
    repeats = 3 if has_goal else 1
    taken = time_of(lambda: impact_of(*made.anew()), repeats=repeats)
    answers = time_of(lambda: changed_answers(*made.anew()), repeats=repeats)
    told = (pages_from(A_DAY),)
    pages = time_of(lambda: impact_of(*made.anew(), told), repeats=repeats)
    beside = {"two paintings": time_of(lambda: _paint_twice(made.before), repeats=repeats)}
    name = f"impact-{days}-{SHORT[style]}"
    note = f"{_on(made, days)}, {style}"
    yield timed(name, taken, (GOALS[days] if has_goal else None, "s"), beside, note)
    yield timed(f"{name}-answers", answers, (None, "s"), beside, f"{note}: the answers alone")
    yield timed(f"{name}-pages", pages, (None, "s"), {"impact": taken}, f"{note}: with pages")


def _beside(made: Plan, days: int) -> Figure:
    plain: list[Turned] = []
    beside = {"recomputation": time_of(lambda: plain.extend(_plainly(made)), repeats=1)}
    answers = time_of(lambda: changed_answers(*made.anew()), repeats=3)
    assert _cells(changed_answers(*made.anew())) >= _cells(plain) != set()
    units, functions = (len(made.before.histories[file]) for file in ("units", "functions"))
    note = f"{_on(made, days)}, {units:,} units × {functions} functions: the answers alone"
    return timed(f"impact-{days}-beside", answers, (None, "s"), beside, note)


def _on(made: Plan, days: int) -> str:
    return f"{len(made.entries)} steps {'on one day' if days == 1 else f'over {days} days'}"


def _cells(found: Sequence[Changed] | Sequence[Turned]) -> set[tuple[object, ...]]:
    return {
        (each.kind, name, each.function, each.role, each.before, each.after)
        for each in found
        for name in each.subjects
    }


def _anew(register: Register) -> Register:
    return Register(register.settings, register.histories)


def _plainly(made: Plan) -> list[Turned]:
    """Compare every stretch anew; it asks without attributes only."""
    return [
        turned
        for day in first_days(*made.anew(), ANSWERING)
        for turned in compare(*(Structure(_anew(each), day) for each in made.anew()[:2])).answers
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
