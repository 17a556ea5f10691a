"""Files that are no workbook, or more than one: refused in words, in bounded time and memory."""

import io
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from time import process_time
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.formats.books import REGISTER, book
from tests.shared import tries

from remit.errors import Mistake, MistakesError
from remit.formats.workbook import limits, read_workbook
from remit.formats.workbook.libraries import writing
from remit.model.unit import Unit

QUICKLY = 5.0
"""Seconds of work; each takes a hundredth of it."""

NO_WORKBOOK = "it is no workbook, or a damaged one; open it in a spreadsheet and save it again"
TOO_MUCH = "it would not fit into memory"

ODS = """<?xml version="1.0"?><office:document-content
xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
<table:table table:name="units">{rows}</table:table>
</office:spreadsheet></office:body></office:document-content>"""
CELL = (
    '<table:table-row table:number-rows-repeated="{rows}"><table:table-cell '
    'table:number-columns-repeated="{cells}" office:value-type="string"><text:p>{text}</text:p>'
    "</table:table-cell></table:table-row>"
)


def changed(path: Path, part: str, change: Callable[[bytes], bytes]) -> Path:
    """Change a part of a small workbook."""
    whole = book(path / "whole.xlsx")
    with ZipFile(whole) as old, ZipFile(path / "changed.xlsx", "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, change(data) if name == part else data)
    return path / "changed.xlsx"


def with_cell(path: Path, cell: bytes) -> Path:
    """Put a row into the sheet `units`."""
    end = b"</sheetData>"
    return changed(path, "xl/worksheets/sheet2.xml", lambda data: data.replace(end, cell + end))


def ods(path: Path, rows: str) -> Path:
    with ZipFile(path / "small.ods", "w", ZIP_DEFLATED) as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        made.writestr("content.xml", ODS.format(rows=rows))
    return path / "small.ods"


def written(path: Path, data: bytes, name: str = "small.xlsx") -> Path:
    (path / name).write_bytes(data)
    return path / name


def large(path: Path) -> Path:
    """Write a small file that says it unpacks to two gigabytes."""
    with ZipFile(path / "large.xlsx", "w", ZIP_DEFLATED) as made:
        made.writestr("xl/workbook.xml", "<workbook/>")
        made.filelist[0].file_size = 2**31
    return path / "large.xlsx"


def packed_otherwise(path: Path) -> Path:
    with ZipFile(path / "small.xlsx", "w", ZIP_BZIP2) as made:
        made.writestr("xl/workbook.xml", "<workbook/>")
    return path / "small.xlsx"


def shared(path: Path) -> Path:
    """Give forty thousand cells one text of thirty thousand letters."""
    made = writing().Workbook(path / "shared.xlsx")
    sheet = made.add_worksheet("units")
    for line in range(50_000):
        sheet.write_string(line, 0, "x" * 30_000)
    made.close()
    return path / "shared.xlsx"


KINDS: dict[str, tuple[Callable[[Path], Path], str]] = {
    "no file": (lambda path: path / "nowhere.xlsx", "it cannot be read (No such file"),
    "an empty file": (lambda path: written(path, b""), NO_WORKBOOK),
    "a text": (lambda path: written(path, b"id,name\nhq,HQ\n"), NO_WORKBOOK),
    "a text called .xls": (lambda path: written(path, b"id,name\n", "small.xls"), NO_WORKBOOK),
    "a text called .ods": (lambda path: written(path, b"id,name\n", "small.ods"), NO_WORKBOOK),
    "a picture": (lambda path: written(path, b"\x89PNG\r\n\x1a\n" + bytes(99)), NO_WORKBOOK),
    "a zip of something else": (
        lambda path: changed(path, "xl/workbook.xml", lambda _: b"<html/>"),
        NO_WORKBOOK,
    ),
    "a truncated workbook": (
        lambda path: written(path, book(path / "whole.xlsx").read_bytes()[:-900]),
        NO_WORKBOOK,
    ),
    "a sheet cut short": (
        lambda path: changed(path, "xl/worksheets/sheet2.xml", lambda data: data[:-80]),
        "it is no workbook, or a damaged one|its sheet 'units' is damaged|cannot be an id",
    ),
    "a cell far away": (
        lambda path: with_cell(path, b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
        f"{TOO_MUCH}: a sheet reaches to line 1,048,576 and column 16,384",
    ),
    "rows without number and one that is long": (
        lambda path: with_cell(path, b"<row/>" * 200_000 + b"<row>" + b"<c/>" * 16_000 + b"</row>"),
        f"{TOO_MUCH}: a sheet reaches",
    ),
    "a gigabyte of blanks": (large, f"{TOO_MUCH}: it is larger than a gigabyte"),
    "packed as no spreadsheet packs": (packed_otherwise, NO_WORKBOOK),
    "a text that many cells share": (shared, f"{TOO_MUCH}: its cells hold more than a billion"),
    "a cell of ten million letters": (
        lambda path: with_cell(
            path,
            b'<row r="9"><c r="A9" t="inlineStr"><is><t>' + b"x" * 10**7 + b"</t></is></c></row>",
        ),
        f"{TOO_MUCH}: a cell is longer than a spreadsheet keeps",
    ),
    "an ods of a cell repeated without end": (
        lambda path: ods(path, CELL.format(rows=1_048_576, cells=16_384, text="")),
        f"{TOO_MUCH}: a sheet reaches to line 1,048,576",
    ),
    "an ods of a long text repeated": (
        lambda path: ods(path, CELL.format(rows=1, cells=16_384, text="x" * 90_000)),
        f"{TOO_MUCH}: its cells hold more than a billion",
    ),
    "an ods cut short": (
        lambda path: ods(path, "<table:table-row>"),
        NO_WORKBOOK,
    ),
}


@pytest.mark.parametrize("name", KINDS)
def test_it_is_refused_in_words_and_quickly(name: str, tmp_path: Path) -> None:
    make, said = KINDS[name]
    path = make(tmp_path)
    began = process_time()

    with pytest.raises(MistakesError) as caught:
        read_workbook(path)
    found = " / ".join(map(str, caught.value.mistakes[:9]))
    assert any(each in found for each in said.split("|")), found
    assert process_time() - began < QUICKLY


def test_what_says_it_is_small_is_measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The list at the end of a file may lie about what its parts unpack to."""
    monkeypatch.setattr(limits, "MOST_BYTES", 2**21)
    with ZipFile(tmp_path / "lies.ods", "w", ZIP_DEFLATED) as made:
        made.writestr("content.xml", ODS.format(rows="<!-- -->" * 2**19))
        made.filelist[0].file_size = 100

    with pytest.raises(MistakesError, match="1 mistake") as caught:
        read_workbook(tmp_path / "lies.ods")
    assert f"{TOO_MUCH}: it is larger than a gigabyte" in str(caught.value.mistakes[0])


def test_the_error_of_a_formula_is_named_and_not_taken_for_a_blank(tmp_path: Path) -> None:
    error = b'<row r="4"><c r="A4" t="inlineStr"><is><t>quito</t></is></c>'
    error += b'<c r="B4" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'

    with pytest.raises(MistakesError) as caught:
        read_workbook(with_cell(tmp_path, error))
    assert [str(each) for each in caught.value.mistakes] == [
        (
            "sheet units, line 4, name: the cell shows an error; "
            "type the value again, in place of the formula"
        )
    ]


def test_a_date_shown_without_its_day_is_the_month_that_was_typed(tmp_path: Path) -> None:
    """Who types 2000-11 is shown Nov-00, and the file holds the first of November."""
    made = writing().Workbook(tmp_path / "months.xlsx")
    made.add_worksheet("register").write_row(1, 0, REGISTER[1])
    sheet = made.add_worksheet("units")
    sheet.write_row(0, 0, ("id", "name", "valid_from"))
    shown = {
        "mmm-yy": "2000-11",
        "yyyy": "2000",
        "dd.mm.yyyy": "2000-11-01",
        "mmmm yyyy": "2000-11",
    }
    for line, code in enumerate(shown, start=1):
        sheet.write_row(line, 0, (f"u{line}", code))
        sheet.write_datetime(line, 2, date(2000, 11, 1), made.add_format({"num_format": code}))
    made.close()

    units = read_workbook(tmp_path / "months.xlsx").register.all(Unit)
    read = {each.versions[0].name.text: each.versions[0].stretch for each in units.values()}
    assert {code: stretch.valid_from.text for code, stretch in read.items()} == shown


WHOLE = io.BytesIO()
with writing().Workbook(WHOLE, {"in_memory": True}) as _made:
    _made.add_worksheet("register").write_row(0, 0, REGISTER[1])
    _made.add_worksheet("units").write_row(0, 0, ("id", "name"))


@settings(max_examples=tries(60))  # each writes a file
@given(st.integers(0, len(WHOLE.getvalue())), st.binary(max_size=8), st.sampled_from((0, 8, 900)))
def test_whatever_bytes_are_damaged_it_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, start: int, put: bytes, cut: int
) -> None:
    data = WHOLE.getvalue()
    path = tmp_path_factory.mktemp("damaged") / "small.xlsx"
    path.write_bytes(data[:start] + put + data[start + cut :])

    assert all(each.wrong and each.todo for each in mistakes_of(path))


def mistakes_of(path: Path) -> Sequence[Mistake]:
    try:
        read_workbook(path)
    except MistakesError as error:
        return error.mistakes
    return ()
