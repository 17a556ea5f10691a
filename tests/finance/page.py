"""The tables of the page on which figures are worked by hand."""

import re

from tests.cli.running import ROOT

PAGE = ROOT / "docs" / "explanation" / "who-pays.md"

Row = tuple[str, ...]


def tables(heading: str) -> list[list[Row]]:
    """Give the tables below a heading, without their first lines; code marks are left out."""
    text = PAGE.read_text(encoding="utf-8")
    below = re.split(rf"(?m)^#+ {re.escape(heading)}$", text)[1]
    part = re.split(r"(?m)^#+ ", below)[0]
    found = re.findall(r"(?m)^\|.*\n\|[-|]+\n((?:\|.*\n)+)", part)
    return [[_cells(line) for line in table.splitlines()] for table in found]


def _cells(line: str) -> Row:
    return tuple(cell.replace("`", "").strip() for cell in line.strip().strip("|").split("|"))
