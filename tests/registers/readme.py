"""What the README of the example register tells: the one list of its answers and findings."""

import shlex
from collections.abc import Iterator, Mapping
from typing import Any

from tests.cli.running import ROOT

FOLDER = ROOT / "src" / "remit" / "registers" / "example"
A_DAY = "2026-06-01"

Row = tuple[str, ...]


def told(heading: str) -> list[Row]:
    """Give the table below a heading of the README, without what each row is there for."""
    below = (FOLDER / "README.md").read_text().partition(f"## {heading}\n")[2].partition("\n## ")[0]
    table = [line for line in below.splitlines() if line.startswith("|")]
    return [tuple(_cells(line)) for line in table[2:]]


def arguments(question: str) -> list[str]:
    """Give the arguments of a question: on the usual day and for `provides`, unless it says."""
    asked = shlex.split(question)
    usual = {"--on": A_DAY, "--role": "provides"}
    return [*asked, *(part for pair in usual.items() if pair[0] not in asked for part in pair)]


def answered(document: Mapping[str, Any]) -> Row:
    """Say an answer as the README does: who or what became of it, who stands behind, how firmly."""
    role = document["roles"][0]
    holders = document["successors"] if role["status"] == "not-open" else role["holders"]
    chain = dict.fromkeys(link["holder"] for link in role["chain"])
    behind = (holder for holder in chain if holder not in holders)
    said = "" if role["status"] == "answered" else role["status"]
    return f"{said} {' '.join(holders)}".strip(), " ".join(behind), role["standing"] or ""


def _cells(line: str) -> Iterator[str]:
    *cells, _ = line.strip("|").split("|")
    return (cell.replace("`", "").strip() for cell in cells)
