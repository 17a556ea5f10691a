"""The table of all offices as a file: CSV, or a workbook where a library writes one."""

from __future__ import annotations

from litestar import Response

from remit.finance.document import offices_document
from remit.finance.sheet import AMOUNTS, COLUMNS, sheet_rows
from remit.formats.workbook.table import table_bytes
from remit.web.money.visit import Visit
from remit.web.tables import table_csv

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def csv_file(to: Visit) -> Response[bytes]:
    """Give the table as CSV, in UTF-8."""
    text = table_csv(COLUMNS, sheet_rows(offices_document(to.structure, to.on_day, to.period)))
    return _file(to, text.encode(), "text/csv", "csv")


def workbook(to: Visit) -> Response[bytes]:
    """Give the table as a workbook.

    Raises:
        RemitError: The library that writes one is not installed.
    """
    rows = sheet_rows(offices_document(to.structure, to.on_day, to.period))
    title = f"money {to.structure.day.isoformat()}"
    return _file(to, table_bytes(title, COLUMNS, rows, AMOUNTS), _XLSX, "xlsx")


def _file(to: Visit, body: bytes, kind: str, ending: str) -> Response[bytes]:
    name = f"offices-{to.structure.day.isoformat()}.{ending}"
    headers = {
        "cache-control": "no-store",
        "content-disposition": f'attachment; filename="{name}"',
    }
    return Response(body, media_type=kind, headers=headers)
