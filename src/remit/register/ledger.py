"""The ledger: lines of money in a DuckDB file beside the register, of one record of it.

It is derived: whoever finds none, or one of another record or form, makes it anew. It is made
in a folder of its own and then put in place, so that nobody ever reads half of one; and where it
cannot be kept, it is made in memory, so that whoever asks is answered.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from errno import EAGAIN
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct

from remit.errors import RemitError
from remit.register.filling import fill
from remit.text.saying import sentence

if TYPE_CHECKING:
    from ibis.backends.duckdb import Backend
    from ibis.expr.types import Table

_LINES: Final = "lines"
_HEAD: Final = "head"
_TRIES: Final = 3


class LedgerOf(Struct, frozen=True):
    """Which ledger is asked for.

    Args:
        db: The file of the register.
        head: The hash of the record that it is made of.
        form: The number of its form: one of another form is made anew.
        columns: The columns of its lines, and their types as Ibis writes them.
        lines: Gives the lines, where they have to be made.
    """

    db: Path
    head: str
    form: int
    columns: Mapping[str, str]
    lines: Callable[[], Iterable[Struct]]

    @property
    def path(self) -> Path:
        """Where it is kept."""
        return self.db.with_name(f"{self.db.name}.ledger")

    @property
    def stamp(self) -> str:
        """What it is known by: its form, and the record."""
        return f"{self.form}:{self.head}"


class Ledger(Struct, frozen=True):
    """A ledger that is open.

    Args:
        lines: The table of its lines.
        not_kept: Why it stands in memory alone; blank where it is a file.
    """

    lines: Table
    not_kept: str = ""


class _Head(Struct, frozen=True):
    stamp: str


@contextmanager
def open_ledger(asked: LedgerOf) -> Iterator[Ledger]:
    """Open the ledger, made anew where it is of another record or form.

    Where the file cannot be written, because of its folder, the disk or somebody else, it is
    made in memory, and says why: the answer is the same, and only takes longer.

    Raises:
        RemitError: The libraries that keep it are not installed.
    """
    _refuse_missing()
    import duckdb  # noqa: PLC0415 - an extra, and heavy

    why = ""
    try:
        connection = _kept(asked)
    except (OSError, duckdb.Error) as error:
        connection = _in_memory(asked)
        why = f"{asked.path} cannot be written: {_said(error)}."
    try:
        yield Ledger(connection.table(_LINES), why)
    finally:
        connection.disconnect()


def rows_of(expression: Table) -> Sequence[Mapping[str, Any]]:
    """Give the rows of a question, money as decimals.

    Raises:
        RemitError: A sum has more digits than money has.
    """
    import duckdb  # noqa: PLC0415 - an extra, and heavy

    try:
        return list(expression.to_pyarrow().to_pylist())
    except duckdb.OutOfRangeException as error:
        raise RemitError(
            sentence("A sum has more than 28 digits before the point."),
            todo=sentence("See to the amounts: one of them can hardly be right."),
        ) from error


def _refuse_missing() -> None:
    if find_spec("ibis") is None or find_spec("duckdb") is None:
        raise RemitError(
            sentence("Lines of money are kept by libraries that are not installed."),
            todo=sentence("Install them with: {command}", command="pip install 'remit[finance]'"),
        )


def _connect(path: Path | str, *, read_only: bool = False) -> Backend:
    import ibis  # noqa: PLC0415 - an extra, and heavy

    return ibis.duckdb.connect(path, read_only=read_only)


def _is_of(path: Path, stamp: str) -> bool:
    """Tell whether a ledger is there, whole, and of a record and a form."""
    if not path.is_file():
        return False
    import duckdb  # noqa: PLC0415 - an extra, and heavy

    try:
        with duckdb.connect(path, read_only=True) as connection:
            found = connection.table(_HEAD).fetchall()
    except duckdb.Error:
        return False  # whatever it is, it can be made anew
    return bool(found == [(stamp,)])


def _kept(asked: LedgerOf) -> Backend:
    """Open the file, made anew where it is of another record or form."""
    for _ in range(_TRIES):
        if not _is_of(asked.path, asked.stamp):
            _make(asked)
        connection = _connect(asked.path, read_only=True)
        # Somebody who asks about another record may have put theirs in its place meanwhile.
        if connection.table(_HEAD).to_pyarrow().to_pylist() == [{"hash": asked.stamp}]:
            return connection
        connection.disconnect()
    raise OSError(EAGAIN, "Others keep making it of other records")


def _make(asked: LedgerOf) -> None:
    with TemporaryDirectory(
        prefix=f"{asked.path.name}.", dir=asked.path.parent, ignore_cleanup_errors=True
    ) as folder:
        making = Path(folder, "ledger")
        connection = _connect(making)
        try:
            _write(connection, asked)
            # Closing writes what is left, and tells nobody where it cannot.
            connection.raw_sql("CHECKPOINT")
        finally:
            connection.disconnect()
        making.replace(asked.path)


def _in_memory(asked: LedgerOf) -> Backend:
    connection = _connect(":memory:")
    _write(connection, asked)
    return connection


def _write(connection: Backend, asked: LedgerOf) -> None:
    fill(connection, _LINES, asked.columns, asked.lines())
    fill(connection, _HEAD, {"hash": "string"}, [_Head(asked.stamp)])


def _said(error: Exception) -> str:
    """Say why something cannot be written: what DuckDB says of that comes last in its line."""
    text = getattr(error, "strerror", None) or str(error).splitlines()[0].rpartition(": ")[2]
    return text.rstrip(".")
