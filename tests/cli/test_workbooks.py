"""A register as a workbook, from the command line: out, edited, and back."""

from pathlib import Path
from typing import Any

import pytest
from tests.cli.running import run
from tests.formats.books import book

from remit.formats.workbook import libraries


@pytest.fixture
def exported(db: str, tmp_path: Path) -> Path:
    path = tmp_path / "iom.xlsx"
    assert run("export", str(path), "--db", db).out.startswith(f"{path} holds iom: all days.")
    return path


def test_what_is_exported_loads_as_the_same_register(exported: Path, db: str) -> None:
    assert "nothing was recorded" in run("load", str(exported), "--db", db).out
    assert run("export", str(exported), "--db", db).code == 0


def test_a_workbook_begins_a_register(tmp_path: Path) -> None:
    path = book(tmp_path / "small.xlsx")

    assert run("load", str(path), "--db", str(tmp_path / "own.db")).code == 0
    assert "Lima" in run("tree", "--db", str(tmp_path / "own.db")).out


def test_mistakes_of_a_workbook_are_listed_and_nothing_is_kept(tmp_path: Path) -> None:
    path = book(tmp_path / "small.xlsx", units=(("id", "name", "part_of"), ("hq", "HQ", "geneva")))
    result = run("load", str(path), "--db", str(tmp_path / "own.db"))

    assert result.code == 2
    assert "sheet units, line 2, part_of: no unit is called 'geneva'" in result.err
    assert not (tmp_path / "own.db").exists()


def test_a_workbook_of_one_day_is_to_look_at(db: str, tmp_path: Path) -> None:
    path = str(tmp_path / "day.xlsx")
    assert run("export", path, "--on", "2010-06-01", "--db", db).code == 0
    result = run("load", path, "--db", db)

    assert result.code == 2
    assert "shows the register on 2010-06-01 alone" in result.err
    assert run("export", path, "--on", "2011-06-01", "--db", db).code == 0


def test_an_export_writes_over_no_changes_no_persons_and_nothing_of_others(
    db: str, tmp_path: Path
) -> None:
    """As with folders: what differs, what would be lost, what is not the same register."""
    edited = book(tmp_path / "edited.xlsx", register=(("id", "iom"),))
    assert "its changes would be lost" in run("export", str(edited), "--db", db).err
    assert run("export", str(edited), "--replace", "--db", db).code == 0

    persons = book(tmp_path / "p.xlsx", register=(("id", "iom"),), persons=(("id",), ("p1",)))
    said = run("export", str(persons), "--replace", "--db", db).err
    assert "holds persons, who would be lost" in said

    small = book(tmp_path / "small.xlsx")
    said = run("export", str(small), "--replace", "--db", db).err
    assert "holds another register, 'small'" in said
    (tmp_path / "mine.xlsx").write_text("my letters")
    said = run("export", str(tmp_path / "mine.xlsx"), "--replace", "--db", db).err
    assert "holds no register to be read" in said
    assert (tmp_path / "mine.xlsx").read_text() == "my letters"


def test_other_workbooks_are_read_and_not_written(db: str, tmp_path: Path) -> None:
    result = run("export", str(tmp_path / "iom.ods"), "--db", db)

    assert result.code == 2
    assert "a workbook ends with .xlsx" in result.err


def test_a_new_register_has_a_workbook_that_loads_as_its_tables_do(tmp_path: Path) -> None:
    made = tmp_path / "lighthouse"
    said = run("new", str(made), "--owner", "Lighthouse Relief").out
    db = str(tmp_path / "own.db")

    assert "a workbook of the same (lighthouse.xlsx)" in " ".join(said.split())
    assert "lighthouse/lighthouse.xlsx" in (made / "README.txt").read_text(encoding="utf-8-sig")
    assert run("load", str(made), "--db", db).code == 0
    again = run("load", str(made / "lighthouse.xlsx"), "--db", db).out
    assert "nothing was recorded" in again


def test_without_the_library_it_is_said_how_to_have_it(
    db: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = book(tmp_path / "small.xlsx")

    def nothing(name: str) -> Any:  # noqa: ANN401 - a module, were there one
        raise ImportError(name)

    monkeypatch.setattr(libraries, "import_module", nothing)
    for command in (("load", str(path)), ("export", str(tmp_path / "new.xlsx"))):
        result = run(*command, "--db", db)
        assert result.code == 2
        assert "pip install remit[excel]" in result.err
    made = run("new", str(tmp_path / "made"), "--owner", "Us")
    assert "workbook" not in made.out + (tmp_path / "made" / "README.txt").read_text()
