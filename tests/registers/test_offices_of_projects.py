"""What a file of projects calls the offices, and that each project finds its own."""

import csv
from collections import Counter
from pathlib import Path

import pytest
from tests.cli.running import run
from tests.finance.iom import SYNTHETIC
from tests.registers.conftest import Day
from tests.shared import shared

from remit.finance.naming import OFFICE
from remit.model.evidence import Identifier
from remit.model.register import Register

NAMED_BY_COUNTRY = {
    "afghanistan": "kabul",
    "angola": "luanda",
    "botswana": "gaborone",
    "iraq": "baghdad",
    "madagascar": "antananarivo",
    "mozambique": "maputo",
    "myanmar": "yangon",
    "namibia": "windhoek",
    "niger": "niamey",
    "south-sudan": "juba",
    "tajikistan": "dushanbe",
    "zambia": "lusaka",
    "zimbabwe": "harare",
}
"""Offices that other sources name by their country alone: they keep their ids."""


def test_each_of_the_99_names_means_the_office_that_its_address_says(reference: Register) -> None:
    with shared("iom/iati-office-names-2018.csv").open(encoding="utf-8") as file:
        meant = {row["office"]: row["unit"] for row in csv.DictReader(file)}

    named = [version for each in _names(reference).values() for version in each]
    assert len(named) == 99
    assert {row.value: NAMED_BY_COUNTRY.get(row.id, row.id) for row in named} == meant


def test_a_name_of_which_nobody_is_sure_says_why(reference: Register) -> None:
    with shared("iom/iati-office-names-2018.csv").open(encoding="utf-8") as file:
        unsure = {row["office"] for row in csv.DictReader(file) if row["certain"] != "yes"}

    rows = {row.value: row for each in _names(reference).values() for row in each}
    assert {value for value in unsure if not rows[value].note} == set()


def test_every_office_that_is_named_was_open_before_the_file_was_made(
    reference: Register, on: Day
) -> None:
    structure = on("2019-01-01")

    assert {row.id for each in _names(reference).values() for row in each} <= set(structure.units)


@pytest.fixture(scope="module")
def received(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The reference register, and in it what the organisation published of 576 projects."""
    file, db = shared("iati/iom-2018.xml"), tmp_path_factory.mktemp("received") / "remit.db"
    assert run("demo", "--no-serve", "--db", str(db)).code == 0
    found = run("iati", "import", str(file), "--skip", SYNTHETIC, "--db", str(db), "--json")
    assert found.code == 0, found.err
    attributed = Counter({k: v for k, v in found.document["attributed"].items() if v})
    assert attributed == {"contact-organisation": 576}
    assert found.document["review"] == []
    return db


def test_offices_that_stand_on_one_project(received: Path) -> None:
    found = run("finance", "offices", "--on", "2019-01-01", "--db", str(received), "--json")

    alone = found.document["single_activity"]
    assert (len(alone["ever"]), len(alone["running"])) == (34, 25)
    assert len(found.document["offices"]) == 99


def test_what_is_lost_when_the_greatest_giver_ends(received: Path) -> None:
    question = ("finance", "what-if", "--donor", "US-GOV-1", "--from", "2019-03-01")
    found = run(*question, "--on", "2019-01-01", "--db", str(received), "--json")

    assert found.document["totals"] == [
        {"currency": "USD", "before": "461476735.96", "lost": "142211952.98"}
    ]
    assert len(found.document["offices"]) == 29


def _names(register: Register) -> dict[str, list[Identifier]]:
    """Give the rows that say what others call an office, by that name."""
    found: dict[str, list[Identifier]] = {}
    for each in register.all(Identifier).values():
        for row in each.versions:
            if row.scheme == OFFICE:
                found.setdefault(row.value, []).append(row)
    return found
