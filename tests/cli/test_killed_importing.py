"""`remit iati import` killed at random moments: it is done by doing it again, and nothing twice.

DEEP=10 in the environment kills ten times as often.
"""

import random
import shutil
import subprocess
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.cli.projects import LIMA, REPORTER, register_of_lima, written
from tests.cli.running import COMMAND, run
from tests.formats.iati.made import activity, transaction
from tests.shared import tries

from remit.register import open_store

KILLS = tries(6)
ACTIVITIES = 800
FLOWS = 10
PERSON = LIMA.format("<person-name><narrative>Ada Example</narrative></person-name>")
TOTALS = [
    {
        "currency": "USD",
        "type": "11",
        "count": 2 * ACTIVITIES * FLOWS,
        "sum": str(2 * ACTIVITIES * FLOWS * 7),
    }
]


class Began(NamedTuple):
    """A register that has received nothing, two files, and how long receiving them takes."""

    db: Path
    files: tuple[str, ...]
    took: float


class Left(NamedTuple):
    """What is there after a kill: records, whether all of it is sound, entries by file."""

    records: int
    ok: bool
    entries: dict[str, int]


NOTHING = Left(1, ok=True, entries={})
ALL = Left(
    2,
    ok=True,
    entries={"register": 1, "received": 2 * ACTIVITIES, "persons": 2 * ACTIVITIES},
)


@pytest.fixture(scope="module")
def began(tmp_path_factory: pytest.TempPathFactory) -> Began:
    place = tmp_path_factory.mktemp("killed")
    db = place / "remit.db"
    assert run("load", str(register_of_lima(place / "folder")), "--db", str(db)).code == 0
    inner = REPORTER + PERSON + transaction("7", "11") * FLOWS
    files = tuple(
        str(
            written(
                place / f"{letter}.xml",
                *(activity(inner, name=f"XX-1-{letter}{at}") for at in range(ACTIVITIES)),
            )
        )
        for letter in "ab"
    )
    whole = Path(shutil.copy(db, place / "whole.db"))
    start = time.monotonic()
    begun(files, whole).communicate()
    took = time.monotonic() - start
    assert left(whole) == ALL
    return Began(db, files, took)


def begun(files: tuple[str, ...], db: Path) -> "subprocess.Popen[str]":
    """Begin to receive files."""
    command = [str(COMMAND), "iati", "import", *files, "--own", "XX-1", "--db", str(db)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def left(db: Path) -> Left:
    """Open what is left and look at it."""
    with open_store(str(db)) as store:
        checked = store.verify()
        entries = Counter(each.entry.file for each in store.entries(1))
    return Left(checked.change_sets, checked.ok, dict(entries))


def test_whenever_it_is_killed_it_is_done_by_doing_it_again(began: Began, tmp_path: Path) -> None:
    """While files are read, while they are recorded, or after: all of it is there, once."""
    chance = random.Random()
    for attempt in range(KILLS):
        db = Path(shutil.copy(began.db, tmp_path / f"{attempt}.db"))
        process = begun(began.files, db)
        # The last moments are those in which it records: they are met more often than by chance.
        time.sleep(chance.triangular(0.1, 1.1, 0.9) * began.took)
        process.kill()
        said, _ = process.communicate()
        after = left(db)
        assert after in (NOTHING, ALL)
        # It may be recorded, and its maker killed before saying so.
        assert after == ALL or "record 2" not in said

        again = run("iati", "import", *began.files, "--own", "XX-1", "--db", str(db), "--json")
        assert again.document["totals"] == TOTALS
        assert (again.document["receipt"] is None) == (after == ALL)
        assert left(db) == ALL
