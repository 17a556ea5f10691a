"""Whatever is wrong is said in words on stderr, with what to do; never as a traceback."""

from pathlib import Path

import pytest
from tests.cli.running import run
from tests.shared import BEFORE

WRONG = {
    "a day that is none": ("who", "ashgabat", "accounting", "--on", "31.12.2010"),
    "a year for a day": ("who", "ashgabat", "accounting", "--on", "2010"),
    "no day of the calendar": ("tree", "--on", "2010-02-30"),
    "an instant that is none": ("tree", "--known-at", "yesterday"),
    "an instant before all records": ("tree", "--known-at", "1999-01-01"),
    "an unknown office": ("who", "qqqq", "accounting"),
    "an unknown function": ("who", "ashgabat", "qqqq"),
    "an unknown role": ("who", "ashgabat", "accounting", "--role", "provide"),
    "an unknown unit": ("serves", "qqqq"),
    "an unknown receiver": ("transfers", "--to", "qqqq"),
    "an unknown thing": ("show", "qqqq"),
    "an empty id": ("show", ""),
    "a matrix of an unknown role": ("matrix", "--role", "provide"),
    "a matrix as parquet": ("matrix", "--format", "parquet"),
    "a matrix as something": ("matrix", "--format", "xml"),
    "a table of an unknown unit": ("rasci", "qqqq"),
    "a table as something": ("rasci", "--format", "xml"),
    "routes as something": ("routing", "--format", "xml"),
    "a condition without a value": ("who", "ashgabat", "accounting", "--with", "funder"),
    "a condition with a blank": ("who", "ashgabat", "accounting", "--with", "funder=a b"),
    "a condition twice": ("who", "ashgabat", "accounting", "--with", "a=1", "--with", "a=2"),
    "a hash that is none": ("verify", "--against", "beautiful"),
    "an unknown person": ("forget", "nobody", "--yes"),
    "an unknown command": ("whom",),
    "an unknown option": ("who", "ashgabat", "--bogus"),
    "an argument that is missing": ("who",),
    "a port that is none": ("serve", "--port", "eighty"),
    "a port beyond all": ("serve", "--port", "99999"),
    "a host that others reach": ("serve", "--host", "0.0.0.0"),  # noqa: S104 - it is refused
    "no worker": ("serve", "--workers", "0"),
    "a language nobody speaks": ("publish", "site", "--lang", "tlh"),
    "letters that are none": ("who", "\udcff\udcfe", "accounting"),
    "a file with a null in its name": ("tree", "--db", "a\0b"),
}


@pytest.mark.parametrize("arguments", WRONG.values(), ids=WRONG.keys())
@pytest.mark.usefixtures("db")
def test_bad_input_is_told_and_exits_with_2(arguments: tuple[str, ...]) -> None:
    result = run(*arguments)

    assert (result.code, result.out) == (2, ""), result.err
    assert result.err.strip()
    assert "Traceback" not in result.err
    assert "defect" not in result.err


def test_there_is_no_register(own: Path) -> None:
    result = run("tree")

    assert result.code == 2
    assert f"make one with: remit load FOLDER --db {own}\n" in result.err
    assert not own.exists()


def test_the_register_is_a_folder(tmp_path: Path) -> None:
    assert "one file" in run("tree", "--db", str(tmp_path)).err


@pytest.mark.parametrize("content", [b"hello\n", b"SQLite format 3\0" + bytes(200)])
def test_the_register_is_something_else(own: Path, content: bytes) -> None:
    own.write_bytes(content)

    for arguments in (("tree",), ("verify",), ("load", str(BEFORE))):
        result = run(*arguments)
        assert result.code == 2, result
        assert "Traceback" not in result.err
    assert own.read_bytes() == content


def test_a_register_on_a_server_comes_later() -> None:
    result = run("tree", "--db", "postgresql://localhost/remit")

    assert result.code == 2
    assert result.err.startswith("postgresql:// is not possible yet")


def test_the_nearest_names_are_offered(db: str) -> None:
    assert "Did you mean provides?" in run("who", "lima", "payroll", "--role", "provide").err


def test_several_are_shown_as_candidates(db: str) -> None:
    result = run("who", "ashgabat", "support")

    assert result.code == 2
    assert "(function headquarters-support)" in result.err
    assert "Ask again with an id." in result.err


def test_a_defect_of_remit_is_called_one(db: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("remit.cli.fetch.moment", broken)
    result = run("tree")

    assert result.code == 3
    assert "defect of Remit" in result.err
    assert "REMIT_DEBUG=1" in result.err


def test_a_folder_that_cannot_be_written_is_told(db: str, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("mine")

    result = run("export", str(file))

    assert result.code == 2
    assert file.read_text() == "mine"
