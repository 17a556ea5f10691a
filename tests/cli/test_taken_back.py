"""What was recorded and taken back: its history says so, and which record did it."""

from pathlib import Path

import pytest
from tests.cli.running import run

OPENED = """\
title = "An office on Mars"
reason = "A dream"
on = 2027-07-01

[[step]]
do = "open"
id = "mars"
name = "Mars"
part_of = "lighthouse"

[[step]]
do = "assign"
id = "mars-payroll"
holder = "mars"
role = "provides"
function = "payroll"
scope = "unit:mars"
"""


@pytest.fixture
def undone(example_db: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example register, in which an office was opened, and that was taken back."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("REMIT_DB", raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    Path("remit.db").write_bytes(Path(example_db).read_bytes())
    Path("mars.toml").write_text(OPENED)
    assert run("record", "mars.toml").code == 0
    assert run("undo", "2", "--reason", "There is no lift").code == 0
    return tmp_path


def told(*asked: str) -> list[str]:
    """Give the lines of a history, without instants, blank lines and the foot."""
    result = run("history", *asked, "--on", "2028-01-01")
    assert result.code == 0, result.err
    lines = [line.rpartition(" UTC ")[2].strip() for line in result.out.splitlines()]
    return [line for line in lines if line and not line.startswith("· record 3")]


@pytest.mark.parametrize("asked", ["mars", "Mars", "unit:mars"])
def test_an_office_that_was_taken_back_is_told_with_the_records(undone: Path, asked: str) -> None:
    assert told(asked) == [
        "Mars · mars · unit",
        "As is known now, it never was: record 3 took it back.",
        "What was recorded, and when",
        "record 2 · An office on Mars",
        "A dream",
        "a row, since 1 July 2027",
        "of 1 January 2028: name: Mars; part of: lighthouse",
        "record 3 · undo of 2",
        "There is no lift",
        "no row any more, since 1 July 2027",
        "of 1 January 2028: no longer there",
    ]


def test_a_row_that_was_taken_back_is_told_too(undone: Path) -> None:
    assert told("remits:mars-payroll")[:2] == [
        "mars-payroll · remits",
        "As is known now, it never was: record 3 took it back.",
    ]


def test_a_document_has_the_records_of_what_was_taken_back(undone: Path) -> None:
    document = run("history", "mars", "--json").document

    assert (document["kind"], document["id"], document["events"]) == ("unit", "mars", [])
    assert [(each["record"], each["reason"]) for each in document["records"]] == [
        (2, "A dream"),
        (3, "There is no lift"),
    ]


def test_as_known_before_it_was_taken_back_it_opens(undone: Path) -> None:
    known = run("history", "mars", "--json").document["records"][0]["at"]

    document = run("history", "mars", "--known-at", known, "--json").document
    assert [(each["file"], each["change"]) for each in document["events"]] == [
        ("units", "begins"),
        ("remits", "begins"),
    ]
    assert document["records"] is None


def test_what_was_never_recorded_is_still_unknown(undone: Path) -> None:
    result = run("history", "zzyzx")

    assert result.code == 2
    assert "is called 'zzyzx'" in result.err
