"""Every benchmark runs, at a tiny size; nobody looks at its figures here."""

import importlib

import pytest
from benchmarks.measure import Figure
from benchmarks.report.run import claims

from benchmarks import measure


@pytest.mark.parametrize("name", claims())
def test_a_benchmark_runs_and_names_its_figures_after_its_file(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(measure, "MOST_REPEATS", 1)

    found = list(importlib.import_module(f"benchmarks.{name}").figures(small=True))

    assert found
    assert all(isinstance(each, Figure) for each in found)
    assert {each.name.startswith(name.split("_", maxsplit=1)[0]) for each in found} == {True}
    assert all(each.value >= 0 for each in found)
