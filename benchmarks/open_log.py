"""A log of 1,000,000 entries is opened, its chain proved, and the units of a day are there.

A hundred thousand units were loaded, and each was written anew nine times since, a thousand in
a change set. Beside it, msgspec decodes the same cells from JSON: it proves and makes nothing.
"""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks.made.organisation import organisation
from benchmarks.made.shape import A_DAY, Shape
from benchmarks.measure import Figure, Taken, run, time_of, timed
from msgspec import Struct, json

from remit.change.diff import diff
from remit.model.change import Actor, ChangeSet, Entry
from remit.model.register import Register, empty
from remit.model.settings import Settings
from remit.model.unit import Unit
from remit.register import open_store
from remit.temporal.moment import Moment
from remit.temporal.stretch import stretch

TIMES: Final = 9
FIRST: Final = date(2001, 1, 1)
OPEN: Final = "import sys; from benchmarks.open_log import tell_opened; tell_opened(sys.argv[1])"
CELLS: Final = "SELECT cells FROM entry WHERE file != 'register'"
ROOT: Final = Path(__file__).parents[1]


class Opened(Struct, frozen=True):
    """What opening took: seconds on the wall and in CPU, and the most kilobytes ever held."""

    wall: float
    cpu: float
    memory: int
    units: int


def figures(*, small: bool) -> Iterator[Figure]:
    """Measure the opening of a log that no process has read before."""
    units, at_once, repeats = (400, 40, 1) if small else (100_000, 1000, 3)
    with TemporaryDirectory() as place:
        path = Path(place) / "remit.db"
        _keep(path, units, at_once)
        opened = [_opened(path) for _ in range(repeats)]
        cells, decoder = _cells(path), json.Decoder(dict[str, str])
    beside = time_of(lambda: [decoder.decode(each) for each in cells], repeats=repeats)
    taken = Taken(median(each.wall for each in opened), median(each.cpu for each in opened))
    note = f"{len(cells):,} entries, of which {opened[0].units:,} units of a day"
    yield timed("open-log", taken, (10, "s"), {"msgspec's decoding": beside}, note)
    memory = max(each.memory for each in opened) / 1024
    yield Figure("open-log-memory", memory, "MB", note="the most that the process ever held")


def tell_opened(path: str) -> None:
    """Open a register in this process, and print what it took."""
    wall, cpu = time.perf_counter(), time.process_time()
    with open_store(path) as store:
        units = len(store.structure(Moment(A_DAY)).units)
    spent = time.perf_counter() - wall, time.process_time() - cpu
    print(json.encode(Opened(*spent, getrusage(RUSAGE_SELF).ru_maxrss, units)).decode())


def _opened(path: Path) -> Opened:
    command = [sys.executable, "-c", OPEN, str(path)]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE)
    return json.decode(done.stdout, type=Opened)


def _keep(path: Path, units: int, at_once: int) -> None:
    register = organisation(Shape(units, 60, max(60, units // 10)))
    changes = [diff(empty(Settings(id="")), register), *_renewed(register, at_once)]
    with open_store(path, create=True) as store:
        for base, entries in enumerate(changes):
            store.record(ChangeSet("Made", entries), by=Actor(), base=base)


def _renewed(register: Register, at_once: int) -> Iterator[tuple[Entry, ...]]:
    """Give entries that write each unit again, each time from a later day."""
    units = [history.versions[0] for history in register.all(Unit).values()]
    for number in range(TIMES):
        written = stretch(str(FIRST + timedelta(days=300 * number)), "")
        note = f"seen {number + 1} times"
        for start in range(0, len(units), at_once):
            yield tuple(
                Entry(Unit.FILE, (unit.id,), written, _noted(unit, note))
                for unit in units[start : start + at_once]
            )


def _noted(unit: Unit, note: str) -> Unit:
    return Unit(id=unit.id, name=unit.name, part_of=unit.part_of, site=unit.site, note=note)


def _cells(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [cells for (cells,) in connection.execute(CELLS)]


if __name__ == "__main__":
    run(figures)
