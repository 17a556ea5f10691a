"""A newcomer's first folder loads as it is, and answers."""

from datetime import date
from pathlib import Path

import pytest
from tests.formats.folders import contents

from remit.change.check import check
from remit.errors import RemitError
from remit.formats.folder import new_folder, read_folder, write_folder
from remit.model.kind import KINDS
from remit.model.structure import Structure, Subject
from remit.resolve.answer import Question
from remit.resolve.definition import who_answers


@pytest.fixture
def made(tmp_path: Path) -> Path:
    new_folder(tmp_path / "ours", 'Ärzte "ohne" Grenzen')
    return tmp_path / "ours"


def test_it_loads_as_it_is(made: Path) -> None:
    reading = read_folder(made)

    assert check(reading.register) == ()
    assert not reading.has_persons
    assert reading.register.settings.id == "arzte-ohne-grenzen"
    assert reading.register.settings.name.text == 'Ärzte "ohne" Grenzen'


def test_it_has_six_rows_and_who_answers_at_once(made: Path) -> None:
    register = read_folder(made).register
    structure = Structure(register, date(2026, 6, 1))

    assert sum(len(rows) for rows in register.histories.values()) == 6
    question = Question(Subject("unit", "nairobi"), "payroll", "provides")
    assert [role.holders for role in who_answers(structure, question).roles] == [("headquarters",)]


def test_every_file_has_its_header_and_every_column_its_words(made: Path) -> None:
    explained = (made / "columns.txt").read_text(encoding="utf-8-sig")

    for name, kind in KINDS.items():
        assert (made / f"{name}.csv").exists() == (name != "persons")
        assert all(column.says.words in explained for column in kind.columns)
    assert len((made / "README.txt").read_text().splitlines()) == 12


def test_a_spreadsheet_takes_its_tables_for_what_they_are(made: Path) -> None:
    """A byte-order mark keeps accents whole when Excel opens and saves them."""
    tables = {name: data for name, data in contents(made).items() if name.endswith(".csv")}

    assert all(data.startswith(b"\xef\xbb\xbf") for data in tables.values())


def test_its_canonical_form_is_the_same_register(made: Path, tmp_path: Path) -> None:
    register = read_folder(made).register
    write_folder(register, tmp_path / "out")

    assert read_folder(tmp_path / "out").register == register


def test_nothing_is_written_over(made: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")

    for path in (made, tmp_path / "file"):
        with pytest.raises(RemitError, match="is there already"):
            new_folder(path, "Somebody")
