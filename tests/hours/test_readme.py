"""The example register opens and closes as its README tells."""

from datetime import UTC, datetime, timedelta

import pytest
from tests.registers.readme import Row, told

from remit.hours.asked import closes_next, is_open, opens_next
from remit.hours.opening import Opening, opening_of
from remit.model.structure import Structure

TOLD = told("When somebody answers")


def opening(structure: Structure, contact: str) -> Opening:
    found = opening_of(structure, structure.contacts[contact])
    assert found is not None
    return found


@pytest.mark.parametrize("row", TOLD, ids=lambda row: " ".join(row[:2]))
def test_it_opens_and_closes_as_the_readme_tells(row: Row, lighthouse: Structure) -> None:
    """Whether it is open, when that turns next, and whether an estimate is behind it."""
    contact, at, *answer = row
    instant = datetime.fromisoformat(at).replace(tzinfo=UTC)
    asked = opening(lighthouse, contact)
    now = is_open(asked, instant)
    turn = (closes_next if now.is_open else opens_next)(asked, instant)

    assert answer == [
        "open" if now.is_open else "closed",
        f"{turn.at:%Y-%m-%dT%H:%M}" if turn.at else "",
        "yes" if now.estimated or turn.estimated else "",
    ]


def test_one_of_the_help_desks_is_always_awake(lighthouse: Structure) -> None:
    """In every hour of a year, and never both."""
    desks = [opening(lighthouse, f"{name}-it-help-desk") for name in ("manila", "panama")]
    first = datetime(2026, 1, 1, tzinfo=UTC)
    for hour in (first + timedelta(hours=number) for number in range(365 * 24)):
        assert [is_open(each, hour).is_open for each in desks].count(True) == 1
