"""Tables as Parquet, every cell a text: by DuckDB, where the extra `finance` is installed."""

from __future__ import annotations

import tempfile
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from remit.formats.folder.header import possible_names
from remit.model.kind import KINDS
from remit.model.structure import Structure
from remit.publish.data.tables import table
from remit.publish.public.rows import public_register

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_LARGEST_ROW: Final = 2**26


@lru_cache(maxsize=1)
def can_write() -> bool:
    """Tell whether the library is there."""
    return find_spec("duckdb") is not None


def parquet_bytes(structure: Structure, file: str) -> bytes:
    """Write the rows of a file that go out; the same rows give the same bytes."""
    rows = table(structure, file)
    columns = dict.fromkeys(_columns(structure, file, rows), "VARCHAR")
    # DuckDB reads and writes files only.
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "rows.json"), Path(folder, "rows.parquet")
        source.write_bytes(b"\n".join(map(msgspec.json.encode, rows)))
        with _database().cursor() as connection:
            found = connection.read_json(
                str(source),
                columns=columns,
                format="newline_delimited",
                maximum_object_size=_LARGEST_ROW,
            )
            found.write_parquet(str(target), compression="zstd")
        return target.read_bytes()


@lru_cache(maxsize=1)
def _database() -> DuckDBPyConnection:
    """Give a database in memory; to open one takes longer than to write a table."""
    import duckdb  # noqa: PLC0415 - an extra, and heavy

    return duckdb.connect(config={"threads": 1})


def _columns(structure: Structure, file: str, rows: tuple[dict[str, str], ...]) -> list[str]:
    """Give the columns that any row fills, as a folder orders them."""
    kind, settings = KINDS[file], public_register(structure).settings
    filled = {name for row in rows for name in row}
    others = [code for code in settings.languages if code != settings.default_language]
    names = [name for name in possible_names(kind, others) if name in filled]
    return names + sorted(filled - set(names))
