"""Laws: what is written reads back, byte for byte; how a folder was spelled changes nothing."""

import csv
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st
from tests.formats.drawn import SETTINGS, Rows, folders, plain, spoilt
from tests.formats.folders import contents, folder

from remit.formats.folder import read_folder, write_folder
from remit.model.register import Register


def read(tables: dict[str, bytes]) -> Register:
    with TemporaryDirectory() as where:
        files = {f"{name}.csv": data for name, data in tables.items()}
        return read_folder(folder(Path(where), {"register.toml": SETTINGS, **files})).register


@given(folders())
def test_what_is_written_reads_back_byte_for_byte(tables: dict[str, Rows]) -> None:
    register = read({name: plain(name, rows) for name, rows in tables.items()})
    with TemporaryDirectory() as where:
        one, other = Path(where, "one"), Path(where, "other")
        write_folder(register, one, persons=True)
        back = read_folder(one).register
        write_folder(back, other, persons=True)

        assert back == register
        assert contents(other) == contents(one)


@given(folders(), st.data())
def test_no_spelling_changes_what_is_read(tables: dict[str, Rows], data: st.DataObject) -> None:
    """Shuffled rows and columns, other delimiters, line ends and encodings, blank rows."""
    spelled = {name: data.draw(spoilt(name, rows)) for name, rows in tables.items()}

    assert read(spelled) == read({name: plain(name, rows) for name, rows in tables.items()})


@given(folders())
def test_no_cell_is_ever_a_formula(tables: dict[str, Rows]) -> None:
    register = read({name: plain(name, rows) for name, rows in tables.items()})
    with TemporaryDirectory() as where:
        write_folder(register, Path(where, "out"), persons=True)
        for data in contents(Path(where, "out")).values():
            cells = [cell for row in csv.reader(data.decode().splitlines()) for cell in row]
            assert not [cell for cell in cells if cell[:1] in {"=", "@"}]
