"""The port: what every engine does."""

from datetime import datetime, timedelta

import pytest
from tests.register.sample import (
    DAY,
    NOON,
    NOW,
    OFFICER,
    Engine,
    no_unit,
    record,
    settings,
    unit,
    units,
)

from remit.errors import OtherRegisterError, StaleBaseError, StoreError, WrittenWrongError
from remit.model.change import Actor, ChangeSet, Entry
from remit.model.contact import Person
from remit.model.kind import KINDS
from remit.model.structure import Head
from remit.model.unit import Unit
from remit.register import Store
from remit.temporal.history import History
from remit.temporal.moment import Moment
from remit.text.local import Local


def test_a_new_register_knows_nothing(store: Store) -> None:
    structure = store.structure(NOW)

    assert store.head is None
    assert (structure.head, structure.units, structure.register.settings.id) == (None, {}, "")
    assert list(store.entries()) == []
    assert store.verify().ok


def test_what_is_recorded_is_known(store: Store) -> None:
    receipt = record(store, settings(), unit("hq"), unit("lima", part_of="hq"))

    assert (receipt.sequence, receipt.at, receipt.entries) == (1, NOON, 3)
    assert store.head == Head(1, receipt.hash, NOON)
    assert units(store) == ["hq", "lima"]
    assert store.structure(NOW).head == store.head
    assert store.structure(NOW).register.settings.id == "example"


def test_what_is_recorded_is_there_after_opening_again(engine: Engine) -> None:
    place = engine.place()
    with engine.open(place) as store:
        record(store, settings(), unit("hq", "1951", note="Genève, Женева"))
        before = store.head, store.structure(NOW).register
    with engine.open(place, create=False) as store:
        assert (store.head, store.structure(NOW).register) == before


def test_a_change_decided_on_an_old_head_is_told_both_numbers(store: Store) -> None:
    record(store, unit("hq"))
    head = record(store, unit("lima")).sequence

    with pytest.raises(StaleBaseError, match="decided on record 1, and the last one is now 2"):
        record(store, unit("nairobi"), base=1)

    assert (store.head and store.head.sequence, units(store)) == (head, ["hq", "lima"])


def test_a_change_decided_on_a_head_to_come_is_refused(store: Store) -> None:
    with pytest.raises(StaleBaseError, match="decided on record 4, and the last one is now 0"):
        record(store, unit("hq"), base=4)


def test_an_empty_change_set_is_refused(store: Store) -> None:
    with pytest.raises(StoreError, match="nothing to record"):
        record(store)


def test_the_settings_of_another_register_are_refused(store: Store) -> None:
    record(store, settings("ours"), unit("hq"))

    with pytest.raises(OtherRegisterError, match="'ours', and the change is one of 'theirs'"):
        record(store, unit("lima"), settings("theirs"))
    record(store, settings("ours"))

    assert units(store) == ["hq"]


def test_a_broken_character_is_refused_in_words(store: Store) -> None:
    with pytest.raises(StoreError, match=r"units 'hq' holds a broken character"):
        record(store, unit("hq", note="\ud800"))
    with pytest.raises(StoreError, match="its title"):
        record(store, unit("hq"), title="\udcff")

    assert store.head is None


def test_past_knowledge_is_exactly_what_was_known(store: Store) -> None:
    """A correction of past days changes what is known of them from its instant on."""
    first = record(store, unit("hq"), unit("lima", "2000")).at
    second = record(store, no_unit("lima", "2000", "2011")).at
    head = store.head
    third = record(store, unit("quito")).at

    def known(at: datetime | None) -> list[str]:
        return units(store, Moment(DAY, at))

    instant = timedelta(microseconds=1)
    assert known(first - instant) == []
    assert known(first) == known(second - instant) == ["hq", "lima"]
    assert known(second) == known(third - instant) == ["hq"]
    assert known(third) == known(third + timedelta(days=999)) == known(None) == ["hq", "quito"]
    assert store.structure(Moment(DAY, second)).head == head


@pytest.mark.parametrize("back", [timedelta(0), timedelta(hours=3)])
def test_instants_increase_though_the_clock_does_not(engine: Engine, back: timedelta) -> None:
    times = iter([NOON, NOON - back, NOON - 2 * back])
    with engine.open(engine.place(), clock=lambda: next(times)) as store:
        instants = [record(store, unit(name)).at for name in ("hq", "lima", "quito")]

    step = timedelta(microseconds=1)
    assert instants == [NOON, NOON + step, NOON + 2 * step]


def test_entries_say_in_which_record_they_stand(store: Store) -> None:
    record(store, unit("hq"), unit("lima"), title="Load")
    change = ChangeSet("Close Lima", (no_unit("lima", "2011"),), "savings", "Decision 7")
    store.record(change, by=Actor("p-1", claimed=True), base=1)

    told = [
        (each.sequence, each.position, each.at, each.by, each.title, each.entry)
        for each in store.entries()
    ]
    assert told == [
        (1, 1, NOON, OFFICER, "Load", unit("hq")),
        (1, 2, NOON, OFFICER, "Load", unit("lima")),
        (
            2,
            1,
            NOON + timedelta(hours=1),
            Actor("p-1", claimed=True),
            "Close Lima",
            no_unit("lima", "2011"),
        ),
    ]
    assert [each.sequence for each in store.entries(since=1)] == [2]
    assert list(store.entries(since=2)) == []


def test_one_key_has_its_history(store: Store) -> None:
    record(store, unit("lima", "2000"))
    record(store, unit("lima", "2005", "2011", note="moved"))

    versions = store.history(KINDS["units"], ("lima",)).versions
    assert [
        (each.stretch.valid_from.text, each.stretch.valid_to.text, each.note) for each in versions
    ] == [("2000", "2005", ""), ("2005", "2011", "moved"), ("2011", "", "")]
    assert store.history(KINDS["units"], ("nowhere",)) == History()


def test_the_same_question_costs_nothing_the_second_time(store: Store) -> None:
    record(store, unit("hq"))
    structure = store.structure(NOW)

    assert store.structure(NOW) is structure
    another = store.structure(Moment(DAY + timedelta(days=1)))
    assert (another.register, another.days) == (structure.register, structure.days)
    assert another.days is structure.days


def test_what_another_records_is_known_at_the_next_question(engine: Engine) -> None:
    place = engine.place()
    with engine.open(place) as one, engine.open(place) as other:
        record(one, unit("hq"))
        assert units(other) == ["hq"]
        record(other, unit("lima"))
        assert units(one) == ["hq", "lima"]


def test_two_registers_of_one_engine_are_apart(engine: Engine) -> None:
    with engine.open(engine.place()) as one, engine.open(engine.place()) as other:
        record(one, settings("one"), unit("hq"))
        record(other, settings("other"), unit("root"))
        assert (units(one), units(other)) == (["hq"], ["root"])


def test_an_old_head_proves_that_nothing_before_it_was_rewritten(store: Store) -> None:
    old = record(store, unit("hq"))
    record(store, unit("lima"))

    assert [store.verify(each).found for each in (old.hash, old.hash[:12].upper())] == [1, 1]
    checked = store.verify()
    assert (checked.ok, checked.change_sets, checked.entries, checked.found) == (True, 2, 2, None)
    assert checked.head == store.head


def test_a_head_that_is_not_part_of_the_chain_tells_of_a_rewrite(store: Store) -> None:
    record(store, unit("hq"))

    checked = store.verify("0123456789abcdef")
    assert not checked.ok
    assert checked.fault is not None
    assert "rewritten" in checked.fault.wrong


@pytest.mark.parametrize("text", ["", "0123456789a", "not a hash at all", "f" * 65])
def test_what_is_no_hash_is_refused(store: Store, text: str) -> None:
    with pytest.raises(WrittenWrongError, match="is not the hash of a head"):
        store.verify(text)


def test_a_closed_store_says_so(engine: Engine) -> None:
    with engine.open(engine.place()) as store:
        pass
    store.close()

    with pytest.raises(StoreError, match="has been closed"):
        store.structure(NOW)


@pytest.mark.parametrize(
    "entry",
    [
        Entry("units", ("lima",), row=Unit(id="lima", order=10**30)),
        Entry("units", ("lima",), row=Unit(id="lima", reports_to=("a b",))),
        Entry("units", ("lima",), row=Unit(id="lima", name=Local("Lima", (("", "Lima"),)))),
        Entry("units", ("lima",), row=Unit(id="")),
        Entry("birds", ("lima",), row=Unit(id="lima")),
        Entry("sites", ("lima",), row=Unit(id="lima")),
        Entry("persons", ("p1",), row=Person(id="")),
    ],
    ids=["number", "list", "words", "id", "file", "kind", "person"],
)
def test_what_could_not_be_read_again_is_not_recorded(store: Store, entry: Entry) -> None:
    """A log is never changed, so one such row would take the whole register with it."""
    record(store, unit("hq"))
    with pytest.raises(StoreError, match="not recorded") as caught:
        record(store, unit("quito"), entry)

    assert f"{entry.file} {entry.key[0]!r}" in caught.value.wrong
    assert units(store) == ["hq"]
    assert store.verify().ok


def test_who_records_goes_by_an_id(store: Store) -> None:
    """A name in the log is where `forget` does not reach."""
    for person in ("Jane Doe", "jane.doe@example.org", "Жанна"):
        with pytest.raises(StoreError, match="is not the id of a person"):
            store.record(ChangeSet("Open", (unit("hq"),)), by=Actor(person), base=0)

    assert store.head is None
