"""The ledger: derived, of one record, and exact."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from remit.errors import UnknownError
from remit.finance.lines import Line
from remit.finance.queries import LINES, answering, grouped
from remit.register.ledger import LedgerOf, open_ledger, rows_of

MARCH, APRIL = date(2018, 3, 31), date(2018, 4, 1)


def line(amount: str, day: date = MARCH, *, unit: str = "lima", own: bool = True) -> Line:
    """Make a line of one transaction."""
    return Line("X-1", 1, own, unit, "11", day, "USD", Decimal(amount), donor="US-GOV-1")


class Kept:
    """A ledger of some lines, which counts how often it was made."""

    def __init__(self, folder: Path, *said: Line) -> None:
        """Make nothing yet."""
        self.db = folder / "remit.db"
        self.said = said
        self.times = 0

    def of(self, head: str) -> LedgerOf:
        """Ask for the ledger of a record."""
        return LedgerOf(self.db, head, LINES, self._lines)

    def _lines(self) -> Iterator[Line]:
        self.times += 1
        yield from self.said


def test_amounts_are_added_up_exactly_and_those_of_others_are_left_out(tmp_path: Path) -> None:
    cents = [line("0.1000000001") for _ in range(10)]
    kept = Kept(tmp_path, *cents, line("5", APRIL), line("7", own=False), line("-2", unit="hq"))

    with open_ledger(kept.of("a1")) as lines:
        found = rows_of(grouped(lines, ["unit", "month"]))

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
        with open_ledger(kept.of(head)) as lines:
            assert len(rows_of(lines)) == 1

    assert kept.times == 2
    assert [each.name for each in tmp_path.iterdir()] == ["remit.db.ledger"]


def test_two_who_ask_at_once_read_the_same_one(tmp_path: Path) -> None:
    kept = Kept(tmp_path, line("1"))
    with open_ledger(kept.of("a1")) as one, open_ledger(kept.of("a1")) as other:
        assert rows_of(one) == rows_of(other)

    assert kept.times == 1


def test_whatever_stands_in_its_place_is_made_anew(tmp_path: Path) -> None:
    kept = Kept(tmp_path, line("1"))
    (tmp_path / "remit.db.ledger").write_bytes(b"no database")

    with open_ledger(kept.of("a1")) as lines:
        assert len(rows_of(lines)) == 1


@pytest.mark.parametrize(
    "made", ["", "CREATE TABLE head AS SELECT 1 AS n", "CREATE TABLE head(hash VARCHAR)"]
)
def test_another_database_in_its_place_is_made_anew(tmp_path: Path, made: str) -> None:
    import duckdb

    with duckdb.connect(tmp_path / "remit.db.ledger") as other:
        other.execute(made)
    kept = Kept(tmp_path, line("1"))
    with open_ledger(kept.of("a1")) as lines:
        assert len(rows_of(lines)) == 1


def test_what_nothing_is_grouped_by_is_told(tmp_path: Path) -> None:
    with (
        open_ledger(Kept(tmp_path, line("1")).of("a1")) as lines,
        pytest.raises(UnknownError, match="mnth"),
    ):
        grouped(lines, ["mnth"])


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
    with open_ledger(Kept(tmp_path, line("1"), line("2", APRIL)).of("a1")) as lines:
        responsibilities = ibis.memtable(held, schema=schema)
        found = rows_of(answering(lines, responsibilities))

    assert [(row["holder"], row["amount"]) for row in found] == [("hq", 1), ("panama-city", 2)]
