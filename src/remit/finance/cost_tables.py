"""Costs and flows as tables, for a spreadsheet."""

from __future__ import annotations

from remit.finance.tabular import Document, Table, amount, listed, table


def core_tables(document: Document) -> tuple[Table, ...]:
    """Give the core, what it sums up to, and totals that sources state."""
    sums = ("cost", "overhead", "rest")
    stated = ("subject", "what", "on", "unit", "value", "difference", "source")
    return (
        _core(document),
        listed("totals", ("currency", *sums), document["core"], sums),
        listed("stated", stated, document["stated"], ("value", "difference")),
    )


def _core(document: Document) -> Table:
    """Give what the core costs by unit, and what overhead pays by agreement."""
    rows = [
        (each["currency"], *row)
        for each in document["core"]
        for row in (
            *(("cost", one["unit"], amount(one["cost"])) for one in each["units"]),
            *(
                ("overhead", one["agreement"], amount(one["overhead"]))
                for one in each["agreements"]
            ),
        )
    ]
    return table("core", ("currency", "what", "of", "amount"), rows)


def allocation_tables(document: Document) -> tuple[Table, ...]:
    """Give what each unit is charged, by method and month; and the totals of each method."""
    rows = [
        (each["method"], each["currency"], month["month"], one["unit"], amount(one["amount"]))
        for each in document["allocations"]
        for month in each["months"]
        for one in month["units"]
    ]
    totals = ("allocated", "undistributed", "cost")
    return (
        table("allocated", ("method", "currency", "month", "unit", "amount"), rows),
        listed(
            "totals",
            ("method", "currency", *totals),
            ({**each, **each["totals"]} for each in document["allocations"]),
            totals,
        ),
    )


def flows_table(document: Document) -> Table:
    """Give what transactions add up to."""
    columns = (*document["by"], "currency", "amount", "count")
    return listed("flows", columns, document["rows"], ["amount"])
