"""Offices put together, as text."""

from __future__ import annotations

from rich.console import Console

from remit.cli.render.beside import show_left_out
from remit.cli.render.foot import show_foot
from remit.cli.render.money import add_figures, figures_table
from remit.model.structure import Structure
from remit.publish.english.names import Names
from remit.resolve.document import Document
from remit.text.harmless import one_line


def show_groups(console: Console, structure: Structure, document: Document) -> None:
    """Print the figures of each group, as if its offices were one."""
    table = figures_table("Group")
    for each in document["groups"]:
        name = _name(structure, each["group"]) if each["group"] else "in none"
        add_figures(table, f"{one_line(name)} ({len(each['offices'])})", each)
    console.print(table)
    console.print("In brackets: how many offices.", style="label")
    show_left_out(console, document["findings"])
    show_foot(console, structure)


def _name(structure: Structure, group: str) -> str:
    """Name a designation, a country or a region."""
    names = Names(structure)
    if group in structure.designations:
        return names.designation(group)
    return names.country(group) if group.isupper() else names.group(group)
