"""Tables as workbooks: read back, nothing is lost."""

import io
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from remit.formats.workbook.table import tables_bytes

calamine = pytest.importorskip("python_calamine", reason="needs the extra `excel`")
pytest.importorskip("xlsxwriter", reason="needs the extra `excel`")


def read(*values: str | int | Decimal | None) -> list[object]:
    """Write values into a column, and read it back."""
    body = tables_bytes("x", [("x", ("id", "value"), [("a", each) for each in values])])
    sheet = calamine.CalamineWorkbook.from_filelike(io.BytesIO(body)).get_sheet_by_index(0)
    return [row[1] for row in sheet.to_python()[1:]]


def test_an_amount_of_fifteen_digits_is_a_number_and_a_longer_one_keeps_its_digits() -> None:
    found = read(
        Decimal("2417415507.06"),
        Decimal("1234567890123.45"),
        Decimal("12345678901234.56"),
        Decimal("-12345678901234.5678"),
        Decimal("0.1234567890123456"),
        Decimal(1000000000000000000),
        9007199254740993,
        Decimal("0.000001"),
        0,
    )

    assert found == [
        2417415507.06,
        1234567890123.45,
        "12345678901234.56",
        "-12345678901234.5678",
        "0.1234567890123456",
        1e18,
        "9007199254740993",
        0.000001,
        0,
    ]


@given(st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**18)))
def test_whatever_is_written_is_read_back_to_the_cent(value: Decimal) -> None:
    (found,) = read(value)

    assert (Decimal(found) if isinstance(found, str) else Decimal(repr(found))) == value


def test_a_text_is_never_run_nor_made_a_number() -> None:
    texts = ["=1+1", "@sum", "0041", "1e5", "http://example.org", "2026-06"]

    assert read(*texts) == texts


def test_what_is_not_known_is_blank() -> None:
    assert read("a", None, "", "b") == ["a", "", "", "b"]
