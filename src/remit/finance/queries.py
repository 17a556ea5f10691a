"""Questions to the ledger as Ibis expressions: DuckDB answers them, or Spark where it is large.

An expression holds no data and asks nobody: whoever keeps the tables runs it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from remit.errors import UnknownError

if TYPE_CHECKING:
    from ibis.expr.types import Table

BY: Final = ("unit", "donor", "country", "sector", "month", "type", "activity")
"""What amounts may be grouped by; the currency always is one of the groups."""

MONEY: Final = "decimal(38, 10)"

FORM: Final = 2
"""A number for the form of the table of lines: whoever changes what stands in it adds one."""

LINES: Final = {
    "activity": "string",
    "flow": "int64",
    "own": "boolean",
    "unit": "string",
    "type": "string",
    "day": "date",
    "currency": "string",
    "amount": MONEY,
    "donor": "string",
    "donor_name": "string",
    "country": "string",
    "sector": "string",
}
"""The table of lines: column to type, as Ibis writes types.

A line without an amount is of one without a currency: it is counted, and no sum holds it.
"""


def grouped(lines: Table, by: Sequence[str], *, own: bool = True) -> Table:
    """Add amounts up by any of `BY`, and by currency.

    Args:
        lines: A table with the columns of `LINES`.
        by: What to group by, in the order of the columns that come out.
        own: Whether only what the organisation itself reports is counted.

    Raises:
        UnknownError: Nothing is grouped by that.

    Returns:
        `by`, `currency`, `amount`, and `count` of transactions; sorted. What has no currency
        has no amount.
    """
    unknown = next((each for each in by if each not in BY), None)
    if unknown is not None:
        raise UnknownError("column", unknown, BY)
    counted = lines.filter(lines.own) if own else lines
    counted = counted.mutate(
        month=counted.day.strftime("%Y-%m"), of=counted.activity + "\n" + counted.flow.cast(str)
    )
    keys = [*dict.fromkeys(by), "currency"]
    sums = counted.group_by(keys).agg(amount=counted.amount.sum(), count=counted.of.nunique())
    return sums.order_by(keys)


def answering(lines: Table, responsibilities: Table) -> Table:
    """Add amounts up by who answered for the unit that manages them on the day they moved.

    Args:
        lines: A table with the columns of `LINES`.
        responsibilities: `unit`, `holder`, `valid_from`, `valid_to`: half-open days; no two of
            one unit and holder overlap.

    Returns:
        `holder`, `currency`, `amount`, `count` of lines; sorted.
    """
    held = lines.join(
        responsibilities,
        [
            lines.unit == responsibilities.unit,
            lines.day >= responsibilities.valid_from,
            lines.day < responsibilities.valid_to,
        ],
    )
    keys = ["holder", "currency"]
    sums = held.group_by(keys).agg(amount=held.amount.sum(), count=held.count())
    return sums.order_by(keys)
