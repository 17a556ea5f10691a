"""One answer over HTTP, at 32 connections: beside an empty handler of the same server.

The register has 10,000 units and 20,000 remits, in SQLite; a question is one of a unit for a
function in one role. *First*: no two questions are the same. *Asked before*: the same two
hundred again and again. *Mixed*: each second one is asked for the first time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, cycle
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from benchmarks.beside.asker import Asked, ask
from benchmarks.beside.server import serving
from benchmarks.made.kept import keep
from benchmarks.made.organisation import structure
from benchmarks.made.questions import ROLE
from benchmarks.made.shape import Shape
from benchmarks.measure import Figure, run

from remit.model.structure import Structure

SECONDS = 4.0
KNOWN = 200
MOST_QUESTIONS = 200_000


def figures(*, small: bool) -> Iterator[Figure]:
    """Measure Remit's server and the empty handler."""
    seconds = 0.2 if small else SECONDS
    with serving() as port:
        ask(port, ["/empty"], seconds / 4)
        empty = ask(port, ["/empty"], seconds)
    yield _rate("empty", empty)
    made = structure(Shape(200, 30, 400) if small else Shape(10_000, 200, 20_000))
    with TemporaryDirectory() as folder:
        url = keep(made.register, Path(folder) / "remit.db")
        with serving(url) as port:
            paths = _paths(made)
            known = paths[:KNOWN]
            ask(port, known, seconds)
            fresh = paths[KNOWN:]
            mixed = list(chain.from_iterable(zip(fresh[1::2], cycle(known), strict=False)))
            # What is asked first may be asked once only, so it comes before the mixture.
            asked = {"first": fresh[::2], "asked-before": known, "mixed": mixed}
            for name, some in asked.items():
                yield from _compared(name, ask(port, some, seconds), empty)


def _compared(name: str, found: Asked, empty: Asked) -> Iterator[Figure]:
    share = found.each_second / empty.each_second
    note = f"of the empty handler's rate; whoever asked took {found.busy:.0%} of a core"
    yield Figure(f"answer-over-http-{name}", share, "×", 0.5, note=note)
    yield _rate(name, found)
    note = f"95 of 100 take less; of the empty handler's, {empty.p95:.3g} ms"
    yield Figure(f"answer-over-http-{name}-p95", found.p95, "ms", 10, note=note)


def _rate(name: str, found: Asked) -> Figure:
    return Figure(f"answer-over-http-{name}-rate", found.each_second, "/s", note="answers a second")


def _paths(made: Structure) -> Sequence[str]:
    """Give many questions, each once, in a random order."""
    pairs = [(unit, function) for unit in made.units for function in made.functions]
    drawn = Random(5).sample(pairs, min(len(pairs), MOST_QUESTIONS))
    return [
        f"/api/v1/who?subject={unit}&function={function}&role={ROLE}" for unit, function in drawn
    ]


if __name__ == "__main__":
    run(figures)
