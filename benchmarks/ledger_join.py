"""Ten million transactions joined to whoever answered for their unit on the day they moved.

One Ibis expression, `remit.finance.queries.answering`, is run by DuckDB and, where PySpark is
installed (`make test-spark` fetches it), by Spark on the same files. Both have to give the same
rows and sums, or nothing is printed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb
import ibis
from benchmarks.measure import Figure, run, time_of, timed

from remit.finance.queries import answering

_LINES = """
    COPY (
        SELECT 'X-' || (i % 40000) AS activity, i AS flow, TRUE AS own,
            'office-' || (i % 500) AS unit, '3' AS type,
            DATE '2010-01-01' + CAST((i * 7919) % 3650 AS INTEGER) AS day,
            CASE WHEN i % 3 = 0 THEN 'CHF' ELSE 'USD' END AS currency,
            CAST(CAST((i * 104729) % 1000000007 AS DECIMAL(10, 0)) * 0.0001 AS DECIMAL(38, 10))
                AS amount,
            'donor-' || (i % 97) AS donor, '' AS donor_name, '' AS country, '' AS sector
        FROM range(?) AS made(i)
    ) TO '{place}' (FORMAT parquet)
"""
_HELD = """
    COPY (
        SELECT 'office-' || (i % 500) AS unit, 'centre-' || (i // 500) AS holder,
            DATE '2010-01-01' + CAST((i // 500) * 500 AS INTEGER) AS valid_from,
            DATE '2010-01-01' + CAST((i // 500) * 500 + 500 AS INTEGER) AS valid_to
        FROM range(4000) AS made(i)
    ) TO '{place}' (FORMAT parquet)
"""

Reading = Callable[[str], Any]
Rows = list[Mapping[str, Any]]


def figures(*, small: bool) -> Iterator[Figure]:
    """Join the files by DuckDB, and by Spark where that is installed."""
    many = 20_000 if small else 10_000_000
    with TemporaryDirectory() as place:
        lines, held = (str(Path(place) / name) for name in ("lines.parquet", "held.parquet"))
        duckdb.sql(_LINES.format(place=lines), params=[many])
        duckdb.sql(_HELD.format(place=held))
        ours = _joined(ibis.duckdb.connect().read_parquet, lines, held)
        answer, taken = ours(), time_of(ours, repeats=3)
        assert sum(row["count"] for row in answer) == many
        beside = dict(_beside(answer, lines, held, small=small))
    note = f"{many:,} transactions, 4,000 responsibilities, {len(answer)} sums"
    yield timed("ledger-join", taken, (None, "s"), beside, note)


def _joined(read: Reading, lines: str, held: str) -> Callable[[], Rows]:
    def joined() -> Rows:
        return list(answering(read(lines), read(held)).to_pyarrow().to_pylist())

    return joined


def _beside(answer: Rows, lines: str, held: str, *, small: bool) -> Iterator[tuple[str, Any]]:
    if small or find_spec("pyspark") is None:
        return
    from pyspark.sql import SparkSession  # noqa: PLC0415 - large, and most have not got it

    session = (
        SparkSession.builder.master("local[*]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.session.timeZone", "UTC")
        .getOrCreate()
    )
    theirs = _joined(ibis.pyspark.connect(session).read_parquet, lines, held)
    assert theirs() == answer
    yield "spark", time_of(theirs, repeats=1)
    session.stop()


if __name__ == "__main__":
    run(figures)
