"""The difference of two moments: what opened, closed and changed, and who answers to whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from remit.cli.render.foot import foot_line
from remit.cli.render.rows import heading
from remit.model.event import ChangeEvent
from remit.model.structure import Structure, Subject
from remit.publish.english.events import Teller
from remit.publish.english.names import Names
from remit.publish.english.words import MANY, counted, listed
from remit.resolve.answer import PROVIDES, Status
from remit.resolve.compare import NOT_OPEN, Comparison, Told, Turned

_NAMED: Final = 8
"""Subjects that are named in a line; more are counted."""

_TITLES: Final = {
    "units": "Units",
    "designated": "Designations",
    "bodies": "Bodies",
    "remits": "Remits",
    "functions": "Functions",
    "members": "Groups",
}


def show_diff(console: Console, one: Structure, other: Structure, found: Comparison) -> None:
    """Print what is different at the second moment, or that nothing is."""
    is_later = one.day < other.day
    teller = Teller(other, compared=not is_later)
    console.print(heading(f"What is different on {other.day}, compared with {one.day}"))
    if not found.rows and not found.answers:
        console.print("\nNothing.")
    for title, events in _grouped(found.rows):
        console.print(f"\n{title}", style="label")
        for event in events:
            console.print(Padding(_line(teller, event, dated=is_later), (0, 0, 0, 2)))
    _show_answers(console, Names(one), Names(other), found.answers)
    console.print()
    console.print(foot_line(one), style="foot")
    console.print(foot_line(other), style="foot")


def _grouped(rows: Sequence[ChangeEvent]) -> Iterator[tuple[str, Iterable[ChangeEvent]]]:
    order = {file: place for place, file in enumerate(_TITLES)}
    placed = sorted(rows, key=lambda event: order.get(event.file, len(order)))
    return groupby(placed, key=lambda event: _TITLES.get(event.file, "Other"))


def _line(teller: Teller, event: ChangeEvent, *, dated: bool) -> Text:
    said = teller.sentence(event)
    text = Text(f"{said[0].upper()}{said[1:]}")
    is_told = dated and event.bound.text
    return text.append(f" · {teller.when(event)}", style="label") if is_told else text


def _show_answers(console: Console, then: Names, now: Names, answers: Sequence[Turned]) -> None:
    told = [each for each in answers if NOT_OPEN not in {each.before, each.after}]
    if told:
        console.print("\nAnswers", style="label")
        console.print(_answers(then, now, told))
    others = sum(len(each.subjects) for each in answers if each not in told)
    if others:
        said = f"{counted(others, 'answer')} to or about what is there on one of the two days only"
        console.print(f"\n{said}: see --json.", style="foot")


def _answers(then: Names, now: Names, told: Sequence[Turned]) -> Table:
    """Lay answers out: what for, for how many, from whom to whom, and who they are."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(overflow="fold", ratio=2)
    grid.add_column(overflow="fold", ratio=5)
    before = ""
    for (function, role, old, new), turned in groupby(sorted(told, key=_alike), key=_alike):
        what = now.function(function) + ("" if role == PROVIDES else f" ({role})")
        kinds = list(turned)
        many = [counted(len(each.subjects), each.kind, MANY[each.kind]) for each in kinds]
        line = Text(f"{listed(many)}: {_who(then, old)} → {_who(now, new)}")
        names = [now.subject(Subject(e.kind, name)) for e in kinds for name in e.subjects]
        line.append(f"\n{listed(names, _NAMED)}", style="label")
        grid.add_row("" if what == before else f"  {what}", line)
        before = what
    return grid


def _alike(turned: Turned) -> tuple[str, str, Told, Told]:
    return turned.function, turned.role, turned.before, turned.after


def _who(names: Names, told: Told) -> str:
    who = listed([names.unit(each) for each in told.holders]) or "nobody"
    return f"{who} (contested)" if told.status == Status.CONTESTED.value else who
