"""One answer over HTTP, at 32 connections: beside an empty handler of the same server.

The register has 10,000 units and 20,000 remits, in SQLite; a question is one of a unit for a
function in one role. *First*: no two questions are the same. *Asked before*: the same two
hundred again and again. *Mixed*: each second one is asked for the first time. Both servers are
asked in turns, so that whatever else the machine does befalls both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, cycle
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.beside.asker import Asked, ask
from benchmarks.beside.server import serving
from benchmarks.made.kept import keep
from benchmarks.made.organisation import structure
from benchmarks.made.questions import ROLE
from benchmarks.made.shape import Shape
from benchmarks.measure import Figure, run, shown

from remit.model.structure import Structure

SECONDS = 1.5
ROUNDS = 3
KNOWN = 200
MOST_QUESTIONS = 200_000


def figures(*, small: bool) -> Iterator[Figure]:
    """Measure Remit's server and the empty handler in turns, both of them running."""
    seconds = 0.02 if small else SECONDS
    made = structure(Shape(200, 30, 400) if small else Shape(10_000, 200, 20_000))
    with TemporaryDirectory() as folder:
        url = keep(made.register, Path(folder) / "remit.db")
        with serving(url) as port, serving() as beside:
            for name, some in _questions(port, _paths(made), seconds).items():
                rounds = [some[turn::ROUNDS] for turn in range(ROUNDS)]
                turns = [
                    (ask(beside, ["/empty"], seconds), ask(port, each, seconds)) for each in rounds
                ]
                yield from _compared(name, turns)


def _questions(port: int, paths: Sequence[str], seconds: float) -> dict[str, list[str]]:
    """Give the questions of each kind; those that were asked before are asked here."""
    known, fresh = list(paths[:KNOWN]), paths[KNOWN:]
    ask(port, known, seconds)
    mixed = chain.from_iterable(zip(fresh[1::2], cycle(known), strict=False))
    return {"first": list(fresh[::2]), "asked-before": known, "mixed": list(mixed)}


def _compared(name: str, turns: Sequence[tuple[Asked, Asked]]) -> Iterator[Figure]:
    share = median(ours.each_second / empty.each_second for empty, ours in turns)
    rate, rate_of_empty = (median(pair[who].each_second for pair in turns) for who in (1, 0))
    p95, p95_of_empty = (median(pair[who].p95 for pair in turns) for who in (1, 0))
    busy = max(ours.busy for _, ours in turns)
    note = f"of the rate of the empty handler, {rate_of_empty:.0f} a second"
    yield Figure(f"answer-over-http-{name}", share, "×", 0.5, note=note)
    note = f"answers a second; whoever asked took {busy:.0%} of a core"
    yield Figure(f"answer-over-http-{name}-rate", rate, "/s", note=note)
    note = f"95 of 100 take less; of the empty handler's, {shown(p95_of_empty)} ms"
    yield Figure(f"answer-over-http-{name}-p95", p95, "ms", 10, note=note)


def _paths(made: Structure) -> Sequence[str]:
    """Give many questions, each once, in a random order."""
    pairs = [(unit, function) for unit in made.units for function in made.functions]
    drawn = Random(5).sample(pairs, min(len(pairs), MOST_QUESTIONS))
    return [
        f"/api/v1/who?subject={unit}&function={function}&role={ROLE}" for unit, function in drawn
    ]


if __name__ == "__main__":
    run(figures)
