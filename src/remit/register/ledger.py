"""The ledger: lines of money in a DuckDB file beside the register, of one record of it.

It is derived: whoever finds none, or one of another record, makes it anew. It is made in a
file of its own and then put in place, so that nobody ever reads half of one.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct
from msgspec.structs import astuple

from remit.errors import RemitError

if TYPE_CHECKING:
    from ibis.backends.duckdb import Backend
    from ibis.expr.types import Table

_LINES: Final = "lines"
_HEAD: Final = "head"
_ROWS: Final = 50_000


class LedgerOf(Struct, frozen=True):
    """Which ledger is asked for.

    Args:
        db: The file of the register.
        head: The hash of the record that it is made of.
        columns: The columns of its lines, and their types as Ibis writes them.
        lines: Gives the lines, where they have to be made.
    """

    db: Path
    head: str
    columns: Mapping[str, str]
    lines: Callable[[], Iterable[Struct]]

    @property
    def path(self) -> Path:
        """Where it is kept."""
        return self.db.with_name(f"{self.db.name}.ledger")


@contextmanager
def open_ledger(asked: LedgerOf) -> Iterator[Table]:
    """Open the table of lines, made anew where it is of another record.

    Raises:
        RemitError: The libraries that keep it are not installed, or the file cannot be written.
    """
    _refuse_missing()
    if not _is_of(asked.path, asked.head):
        _make(asked)
    connection = _connect(asked.path, read_only=True)
    try:
        yield connection.table(_LINES)
    finally:
        connection.disconnect()


def rows_of(expression: Table) -> Sequence[Mapping[str, Any]]:
    """Give the rows of a question, money as decimals."""
    return list(expression.to_pyarrow().to_pylist())


def _refuse_missing() -> None:
    if find_spec("ibis") is None or find_spec("duckdb") is None:
        raise RemitError(
            "Lines of money are kept by libraries that are not installed.",
            todo="Install them with: pip install 'remit[finance]'",
        )


def _connect(path: Path, *, read_only: bool = False) -> Backend:
    import ibis  # noqa: PLC0415 - an extra, and heavy

    return ibis.duckdb.connect(path, read_only=read_only)


def _is_of(path: Path, head: str) -> bool:
    """Tell whether a ledger is there, whole, and of a record."""
    if not path.is_file():
        return False
    import duckdb  # noqa: PLC0415 - an extra, and heavy

    try:
        with duckdb.connect(path, read_only=True) as connection:
            found = connection.table(_HEAD).fetchall()
    except duckdb.Error:
        return False  # whatever it is, it can be made anew
    return bool(found == [(head,)])


def _make(asked: LedgerOf) -> None:
    import ibis  # noqa: PLC0415 - an extra, and heavy
    import pyarrow as pa  # noqa: PLC0415 - as above

    making = asked.path.with_name(f"{asked.path.name}.{os.getpid()}")
    making.unlink(missing_ok=True)
    schema = ibis.schema(dict(asked.columns))
    try:
        connection = _connect(making)
        try:
            connection.create_table(_LINES, schema=schema)
            for rows in _batches(asked.lines(), len(schema)):
                table = pa.table(rows, schema=schema.to_pyarrow())
                connection.insert(_LINES, table)
            connection.create_table(_HEAD, schema=ibis.schema({"hash": "string"}))
            connection.insert(_HEAD, pa.table({"hash": [asked.head]}))
        finally:
            connection.disconnect()
        making.replace(asked.path)
    except OSError as error:
        wrong = f"{asked.path} cannot be written: {error.strerror or error}."
        raise RemitError(wrong, todo="See to the folder of the register.") from error
    finally:
        making.unlink(missing_ok=True)


def _batches(lines: Iterable[Struct], width: int) -> Iterator[list[list[Any]]]:
    """Give the lines column by column, some thousands at a time."""
    columns: list[list[Any]] = [[] for _ in range(width)]
    for line in lines:
        for column, value in zip(columns, astuple(line), strict=True):
            column.append(value)
        if len(columns[0]) == _ROWS:
            yield columns
            columns = [[] for _ in range(width)]
    if columns[0]:
        yield columns
