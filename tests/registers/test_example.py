"""The example register: every table has a row, and it answers as its README tells."""

from datetime import date
from pathlib import Path

import pytest
from tests.cli.running import run
from tests.formats.folders import contents
from tests.registers.readme import A_DAY, FOLDER, Row, answered, arguments, told

from remit.finance.policies import finders
from remit.model.contact import Contact, Person
from remit.model.kind import KINDS
from remit.model.register import Register
from remit.model.structure import Structure
from remit.resolve.check import check
from remit.resolve.finding import Finding, What
from remit.resolve.matrix import matrix

QUESTIONS = told("Questions worth asking")

FICTION = ("+1 212 555 01", "+44 20 7946 0", "+44 808 157 0")
"""Ranges kept for fiction, by the North American plan and by Ofcom."""


def test_every_table_has_a_row(example: Register) -> None:
    assert [name for name in KINDS if not example.histories.get(name)] == []
    assert (FOLDER / "register.toml").is_file()


@pytest.mark.parametrize("row", QUESTIONS, ids=lambda row: row[0])
def test_it_answers_as_the_readme_tells(row: Row, example_db: str) -> None:
    question, *answer = row

    result = run("who", *arguments(question), "--json", "--db", example_db)

    assert list(answered(result.document)) == answer


def test_a_check_finds_what_the_readme_tells_and_nothing_else(lighthouse: Structure) -> None:
    found = [as_told(finding, lighthouse) for finding in check(lighthouse, beside=finders())]

    assert sorted(found) == sorted(told("What a check finds"))


def test_it_comes_back_byte_for_byte(example_db: str, tmp_path: Path) -> None:
    run("export", str(tmp_path / "copy"), "--persons", "--db", example_db)

    kept = {name: data for name, data in contents(FOLDER).items() if name != "README.md"}
    copy = contents(tmp_path / "copy")
    assert b"\nrecord = 1\n" in copy.pop("export.toml")
    assert copy == kept


def test_loading_it_again_records_nothing(example_db: str) -> None:
    again = run("load", str(FOLDER), "--db", example_db)

    assert "exactly so already: nothing was recorded" in again.out


def test_some_forty_units_are_open(lighthouse: Structure) -> None:
    assert len(lighthouse.units) == 42
    assert lighthouse.day == date.fromisoformat(A_DAY)


def test_every_country_but_georgia_is_on_one_list(lighthouse: Structure) -> None:
    """The lists of the regional missions divide the world between them."""
    lists = {
        each.subject: len(each.remits)
        for each in matrix(lighthouse, "provides")
        if (each.kind, each.function) == ("country", "regional-support")
    }

    assert {code for code, count in lists.items() if count != 1} == {"GEO"}
    assert len(lists) == 249


def test_next_year_brings_one_office_and_its_remit(example: Register) -> None:
    this_year, next_year = (Structure(example, date(year, 7, 1)) for year in (2026, 2027))

    assert next_year.units.keys() - this_year.units.keys() == {"panama-payroll"}
    assert next_year.remits.keys() - this_year.remits.keys() == {"panama-payroll"}


def test_nothing_in_it_reaches_anybody(example: Register) -> None:
    """Mailboxes and pages are under example.org, numbers from ranges kept for fiction."""
    values = [row.value for history in example.all(Contact).values() for row in history.versions]
    values += [row.email for history in example.all(Person).values() for row in history.versions]

    assert [value for value in values if not is_fiction(value)] == []


def is_fiction(value: str) -> bool:
    """Tell whether a number, mailbox or address can be nobody's."""
    return value.endswith(".example.org") or value.startswith(FICTION)


def as_told(finding: Finding, structure: Structure) -> Row:
    """Say a finding as the README does."""
    subjects, holders = " ".join(finding.subjects), " ".join(finding.holders)
    if finding.kind and finding.subjects == structure.subjects[finding.kind]:
        subjects = f"all {finding.kind}s"
    elif finding.what is What.SINGLE_POINT:
        subjects = f"{finding.count} answers"
    elif finding.count:
        subjects = f"{subjects} {finding.count}".strip()
    return finding.what.value, finding.function, finding.role, subjects, holders
