"""An activity with thousands of transactions is received in parts, and is whole again after."""

import shutil
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree
from tests.cli.projects import LIMA, REPORTER, written
from tests.cli.running import run
from tests.formats.iati.made import activity, transaction

from remit.model.change import Actor
from remit.model.received import Received
from remit.publish.money.receiving import Asked, receive
from remit.register import open_store
from remit.temporal.moment import Moment, read_day

TODAY = Moment(read_day("2026-01-01"))
WORDS = f"<description><narrative>{'word ' * 800}</narrative></description>"
LONG = len(WORDS)
"""How many bytes a transaction has that no figure needs."""

COUNTS = (2_000, 5_000)


def large(path: Path, count: int, more: str = "") -> Path:
    """Write an activity of Lima: each transaction one dollar more than the one before it."""
    flows = "".join(transaction(str(number), "11", more=more) for number in range(count))
    said = 'default-currency="USD" last-updated-datetime="2019-01-01T00:00:00Z"'
    whole = REPORTER + LIMA.format("") + flows + "<title><narrative>Wells</narrative></title>"
    return written(path, activity(whole, said, "XX-1-7"))


def test_it_is_kept_in_parts_and_leaves_whole(lima: Path, tmp_path: Path) -> None:
    source = large(tmp_path / "a.xml", 2_500)
    first = run("iati", "import", str(source), "--own", "XX-1", "--json").document
    sent = tmp_path / "sent.xml"
    assert run("iati", "export", str(sent)).code == 0

    sum_ = str(2_500 * 2_499 // 2)
    assert first["totals"] == [{"currency": "USD", "type": "11", "count": 2_500, "sum": sum_}]
    assert [len(row.body.split()) for row in received(lima)] == [3]
    values = [each.text for each in etree.parse(sent).iter("value")]
    assert values == [str(number) for number in range(2_500)]
    office = run("finance", "office", "lima", "--on", "2019-01-01", "--json").document["office"]
    assert office["money"][0]["funding_in"] == sum_
    assert run("verify").code == 0


def test_it_is_known_when_it_comes_back_in_whatever_order(lima: Path, tmp_path: Path) -> None:
    """In what is written the title goes before the transactions; here it comes after them."""
    source = large(tmp_path / "a.xml", 2_500)
    run("iati", "import", str(source), "--own", "XX-1")
    sent = tmp_path / "sent.xml"
    run("iati", "export", str(sent))

    for again in (source, sent):
        found = run("iati", "import", str(again), "--json").document
        assert (found["changed"]["unchanged"], found["receipt"]) == (1, None)
        assert found["read"]["transactions"] == 2_500


def test_what_was_told_of_an_activity_that_is_left_out_goes_with_it(
    lima: Path, tmp_path: Path
) -> None:
    source = large(tmp_path / "a.xml", 1_500)
    found = run("iati", "import", str(source), "--skip", "XX-1-7", "--json").document

    assert (found["read"]["skipped"], found["totals"], found["receipt"]) == (["XX-1-7"], [], None)


def test_memory_holds_what_transactions_say_of_money_and_not_their_words(
    lima: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("remit.publish.money.bodies._IN_MEMORY", 2**16)
    few, many = (large(tmp_path / f"{count}.xml", count, WORDS) for count in COUNTS)

    grown = greatest(lima, many) - greatest(lima, few)
    assert grown / 3_000 < LONG / 4


def greatest(db: Path, path: Path) -> int:
    """Give the greatest memory that receiving a file takes, recording nothing, in bytes."""
    with open_store(str(db)) as store:
        structure = store.structure(TODAY)
        asked = Asked([path], ("XX-1",), dry_run=True)
        return memory(lambda: receive(store, structure, asked, Actor("")))


def memory(work: Callable[[], object]) -> int:
    """Give the greatest memory that some work takes, in bytes."""
    tracemalloc.start()
    work()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most


def test_what_leaves_is_in_memory_part_by_part(lima: Path, tmp_path: Path) -> None:
    """Three thousand transactions more are twelve megabytes more in the file."""
    few, many = (sending(lima, large(tmp_path / f"{count}.xml", count, WORDS)) for count in COUNTS)

    assert many - few < 1_000 * LONG


def sending(db: Path, path: Path) -> int:
    """Give the greatest memory that it takes to write out what is in a file, in bytes."""
    copy = Path(shutil.copy(db, path.with_suffix(".db")))
    assert run("iati", "import", str(path), "--db", str(copy)).code == 0
    return memory(lambda: run("iati", "export", str(path.with_suffix(".sent")), "--db", str(copy)))


def received(db: Path) -> list[Received]:
    """Give the copies that a register knows."""
    with open_store(str(db)) as store:
        known = store.structure(TODAY).register.all(Received)
        return [row for history in known.values() for row in history.versions]
