"""The law of the log: recording entries and replaying them is laying them over each other."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.register.sample import DAY, NOW, Engine, no_unit, person, record, unit
from tests.register.sample import settings as settings_entry
from tests.shared import tries

from remit.change.diff import applied
from remit.model.change import Entry
from remit.model.register import Register
from remit.model.unit import Unit
from remit.register.replay import NOTHING, replayed
from remit.temporal import history
from remit.temporal.moment import Moment

days = st.sampled_from(
    [("", ""), ("2000", "2010"), ("2005-03", ""), ("", "2008-07-01"), ("by 2002", "2006-Q2")]
)
names = st.sampled_from(["hq", "lima", "quito"])
notes = st.text(st.characters(codec="utf-8"), max_size=5)
entries: st.SearchStrategy[Entry] = st.one_of(
    st.builds(lambda name, days, note: unit(name, *days, note=note), names, days, notes),
    st.builds(lambda name, days: no_unit(name, *days), names, days),
    st.builds(lambda name, text: person(f"p-{name}", text), names, notes),
    st.just(settings_entry()),
)
change_sets = st.lists(st.lists(entries, min_size=1, max_size=5), min_size=1, max_size=5)


@settings(max_examples=tries(60))
@given(sets=change_sets, asked=st.sets(st.integers(1, 5)))
def test_replaying_is_laying_over(engine: Engine, sets: list[list[Entry]], asked: set[int]) -> None:
    """Whether a register is read from the start, or from one that was known before."""
    place = engine.place()
    expected: list[Register] = []
    instants = []
    with engine.open(place) as store:
        for number, each in enumerate(sets, start=1):
            instants.append(record(store, *each).at)
            expected.append(applied(expected[-1] if expected else NOTHING, tuple(each)))
            if number in asked:
                assert store.structure(NOW).register == expected[-1]
    with engine.open(place) as store:
        known = [store.structure(Moment(DAY, at)).register for at in instants]
        assert known == expected
        assert [each.entry for each in store.entries()] == [one for each in sets for one in each]
        assert store.verify().ok


FIRST = date(2000, 1, 1)
stretches = st.tuples(st.integers(0, 40), st.integers(1, 40)).map(
    lambda each: [(FIRST + timedelta(days=n)).isoformat() for n in (each[0], sum(each))]
)
bounds = st.one_of(stretches, st.sampled_from([("", ""), ("", "2000-01-20"), ("by 2000-01", "")]))


@given(drawn=st.lists(st.tuples(bounds, st.sampled_from(["", "a", "b"]), st.booleans())))
def test_many_versions_of_one_key_are_laid_over_each_other(
    drawn: list[tuple[tuple[str, str], str, bool]],
) -> None:
    """However many there are, and in whatever order they were recorded."""
    laid = tuple(
        no_unit("hq", *days) if absent else unit("hq", *days, note=note)
        for days, note, absent in drawn
    )
    days_first = [unit("hq", *_day(n), note=str(n)) for n in range(30)]

    for each in (laid, (*days_first, *laid)):
        assert replayed(NOTHING, each) == applied(NOTHING, tuple(each))


@pytest.mark.parametrize("late_first", [False, True])
def test_a_key_that_changed_each_day_for_years_is_soon_read(
    late_first: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each version is laid over those near it, and not over thousands."""
    days = range(4000)
    entries = [unit("hq", *_day(n), note=str(n)) for n in (reversed(days) if late_first else days)]
    near: list[int] = []
    joined = history._joined

    def counted(versions: list[Unit]) -> tuple[Unit, ...]:
        near.append(len(versions))
        return joined(versions)

    monkeypatch.setattr(history, "_joined", counted)
    (known,) = replayed(NOTHING, entries).all(Unit).values()

    assert len(known.versions) == 4000
    assert max(near) < 10


def _day(number: int) -> tuple[str, str]:
    day = FIRST + timedelta(days=number)
    return day.isoformat(), (day + timedelta(days=1)).isoformat()
