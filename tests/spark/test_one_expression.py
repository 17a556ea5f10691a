"""Beyond one machine: the same expressions give the same rows and sums on DuckDB and on Spark.

Run it with `make test-spark`, which fetches PySpark; it needs Java 17.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import ibis
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from pyspark.sql import SparkSession

from remit.finance.queries import BY, LINES, answering, grouped

MANY = 20_000
FIRST = date(2015, 1, 1)
RESPONSIBILITIES = {
    "unit": "string",
    "holder": "string",
    "valid_from": "date",
    "valid_to": "date",
}


def drawn() -> list[dict[str, Any]]:
    """Draw lines of money: of five offices, in three currencies, to ten decimals."""
    chance = Random("spark")
    return [
        {
            "activity": f"X-{chance.randrange(400)}",
            "flow": number,
            "own": chance.random() > 0.1,
            "unit": chance.choice(["lima", "quito", "bogota", "dakar", ""]),
            "type": chance.choice(["1", "3", "4", "11"]),
            "day": FIRST + timedelta(days=chance.randrange(2_000)),
            "currency": chance.choice(["USD", "CHF", "EUR"]),
            "amount": Decimal(chance.randrange(-(10**12), 10**15)).scaleb(-10),
            "donor": chance.choice(["US-GOV-1", "CA-3", "name:a fund"]),
            "donor_name": "",
            "country": chance.choice(["PE", "EC", ""]),
            "sector": chance.choice(["72050", ""]),
        }
        for number in range(MANY)
    ]


def held() -> list[dict[str, Any]]:
    """Let two centres answer for each office, one after the other."""
    turn = date(2018, 7, 1)
    return [
        {"unit": unit, "holder": holder, "valid_from": first, "valid_to": last}
        for unit in ("lima", "quito", "bogota", "dakar")
        for holder, first, last in (
            ("hq", FIRST, turn),
            ("panama-city", turn, date(9999, 12, 31)),
        )
    ]


@pytest.fixture(scope="module")
def backends(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sequence[Any]]:
    """Give DuckDB and Spark, which read the same two files."""
    place = tmp_path_factory.mktemp("lines")
    files = {"lines": (drawn(), LINES), "held": (held(), RESPONSIBILITIES)}
    for name, (rows, columns) in files.items():
        table = pa.Table.from_pylist(rows, schema=ibis.schema(dict(columns)).to_pyarrow())
        pq.write_table(table, place / f"{name}.parquet")
    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.session.timeZone", "UTC")
        .getOrCreate()
    )
    yield [
        {name: read(str(Path(place, f"{name}.parquet"))) for name in files}
        for read in (ibis.duckdb.connect().read_parquet, ibis.pyspark.connect(session).read_parquet)
    ]
    session.stop()


def rows(expression: ibis.Expr) -> list[dict[str, Any]]:
    """Give the rows of an answer."""
    return list(expression.to_pyarrow().to_pylist())


@pytest.mark.parametrize("by", [BY, ("unit", "month"), ("donor",), ()])
def test_amounts_are_added_up_alike(backends: Sequence[Any], by: Sequence[str]) -> None:
    ours, theirs = (rows(grouped(tables["lines"], by)) for tables in backends)

    assert ours == theirs
    assert sum(row["count"] for row in ours) > 0


def test_money_goes_to_the_same_holders(backends: Sequence[Any]) -> None:
    ours, theirs = (rows(answering(each["lines"], each["held"])) for each in backends)

    assert ours == theirs
    assert [(row["holder"], row["currency"]) for row in ours] == [
        (holder, currency) for holder in ("hq", "panama-city") for currency in ("CHF", "EUR", "USD")
    ]


def test_sums_are_exact(backends: Sequence[Any]) -> None:
    own = [row for row in drawn() if row["own"] and row["currency"] == "USD"]

    for tables in backends:
        (usd,) = [row for row in rows(grouped(tables["lines"], ())) if row["currency"] == "USD"]
        assert usd["amount"] == sum((row["amount"] for row in own), Decimal(0))
        assert usd["count"] == len(own)
