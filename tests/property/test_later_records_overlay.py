"""Law: on each day a history knows what was recorded last for it."""

from itertools import pairwise

from hypothesis import given
from tests.property.drawn import DAYS, Row, records

from remit.temporal.history import History, overlay
from remit.temporal.stretch import Stretch


def known(recorded: list[tuple[Stretch, Row | None]]) -> History[Row]:
    """Record one after the other."""
    history: History[Row] = History()
    for written, row in recorded:
        history = overlay(history, written, row)
    return history


@given(records)
def test_each_day_has_what_was_recorded_last_for_it(
    recorded: list[tuple[Stretch, Row | None]],
) -> None:
    """A later record replaces exactly the days of its stretch."""
    history = known(recorded)

    for day in DAYS:
        last = [row for written, row in recorded if day in written.period][-1:]
        now = history.on(day)
        assert (now.word if now else None) == (last[0].word if last and last[0] else None)


@given(records)
def test_versions_are_in_order_and_two_that_meet_differ(
    recorded: list[tuple[Stretch, Row | None]],
) -> None:
    """Versions that meet and agree in everything but the dates are one."""
    versions = known(recorded).versions

    for one, other in pairwise(versions):
        assert one.stretch.valid_to.day <= other.stretch.valid_from.day
        assert one.word != other.word or one.stretch.valid_to.day < other.stretch.valid_from.day


@given(records)
def test_recording_what_is_known_changes_nothing(
    recorded: list[tuple[Stretch, Row | None]],
) -> None:
    """A history laid over itself is itself."""
    history = known(recorded)
    again = history
    for version in history.versions:
        again = overlay(again, version.stretch, version)

    assert again == history
