"""The tables of the page on which figures are worked by hand."""

import re

from tests.cli.running import ROOT

PAGE = ROOT / "docs" / "explanation" / "who-pays.md"

Row = tuple[str, ...]


def tables(heading: str) -> list[list[Row]]:
    """Give the tables below a heading, without their first lines; code marks are left out."""
    found = re.findall(r"(?m)^\|.*\n\|[-|]+\n((?:\|.*\n)+)", below(heading))
    return [[_cells(line) for line in table.splitlines()] for table in found]


def below(heading: str) -> str:
    """Give what stands below a heading, up to the next."""
    text = PAGE.read_text(encoding="utf-8")
    after = re.split(rf"(?m)^#+ {re.escape(heading)}$", text)[1]
    return re.split(r"(?m)^#+ ", after)[0]


def _cells(line: str) -> Row:
    return tuple(cell.replace("`", "").strip() for cell in line.strip().strip("|").split("|"))
