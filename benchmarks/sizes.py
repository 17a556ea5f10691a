"""Cost against size: the same questions of organisations from 1,000 to 100,000 units.

Beside them, PostgreSQL by recursive query. No goal of its own: it shows how the others grow.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from benchmarks.beside.postgresql import postgresql
from benchmarks.beside.rows import rows
from benchmarks.made.asking import holders, time_first
from benchmarks.made.organisation import structure
from benchmarks.made.questions import one_a_function
from benchmarks.made.shape import Shape
from benchmarks.measure import Figure, Taken, run, time_of, timed

from remit.model.structure import Structure
from remit.resolve.answer import Question
from remit.resolve.painting import Painting
from remit.resolve.who import who_answers

SIZES = (1_000, 3_000, 10_000, 30_000, 100_000)


def figures(*, small: bool) -> Iterator[Figure]:
    """Measure each size."""
    functions, remits = (16, 200) if small else (200, 20_000)
    for units in (60, 120) if small else SIZES:
        made = structure(Shape(units, functions, remits))
        asked = list(one_a_function(made))
        yield _figure("asked-before", units, _again(made, asked))
        yield _figure("asked-first", units, time_first(made, asked, holders, repeats=3))
        yield _figure("with-the-chain", units, time_first(made, asked, who_answers, repeats=3))
        yield _figure("everybody", units, time_first(made, asked, _everybody, repeats=3))
        yield _figure("postgresql", units, _beside(made, asked))


def _figure(what: str, units: int, taken: Taken) -> Figure:
    return timed(f"sizes-{what}-{units}", taken, (None, "µs"))


def _again(made: Structure, asked: Sequence[Question]) -> Taken:
    def ask() -> None:
        for _ in range(10):
            for each in asked:
                holders(made, each)

    ask()
    return time_of(ask, calls=10 * len(asked))


def _everybody(day: Structure, one: Question) -> object:
    return list(day.derived(Painting).patches("unit", one.function, one.role))


def _beside(made: Structure, asked: Sequence[Question]) -> Taken:
    with postgresql(rows(made)) as database:

        def ask() -> None:
            for each in asked:
                theirs = database.holders(each.subject.id, each.function, each.role)
                assert theirs == holders(made, each)

        return time_of(ask, calls=len(asked))


if __name__ == "__main__":
    run(figures)
