"""Documents of money hold it as text: whoever reads JSON makes a float of anything else."""

import json
from pathlib import Path

from tests.cli.running import run

DAY = ("--on", "2026-06-01")
QUESTIONS: list[tuple[str, ...]] = [
    *[("offices", *DAY), ("offices", "--by", "region", *DAY), ("office", "kampala", *DAY)],
    *[("core", *DAY), ("allocate", *DAY), ("flows",)],
    ("what-if", "--from", "2026-07-01", "--cut", "12.5", *DAY),
    *[("explain", "kampala", figure, *DAY) for figure in ("remaining", "hhi", "cost")],
]


def test_no_document_has_a_number_with_a_point(tmp_path: Path) -> None:
    db = str(tmp_path / "remit.db")
    assert run("demo", "example", "--no-serve", "--db", db).code == 0

    points: list[str] = []
    for question in QUESTIONS:
        found = run("finance", *question, "--json", "--db", db)
        assert found.code == 0
        json.loads(found.out, parse_float=points.append)
    assert points == []
