"""The whole tree of 3,000 units over HTTP, each time of a day that was not asked before.

Beside it, an empty handler of the same server.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from http.client import HTTPConnection
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.beside.server import serving
from benchmarks.made.kept import keep
from benchmarks.made.organisation import organisation
from benchmarks.made.shape import FIRST_DAY, Shape
from benchmarks.measure import Figure, run, time_of

FEW_DAYS = 97


def figures(*, small: bool) -> Iterator[Figure]:
    """Measure the tree as somebody sees it who asks for it."""
    units, repeats = 200 if small else 3_000, 7
    register = organisation(Shape(units, 60, units, changes=0.3))
    with serving() as port:
        empty = _time(port, ["/empty"] * (repeats + 1))
    with TemporaryDirectory() as place, serving(keep(register, Path(place) / "remit.db")) as port:
        days = [FIRST_DAY + timedelta(days=FEW_DAYS * number) for number in range(repeats + 1)]
        taken = _time(port, [f"/api/v1/tree?on={day}" for day in days])
    note = f"{units:,} units, of which a third move, open or close on days of their own"
    yield Figure("tree-http", taken, "ms", 60, {"an empty handler": empty}, note=note)


def _time(port: int, paths: Sequence[str]) -> float:
    """Ask for each path once, over one connection: the median in milliseconds.

    The first, with which the log is opened, is not timed.
    """
    connection = HTTPConnection("127.0.0.1", port)
    ask = _asking(connection, iter(paths))
    ask()
    taken = time_of(ask, repeats=len(paths) - 1)
    connection.close()
    return taken.wall * 1e3


def _asking(connection: HTTPConnection, paths: Iterator[str]) -> Callable[[], None]:
    def ask() -> None:
        path = next(paths)
        connection.request("GET", path)
        answer = connection.getresponse()
        if answer.status != 200 or not answer.read():
            raise RuntimeError(f"{path} answers {answer.status}")

    return ask


if __name__ == "__main__":
    run(figures)
