"""The law of the log: recording entries and replaying them is laying them over each other."""

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.register.sample import DAY, NOW, Engine, no_unit, person, record, unit
from tests.register.sample import settings as settings_entry

from remit.change.diff import applied
from remit.model.change import Entry
from remit.model.register import Register
from remit.register.replay import NOTHING
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


@settings(max_examples=60)
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
