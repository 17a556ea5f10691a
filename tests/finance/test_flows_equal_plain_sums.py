"""Flows of real files equal sums that are added up from their XML, to the tenth decimal."""

from functools import cache
from pathlib import Path

import pytest
from tests.by_hand import register
from tests.finance import iom
from tests.oracle.finance.ledger import added
from tests.oracle.finance.made import Ours
from tests.shared import shared

from remit.finance.books import books_of
from remit.finance.money import plain
from remit.finance.queries import BY
from remit.formats.iati import ReadActivity, joined, read
from remit.model.project import Books
from remit.model.structure import Structure
from remit.publish.money.flows import flows_of

NOBODY = Ours()
GROUPINGS = [*((each,) for each in BY), ("unit", "donor", "month"), ("country", "sector"), BY]


@cache
def of_others(name: str) -> Books:
    """Give the books of a file that is none of ours, in a register that knows nobody."""
    bare = register(units="id,name\nlima,Lima")
    with shared(f"iati/{name}").open("rb") as file:
        copies = [
            each.activity for each in joined(read(file, name)) if isinstance(each, ReadActivity)
        ]
    return books_of(copies, bare, lambda day: Structure(bare, day)).books


@pytest.mark.parametrize("by", GROUPINGS)
def test_what_iom_published_adds_up(tmp_path: Path, by: tuple[str, ...]) -> None:
    plainly = added(shared(iom.FILE), by, iom.office_names(), iom.SYNTHETIC, iom.OURS)

    assert asked(tmp_path, iom.kept().books, by) == plainly
    assert sum(count for _, count in plainly.values()) == 576


@pytest.mark.parametrize("by", GROUPINGS)
@pytest.mark.parametrize("name", ["usaid_usaid-kg.xml", "oxfam-gb-100.xml"])
def test_what_others_published_adds_up(tmp_path: Path, name: str, by: tuple[str, ...]) -> None:
    """The second holds copies of many publishers and versions, and sectors that stand twice."""
    plainly = added(shared(f"iati/{name}"), by, {}, "", NOBODY)

    assert asked(tmp_path, of_others(name), by) == plainly
    assert len(plainly) > 0


def asked(folder: Path, books: Books, by: tuple[str, ...]) -> dict[tuple[str, ...], object]:
    """Ask the ledger, and write each sum as the plain reckoning does."""
    rows = flows_of(str(folder / "remit.db"), books, by, own=False).rows
    return {
        tuple(row[each] for each in (*by, "currency")): (
            None if row["amount"] is None else plain(row["amount"]),
            row["count"],
        )
        for row in rows
    }
