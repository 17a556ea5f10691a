"""What a figure comes from, as text: what is added up, and where each of it stands."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console

from remit.cli.render.foot import show_foot
from remit.cli.render.rows import heading, named, plain_table
from remit.finance.explain import Path
from remit.finance.money import plain
from remit.finance.part import Term
from remit.finance.path_document import share_text
from remit.finance.row import unit_name
from remit.finance.terms import CostPath, CostTerm
from remit.model.structure import Structure
from remit.text.harmless import one_line

_SHORT = 10


def show_paths(
    console: Console, structure: Structure, unit: str, paths: Sequence[Path | CostPath]
) -> None:
    """Print the paths of a figure, one a currency."""
    console.print(named(one_line(unit_name(structure, unit)), unit))
    if not paths:
        console.print("Nothing is known of it, so the figure is not, either.")
    for path in paths:
        console.print()
        value = "not known" if path.value is None else plain(path.value)
        console.print(heading(f"{path.figure} in {path.currency}: {value}"))
        table = plain_table("What", "When", "Amount", "Share", "Where")
        table.columns[2].justify = table.columns[3].justify = "right"
        for column in table.columns[1:4]:
            column.no_wrap = True
        for term in path.terms:
            cost = _cost(term) if isinstance(term, CostTerm) else _booked(term)
            table.add_row(*cost)
        console.print(table)
    show_foot(console, structure)


def _booked(term: Term) -> tuple[str, ...]:
    booking = term.booking
    return (
        one_line(booking.activity),
        booking.on.isoformat(),
        plain(booking.amount),
        _share(share_text(term.share)),
        f"{one_line(booking.place.file)}:{booking.place.line}",
    )


def _cost(term: CostTerm) -> tuple[str, ...]:
    place = term.place
    other = term.activity not in {"", term.what}
    what = f"{term.what} · {term.activity}" if other else term.what
    return (
        one_line(what),
        term.month,
        plain(term.amount),
        _share(share_text(term.share)),
        f"{place.file}:{place.line}" if place.line else term.rule,
    )


def _share(text: str) -> str:
    """Write the first places of a share; documents have them all."""
    return text if len(text) <= _SHORT else f"{text[:_SHORT]}…"
