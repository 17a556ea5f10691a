"""Files that publishers wrote, imported and added up as a plain count of them says."""

from collections import Counter
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from tests.cli.running import run
from tests.finance.against import reckoned
from tests.finance.theirs import FILES, called, copies, plainly, write_register
from tests.oracle.finance.attribution import managed, rolled_up
from tests.oracle.finance.importing import imported, in_no_currency, listed
from tests.oracle.finance.made import Ours
from tests.oracle.finance.office import cliff as plain_cliff
from tests.oracle.finance.office import offices as plain_offices
from tests.oracle.finance.office import stands_on_one_project
from tests.oracle.finance.published import read, version_of
from tests.shared import shared

from remit.formats.iati import ReadOrganisation
from remit.formats.iati import read as read_pieces
from remit.model.published import Budget, Share

SYNTHETIC = "XM-DAC-47066-CC.0001"
EVERY = (*FILES, "asian-dev-bank-org.xml", "iom-2018.xml", "world-bank-2024.xml")
DAYS = ("2009-06-30", "2012-03-01", "2016-02-29", "2020-12-31", "2025-11-27")

Document = dict[str, Any]


@pytest.fixture
def nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A register to which no money belongs."""
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "register.toml").write_text('id = "org"\nname = "Org"\n')
    (folder / "units.csv").write_text("id,name\nlima,Lima\n")
    monkeypatch.setenv("REMIT_DB", str(tmp_path / "remit.db"))
    assert run("load", str(folder)).code == 0


@pytest.mark.parametrize("name", EVERY)
def test_a_file_is_imported_as_it_is_counted(name: str, nobody: None) -> None:
    """The money of others is read, added up and kept, and is of no unit of ours."""
    path = shared(f"iati/{name}")
    found = run("iati", "import", str(path), "--skip", SYNTHETIC, "--json").document
    published = read(path)

    expected = imported(published, SYNTHETIC if name == "iom-2018.xml" else "")
    assert {key: found[key] for key in expected} == expected
    assert found["files"] == [
        {
            "file": name,
            "version": version_of(path),
            "kind": f"{published[0].kind}s".replace("ys", "ies"),
            "activities": len(published),
            "status": "read",
        }
    ]
    told = [each for each in found["findings"] if each["code"] == "no-currency"]
    where = [(each["activity"], each["file"], each["line"]) for each in told]
    assert sorted(where) == sorted(in_no_currency(published))


@pytest.mark.parametrize("name", EVERY)
def test_what_is_listed_of_a_file_is_what_a_plain_look_at_it_lists(name: str, nobody: None) -> None:
    path = shared(f"iati/{name}")
    found = run("iati", "import", str(path), "--json").document["findings"]

    for code, expected in listed(read(path)).items():
        assert {each["activity"] for each in found if each["code"] == code} == expected, code


@pytest.mark.parametrize("name", ["asian-dev-bank-org.xml", "world-bank-2024.xml"])
def test_what_an_organisation_plans_is_read_amount_by_amount(name: str) -> None:
    path = shared(f"iati/{name}")
    with path.open("rb") as file:
        (found,) = [each for each in read_pieces(file, name) if isinstance(each, ReadOrganisation)]
    whole = [(Share(""), each) for each in found.organisation.budgets]
    every = [*whole, *found.organisation.country_budgets]

    assert sorted(map(as_counted, every)) == sorted(
        (each.country, each.starts, each.ends, each.amount, each.currency)
        for one in read(path)
        for each in one.budgets
    )


def as_counted(budget: tuple[Share, Budget]) -> tuple[object, ...]:
    """Give the country, the period, the amount and the currency of a budget."""
    share, each = budget
    return share.code, each.starts, each.ends, Fraction(each.amount or 0), each.currency


@pytest.fixture(scope="module")
def theirs(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Document]:
    """A register in which all of it is its own, and what its import said."""
    folder = tmp_path_factory.mktemp("theirs")
    db = str(folder / "remit.db")
    assert run("load", str(write_register(folder / "register")), "--db", db).code == 0
    files = [str(shared(f"iati/{name}")) for name in FILES]
    return db, run("iati", "import", *files, "--db", db, "--json").document


def test_where_it_is_their_own_every_rule_decides_what_a_plain_reading_decides(
    theirs: tuple[str, Document],
) -> None:
    _, found = theirs
    expected = managed(copies(), called())

    assert {
        each["id"]: (each["unit"] or "", each["rule"] or "") for each in found["activities"]
    } == expected
    counted = Counter(rule for _, rule in expected.values())
    assert found["attributed"] == {rule: counted[rule] for rule in found["attributed"]}
    assert {each["id"] for each in found["review"]} == {
        id_ for id_, (unit, _) in expected.items() if not unit
    }
    assert found["perspective"] == {"own": len(expected), "other": 0}
    # Each of these decides somewhere: else nothing would be compared.
    rules = ("contact-organisation", "participating", "transaction", "country", "")
    assert [rule for rule in rules if not counted[rule]] == []


@pytest.mark.parametrize("day", DAYS)
def test_where_it_is_their_own_the_figures_of_every_office_equal_a_plain_reckoning(
    day: str, theirs: tuple[str, Document]
) -> None:
    """Published spending, corrections below zero, nine currencies, and money among themselves."""
    db, _ = theirs
    ours = Ours(called().own)
    found = run("finance", "offices", "--on", day, "--db", db, "--json").document
    on = date.fromisoformat(day)
    plain = plainly()

    assert rolled_up(list(copies().values()), called().own) == set()
    expected = plain_offices(plain, on, ours)
    assert {each["unit"]: reckoned(each) for each in found["offices"]} == expected
    units = {unit: [each for each in plain if each.unit == unit] for unit in expected}
    assert found["single_activity"] == {
        "ever": [unit for unit, own in units.items() if len(own) == 1],
        "running": [unit for unit, own in units.items() if stands_on_one_project(own, on, ours)],
    }


def test_where_it_is_their_own_what_is_to_come_equals_a_plain_reckoning(
    theirs: tuple[str, Document],
) -> None:
    """Of offices with money left: three that publish what they spend, and three that do not."""
    db, _ = theirs
    day, ours = date(2016, 2, 29), Ours(called().own)
    rows = run("finance", "offices", "--on", str(day), "--db", db, "--json").document["offices"]
    paid = [row for row in rows if any(each["remaining"] != "0" for each in row["money"])]
    estimated = [row for row in paid if row["money"][0]["estimated"]][:3]
    published = [row for row in paid if not row["money"][0]["estimated"]][:3]

    assert estimated
    assert published
    for row in (*estimated, *published):
        own = [each for each in plainly() if each.unit == row["unit"]]
        asked = ("finance", "office", row["unit"], "--on", str(day), "--db", db, "--json")
        currencies = [each["currency"] for each in row["money"]]
        expected = [each for one in currencies for each in plain_cliff(own, day, one, ours)]
        assert in_order(run(*asked).document["cliff"]) == in_order(expected)


def in_order(rows: list[Document]) -> list[Document]:
    """Put months in order, and in each the currencies."""
    return sorted(rows, key=lambda row: (row["month"], row["currency"]))
