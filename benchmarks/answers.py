"""One answer in process, of 10,000 units and 20,000 remits: asked before, and for the first time.

Beside it, PostgreSQL by recursive query and Oxigraph by property path answer the same questions
about the same organisation, and their holders are the same, or nothing is printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from benchmarks.beside.oxigraph import Oxigraph
from benchmarks.beside.postgresql import postgresql
from benchmarks.beside.rows import rows
from benchmarks.made.asking import holders, time_first
from benchmarks.made.organisation import structure
from benchmarks.made.questions import one_a_function, questions
from benchmarks.made.shape import SHORT, STYLES, Shape, Style
from benchmarks.measure import Figure, Taken, run, time_of, timed

from remit.model.structure import Structure
from remit.resolve.answer import Question
from remit.resolve.definition import holders_of, matching, outcome
from remit.resolve.painting import Painting
from remit.resolve.who import who_answers

GOALS: dict[Style, tuple[float, float]] = {
    "as organisations are": (50, 80),
    "on random scopes": (200, 300),
}
"""Microseconds for the holders, and with the chain and ten passed over."""


class Engine(Protocol):
    """Whatever gives the holders of an answer."""

    def holders(self, subject: str, function: str, role: str) -> tuple[str, ...]:
        """Give them in id order."""


def figures(*, small: bool) -> Iterator[Figure]:
    """Measure answers on both kinds of organisation."""
    units, functions, remits = (200, 30, 400) if small else (10_000, 200, 20_000)
    for style in STYLES:
        made = structure(Shape(units, functions, remits, style))
        if style == "as organisations are":
            beside = _others(made, 30 if small else 300)
            yield _asked_before(made, beside, 50 if small else 2_000)
        else:
            beside = {}
        yield from _first(made, style, beside)


def _asked_before(made: Structure, beside: dict[str, Taken], count: int) -> Figure:
    painting = made.derived(Painting)
    for seed in (2, 3):
        # Twice: whoever asks for a function again has everybody's answers at hand.
        for each in one_a_function(made, seed):
            painting.outcome(each.subject, each.function, each.role)
    asked = questions(made, count)
    taken = time_of(lambda: _ask_all(painting, asked), calls=count)
    note = "random units, whose functions others have asked for"
    return timed("answers-asked-before", taken, (2, "µs"), beside, note)


def _ask_all(painting: Painting, asked: Sequence[Question]) -> None:
    for each in asked:
        painting.outcome(each.subject, each.function, each.role)


def _first(made: Structure, style: Style, beside: dict[str, Taken]) -> Iterator[Figure]:
    """Ask once for each function, on a day that has been asked for others."""
    asked = list(one_a_function(made))
    name = f"answers-first-{SHORT[style]}"
    most, most_whole = GOALS[style]
    bare = time_first(made, asked, holders)
    yield timed(name, bare, (most, "µs"), beside, f"holders, {style}")
    whole = time_first(made, asked, who_answers)
    note = f"with the chain and ten passed over, {style}"
    yield timed(f"{name}-whole", whole, (most_whole, "µs"), beside, note)


def _others(made: Structure, count: int) -> dict[str, Taken]:
    """Let others answer, see that they answer the same, and time them."""
    asked = questions(made, count)
    found = rows(made)
    oxigraph = Oxigraph(found)
    with postgresql(found) as database:
        engines: dict[str, Engine] = {"postgresql": database, "oxigraph": oxigraph}
        for name, engine in engines.items():
            for each in asked:
                theirs = engine.holders(each.subject.id, each.function, each.role)
                ours = holders(made, each)
                assert theirs == ours == _plainly(made, each), (name, each, theirs, ours)
        return {name: _time(engine, asked) for name, engine in engines.items()}


def _time(engine: Engine, asked: Sequence[Question]) -> Taken:
    def ask() -> None:
        for each in asked:
            engine.holders(each.subject.id, each.function, each.role)

    return time_of(ask, calls=len(asked))


def _plainly(made: Structure, one: Question) -> tuple[str, ...]:
    _, won = outcome(made, matching(made, one, one.role), one.role)
    return holders_of(won, "narrowest")


if __name__ == "__main__":
    run(figures)
