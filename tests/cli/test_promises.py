"""What a transfer promised stands beside what was measured since."""

from pathlib import Path

import pytest
from tests.cli.running import ROOT, run

EXAMPLE = ROOT / "src" / "remit" / "registers" / "example"


@pytest.fixture
def lighthouse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REMIT_DB", str(tmp_path / "example.db"))
    monkeypatch.setenv("COLUMNS", "100")
    assert run("load", str(EXAMPLE)).code == 0


def test_promised_and_measured_are_said(lighthouse: None) -> None:
    said = run("transfers", "--to", "manila-payroll", "--on", "2026-06-01").out.splitlines()

    assert said[4:6] == [
        (
            "  Payroll: promised a cost of 540,000 CHF a year, before 900,000 CHF; "
            "an answer in 5 working days"
        ),
        "  Payroll: measured 2018: cost 560,000 CHF, days 8",
    ]


def test_the_document_holds_the_measures(lighthouse: None) -> None:
    document = run("transfers", "--to", "manila-payroll", "--json").document
    (transfer,) = document["transfers"]

    assert [(each["on"], each["what"], each["value"]) for each in transfer["measures"]] == [
        ("2018", "cost", "560000"),
        ("2018", "days", "8"),
    ]


def test_the_document_of_a_unit_names_nobody(lighthouse: None) -> None:
    """Who is on a post stands there as an opaque id."""
    document = run("show", "manila", "--on", "2026-06-01", "--json").document
    persons = (EXAMPLE / "persons.csv").read_text().splitlines()[1:]

    assert {"posts", "appointments", "delegations", "identifiers", "documents"} <= set(document)
    assert not any(line.split(",")[1] in str(document) for line in persons)
