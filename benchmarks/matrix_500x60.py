"""The matrix of 500 units × 60 functions: all roles, units, countries and bodies.

In memory: a day never asked, of a register at hand. From SQLite: the file is opened, too.
Beside it, PostgreSQL answers for all units, functions and narrowest roles in one statement.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.beside.postgresql import postgresql
from benchmarks.beside.rows import rows
from benchmarks.made.kept import NOW, keep
from benchmarks.made.organisation import structure
from benchmarks.made.shape import Shape
from benchmarks.measure import Figure, run, time_of, timed

from remit.model.structure import Structure
from remit.register import open_store
from remit.resolve.answer import Status
from remit.resolve.matrix import Matrix

NARROWEST = ("provides", "supports", "oversees")


def figures(*, small: bool) -> Iterator[Figure]:
    """Measure the whole matrix."""
    units, functions, remits = (60, 12, 150) if small else (500, 60, 2_000)
    made = structure(Shape(units, functions, remits))
    with postgresql(rows(made)) as database:
        assert database.matrix(NARROWEST) == _narrowest(made)
        beside = {"postgresql": time_of(lambda: database.matrix(NARROWEST))}
    taken = time_of(lambda: Matrix(Structure(made.register, made.day, days=made.days)))
    yield timed("matrix-500x60", taken, (40, "ms"), beside, "in memory, a day never asked")
    with TemporaryDirectory() as folder:
        url = keep(made.register, Path(folder) / "remit.db")
        taken = time_of(lambda: _from(url))
    yield timed("matrix-500x60-sqlite", taken, (150, "ms"), beside, "from a file never opened")


def _from(url: str) -> None:
    with open_store(url) as store:
        Matrix(store.structure(NOW))


def _narrowest(made: Structure) -> dict[tuple[str, str, str], tuple[str, ...]]:
    return {
        (cell.subject, cell.function, cell.role): cell.holders
        for role in NARROWEST
        for cell in Matrix(made, role).cells()
        if cell.kind == "unit" and cell.status != Status.GAP
    }


if __name__ == "__main__":
    run(figures)
