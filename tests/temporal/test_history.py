"""Histories: which versions tell of one thing that went on."""

from datetime import date

import pytest

from remit.model.unit import Unit
from remit.temporal.history import history
from remit.temporal.stretch import stretch
from remit.text.local import Local

VERSIONS = history(
    Unit(id="lima", name=Local(name), stretch=stretch(start, end))
    for name, start, end in [
        ("Mission", "1990", "1995"),
        ("Office", "2000", "2005"),
        ("Region", "2005", "2010"),
        ("Office again", "2010", ""),
    ]
)


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        (1989, []),
        (1990, ["Mission"]),
        (1997, []),
        (2000, ["Office", "Region", "Office again"]),
        (2007, ["Office", "Region", "Office again"]),
        (2026, ["Office", "Region", "Office again"]),
    ],
)
def test_a_run_is_what_goes_on_without_a_day_between(year: int, expected: list[str]) -> None:
    run = VERSIONS.run(date(year, 1, 1))

    assert [version.name.best().text for version in run] == expected
