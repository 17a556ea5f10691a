"""`remit load` killed at random moments: what was acknowledged is there, and nothing else.

DEEP=10 in the environment kills ten times as often.
"""

import random
import shutil
import subprocess
import time
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.cli.running import COMMAND, run
from tests.shared import tries

from remit.errors import NoRegisterError
from remit.model.unit import Unit
from remit.register import open_store
from remit.register.verify import Verification
from remit.temporal.moment import Moment, read_day

KILLS = tries(10)
UNITS = 2000
TODAY = Moment(read_day("2026-11-25"))


class State(NamedTuple):
    """What of a register is there: whether it verifies, and the names of its units."""

    checked: Verification
    names: set[str]


class Began(NamedTuple):
    """A register that holds one folder, another folder to load, and how long a load takes."""

    db: Path
    folder: Path
    took: float


@pytest.fixture(scope="module")
def began(tmp_path_factory: pytest.TempPathFactory) -> Began:
    place = tmp_path_factory.mktemp("killed")
    old, new = written(place / "old", "Old"), written(place / "new", "New")
    assert run("load", str(old), "--db", str(place / "old.db")).code == 0
    start = time.monotonic()
    load(new, place / "whole.db").communicate()
    return Began(place / "old.db", new, time.monotonic() - start)


def written(folder: Path, word: str) -> Path:
    """Write a folder whose offices are all called by one word and a number."""
    folder.mkdir()
    (folder / "register.toml").write_text('id = "org"\nname = "Org"\n')
    rows = "".join(f"u{number},{word} {number}\n" for number in range(UNITS))
    (folder / "units.csv").write_text(f"id,name\n{rows}")
    return folder


def load(folder: Path, db: Path) -> "subprocess.Popen[str]":
    """Begin to load a folder."""
    command = [str(COMMAND), "load", str(folder), "--db", str(db)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def killed(began: Began, db: Path, chance: random.Random) -> bool:
    """Kill a load at a random moment, and tell whether it had said that it was done."""
    process = load(began.folder, db)
    time.sleep(chance.uniform(0.2, 1.1) * began.took)
    process.kill()
    said, _ = process.communicate()
    return " entries · record " in said


def state(db: Path) -> State:
    """Open what is left and look at it."""
    with open_store(db) as store:
        units = store.structure(TODAY).register.all(Unit)
        words = {each.versions[0].name.text.split()[0] for each in units.values()}
        assert len(units) in {0, UNITS}
        return State(store.verify(), words)


def test_a_change_is_there_as_a_whole_or_not_at_all(began: Began, tmp_path: Path) -> None:
    chance = random.Random()
    for attempt in range(KILLS):
        db = Path(shutil.copy(began.db, tmp_path / f"{attempt}.db"))
        acknowledged = killed(began, db, chance)
        checked, names = state(db)
        assert checked.ok, checked.fault
        # It may be recorded, and its maker killed before saying so.
        assert (checked.change_sets, names) in [(1, {"Old"}), (2, {"New"})]
        assert checked.change_sets == 2 or not acknowledged


def test_a_register_that_never_came_to_be_can_be_loaded_again(began: Began, tmp_path: Path) -> None:
    chance = random.Random()
    for attempt in range(KILLS // 2):
        db = tmp_path / f"{attempt}.db"
        acknowledged = killed(began, db, chance)
        try:
            checked, names = state(db)
        except NoRegisterError:
            assert not acknowledged
        else:
            assert checked.ok, checked.fault
            assert (checked.change_sets, names) in [(0, set()), (1, {"New"})]
            assert checked.change_sets == 1 or not acknowledged
        assert run("load", str(began.folder), "--db", str(db)).code == 0
        assert state(db).names == {"New"}
