"""Tables as Parquet, every cell a text: by DuckDB, where the extra `finance` is installed."""

from __future__ import annotations

import tempfile
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from remit.formats.folder.header import possible_names
from remit.model.kind import KINDS
from remit.model.structure import Structure
from remit.publish.data.tables import table
from remit.publish.public.rows import public_register

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


@lru_cache(maxsize=1)
def can_write() -> bool:
    """Tell whether the library is there."""
    return find_spec("duckdb") is not None


def parquet_bytes(structure: Structure, file: str) -> bytes:
    """Write the rows of a file that go out; the same rows give the same bytes."""
    rows = table(structure, file)
    columns = ", ".join(f"'{name}': 'VARCHAR'" for name in _columns(structure, file, rows))
    # DuckDB reads and writes files only.
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "rows.json"), Path(folder, "rows.parquet")
        source.write_bytes(b"\n".join(map(msgspec.json.encode, rows)))
        with _database().cursor() as connection:
            connection.execute(
                f"COPY (SELECT * FROM read_json('{source}', format='newline_delimited', "  # noqa: S608 - names of columns, and of files of our own
                f"columns={{{columns}}}, maximum_object_size=67108864)) "
                f"TO '{target}' (FORMAT parquet, COMPRESSION zstd)"
            )
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
