"""`remit coverage`: every question that ought to have an answer, counted."""

from pathlib import Path

import pytest
from tests.cli.running import run


def test_a_gap_and_a_contest_show_in_the_bar_and_in_figures(
    example_db: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    shown = run("coverage", "--on", "2026-06-01", "--db", example_db).out

    lines = [" ".join(line.split()) for line in shown.splitlines()]
    assert "Emergency response provides ███████████╳ 41 of 42 units 1" in lines
    assert "Regional support provides ███████████· 41 of 42 units 1" in lines
    assert "█ answered  ╳ contested  · nobody" in shown


def test_its_document_has_the_findings_about_answers_alone(example_db: str) -> None:
    found = run("coverage", "--on", "2026-06-01", "--json", "--db", example_db).document["findings"]

    assert {each["what"] for each in found} == {
        *("contest", "gap", "fragile", "single-point", "desert"),
    }


def test_a_day_without_remits_has_nothing_to_cover(tmp_path: Path) -> None:
    folder = tmp_path / "bare"
    folder.mkdir()
    (folder / "register.toml").write_text('id = "bare"\n')
    (folder / "units.csv").write_text("id,name\nhq,Headquarters\n")
    db = str(tmp_path / "bare.db")
    run("load", str(folder), "--db", db)

    assert "nothing can be covered" in run("coverage", "--db", db).out
