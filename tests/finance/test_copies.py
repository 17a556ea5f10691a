"""Which of several copies of an activity counts."""

from datetime import UTC, datetime

from tests.finance.handmade import OWN, activity

from remit.finance.copies import newest
from remit.model.published import Activity, Copy, Party, Place


def copy(made: int | None, digest: str, line: int, reporter: str = OWN) -> Activity:
    """Make a copy of one activity: the year it was made, what it says, where it stands."""
    instant = None if made is None else datetime(made, 1, 1, tzinfo=UTC)
    return activity("A", reporter=Party(reporter), copy=Copy(Place("a.xml", line), instant, digest))


def lines(*copies: Activity) -> tuple[int, list[tuple[int, int]]]:
    """Give the line of the copy that counts, and those of copies in conflict."""
    found = newest(copies, frozenset({OWN.lower()}))
    conflicts = [(c.kept.copy.place.line, c.other.copy.place.line) for c in found.conflicts]
    return found.activities["A"].copy.place.line, conflicts


def test_the_newest_counts_whenever_it_was_recorded() -> None:
    assert lines(copy(2019, "x", 1), copy(2018, "y", 2)) == (1, [])


def test_a_copy_without_an_instant_is_the_oldest() -> None:
    assert lines(copy(2018, "x", 1), copy(None, "y", 2)) == (1, [])


def test_equal_copies_of_one_instant_are_one() -> None:
    assert lines(copy(2019, "x", 1), copy(2019, "x", 2)) == (2, [])


def test_different_copies_of_one_instant_are_a_conflict_and_the_last_counts() -> None:
    assert lines(copy(2019, "x", 1), copy(2019, "y", 2)) == (2, [(2, 1)])
    assert lines(copy(2019, "x", 1), copy(2019, "y", 2), copy(2019, "x", 3)) == (3, [(3, 2)])
    assert lines(copy(None, "x", 1), copy(None, "y", 2)) == (2, [(2, 1)])


def test_what_the_organisation_reports_goes_before_what_others_do() -> None:
    assert lines(copy(2018, "x", 1), copy(2019, "y", 2, reporter="US-GOV-1")) == (1, [])
