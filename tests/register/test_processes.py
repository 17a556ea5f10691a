"""Processes that die, that meet, and threads that share a store."""

import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tests.register.sample import NOW, each_hour, person, record, settings, traces, unit, units
from tests.shared import tries

from remit.register import open_store

KILLS = tries(15)
BIG = 3000

START = """
import sys
from remit.errors import StaleBaseError
from remit.model.change import Actor, ChangeSet, Entry
from remit.model.unit import Unit
from remit.register import open_store

def many(start):
    names = (f"v{number}" for number in range(start, start + 3000))
    return tuple(Entry("units", (name,), row=Unit(id=name)) for name in names)

store = open_store(sys.argv[1])
"""
RECORD = (
    START
    + """
print("ready", flush=True)
for number in range(1, 1000):
    receipt = store.record(ChangeSet("Big", many(3000 * number)), by=Actor(), base=number)
    print(receipt.sequence, flush=True)
"""
)
MEET = (
    START
    + """
print("ready", flush=True)
sys.stdin.readline()
try:
    print(store.record(ChangeSet(sys.argv[2], many(0)), by=Actor(), base=1).sequence)
except StaleBaseError as error:
    print(error)
"""
)
FORGET = START + 'print("ready", flush=True)\nstore.erase("p-1")\n'


@pytest.fixture
def small(tmp_path: Path) -> Path:
    path = tmp_path / "small.db"
    with open_store(path, create=True, clock=each_hour()) as store:
        record(store, settings(), unit("hq"), person("p-1", "Gulnara Berdyeva"))
    return path


def started(program: str, *arguments: object) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", program, *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def killed(process: subprocess.Popen[str], after: float) -> list[str]:
    """Kill a process in the middle of its work, and give what it acknowledged."""
    time.sleep(after)
    process.send_signal(signal.SIGKILL)
    return process.communicate()[0].splitlines()


def test_killed_while_recording_it_is_as_before_or_as_after(small: Path, tmp_path: Path) -> None:
    """Every acknowledged record is there, no half one is, and the chain is whole."""
    chance = random.Random()
    for attempt in range(KILLS):
        path = Path(shutil.copy(small, tmp_path / f"killed-{attempt}.db"))
        process = started(RECORD, path)
        acknowledged = len(killed(process, chance.uniform(0.0, 0.3)))
        with open_store(path) as store:
            checked = store.verify()
            assert checked.ok, checked.fault
            # The last one may be recorded and its maker killed before saying so.
            assert checked.change_sets - 1 in {acknowledged, acknowledged + 1}
            assert checked.entries == 3 + BIG * (checked.change_sets - 1)
            assert len(units(store)) == 1 + BIG * (checked.change_sets - 1)


def test_killed_while_forgetting_it_can_be_done_again(small: Path, tmp_path: Path) -> None:
    chance = random.Random()
    for attempt in range(6):
        path = Path(shutil.copy(small, tmp_path / f"forget-{attempt}.db"))
        killed(started(FORGET, path), chance.uniform(0.0, 0.02))
        with open_store(path) as store:
            assert store.verify().ok
            store.erase("p-1")
            assert traces(path, "Gulnara") == []
            assert store.verify().ok


def test_of_two_writers_one_wins_and_the_other_is_told(small: Path) -> None:
    writers = [started(MEET, small, name) for name in ("one", "other")]
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write("go\n")
        writer.stdin.flush()
    said = sorted(writer.communicate()[0].strip() for writer in writers)

    assert said[0] == "2"
    assert said[1].startswith("The change was decided on record 1, and the last one is now 2;")
    with open_store(small) as store:
        assert store.verify().ok
        assert store.head is not None
        assert store.head.sequence == 2


def test_threads_share_a_store_and_see_whole_records(small: Path) -> None:
    """Each structure has as many units as records, while somebody records more."""
    stop = threading.Event()

    def ask() -> int:
        asked = 0
        while not stop.is_set():
            structure = store.structure(NOW)
            assert structure.head is not None
            assert len(structure.units) == structure.head.sequence
            asked += 1
        return asked

    with open_store(small) as store, ThreadPoolExecutor(6) as pool:
        asking = [pool.submit(ask) for _ in range(6)]
        try:
            for number in range(60):
                record(store, unit(f"u{number}"))
        finally:
            stop.set()
        assert all(each.result() for each in asking)
        assert len(units(store)) == 61
