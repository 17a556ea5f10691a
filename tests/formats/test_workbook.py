"""A register goes out as a workbook and comes back, whatever stands in it."""

import re
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from tests.by_hand import register as by_hand
from tests.formats.books import mistakes, read
from tests.formats.drawn import SETTINGS, Rows, folders, plain
from tests.formats.folders import folder
from tests.shared import tries

from remit.errors import RemitError
from remit.formats.folder import read_folder
from remit.formats.replay import read_replay
from remit.formats.workbook import Stamp, read_workbook, workbook_bytes
from remit.formats.workbook.settings_sheet import settings_rows
from remit.model.activity import Transaction
from remit.model.kind import KINDS
from remit.model.register import Register
from remit.model.structure import Head

REGISTERS = Path("src/remit/registers")
HEAD = Head(7, "3f2a90c1b7d4", datetime(2026, 11, 23, 15, tzinfo=UTC))


def there_and_back(register: Register) -> Register:
    with TemporaryDirectory() as where:
        path = Path(where, "drawn.xlsx")
        path.write_bytes(workbook_bytes(register, Stamp(HEAD), persons=True))
        return read_workbook(path).register


def part(data: bytes, tmp_path: Path, name: str) -> str:
    """Give one part of a workbook as its text."""
    (tmp_path / "parts.xlsx").write_bytes(data)
    with ZipFile(tmp_path / "parts.xlsx") as book:
        return book.read(name).decode()


@pytest.mark.parametrize("name", ["iom", "example"])
def test_a_register_comes_back_equal_on_all_days(name: str) -> None:
    register = read_replay(REGISTERS / name).register

    assert there_and_back(register) == register


@settings(max_examples=tries(30))  # each writes and reads a whole workbook
@given(folders())
def test_whatever_a_folder_holds_a_workbook_holds(tables: dict[str, Rows]) -> None:
    with TemporaryDirectory() as where:
        files = {f"{name}.csv": plain(name, rows) for name, rows in tables.items()}
        register = read_folder(folder(Path(where), {"register.toml": SETTINGS, **files})).register

    assert there_and_back(register) == register


@pytest.mark.parametrize(
    "amount",
    ["0.0000000001", "1234567.0123456789", "123456789012345", "1234567890123456789012345678"],
)
def test_an_amount_comes_back_with_all_its_digits(amount: str) -> None:
    """A number of a workbook has fifteen: what has more stands there as text."""
    register = by_hand(
        units="id,name\nlima,Lima",
        activities="id,title,unit\nwater,Water,lima",
        transactions=f"activity,type,on,amount,currency\nwater,11,2026-01-15,{amount},USD",
    )

    (row,) = there_and_back(register).all(Transaction).values()
    assert [each.amount for each in row.versions] == [Decimal(amount)]


def test_settings_come_back_whatever_they_say(tmp_path: Path) -> None:
    said = (
        'id = "small"\nname = "Small\\nand [odd]"\nnotice = "[x]"\nindex = false\n'
        'languages = ["en", "ru"]\n\n[finance]\n"a.b" = ""\nc = ["one", ""]\nd = "\\"q\\""\n'
        "drivers = {payroll = 'posts'}\n"
    )
    register = read_folder(folder(tmp_path, {"register.toml": said})).register

    assert there_and_back(register) == register
    assert dict(settings_rows(said))["finance.drivers"] == '{payroll = "posts"}'
    assert dict(settings_rows(said))["finance.c"] == '["one", ""]'


def test_policies_come_back_with_those_of_the_registers_own(tmp_path: Path) -> None:
    said = (
        'id = "small"\n[policies]\ngap = "refusal"\ndepth = {severity = "off", most = 9}\n'
        '[[policies.own]]\nid = "a"\nscope = "everyone | everywhere"\nfunction = "register"\n'
        'explanation = "Because,\\n\\"so\\"."\n'
    )
    register = read_folder(folder(tmp_path, {"register.toml": said})).register

    assert there_and_back(register) == register
    assert dict(settings_rows(said))["policies.depth"] == '{severity = "off", most = 9}'


def test_the_same_register_gives_the_same_bytes() -> None:
    register = read_folder(REGISTERS / "example").register

    assert workbook_bytes(register, Stamp(HEAD)) == workbook_bytes(register, Stamp(HEAD))


def test_a_day_is_a_date_and_a_year_a_text_and_no_cell_a_formula(tmp_path: Path) -> None:
    data = workbook_bytes(
        by_hand(
            units="""
                id, name, order, valid_from, valid_to, as_of
                a,  =1+1, 12,    2011-07-01, ,         2010
                b,  B,    ,      2011-07,    by,
            """.replace("by,", ",")
        ),
        Stamp(),
    )
    sheet = part(data, tmp_path, "xl/worksheets/sheet3.xml")

    assert re.findall(r'<c r="(\w+)" s="\d+"><v>(\d+)</v>', sheet) == [("L2", "40725")]
    assert re.findall(r'<c r="(\w+)"><v>(\d+)</v>', sheet) == [("F2", "12")]
    assert "<f>" not in sheet
    assert "topLeftCell" in sheet
    assert "<autoFilter" in sheet


def test_cells_offer_ids_of_other_sheets_and_words_of_their_column(tmp_path: Path) -> None:
    data = workbook_bytes(
        by_hand(units="id,name\nhq,HQ", sites="id,country\ngeneva,CHE\nlima,PER"), Stamp()
    )

    units = part(data, tmp_path, "xl/worksheets/sheet3.xml")
    offered = dict(re.findall(r'sqref="(\w)2:\w+"><formula1>([^<]*)', units))
    assert offered["E"] == "units!$A$2:$A$1001"
    assert offered["H"] == "sites!$A$2:$A$1002"
    assert offered["J"] == '"public,internal"'
    sites = part(data, tmp_path, "xl/worksheets/sheet6.xml")
    assert "'~lists'!$A$1:$A$249" in sites


def test_it_says_what_it_was_made_of_and_what_each_column_means(tmp_path: Path) -> None:
    register = read_folder(REGISTERS / "example").register
    data = workbook_bytes(register, Stamp(HEAD))

    said = part(data, tmp_path, "docProps/custom.xml")
    assert re.findall(r'name="(\w+)"><vt:\w+>([^<]*)', said) == [
        ("remit_register", register.settings.id),
        ("remit_sequence", "7"),
        ("remit_hash", "3f2a90c1b7d4"),
    ]
    comments = part(data, tmp_path, "xl/comments1.xml")
    assert "Its name for ever; never used again. Part of the key." in comments
    with ZipFile(tmp_path / "parts.xlsx") as book:
        names = re.findall(r'<sheet name="([^"]+)"', book.read("xl/workbook.xml").decode())
    assert names == ["about", "register", *(n for n in KINDS if n != "persons"), "~lists"]


def test_what_no_workbook_can_hold_is_refused() -> None:
    register = by_hand(units=f"id,name\nhq,{'x' * 40_000}")

    with pytest.raises(RemitError, match=r"units.csv holds 40,000 letters, and a workbook takes"):
        workbook_bytes(register, Stamp())


def test_cells_are_read_as_a_person_sees_them(tmp_path: Path) -> None:
    register = read(
        tmp_path,
        units=(
            ("id", "name", "order", "valid_from", "valid_to"),
            ("hq", 1997.0, 12.0, 1997, None),
            ("lima", "Lima", None, date(2000, 7, 1), "01.07.2011"),
        ),
        sites=(("id", "country", "latitude", "longitude"), ("s", "PER", -12.0464, "77,5")),
        remits=(
            ("id", "holder", "role", "function", "scope", "shared"),
            ("r", "hq", "provides", "pay", "everyone", True),
        ),
        functions=(("id", "name"), ("pay", "Pay")),
    )

    def rows(name: str) -> list[dict[str, Any]]:
        kind = KINDS[name]
        versions = (history.versions[0] for history in register.histories[name].values())
        return [
            kind.cells(each)
            | {"from": each.stretch.valid_from.text, "to": each.stretch.valid_to.text}
            for each in versions
        ]

    assert rows("units") == [
        {"id": "hq", "name": "1997", "order": "12", "from": "1997", "to": ""},
        {"id": "lima", "name": "Lima", "from": "2000-07-01", "to": "2011-07-01"},
    ]
    assert rows("sites")[0]["latitude"] == "-12.0464"
    assert rows("sites")[0]["longitude"] == "77.5"
    assert rows("remits")[0]["shared"] == "true"


def test_what_a_spreadsheet_harmed_is_named_with_sheet_line_and_column(tmp_path: Path) -> None:
    found = mistakes(
        tmp_path,
        contacts=(
            ("id", "unit", "kind", "value"),
            ("a", "lima", "phone", 99312463514),
            ("b", "lima", "phone", "9.93125E+10"),
        ),
        identifiers=(("kind", "id", "scheme", "value"), ("unit", "lima", "erp", 123456789012345)),
        posts=(("id", "unit", "name", "grade"), ("p", "lima", "P", date(2026, 3, 4))),
    )

    assert found == [
        (
            "sheet contacts, line 2, value: '99312463514' is a number here: a plus or noughts "
            "before it are lost; format the cell as text, and type it again, as +99312463514"
        ),
        (
            "sheet contacts, line 3, value: '9.93125E+10' was shortened by a spreadsheet; "
            "type it again with all its digits; format the column as text before you save"
        ),
        (
            "sheet identifiers, line 2, value: '123456789012345' is a number here, and too long "
            "for a spreadsheet to keep all its digits; format the cell as text, and type it again"
        ),
        (
            "sheet posts, line 2, grade: '2026-03-04' is a date or time that a spreadsheet made of "
            "what was typed; format the cell as text, and type it again"
        ),
    ]


def test_mistakes_are_those_of_a_folder_and_speak_of_sheets(tmp_path: Path) -> None:
    assert mistakes(
        tmp_path,
        register=(("setting", "value"), ("id", "small"), ("id", "other"), ("lisence", "x")),
        units=(("id", "nmae", "site"), (None,), ("hq", "HQ", "s")),
        sitse=(("id", "country"), ("s", "PER")),
    ) == [
        "sheet register, line 3, id: the setting 'id' stands twice; keep one of them",
        (
            "sheet register, line 4, lisence: nothing is called 'lisence' here; "
            "write 'licence', or take it away"
        ),
        (
            "sheet sitse: no table of a register is called so, and its rows would be lost; "
            "let it be the sheet 'sites', or begin its name with ~: then it is passed over"
        ),
        "sheet units, line 1, nmae: the sheet 'units' has no column 'nmae'; write 'name'",
    ]
    assert mistakes(tmp_path, units=None, register=None) == [
        "sheet register: the sheet is missing; remit export makes an example",
        "sheet units: the sheet is missing; remit export makes an example",
    ]


def test_a_reference_that_is_nowhere_is_said_with_its_line(tmp_path: Path) -> None:
    found = mistakes(
        tmp_path,
        units=(("id", "name", "site"), ("hq", "HQ", "x"), ("Lima", "Lima", "")),
    )

    assert found == [
        "sheet units, line 2, site: no site is called 'x'; add it to the sheet 'sites'",
        (
            "sheet units, line 3, id: 'Lima' cannot be an id; "
            "write small letters, digits and hyphens: 'lima'"
        ),
    ]
