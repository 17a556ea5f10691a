"""The core, and services allocated, as text."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from remit.cli.render.amounts import amount
from remit.cli.render.beside import show_beside
from remit.cli.render.foot import show_foot
from remit.cli.render.rows import Rows, heading, plain_table
from remit.model.structure import Structure
from remit.publish.english.names import Names
from remit.resolve.document import Document
from remit.text.harmless import one_line


def show_core(console: Console, structure: Structure, document: Document) -> None:
    """Print what of posts and offices no project pays, and what pays for it."""
    days = document["period"]
    console.print(f"From {days['from']} to {days['to']}:")
    for each in document["core"]:
        _show_core(console, structure, each)
    if not document["core"]:
        console.print("The core is not known: no post or office has a cost.")
    _show_stated(console, document["stated"])
    show_beside(console, document["findings"])
    show_foot(console, structure)


def _show_core(console: Console, structure: Structure, core: Document) -> None:
    code, rows = core["currency"], Rows()
    rows.add("The core", amount(core["cost"], code), " is paid by no project")
    rows.add("Overhead", amount(core["overhead"], code), " of agreements pays for it")
    rows.add("The rest", amount(core["rest"], code), " is for contributions without a purpose")
    console.print()
    rows.show(console)
    names = Names(structure)
    for title, key, what in (("Unit", "units", "unit"), ("Agreement", "agreements", "agreement")):
        table = plain_table(title, "")
        table.columns[1].justify = "right"
        for each in core[key]:
            name = names.unit(each[what]) if what == "unit" else each[what]
            table.add_row(one_line(name), amount(each["cost" if what == "unit" else "overhead"]))
        if core[key]:
            console.print()
            console.print(table)


def _show_stated(console: Console, stated: Sequence[Document]) -> None:
    if not stated:
        return
    console.print()
    console.print(heading("What sources state"))
    for each in stated:
        parts = " + ".join(amount(part["value"]) for part in each["parts"])
        said = f"{each['unit']} {amount(each['value'])}"
        text = Text(f"  {each['what']}, {each['on']}: {said} = {parts}")
        if each["difference"] != "0":
            text.append(f", and {amount(each['difference'])} more", style="gap")
        console.print(text)


def show_allocations(console: Console, structure: Structure, document: Document) -> None:
    """Print what each who serves nobody is charged, by each method."""
    days, names = document["period"], Names(structure)
    console.print(f"From {days['from']} to {days['to']}, shared by {document['driver']}:")
    if not document["allocations"]:
        console.print("Nothing is charged: nobody who serves has a cost that no project pays.")
    for currency in sorted({each["currency"] for each in document["allocations"]}):
        own = [each for each in document["allocations"] if each["currency"] == currency]
        console.print()
        table = plain_table(f"Charged in {currency}", *(each["method"] for each in own))
        for column in table.columns[1:]:
            column.justify = "right"
        amounts = [{one["unit"]: one["amount"] for one in each["allocated"]} for each in own]
        for unit in sorted({unit for each in amounts for unit in each}):
            cells = (amount(each[unit]) if unit in each else "" for each in amounts)
            table.add_row(one_line(names.unit(unit)), *cells)
        for label in ("allocated", "undistributed", "cost"):
            table.add_row(
                Text(f"= {label}" if label == "cost" else label, "label"),
                *(amount(each["totals"][label]) for each in own),
            )
        console.print(table)
    _show_undistributed(console, names, document["allocations"])
    show_beside(console, document["findings"])
    show_foot(console, structure)


def _show_undistributed(console: Console, names: Names, allocations: Sequence[Document]) -> None:
    """Say whose cost goes to nobody, and by which methods."""
    lost: dict[str, list[str]] = {}
    for each in allocations:
        for one in each["undistributed"]:
            said = f"{each['method']} {amount(one['amount'], each['currency'])}"
            lost.setdefault(one["unit"], []).append(said)
    for unit, methods in sorted(lost.items()):
        said = f"{one_line(names.unit(unit))} serves nobody who could bear it"
        console.print(f"{said}: {', '.join(methods)} (no-consumer)", style="gap")
