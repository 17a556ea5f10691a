"""What a run printed, read again: the figures, and what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from msgspec import Struct

_FIGURE: Final = re.compile(
    r"FIGURE (?P<name>\S+) (?P<value>\S+) (?P<unit>\S+) "
    r"goal (?P<goal>\S+) ratio (?P<ratio>\S+) (?P<verdict>met|missed)"
)
KEPT: Final = ("FIGURE ", "NOTE ", "CPU ", "BESIDE ")
"""How the lines begin that are kept of a run."""


_PROPER: Final = {
    "postgresql": "PostgreSQL",
    "oxigraph": "Oxigraph",
    "sqlite": "SQLite",
    "casbin": "Casbin",
}


def proper(name: str) -> str:
    """Write the name of what was measured as people write it.

    Example:
        >>> proper("postgresql"), proper("asked-before")
        ('PostgreSQL', 'asked before')
    """
    return _PROPER.get(name, name.replace("-", " "))


class Line(Struct, frozen=True):
    """A figure as it was printed; everything is text but the value."""

    name: str
    value: float
    unit: str
    goal: str
    ratio: str
    verdict: str
    note: str = ""

    @property
    def text(self) -> str:
        """The value with its unit."""
        return f"{self.value:g} {self.unit}"

    @property
    def goal_text(self) -> str:
        """The goal with its unit and its direction; a dash where there is none."""
        if self.goal == "-":
            return "–"
        return f"{'≥' if self.unit in {'/s', '×'} else '≤'} {self.goal} {self.unit}"

    @property
    def verdict_text(self) -> str:
        """Whether the goal is met; nothing where there is none."""
        return "" if self.goal == "-" else self.verdict

    @property
    def ratio_text(self) -> str:
        """How many times as long what runs beside it takes."""
        ratios = [each.partition("×") for each in self.ratio.split(",") if "×" in each]
        return ", ".join(f"{number} × {proper(name)}" for number, _, name in ratios) or "–"


def read(printed: Iterable[str]) -> list[Line]:
    """Read the figures of a run, in the order printed.

    Example:
        >>> (one,) = read(["NOTE load from a folder", "FIGURE load 6 s goal 8 ratio - met"])
        >>> one.text, one.goal_text, one.note
        ('6 s', '≤ 8 s', 'from a folder')
    """
    notes: dict[str, str] = {}
    found = []
    for line in printed:
        if line.startswith("NOTE "):
            _, name, note = line.strip().split(" ", 2)
            notes[name] = note
        elif match := _FIGURE.fullmatch(line.strip()):
            cells = match.groupdict()
            value = float(cells.pop("value"))
            found.append(Line(value=value, note=notes.get(cells["name"], ""), **cells))
    return found
