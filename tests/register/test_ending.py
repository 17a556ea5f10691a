"""Why something ended: the record that let it, with its reason and what the step said."""

from collections.abc import Mapping
from datetime import UTC, date, datetime

import pytest
from tests.register.sample import NOW, no_unit, record, settings, unit

from remit.change.proposal import Act
from remit.model.change import Actor
from remit.model.event import ChangeEvent
from remit.model.step import Close, Draft, Open, Set
from remit.register import Store
from remit.register.ending import End, Why, why_ended
from remit.register.proposing import record_draft
from remit.register.store import Recorded
from remit.resolve.history import history_of

MACHINE = Act(Actor(), datetime(2026, 11, 25, 9, tzinfo=UTC))


@pytest.fixture
def filled(store: Store) -> Store:
    """A register of two units, one of which ended by its own row."""
    record(store, settings(), unit("hq"), unit("lima", "2003"), unit("rome", "", "2001"))
    return store


def events(store: Store, name: str) -> tuple[ChangeEvent, ...]:
    return history_of(store.structure(NOW).register, "units", (name,))


def why(store: Store, name: str) -> Mapping[End, Why]:
    return why_ended(store.entries(), store.proposals, events(store, name))


def lima(day: date) -> End:
    return "units", ("lima",), day


def test_a_record_says_why_with_its_reason_and_basis_and_the_words_of_its_step(
    filled: Store,
) -> None:
    step = Close(unit="lima", source="gb-12", note="The lease ended")
    draft = Draft("Lima closes", "Its work is done", "GB/12", "2027-07-01", (step,))
    record_draft(filled, draft, MACHINE)

    told = Why(2, "Lima closes", "Its work is done", "GB/12", "gb-12", "The lease ended")
    assert why(filled, "lima") == {lima(date(2027, 7, 1)): told}


def test_what_ended_by_its_own_row_is_told_by_the_row(filled: Store) -> None:
    assert [each.what for each in events(filled, "rome")] == ["begins", "ends"]
    assert why(filled, "rome") == {}


def test_a_change_after_the_end_leaves_it_to_the_record_that_ended_it(filled: Store) -> None:
    record(filled, no_unit("lima", "2027"), title="Lima closes")
    renamed = Set(file="units", key=("lima",), row={"name": "Callao"})
    record_draft(filled, Draft("A name", on="2020", steps=(renamed,)), MACHINE)

    assert why(filled, "lima") == {lima(date(2027, 1, 1)): Why(2, "Lima closes")}


def test_what_ended_opened_again_and_ended_is_told_of_each_day(filled: Store) -> None:
    record(filled, no_unit("lima", "2010"), title="It closes")
    again = Open(id="lima", row={"name": "Lima"})
    record_draft(filled, Draft("It opens", on="2012", steps=(again,)), MACHINE)
    record(filled, no_unit("lima", "2015"), title="It closes again")

    assert why(filled, "lima") == {
        lima(date(2010, 1, 1)): Why(2, "It closes"),
        lima(date(2015, 1, 1)): Why(4, "It closes again"),
    }


def test_an_end_that_was_taken_up_again_is_told_by_the_last_record(filled: Store) -> None:
    record(filled, no_unit("lima", "2010"), title="Thought to close")
    record(filled, unit("lima", "2003"), title="It goes on")
    record(filled, no_unit("lima", "2010"), title="It closed after all")

    assert why(filled, "lima") == {lima(date(2010, 1, 1)): Why(4, "It closed after all")}


def test_where_nothing_ended_nothing_is_read(filled: Store) -> None:
    def refuse(each: Recorded) -> Recorded:
        raise AssertionError(each)

    unread = map(refuse, filled.entries())
    assert why_ended(unread, filled.proposals, events(filled, "hq")) == {}
