"""Rows with a label before them: the plainest way to say many things about one."""

from __future__ import annotations

from rich import box
from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from remit.text.harmless import one_line

WIDEST_LABEL = 12
_FIRST = 14


class Rows:
    """Lines of which each has a label; a label that would repeat is left out."""

    def __init__(self) -> None:
        """Start with none."""
        self._rows: list[tuple[str, RenderableType]] = []

    def add(self, label: str, *said: str | Text) -> None:
        """Add a line, where there is anything to say."""
        text = Text()
        for each in said:
            text.append_text(each if isinstance(each, Text) else Text(each))
        if text:
            self._rows.append((label, text))

    def add_all(self, label: str, said: list[Text]) -> None:
        """Add lines under one label."""
        if said:
            self._rows.append((label, Group(*said)))

    def __bool__(self) -> bool:
        """Tell whether there is any line."""
        return bool(self._rows)

    def table(self) -> Table:
        """Lay the lines out."""
        grid = Table.grid(padding=(0, 2, 0, 0))
        grid.add_column(style="label", width=WIDEST_LABEL, no_wrap=True)
        grid.add_column(overflow="fold")
        before = ""
        for label, said in self._rows:
            grid.add_row("" if label == before else label, said)
            before = label
        return grid

    def show(self, console: Console) -> None:
        """Print the lines."""
        if self._rows:
            console.print(self.table())


def plain_table(*titles: str) -> Table:
    """Make a table with a line under its titles and no others."""
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, padding=(0, 1, 0, 0))
    for number, title in enumerate(titles):
        table.add_column(title, overflow="fold", min_width=_FIRST if number == 0 else None)
    return table


def heading(text: str) -> Text:
    """Make a heading."""
    return Text(text, style="name")


def named(name: str, identity: str = "", place: str = "") -> Text:
    """Write a name with the id one may ask by, and where it is.

    Example:
        >>> named("Lima", "lima", "Lima, Peru").plain
        'Lima · lima · Lima, Peru'
    """
    text = Text().append(one_line(name), style="name")
    if identity and identity != name:
        text.append(" · ", style="label").append(identity, style="id")
    if place:
        text.append(" · ", style="label").append(place)
    return text


def plain_grid(columns: int) -> Table:
    """Make columns without titles or lines."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    for _ in range(columns):
        grid.add_column(overflow="fold")
    return grid
