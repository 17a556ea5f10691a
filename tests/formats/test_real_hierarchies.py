"""A script of the how-to turns a real list into a register that loads and answers."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from tests.shared import shared

from remit.change.check import check
from remit.formats.folder import read_folder
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
