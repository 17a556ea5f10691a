"""IATI files received into the reference register: read, recorded, and attributed to offices.

Beside it, lxml's own iteration over the same bytes, which keeps nothing.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from benchmarks.iati_read import MANY, bare, made
from benchmarks.measure import Figure, Taken, growth_of, run, time_of

from remit.cli.replaying import replay_folder
from remit.model.change import Actor
from remit.publish.money.receiving import Asked, receive
from remit.register import open_store
from remit.temporal.moment import Moment

REFERENCE: Final = Path(__file__).resolve().parents[1] / "src/remit/registers/iom"
TIMES: Final = 8
OWN: Final = ("XM-DAC-47066", "XX-1")
TODAY: Final = Moment(date(2026, 6, 1))


def figures(*, small: bool) -> Iterator[Figure]:
    """Receive each file into a register that knows none of it."""
    with tempfile.TemporaryDirectory() as place:
        empty = Path(place) / "empty.db"
        replay_folder(REFERENCE, str(empty), Actor(""), "reference")
        for path in files(Path(place), small=small):
            data = path.read_bytes()
            taken = least(partial(received, empty, path), 1 if small else 3)
            yield ratio(path, taken, time_of(partial(bare, data)), len(data))
        huge = Path(place) / "huge.xml"
        count = 2_000 if small else MANY
        huge.write_bytes(made(1, count))
        grown = growth_of(partial(received, empty, huge))
        size = huge.stat().st_size / 1e6
        note = (
            f"one activity with {count:,} transactions, {size:.0f} MB: what memory grows by; "
            "what they say of money stays in it"
        )
        yield Figure("iati-import-memory", grown, "MB", 256, note=note)


def ratio(path: Path, taken: Taken, beside: Taken, size: int) -> Figure:
    """Give a time in milliseconds, with eight times the other's as its goal."""
    other = beside.wall * 1000
    name = f"iati-import-{path.stem.replace('_', '-')}"
    note = f"{size / 1e6:.1f} MB: read, recorded, attributed"
    return Figure(
        name, taken.wall * 1000, "ms", TIMES * other, {"lxml": other}, taken.cpu * 1000, note
    )


def files(place: Path, *, small: bool) -> list[Path]:
    """Give real files where they are at hand, and always one that is made up."""
    around = Path(__file__).resolve().parents
    folder = next((each for up in around if (each := up / "shared/data/iati").exists()), None)
    path = place / "made.xml"
    path.write_bytes(made(20 if small else 2_000, 5))
    return [path, *(sorted(folder.glob("*.xml")) if folder is not None and not small else [])]


def least(work: partial[Taken], times: int) -> Taken:
    """Give the best of several: each begins with a register of its own."""
    return min((work() for _ in range(times)), key=lambda taken: taken.wall)


def received(empty: Path, path: Path) -> Taken:
    """Receive a file, and tell how long that took, without opening the register."""
    db = empty.with_name("received.db")
    shutil.copyfile(empty, db)
    with open_store(str(db)) as store:
        structure = store.structure(TODAY)
        return time_of(partial(receive, store, structure, Asked([path], OWN), Actor("")), repeats=1)


if __name__ == "__main__":
    run(figures)
