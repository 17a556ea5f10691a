"""The matrix of 100,000 units × 200 functions, 20,000 remits: all roles, all subjects.

Painted on a day that has been asked before, as sets of subjects with one outcome. The memory is
what the process grows by at its largest.
"""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.made.organisation import structure
from benchmarks.made.shape import SHORT, Shape, Style
from benchmarks.measure import Figure, growth_of, run, time_of, timed

from remit.model.structure import SUBJECT_KINDS, Structure
from remit.resolve.painting import Painting

GOALS: dict[Style, float] = {"as organisations are": 1.2, "on random scopes": 4}
MOST_MEMORY = 300


def figures(*, small: bool) -> Iterator[Figure]:
    """Measure the large matrix on both kinds of organisation."""
    units, functions, remits = (200, 12, 300) if small else (100_000, 200, 20_000)
    for style in GOALS:
        yield from _painted(Shape(units, functions, remits, style))


def _painted(shape: Shape) -> Iterator[Figure]:
    made, days = structure(shape), list[Structure]()

    def open_day() -> None:
        """Open the day anew, and ask something of it."""
        day = Structure(made.register, made.day, days=made.days)
        for kind in SUBJECT_KINDS:
            list(day.derived(Painting).patches(kind, "regional-support", "provides"))
        days[:] = [day]

    name = f"matrix-large-{SHORT[shape.style]}"
    grown = growth_of(lambda: _paint(days[0]), before=open_day)
    taken = time_of(lambda: _paint(days[0]), before=open_day, repeats=3)
    yield timed(name, taken, (GOALS[shape.style], "s"), note=shape.style)
    yield Figure(f"{name}-memory", grown, "MB", MOST_MEMORY, note=shape.style)


def _paint(day: Structure) -> None:
    painting = day.derived(Painting)
    for kind in SUBJECT_KINDS:
        for function in day.functions:
            for role in day.roles:
                for _ in painting.patches(kind, function, role):
                    pass


if __name__ == "__main__":
    run(figures)
