"""`remit record` and `remit undo` killed at random moments: all of it is there, or nothing.

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

from remit.register import open_store
from remit.temporal.moment import Moment, read_day

KILLS = tries(8)
UNITS = 300
LATER = Moment(read_day("2030-01-01"))


class Began(NamedTuple):
    """A register in which a reorganisation of all offices waits, and how long it takes."""

    db: Path
    took: float


@pytest.fixture(scope="module")
def began(tmp_path_factory: pytest.TempPathFactory) -> Began:
    place = tmp_path_factory.mktemp("killed")
    folder = place / "folder"
    folder.mkdir()
    (folder / "register.toml").write_text('id = "org"\nname = "Org"\n')
    rows = "".join(f"u{number},Old\n" for number in range(UNITS))
    (folder / "units.csv").write_text(f"id,name\n{rows}")
    steps = "".join(
        f'\n[[step]]\ndo = "rename"\nunit = "u{number}"\nname = "New"\n' for number in range(UNITS)
    )
    (place / "renamed.toml").write_text(f'title = "New names"\non = 2027-01-01\n{steps}')
    db = place / "remit.db"
    assert run("load", str(folder), "--db", str(db)).code == 0
    assert run("propose", str(place / "renamed.toml"), "--db", str(db)).code == 0
    whole = Path(shutil.copy(db, place / "whole.db"))
    start = time.monotonic()
    begun("record", whole).communicate()
    return Began(db, time.monotonic() - start)


def begun(command: str, db: Path) -> "subprocess.Popen[str]":
    """Begin to record proposal 1, or to take record 2 back."""
    number = {"record": "1", "undo": "2"}[command]
    arguments = [str(COMMAND), command, number, "--db", str(db)]
    return subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def killed(command: str, db: Path, took: float, chance: random.Random) -> bool:
    """Kill a command at a random moment, and tell whether it had said that it was done."""
    process = begun(command, db)
    # Most of the time goes into reading and planning; what is written comes at the end.
    time.sleep(chance.uniform(0.5, 1.1) * took)
    process.kill()
    said, _ = process.communicate()
    return " takes it back." in said


def names(db: Path) -> set[str]:
    """Give what the offices are called once the change has taken effect."""
    with open_store(db) as store:
        checked = store.verify()
        assert checked.ok, checked.fault
        units = store.structure(LATER).units.values()
        assert len(units) == UNITS
        return {each.name.best().text for each in units}


def recorded(db: Path) -> tuple[str, int]:
    """Give what a proposal says of itself, and how many records there are."""
    with open_store(db) as store:
        proposal = store.proposals.one(1)
        assert store.head is not None
        return f"{proposal.state} {proposal.record}", store.head.sequence


def test_a_proposal_is_recorded_and_marked_or_neither(began: Began, tmp_path: Path) -> None:
    chance = random.Random()
    for attempt in range(KILLS):
        db = Path(shutil.copy(began.db, tmp_path / f"{attempt}.db"))
        acknowledged = killed("record", db, began.took, chance)
        found = recorded(db)
        assert (found, names(db)) in [
            (("proposed 0", 1), {"Old"}),
            (("recorded 2", 2), {"New"}),
        ]
        assert found[1] == 2 or not acknowledged
        if found[1] == 1:
            assert run("record", "1", "--db", str(db)).code == 0
            assert names(db) == {"New"}


def test_a_record_is_taken_back_as_a_whole_or_not_at_all(began: Began, tmp_path: Path) -> None:
    chance = random.Random()
    done = Path(shutil.copy(began.db, tmp_path / "done.db"))
    assert run("record", "1", "--db", str(done)).code == 0
    for attempt in range(KILLS // 2):
        db = Path(shutil.copy(done, tmp_path / f"{attempt}.db"))
        acknowledged = killed("undo", db, began.took, chance)
        found = recorded(db)
        assert (found, names(db)) in [
            (("recorded 2", 2), {"New"}),
            (("recorded 2", 3), {"Old"}),
        ]
        assert found[1] == 3 or not acknowledged
