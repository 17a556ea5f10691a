"""The tables that are made of the matrix, as a person or a program prints them."""

import csv
import io
from pathlib import Path

import pytest
from tests.cli.running import run

ON = ("--on", "2026-06-01")


@pytest.fixture(autouse=True)
def asked_of_the_example(example_db: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REMIT_DB", example_db)


def rows(*arguments: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(run(*arguments, *ON).out)))


def test_the_table_of_one_office_is_its_part_of_the_whole() -> None:
    whole = rows("rasci")

    assert rows("rasci", "Kampala") == [row for row in whole if row["unit"] == "kampala"]
    assert len({row["unit"] for row in whole}) == 42


def test_a_closed_office_has_no_table() -> None:
    result = run("rasci", "bishkek", *ON)

    assert result.code == 2
    assert result.err == "Bishkek is not open on 2026-06-01.\nAsk about another day with --on.\n"


def test_csv_and_json_say_the_same_of_parts() -> None:
    document = run("rasci", "tunis", "--format", "json", *ON).document["rasci"]

    as_text = [
        {
            name: " ".join(value) if isinstance(value, list) else value
            for name, value in line.items()
            if name != "others"
        }
        for line in document
    ]
    assert as_text == rows("rasci", "tunis")


def test_a_route_as_json_has_what_the_table_has() -> None:
    document = run("routing", "--format", "json", *ON).document["routing"]
    table = rows("routing")

    assert [(line["subject"], line["function"]) for line in document] == [
        (row["subject"], row["function"]) for row in table
    ]
    assert [" ".join(each["mailbox"] for each in line["holders"]) for line in document] == [
        row["mailbox"] for row in table
    ]


def test_a_name_is_never_a_formula(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "small"
    folder.mkdir()
    (folder / "register.toml").write_text('id = "small"\n')
    (folder / "units.csv").write_text("id,name\nlima,'=1+1\n")
    (folder / "functions.csv").write_text("id,name\npayroll,Payroll\n")
    (folder / "remits.csv").write_text(
        "id,holder,role,function,scope\na,lima,provides,payroll,everyone\n"
    )
    monkeypatch.setenv("REMIT_DB", str(tmp_path / "small.db"))
    run("load", str(folder))

    (row,) = rows("routing")
    assert (row["name"], row["holder_name"]) == ("'=1+1", "'=1+1")
