"""The scripts of the how-to turn real lists into registers that load and answer."""

import csv
import subprocess
import sys
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from tests.shared import shared

from remit.change.check import check
from remit.formats.folder import read_folder
from remit.model.evidence import Claim
from remit.model.post import Post
from remit.model.register import Register
from remit.model.structure import Structure

SCRIPTS = Path("docs/how-to/hierarchies")
A_DAY = date(2026, 1, 1)


class Made:
    """A register made by a script, and what the script said."""

    def __init__(self, script: str, source: str, where: Path) -> None:
        """Run the script and read what it made."""
        done = subprocess.run(
            [sys.executable, SCRIPTS / script, shared(f"hierarchies/{source}"), where / "made"],
            capture_output=True,
            check=True,
            text=True,
        )
        self.where = where / "made"
        self.said = done.stdout.splitlines()
        self.register: Register = read_folder(where / "made").register


@pytest.fixture(scope="module")
def federal(tmp_path_factory: pytest.TempPathFactory) -> Made:
    where = tmp_path_factory.mktemp("federal")
    return Made("us_federal.py", "us-federal-usaspending.csv", where)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Made:
    where = tmp_path_factory.mktemp("office")
    return Made("uk_foreign_office.py", "uk-foreign-office-posts.csv", where)


# Paths ------------------------------------------------------------------------------------


def test_the_federal_hierarchy_has_its_units_on_four_levels(federal: Made) -> None:
    """Names hold slashes: whoever cuts paths at each finds eight levels."""
    structure = Structure(federal.register, A_DAY)

    assert check(federal.register) == ()
    assert structure.roots == ("us-federal-government",)
    assert [len(level) for level in structure.levels] == [1, 108, 207, 3338]


def test_a_unit_stands_where_its_path_says(federal: Made) -> None:
    """In the file: …/Administrative Conference (302)/… (302-ACUS)/ACUS (302-ACUS-954403)."""
    structure = Structure(federal.register, A_DAY)

    assert structure.units["302-acus-954403"].name.text == "ACUS"
    assert structure.above("302-acus-954403") == ("302-acus", "302", "us-federal-government")
    codes = {each.id: each.value for each in structure.identifiers}
    assert codes["302-acus-954403"] == "302-ACUS-954403"
    assert len(codes) == 3653


# Snapshots --------------------------------------------------------------------------------


def month(row: dict[str, str]) -> str:
    months = {"Mar": "03", "Sep": "09"}
    name, year = row["Back to Index"].split("-")
    return f"20{year}-{months[name]}"


def snapshots() -> dict[str, dict[str, tuple[str, ...]]]:
    """Read each snapshot as the issue says: by reference, its title, unit, grade and parent."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    with shared("hierarchies/uk-foreign-office-posts.csv").open(encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            cells = {name: " ".join(cell.split()) for name, cell in row.items()}
            if cells["Senior/Junior"] == "Senior":
                above = cells["Reports to Senior Post"]
                told = (cells["Job Title"], cells["Unit"], cells["Grade (or equivalent)"], above)
                found.setdefault(month(cells), {}).setdefault(cells["Post Unique Reference"], told)
    return found


def told(register: Register, day: date) -> dict[str, tuple[str, ...]]:
    structure = Structure(register, day)
    written = {each.id: each.value for each in structure.identifiers}
    return {
        written.get(each.id, each.id): (
            each.name.text,
            structure.units[each.unit].name.text,
            each.grade,
            written.get(each.reports_to[0], each.reports_to[0]) if each.reports_to else "XX",
        )
        for each in structure.posts.values()
    }


def test_on_the_first_day_of_each_snapshot_the_register_says_the_same(office: Made) -> None:
    """But of one post, which reports to itself there."""
    known = snapshots()
    known["2013-09"]["18001"] = (*known["2013-09"]["18001"][:3], "XX")

    assert check(office.register) == ()
    assert {each: len(posts) for each, posts in sorted(known.items())} == {
        "2011-03": 118,
        "2011-09": 129,
        "2013-03": 139,
        "2013-09": 132,
        "2014-03": 136,
        "2014-09": 131,
        "2015-03": 130,
        "2016-03": 131,
        "2016-09": 132,
    }
    for each, posts in known.items():
        assert told(office.register, date.fromisoformat(f"{each}-01")) == posts


def test_a_post_that_was_renamed_and_closed_keeps_its_reference(office: Made) -> None:
    versions = office.register.history(Post, "13309").versions

    assert [
        (each.name.text, each.stretch.valid_from.text, each.stretch.valid_to.text, each.as_of.text)
        for each in versions
    ] == [
        ("UK Nordic Baltic Summit Co-ordinator", "2011-03-01", "2011-09-01", "2011-03"),
        ("HMA Beirut", "2011-09-01", "2013-03-01", "2011-09"),
        ("Governor and Commander-in-Chief, Gibraltar", "2016-03-01", "", "2016-03/2016-09"),
    ]


def test_what_a_snapshot_says_twice_is_claimed_and_said(office: Made) -> None:
    claims = {key: each.versions[0].value for key, each in office.register.all(Claim).items()}

    assert claims == {
        ("posts", "13201", "grade", "organogram-2011-03"): "SCS3",
        ("posts", "13201", "name", "organogram-2011-03"): "BHC Abuja",
        ("posts", "13208", "name", "organogram-2013-09"): "Director Migration",
        ("posts", "13208", "unit", "organogram-2013-09"): "migration-directorate",
    }
    said = Counter(line.partition(" stands twice")[1] for line in office.said)
    assert said[" stands twice"] == 12
    assert office.said[-2:] == [
        "1,838 junior rows are left out: they have no reference.",
        f"{office.where} holds 207 posts of 9 snapshots.",
    ]
    assert "2013-09: 18001 reports to itself; it is left without a post above it." in office.said
