"""An export says which record it was written from, and is the same register with and without."""

from datetime import UTC, date, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from tests.formats.books import book
from tests.formats.folders import contents, read

from remit.errors import MistakesError
from remit.formats.folder import Origin, folder_origin, read_folder, write_folder, write_folder_on
from remit.formats.workbook import Stamp, workbook_bytes, workbook_origin
from remit.model.structure import Head

HEAD = Head(7, "c0ffee" * 10, datetime(2027, 7, 1, tzinfo=UTC))
ORIGIN = Origin("small", 7, "c0ffee" * 10)


def test_a_folder_says_it_beside_its_files(tmp_path: Path) -> None:
    register = read(tmp_path / "in")
    write_folder(register, tmp_path / "with", head=HEAD)
    write_folder(register, tmp_path / "without")
    with_it, without = contents(tmp_path / "with"), contents(tmp_path / "without")

    assert folder_origin(tmp_path / "with") == ORIGIN
    assert folder_origin(tmp_path / "without") is None
    assert with_it.keys() - without.keys() == {"export.toml"}
    assert {**without, "export.toml": with_it["export.toml"]} == with_it
    assert read_folder(tmp_path / "with").register == register


def test_a_folder_that_is_written_again_says_the_last_record(tmp_path: Path) -> None:
    register = read(tmp_path / "in")
    write_folder_on(register, tmp_path / "out", date(2027, 7, 1), head=HEAD)
    assert folder_origin(tmp_path / "out") == ORIGIN
    write_folder(register, tmp_path / "out")

    assert folder_origin(tmp_path / "out") is None


@pytest.mark.parametrize("data", [b"", b"record = 7", b"\xff\xfe", b'record = "7"\n' * 2])
def test_what_cannot_be_read_is_told(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "export.toml").write_bytes(data)

    with pytest.raises(MistakesError) as refusal:
        folder_origin(tmp_path)
    assert [str(each) for each in refusal.value.mistakes] == [
        (
            "export.toml: it does not say which record the folder was written from; export the "
            "register anew, or take the file away to plan the folder as it stands"
        )
    ]


def test_a_workbook_says_it_in_its_properties(tmp_path: Path) -> None:
    path = tmp_path / "small.xlsx"
    path.write_bytes(workbook_bytes(read(tmp_path / "in"), Stamp(HEAD)))

    assert workbook_origin(path) == ORIGIN


def test_a_workbook_that_was_saved_as_open_document_says_it_still(tmp_path: Path) -> None:
    """As OpenDocument has properties of one's own."""
    said = {"remit_register": "small", "remit_sequence": "7", "remit_hash": ORIGIN.hash}
    lines = "".join(
        f'<meta:user-defined meta:name="{name}">{text}</meta:user-defined>'
        for name, text in said.items()
    )
    with ZipFile(tmp_path / "small.ods", "w") as held:
        held.writestr("meta.xml", f"<office:meta><dc:title>Small</dc:title>{lines}</office:meta>")

    assert workbook_origin(tmp_path / "small.ods") == ORIGIN


def test_a_workbook_of_ones_own_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "old.xls").write_bytes(b"\xd0\xcf\x11\xe0")
    with ZipFile(tmp_path / "odd.xlsx", "w") as held:
        held.writestr("docProps/custom.xml", "<Properties><property name='x'>")

    assert workbook_origin(book(tmp_path / "own.xlsx")) is None
    assert workbook_origin(tmp_path / "old.xls") is None
    assert workbook_origin(tmp_path / "odd.xlsx") is None
