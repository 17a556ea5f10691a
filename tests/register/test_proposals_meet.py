"""Two processes record two proposals at once: both, or one, and the other is told why not.

DEEP=10 in the environment draws ten times as many pairs.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.property.drafts import HEAD, at_head
from tests.register.sample import NOW
from tests.shared import tries

from remit.change.compile import Compiled, compile_draft
from remit.change.diff import applied, diff
from remit.change.impact.answers import changed_answers
from remit.change.meeting import Later
from remit.change.proposal import Act
from remit.change.rebase import Rebased, rebase
from remit.model.change import Actor, ChangeSet
from remit.model.register import empty
from remit.model.step import Draft, Rename
from remit.register import open_store
from remit.register.proposing import begin, propose_again

PAIRS = tries(10)
ACT = Act(Actor(), datetime(2026, 11, 25, 9, tzinfo=UTC))

WORK = """
import json, sys
from datetime import UTC, datetime
from remit.change.proposal import Act
from remit.errors import RefusedError
from remit.model.change import Actor
from remit.register import open_store
from remit.register.proposing import record_proposal

print("ready", flush=True)
for line in sys.stdin:
    path, number = json.loads(line)
    with open_store(path) as store:
        try:
            act = Act(Actor(), datetime.now(UTC))
            said = {"record": record_proposal(store, number, act).sequence}
        except RefusedError as error:
            said = {"wrong": error.wrong, "reasons": error.reasons}
    print(json.dumps(said), flush=True)
"""

Worker = subprocess.Popen[str]


class Place(NamedTuple):
    """A folder to work in, and two processes that record what they are told to."""

    folder: Path
    workers: tuple[Worker, Worker]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    folder = tmp_path_factory.mktemp("meet")
    with open_store(folder / "head.db", create=True) as store:
        entries = diff(empty(replace(HEAD.settings, id="")), HEAD)
        store.record(ChangeSet("The beginning", entries), by=Actor(), base=0)
    workers = (worker(), worker())
    yield Place(folder, workers)
    for each in workers:
        each.communicate()


def worker() -> Worker:
    process = subprocess.Popen(
        [sys.executable, "-c", WORK], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def both(place: Place, pair: tuple[Compiled, Compiled]) -> tuple[Path, list[Any]]:
    """Propose two drafts at one head, let two processes record them at once, and hear both."""
    db = Path(shutil.copy(place.folder / "head.db", place.folder / "pair.db"))
    for rest in ("-wal", "-shm"):
        Path(f"{db}{rest}").unlink(missing_ok=True)
    with open_store(db) as store:
        for each in pair:
            propose_again(store, begin(store, each.draft, ACT).id, ACT)
    for number, process in enumerate(place.workers, start=1):
        assert process.stdin is not None
        process.stdin.write(json.dumps([str(db), number]) + "\n")
    for process in place.workers:
        assert process.stdin is not None
        process.stdin.flush()
    return db, [json.loads(each.stdout.readline()) for each in place.workers if each.stdout]


def after(one: Compiled, other: Compiled) -> Rebased:
    """Give what becomes of one draft when the other is recorded, as record 2."""
    later = Later(2, "other", other.entries, other.reads)
    return rebase(
        one,
        other.after,
        [later],
        lambda each: changed_answers(each.before, each.after, each.entries),
    )


@settings(
    max_examples=PAIRS, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(pair=st.tuples(at_head(), at_head()))
def test_two_are_recorded_one_after_the_other_or_one_is_told_why_not(
    place: Place, pair: tuple[Compiled, Compiled]
) -> None:
    db, said = both(place, pair)
    first = next(number for number, each in enumerate(said) if each.get("record") == 2)
    one, other = pair[first], pair[1 - first]
    found, second = after(other, one), said[1 - first]

    with open_store(db) as store:
        kept = store.proposals.all()
        register = store.structure(NOW).register
        assert store.verify().ok
        assert store.head is not None
        assert store.head.sequence == sum("record" in each for each in said) + 1
    assert [each.record for each in kept] == [each.get("record", 0) for each in said]
    if found.stands:
        assert second == {"record": 3}
        assert register == applied(one.after, found.compiled.entries)
    else:
        assert register == one.after
        assert kept[1 - first].state == "proposed"
        assert "record" not in second
    if found.met:
        each = found.met[0]
        told = f"step {each.step} meets record 2: {each.file} {' '.join(each.key)}, "
        assert second["reasons"][0].startswith(told)


def test_independent_and_conflicting_pairs_are_both_met(place: Place) -> None:
    """Lima and Quito are renamed by two; then Lima by both."""

    def renamed(unit: str, name: str) -> Compiled:
        step = Rename(unit=unit, row={"name": name})
        return compile_draft(Draft("drawn", on="2027", steps=(step,)), HEAD)

    _, said = both(place, (renamed("lima", "Callao"), renamed("quito", "Ecuador")))
    assert sorted(each["record"] for each in said) == [2, 3]

    _, said = both(place, (renamed("lima", "Callao"), renamed("lima", "Peru")))
    (told,) = (each for each in said if "record" not in each)
    assert told["reasons"] == ["step 1 meets record 2: units lima, from 1 January 2027"]
