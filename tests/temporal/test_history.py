"""What a history says of the days around a day."""

from datetime import date

import pytest

from remit.model.unit import Unit
from remit.temporal.history import History, history
from remit.temporal.stretch import Stretch, stretch
from remit.text.local import Local


def named(name: str, valid_from: str, valid_to: str) -> Unit:
    return Unit(id="vienna", name=Local(name), stretch=stretch(valid_from, valid_to))


@pytest.fixture
def renamed() -> History[Unit]:
    """Closed for three years; renamed before and, to the year, after."""
    return history(
        [
            named("Mission", "1997", "2001-03"),
            named("Office", "2001-03", "2005"),
            named("Liaison", "2008", "2011-07-01"),
            named("Region", "2011-07-01", "2024"),
            named("Larger region", "by 2024", ""),
        ]
    )


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(1999, 1, 1), stretch("1997", "2005")),
        (date(2004, 12, 31), stretch("1997", "2005")),
        (date(2008, 1, 1), stretch("2008", "")),
        (date(2030, 1, 1), stretch("2008", "")),
    ],
)
def test_versions_that_meet_are_one_stretch(
    renamed: History[Unit], day: date, expected: Stretch
) -> None:
    assert renamed.around(day) == expected


@pytest.mark.parametrize("day", [date(1990, 1, 1), date(2006, 1, 1)])
def test_a_day_without_a_version_lies_in_no_stretch(renamed: History[Unit], day: date) -> None:
    with pytest.raises(LookupError):
        renamed.around(day)
