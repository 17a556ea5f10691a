"""The money of one office as text: its figures, who gives, what ends when, who pays its costs."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, Final

from rich.console import Console
from rich.text import Text

from remit.cli.render.amounts import amount, lasts, percent
from remit.cli.render.beside import show_left_out
from remit.cli.render.foot import show_foot
from remit.cli.render.rows import Rows, heading, named, plain_table
from remit.model.structure import Structure
from remit.publish.english.names import Names
from remit.publish.english.words import counted
from remit.publish.money.unknown import SHARE_UNKNOWN
from remit.resolve.document import Document
from remit.text.harmless import one_line

_WIDE: Final = 24
_DONORS: Final = 8
_ESTIMATED: Final = " (estimated: spread evenly over the days of each project)"


def show_office(console: Console, structure: Structure, document: Document) -> None:
    """Print what is known of the money of one office.

    Args:
        console: Where to.
        structure: The organisation on the day.
        document: What `--json` gives.
    """
    office = document["office"]
    console.print(named(one_line(office["name"]), office["unit"]))
    if not office["activities"]:
        console.print("It manages no project that is known.")
    else:
        running = office["running"]
        console.print(f"{counted(office['activities'], 'project')}, {running} running.")
    for money in office["money"]:
        _show_money(console, money, document["donors"])
    _show_cliff(console, document["cliff"])
    _show_costs(console, Names(structure), document)
    show_left_out(console, document["findings"])
    show_foot(console, structure)


def _show_money(console: Console, money: dict[str, Any], donors: Sequence[Document]) -> None:
    rows, code = Rows(), money["currency"]
    rows.add("Came in", amount(money["funding_in"], code))
    rows.add("Left", amount(money["remaining"], code))
    said = Text(_ESTIMATED if money["estimated"] else "", "label")
    rows.add("A month", amount(money["burn_month"], code), said)
    rows.add("Lasts", lasts(money))
    if until := money["funded_until"]:
        rows.add("Until", f"{until}: the last day of the last project with money")
    pipeline = money["pipeline"]
    rows.add("To come", "none is published" if pipeline == "0" else amount(pipeline, code))
    if money["internal_in"] != "0":
        rows.add("Our own", amount(money["internal_in"], code))
    console.print()
    rows.show(console)
    _show_donors(console, [each for each in donors if each["currency"] == code], code)


def _show_donors(console: Console, donors: Sequence[Document], code: str) -> None:
    if not donors:
        return
    table = plain_table("Who gives", "Share", "")
    table.columns[1].justify = table.columns[2].justify = "right"
    table.columns[1].no_wrap = table.columns[2].no_wrap = True
    every = sorted(donors, key=lambda each: (-Decimal(each["share"]), each["key"]))
    for each in every[:_DONORS]:
        name = named(each["name"] or each["key"], one_line(each["key"]))
        table.add_row(name, percent(each["share"], 1), amount(each["funding_in"], code))
    console.print()
    console.print(table)
    if (more := len(every) - _DONORS) > 0:
        console.print(f"and {more} more; --format csv --table donors lists all", style="label")


def _show_cliff(console: Console, months: Sequence[Document]) -> None:
    """Print the months to come, each currency by itself: amounts of two cannot be compared."""
    for code in sorted({each["currency"] for each in months}):
        _show_months(console, [each for each in months if each["currency"] == code], code)


def _show_months(console: Console, months: Sequence[Document], code: str) -> None:
    most = max((Decimal(each["amount"]) for each in months), default=Decimal(0))
    if most <= 0:
        return
    console.print()
    console.print(heading(f"What is there to spend in {code}, month by month"))
    table = plain_table("Month", "", "Amount", "Projects ending")
    table.columns[2].justify = table.columns[3].justify = "right"
    table.columns[2].no_wrap = True
    last = max(at for at, each in enumerate(months) if Decimal(each["amount"]))
    for each in months[: last + 1]:
        bar = "█" * round(_WIDE * max(Decimal(each["amount"]), Decimal(0)) / most)
        table.add_row(each["month"], bar, amount(each["amount"], code), str(each["ending"] or ""))
    console.print(table)
    if last + 1 < len(months):
        console.print("Then nothing, as far as is known.", style="label")


def _show_costs(console: Console, names: Names, document: Document) -> None:
    office, posts = document["office"], document["posts"]
    share = office["share_by_projects"]
    if not posts and not document["costs"]:
        return
    console.print()
    console.print(heading("What it costs, and who pays"))
    rows = Rows()
    rows.add("By projects", percent(share, 1) if share else SHARE_UNKNOWN[office["share_reason"]])
    for each in document["costs"]:
        said = f"{amount(each['cost'], each['currency'])}, of it "
        rows.add(one_line(each["kind"]), f"{said}{amount(each['charged'])} by projects")
    for each in posts:
        by = ", ".join(f"{percent(one['share'])} {one['activity']}" for one in each["by"])
        since = each["unfunded_from"]
        lacking = f"; not all of it from {since}" if since else ""
        rows.add("a post", f"{names.post(each['post'])}: {by or 'no project'}{lacking}")
    rows.show(console)
