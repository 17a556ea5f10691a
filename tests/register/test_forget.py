"""Persons stand apart from the log, and can be forgotten without a trace."""

from datetime import timedelta
from pathlib import Path

import pytest
from tests.register.sample import (
    DAY,
    NOW,
    Engine,
    person,
    persons_name,
    record,
    traces,
    unit,
    units,
)

from remit.errors import BusyError, UnknownError
from remit.model.change import Actor
from remit.model.contact import Person
from remit.register import Store
from remit.temporal.moment import Moment

NAME = "Gulnara Äşgabatowa"


def test_a_person_is_known_until_forgotten(store: Store) -> None:
    record(store, unit("hq"), person("p-1", NAME, "g@example.org"), person("p-2", "Ada Byron"))
    assert persons_name(store, "p-1") == NAME

    assert store.erase("p-1") == 1

    known = store.structure(NOW).register.all(Person)
    assert [each.versions[0] for each in known.values()] == [
        Person(id="p-1"),
        Person(id="p-2", name="Ada Byron"),
    ]
    assert units(store) == ["hq"]


def test_no_part_made_of_a_day_remembers_who_was_forgotten(store: Store) -> None:
    record(store, person("p-1", NAME))
    assert [each.name for each in store.structure(NOW).in_force(Person)] == [NAME]

    store.erase("p-1")

    after = store.structure(NOW)
    assert after.in_force(Person) == (Person(id="p-1"),)
    assert NAME not in repr(vars(after.register.parts))


def test_the_chain_is_whole_before_and_after(store: Store) -> None:
    head = record(store, person("p-1", NAME), person("p-2", "Ada Byron")).hash
    before = store.verify(head)
    store.erase("p-1")
    after = store.verify(head)

    assert (before.ok, before.persons, before.erased) == (True, 2, 0)
    assert (after.ok, after.persons, after.erased) == (True, 2, 1)
    assert store.head == before.head


def test_every_version_of_a_person_goes(store: Store) -> None:
    first = record(store, person("p-1", NAME)).at
    record(store, person("p-1", "Gulnara Berdiýewa"))

    assert store.erase("p-1") == 2
    past = store.structure(Moment(DAY, first)).register.history(Person, "p-1")
    assert past.versions == (Person(id="p-1"),)
    told = [each.entry.row for each in store.entries()]
    assert told == [Person(id="p-1"), Person(id="p-1")]


def test_another_who_has_the_register_open_forgets_too(engine: Engine) -> None:
    place = engine.place()
    with engine.open(place) as one, engine.open(place) as other:
        record(one, person("p-1", NAME))
        assert persons_name(other, "p-1") == NAME
        one.erase("p-1")
        assert persons_name(other, "p-1") == ""


def test_forgetting_twice_is_no_mistake(store: Store) -> None:
    record(store, person("p-1", NAME))

    assert [store.erase("p-1"), store.erase("p-1")] == [1, 0]


def test_a_person_may_be_recorded_again(store: Store) -> None:
    record(store, person("p-1", NAME))
    store.erase("p-1")
    record(store, person("p-1", "Someone Else"))

    assert persons_name(store, "p-1") == "Someone Else"
    assert store.verify().ok


def test_a_person_may_be_recorded_as_absent(store: Store) -> None:
    record(store, person("p-1", NAME))
    entry = person("p-1", "")
    record(store, type(entry)(entry.file, entry.key))

    assert store.structure(NOW).register.all(Person) == {}
    assert store.verify().ok
    assert store.erase("p-1") == 1


def test_an_unknown_person_is_answered_with_the_nearest(store: Store) -> None:
    record(store, person("p-17", NAME))

    with pytest.raises(UnknownError) as caught:
        store.erase("p-1")
    assert caught.value.nearest == ("p-17",)


def test_equal_names_leave_unequal_hashes(store: Store) -> None:
    """So that nobody can tell from the log who else bears the name that was forgotten."""
    record(store, person("p-1", NAME), person("p-1", NAME))
    rows = _log(store)

    assert len(rows) == len(set(rows)) == 2


def _log(store: Store) -> list[str]:
    with store._pool.connection() as connection:  # type: ignore[attr-defined]  # SQLite's own
        return [cells for (cells,) in connection.execute("SELECT cells FROM entry")]


@pytest.mark.parametrize("bystanders", [0, 3000])
def test_no_byte_of_the_name_is_left(tmp_path: Path, engine: Engine, bystanders: int) -> None:
    """Not in the file, its free pages or its journal, while others have it open."""
    place = tmp_path / "remit.db"
    crowd = [person(f"q-{number}", f"Somebody {number}" * 9) for number in range(bystanders)]
    with engine.open(place) as store, engine.open(place) as other:
        record(store, unit("hq"), *crowd[::2], person("p-1", NAME, "gulnara@example.org"))
        record(other, *crowd[1::2], person("p-1", f"{NAME} junior"))
        units(other)
        assert traces(place, NAME)

        store.erase("p-1")

        assert traces(place, NAME) == traces(place, "gulnara@") == []
        assert units(other) == ["hq"]
    assert traces(place, NAME) == []


def test_whoever_still_reads_the_name_is_waited_for_and_told(
    tmp_path: Path, engine: Engine
) -> None:
    place = tmp_path / "remit.db"
    with engine.open(place, patience=0.1) as store:
        record(store, person("p-1", NAME))
        with store._pool.reading() as connection:  # type: ignore[attr-defined]  # SQLite's own
            connection.execute("SELECT * FROM person").fetchall()
            with pytest.raises(BusyError, match="erased, but traces may be left"):
                store.erase("p-1")
        assert persons_name(store, "p-1") == ""

        assert store.erase("p-1") == 0
        assert traces(place, NAME) == []


def test_the_actor_is_an_opaque_id(store: Store) -> None:
    record(store, unit("hq"))

    assert [each.by for each in store.entries()] == [Actor("p-officer")]
    assert store.structure(Moment(DAY + timedelta(days=1))).register.all(Person) == {}
