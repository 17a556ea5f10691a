"""Costs and flows as tables, for a spreadsheet."""

from __future__ import annotations

from remit.finance.tabular import Cell, Document, Table, amount, table


def core_table(document: Document) -> Table:
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


def allocation_table(document: Document) -> Table:
    """Give what each unit is charged, by method and month."""
    rows = [
        (each["method"], each["currency"], month["month"], one["unit"], amount(one["amount"]))
        for each in document["allocations"]
        for month in each["months"]
        for one in month["units"]
    ]
    return table("allocated", ("method", "currency", "month", "unit", "amount"), rows)


def flows_table(document: Document) -> Table:
    """Give what transactions add up to."""
    columns = (*document["by"], "currency", "amount", "count")
    return table(
        "flows", columns, ([_cell(row, each) for each in columns] for row in document["rows"])
    )


def _cell(row: Document, column: str) -> Cell:
    if column == "amount":
        return amount(row["amount"])
    found: Cell = row[column]
    return found
