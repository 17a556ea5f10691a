"""Filling a table of the ledger with values, some thousands at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct
from msgspec.structs import astuple

if TYPE_CHECKING:
    from ibis.backends.duckdb import Backend

_ROWS: Final = 50_000


def fill(
    connection: Backend, name: str, columns: Mapping[str, str], rows: Iterable[Struct]
) -> None:
    """Make a table of values.

    Args:
        connection: Where to make it.
        name: What it is called.
        columns: Its columns, and their types as Ibis writes them.
        rows: Values with as many fields as there are columns, in their order.
    """
    import ibis  # noqa: PLC0415 - an extra, and heavy
    import pyarrow as pa  # noqa: PLC0415 - as above

    schema = ibis.schema(dict(columns))
    connection.create_table(name, schema=schema)
    for each in _batches(rows, len(schema)):
        connection.insert(name, pa.table(each, schema=schema.to_pyarrow()))


def _batches(rows: Iterable[Struct], width: int) -> Iterator[list[list[Any]]]:
    """Give the rows column by column, some thousands at a time."""
    columns: list[list[Any]] = [[] for _ in range(width)]
    for row in rows:
        for column, value in zip(columns, astuple(row), strict=True):
            column.append(value)
        if len(columns[0]) == _ROWS:
            yield columns
            columns = [[] for _ in range(width)]
    if columns[0]:
        yield columns
