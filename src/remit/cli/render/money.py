"""Money of offices as text: tables in the order in which somebody should look."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from remit.cli.render.amounts import amount, months, percent
from remit.cli.render.beside import show_left_out
from remit.cli.render.foot import show_foot
from remit.cli.render.rows import heading, plain_table
from remit.finance.risk import by_risk
from remit.model.structure import Structure
from remit.publish.english.words import counted
from remit.resolve.document import Document
from remit.text.harmless import one_line


def show_offices(console: Console, structure: Structure, document: Document) -> None:
    """Print every office with its figures: first those that stand on one project.

    Args:
        console: Where to.
        structure: The organisation on the day.
        document: What `--json` gives.
    """
    alone = {*document["single_activity"]["running"]}
    offices = by_risk(document)
    on_one = [each for each in offices if each["unit"] in alone]
    others = [each for each in offices if each["unit"] not in alone]
    _show(console, f"{counted(len(on_one), 'office')} on one running project", on_one)
    _show(console, f"{counted(len(others), 'office')} on several, or on none", others)
    if not offices:
        console.print("No office manages a project that is known.")
    ever = len(document["single_activity"]["ever"])
    if ever:
        console.print(f"{counted(ever, 'office')} had one project ever.")
    if review := document["review"]["activities"]:
        said = counted(review, "project waits", "projects wait")
        whom = "it" if review == 1 else "them"
        console.print(f"{said} for a person's word on who manages {whom}.", style="gap")
    _show_known(console, document["offices"])
    show_left_out(console, document["findings"])
    show_foot(console, structure)


def _show(console: Console, title: str, offices: Sequence[Document]) -> None:
    if not offices:
        return
    console.print(heading(title))
    table = figures_table("Office")
    for each in offices:
        add_figures(table, one_line(each["name"]), each)
    console.print(table)
    console.print()


def figures_table(first: str) -> Table:
    """Make a table of figures, narrow enough to be read."""
    table = plain_table(first, "Running", "Left", "Months", "Until", "Top donor")
    for column in (1, 2, 3, 5):
        table.columns[column].justify = "right"
    for each in table.columns[1:]:
        each.no_wrap = each.header != "Top donor"
    return table


def add_figures(table: Table, name: str, figures: Document) -> None:
    """Add what is known of an office, or of several: a line a currency."""
    running = f"{figures['running']} of {figures['activities']}"
    for number, money in enumerate(figures["money"] or (None,)):
        first = (name, running) if number == 0 else ("", "")
        table.add_row(*first, *(_money(money) if money else ("", "", "", "")))


def _money(money: dict[str, Any]) -> tuple[str, ...]:
    donor = money["top_donor"]
    return (
        amount(money["remaining"], money["currency"]),
        months(money),
        money["funded_until"] or "",
        percent(donor["share"]) if donor else "",
    )


def _show_known(console: Console, offices: Sequence[Document]) -> None:
    """Say of how many offices projects are known to pay more than half."""
    known = [each["share_by_projects"] for each in offices if each["share_by_projects"]]
    if known:
        more = sum(Decimal(each) > Decimal("0.5") for each in known)
        said = f"Projects pay more than half of what {more} of {counted(len(known), 'office')} cost"
        rest = len(offices) - len(known)
        console.print(f"{said}; of {rest} it is not known." if rest else f"{said}.")
    elif offices:
        said = "Which share of their costs projects pay is not known"
        has_costs = any(each["share_reason"] != "no-office-costs" for each in offices)
        said += "." if has_costs else ": no costs are recorded."
        console.print(Text(said, "label"))
