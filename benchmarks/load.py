"""`remit load` of a folder with 100,000 units, from the start of the process to recorded.

Beside it, `csv.reader` and `executemany` of SQLite move the same rows into a table, and look at
none of them.
"""

from __future__ import annotations

import csv
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.made.commands import REMIT, time_of_command
from benchmarks.made.organisation import organisation
from benchmarks.made.shape import Shape
from benchmarks.measure import Figure, run, time_of, timed

from remit.formats.folder import write_folder


def figures(*, small: bool) -> Iterator[Figure]:
    """Measure a load into a new file."""
    units, repeats = 400 if small else 100_000, 3
    with TemporaryDirectory() as place:
        folder, db = Path(place) / "folder", Path(place) / "remit.db"
        write_folder(organisation(Shape(units, 200, units // 5)), folder)
        clear = _clear(db)
        command = (*REMIT, "load", str(folder), "--db", str(db))
        taken = time_of_command(command, before=clear, repeats=repeats)
        moved = time_of(lambda: _move(folder, db), before=clear, repeats=repeats)
        rows = sum(len(path.read_text().splitlines()) - 1 for path in folder.glob("*.csv"))
    note = f"{units:,} units, {rows:,} rows in all, read, checked and recorded in SQLite"
    yield timed("load", taken, (8, "s"), {"csv and executemany": moved}, note)


def _clear(db: Path) -> Callable[[], None]:
    def clear() -> None:
        for path in db.parent.glob(f"{db.name}*"):
            path.unlink()

    return clear


def _move(folder: Path, db: Path) -> None:
    with closing(sqlite3.connect(db)) as connection:
        for path in folder.glob("*.csv"):
            with path.open(newline="", encoding="utf-8") as file:
                rows = csv.reader(file)
                names = next(rows)
                columns = ", ".join(f'"{name}" TEXT' for name in names)
                places = ", ".join("?" * len(names))
                connection.execute(f'CREATE TABLE "{path.stem}" ({columns})')
                insert = f'INSERT INTO "{path.stem}" VALUES ({places})'  # noqa: S608 - our files
                connection.executemany(insert, rows)
        connection.commit()


if __name__ == "__main__":
    run(figures)
