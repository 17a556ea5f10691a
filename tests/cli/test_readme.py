"""What the README tells a newcomer to type works."""

import re
import shlex
from pathlib import Path

import pytest
from tests.cli.running import ROOT, run

TOUR = re.findall(r"^\$ \.venv/bin/remit (.*)$", (ROOT / "README.md").read_text(), re.MULTILINE)


@pytest.mark.parametrize("command", [each for each in TOUR if not each.startswith("publish")])
def test_the_tour_runs(command: str, db: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)

    assert run(*shlex.split(command, comments=True)).code == 0


def test_the_plan_of_the_tour_tells_whom_it_leaves_with_nobody(db: str) -> None:
    said = run("plan", str(Path(ROOT, "docs", "tutorial", "helsinki.toml"))).out

    assert "New gap: Representation in a country, Finland, Iceland and Sweden" in said


def test_what_is_said_of_who_pays_is_answered(tmp_path: Path) -> None:
    """The example of the README, on the invented organisation, to the figure."""
    kept = str(tmp_path / "example.db")
    assert run("demo", "example", "--no-serve", "--db", kept).code == 0
    (told,) = re.findall(r"`remit (finance what-if [^`]*)`", (ROOT / "README.md").read_text())
    said = run(*shlex.split(told), "--db", kept).out

    (kampala,) = [line for line in said.splitlines() if line.startswith("Kampala ")]
    assert "USD 38,082" in kampala
    assert "59%" in kampala
    assert "2 posts would lose cover" in said
