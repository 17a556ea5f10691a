"""The ledger: derived, of one record, exact, and never in the way of an answer."""

import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from remit.errors import RemitError, UnknownError
from remit.finance.lines import Line
from remit.finance.queries import FORM, LINES, answering, grouped
from remit.register.ledger import LedgerOf, open_ledger, rows_of

MARCH, APRIL = date(2018, 3, 31), date(2018, 4, 1)


HOLDS_IT = """
import duckdb, sys
kept = duckdb.connect(sys.argv[1])
print("held", flush=True)
sys.stdin.read()
"""


def line(amount: str, day: date = MARCH, *, unit: str = "lima", own: bool = True) -> Line:
    """Make a line of one transaction; without an amount, it is of one without a currency."""
    currency, value = ("USD", Decimal(amount)) if amount else ("XXX", None)
    return Line("X-1", 1, own, unit, "11", day, currency, value, donor="US-GOV-1")


class Kept:
    """A ledger of some lines, which counts how often it was made."""

    def __init__(self, folder: Path, *said: Line) -> None:
        """Make nothing yet."""
        self.db = folder / "remit.db"
        self.said = said
        self.times = 0

    def of(self, head: str, form: int = FORM) -> LedgerOf:
        """Ask for the ledger of a record."""
        return LedgerOf(self.db, head, form, LINES, self._lines)

    def _lines(self) -> Iterator[Line]:
        self.times += 1
        yield from self.said


def test_amounts_are_added_up_exactly_and_those_of_others_are_left_out(tmp_path: Path) -> None:
    cents = [line("0.1000000001") for _ in range(10)]
    kept = Kept(tmp_path, *cents, line("5", APRIL), line("7", own=False), line("-2", unit="hq"))

    with open_ledger(kept.of("a1")) as ledger:
        found = rows_of(grouped(ledger.lines, ["unit", "month"]))

    assert found == [
        {"unit": "hq", "month": "2018-03", "currency": "USD", "amount": Decimal(-2), "count": 1},
        {
            "unit": "lima",
            "month": "2018-03",
            "currency": "USD",
            "amount": Decimal("1.0000000010"),
            "count": 1,
        },
        {"unit": "lima", "month": "2018-04", "currency": "USD", "amount": Decimal(5), "count": 1},
    ]


def test_it_is_made_once_for_a_record_and_anew_for_another(tmp_path: Path) -> None:
    kept = Kept(tmp_path, line("1"))
    for head in ("a1", "a1", "b2", "b2"):
        with open_ledger(kept.of(head)) as ledger:
            assert len(rows_of(ledger.lines)) == 1

    assert kept.times == 2
    assert [each.name for each in tmp_path.iterdir()] == ["remit.db.ledger"]


def test_two_who_ask_at_once_read_the_same_one(tmp_path: Path) -> None:
    kept = Kept(tmp_path, line("1"))
    with open_ledger(kept.of("a1")) as one, open_ledger(kept.of("a1")) as other:
        assert rows_of(one.lines) == rows_of(other.lines)

    assert kept.times == 1


def test_one_of_another_form_is_made_anew(tmp_path: Path) -> None:
    """A Remit that knows other columns does not read those of an older one."""
    kept = Kept(tmp_path, line("1"))
    for form in (FORM, FORM + 1, FORM + 1):
        with open_ledger(kept.of("a1", form)) as ledger:
            assert len(rows_of(ledger.lines)) == 1

    assert kept.times == 2


def test_what_has_no_currency_is_counted_and_never_added_up(tmp_path: Path) -> None:
    held = {"unit": ["lima"], "holder": ["hq"], "valid_from": [MARCH], "valid_to": [APRIL]}
    import ibis

    with open_ledger(Kept(tmp_path, line(""), line("3")).of("a1")) as ledger:
        by_unit = rows_of(grouped(ledger.lines, ["unit"]))
        by_holder = rows_of(answering(ledger.lines, ibis.memtable(held)))

    assert [(e["currency"], e["amount"], e["count"]) for e in by_unit] == [
        ("USD", Decimal(3), 1),
        ("XXX", None, 1),
    ]
    assert [(e["currency"], e["amount"]) for e in by_holder] == [("USD", Decimal(3)), ("XXX", None)]


def test_a_sum_that_no_ledger_holds_is_told(tmp_path: Path) -> None:
    most = line("9" * 28)

    with (
        open_ledger(Kept(tmp_path, most, most).of("a1")) as ledger,
        pytest.raises(RemitError, match="more than 28 digits before the point"),
    ):
        rows_of(grouped(ledger.lines, ["unit"]))


def test_a_folder_in_its_place_or_none_to_stand_in_leaves_it_in_memory(tmp_path: Path) -> None:
    (tmp_path / "remit.db.ledger").mkdir()
    (tmp_path / "file").write_bytes(b"")

    for folder, why in ((tmp_path, "Is a directory"), (tmp_path / "file", "Not a directory")):
        kept = Kept(folder, line("1"), line("2"))
        with open_ledger(kept.of("a1")) as ledger:
            (found,) = rows_of(grouped(ledger.lines, ["unit"]))
        assert found["amount"] == Decimal(3)
        assert ledger.not_kept == f"{kept.db}.ledger cannot be written: {why}."

    assert sorted(each.name for each in tmp_path.iterdir()) == ["file", "remit.db.ledger"]


def test_a_full_disk_leaves_it_in_memory_and_no_half_of_it_behind(tmp_path: Path) -> None:
    kept = Kept(tmp_path, *(line(str(number)) for number in range(1, 101)))

    with at_most(500), open_ledger(kept.of("a1")) as ledger:
        (found,) = rows_of(grouped(ledger.lines, ["unit"]))

    assert found["amount"] == Decimal(5050)
    assert ledger.not_kept == f"{kept.db}.ledger cannot be written: File too large."
    assert list(tmp_path.iterdir()) == []


def test_one_that_somebody_else_is_writing_to_is_made_anew(tmp_path: Path) -> None:
    kept = Kept(tmp_path, line("1"))
    with open_ledger(kept.of("a1")):
        pass

    with held_by_another(kept.of("a1").path), open_ledger(kept.of("a1")) as ledger:
        assert len(rows_of(ledger.lines)) == 1
        assert ledger.not_kept == ""


@contextmanager
def at_most(size: int) -> Iterator[None]:
    """Let no file grow further than that: what a full disk does, without filling one."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def held_by_another(path: Path) -> Iterator[None]:
    """Let another process hold a ledger open to write to it."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDS_IT, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"held\n"
        yield
        process.communicate()


def test_whatever_stands_in_its_place_is_made_anew(tmp_path: Path) -> None:
    kept = Kept(tmp_path, line("1"))
    (tmp_path / "remit.db.ledger").write_bytes(b"no database")

    with open_ledger(kept.of("a1")) as ledger:
        assert len(rows_of(ledger.lines)) == 1


@pytest.mark.parametrize(
    "made", ["", "CREATE TABLE head AS SELECT 1 AS n", "CREATE TABLE head(hash VARCHAR)"]
)
def test_another_database_in_its_place_is_made_anew(tmp_path: Path, made: str) -> None:
    import duckdb

    with duckdb.connect(tmp_path / "remit.db.ledger") as other:
        other.execute(made)
    kept = Kept(tmp_path, line("1"))
    with open_ledger(kept.of("a1")) as ledger:
        assert len(rows_of(ledger.lines)) == 1


def test_what_nothing_is_grouped_by_is_told(tmp_path: Path) -> None:
    with (
        open_ledger(Kept(tmp_path, line("1")).of("a1")) as ledger,
        pytest.raises(UnknownError, match="mnth"),
    ):
        grouped(ledger.lines, ["mnth"])


def test_money_goes_to_whoever_answered_on_the_day_it_moved(tmp_path: Path) -> None:
    """The last day of March is the old holder's, the first of April the new one's."""
    held = [
        {"unit": "lima", "holder": holder, "valid_from": first, "valid_to": last}
        for holder, first, last in (
            ("hq", date(2018, 1, 1), APRIL),
            ("panama-city", APRIL, date(9999, 12, 31)),
        )
    ]
    import ibis

    schema = {"unit": "string", "holder": "string", "valid_from": "date", "valid_to": "date"}
    with open_ledger(Kept(tmp_path, line("1"), line("2", APRIL)).of("a1")) as ledger:
        responsibilities = ibis.memtable(held, schema=schema)
        found = rows_of(answering(ledger.lines, responsibilities))

    assert [(row["holder"], row["amount"]) for row in found] == [("hq", 1), ("panama-city", 2)]
