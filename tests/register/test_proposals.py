"""Proposals as every engine keeps them: what is kept, decided, recorded; what is forgotten."""

from datetime import UTC, date, datetime
from pathlib import Path
from sqlite3 import connect

import pytest
from msgspec.structs import replace
from tests.register.sample import NOW, Engine, record, settings, traces, unit

from remit.change.proposal import Act
from remit.errors import CorruptError, RefusedError, StaleProposalError, StoreError, UnknownError
from remit.model.change import Actor
from remit.model.step import Draft, Move, Record, Rename, Set, Step
from remit.model.unit import Unit
from remit.register import Store
from remit.register.looking import case_of
from remit.register.proposing import (
    approve,
    begin,
    comment,
    edit,
    propose_again,
    record_draft,
    record_proposal,
    reject,
    withdraw,
)
from remit.register.undoing import record_undo

MACHINE = Act(Actor(), datetime(2026, 11, 25, 9, tzinfo=UTC))
ADA, BEN = (replace(MACHINE, by=Actor(name, claimed=True)) for name in ("ada", "ben"))
RENAMED = Rename(unit="lima", row={"name": "Callao"})
MOVED = Move(unit="quito", part_of="lima")


def draft(*steps: Step, title: str = "A change") -> Draft:
    return Draft(title, on="2027-07-01", steps=steps)


@pytest.fixture
def filled(store: Store) -> Store:
    """A register of four units, without any right in it."""
    record(store, settings(), unit("hq"), *(unit(name, part_of="hq") for name in ("lima", "quito")))
    record(store, unit("rome", part_of="hq"))
    return store


def name_in_2028(store: Store, name: str, known_at: datetime | None = None) -> str:
    known = store.structure(replace(NOW, known_at=known_at)).register
    row = known.history(Unit, name).on(date(2028, 1, 1))
    return row.name.best().text if row else ""


# Kept ---------------------------------------------------------------------------------


def test_what_is_begun_is_kept_whole(filled: Store) -> None:
    first = begin(filled, draft(RENAMED), ADA)
    second = begin(filled, draft(MOVED, title="Ćevapčići"), BEN)

    assert (first.id, second.id) == (1, 2)
    assert filled.proposals.all() == (first, second)
    assert filled.proposals.one(2) == second
    assert (second.state, second.base) == ("draft", filled.head)
    assert second.proposers == {"ben"}


def test_it_is_there_after_opening_again(engine: Engine) -> None:
    place = engine.place()
    with engine.open(place) as store:
        record(store, settings(), unit("hq"), unit("lima", part_of="hq"))
        kept = propose_again(store, begin(store, draft(RENAMED), ADA).id, ADA)
    with engine.open(place, create=False) as store:
        assert store.proposals.all() == (kept,)


def test_a_draft_may_be_wrong_until_it_is_proposed(filled: Store) -> None:
    wrong = begin(filled, draft(Move(unit="lime", part_of="hq")), ADA)
    with pytest.raises(RefusedError) as told:
        propose_again(filled, wrong.id, ADA)
    assert told.value.reasons == ("step 1: no unit is called 'lime'",)

    edit(filled, wrong.id, lambda _: draft(MOVED), ADA)
    assert propose_again(filled, wrong.id, ADA).state == "proposed"


def test_of_two_who_keep_it_at_once_the_second_is_told(filled: Store) -> None:
    seen = begin(filled, draft(RENAMED), ADA)
    comment(filled, seen.id, BEN, "why?")
    with pytest.raises(StaleProposalError, match="Somebody has changed proposal 1 meanwhile"):
        filled.proposals.keep(seen)
    assert [each.text for each in filled.proposals.one(1).comments] == ["why?"]


def test_what_is_not_there_is_told(filled: Store) -> None:
    with pytest.raises(UnknownError, match="No proposal is called '7'"):
        filled.proposals.one(7)


def test_a_broken_character_is_refused_in_words(filled: Store) -> None:
    begin(filled, draft(RENAMED), ADA)
    with pytest.raises(StoreError, match="broken character"):
        comment(filled, 1, ADA, "half a \ud83d")


def test_proposals_are_no_part_of_the_chain(filled: Store) -> None:
    before = filled.head
    propose_again(filled, begin(filled, draft(RENAMED), ADA).id, ADA)
    comment(filled, 1, BEN, "well")
    withdraw(filled, 1, ADA)

    assert filled.head == before
    assert filled.verify().ok


# Recorded -----------------------------------------------------------------------------


def test_it_is_recorded_and_marked_in_one_act(filled: Store) -> None:
    propose_again(filled, begin(filled, draft(RENAMED), ADA).id, ADA)
    receipt = record_proposal(filled, 1, MACHINE)

    done = filled.proposals.one(1)
    assert (done.state, done.record, receipt.sequence) == ("recorded", 3, 3)
    assert name_in_2028(filled, "lima") == "Callao"
    assert filled.proposals.recorded_after(2) == (done,)
    assert filled.proposals.recorded_after(3) == ()


def test_what_has_changed_meanwhile_is_neither_recorded_nor_marked(filled: Store) -> None:
    """The log and the proposal are written together, or neither is."""
    seen = propose_again(filled, begin(filled, draft(RENAMED), ADA).id, ADA)
    comment(filled, 1, BEN, "wait")
    change_set = case_of(filled, seen, MACHINE.day).compiled.change_set()
    with pytest.raises(StaleProposalError):
        filled.record(change_set, by=Actor(), base=2, fulfils=seen)

    assert filled.head is not None
    assert filled.head.sequence == 2
    assert filled.proposals.one(1).state == "proposed"


def test_a_draft_recorded_at_once_is_kept_with_it(filled: Store) -> None:
    record_draft(filled, draft(RENAMED), MACHINE)
    (done,) = filled.proposals.all()

    assert (done.state, done.record, done.draft) == ("recorded", 3, draft(RENAMED))
    assert [each.what for each in done.said] == ["begun", "recorded"]


def test_two_that_are_independent_are_both_recorded(filled: Store) -> None:
    for steps in (RENAMED, MOVED):
        propose_again(filled, begin(filled, draft(steps), ADA).id, ADA)
    record_proposal(filled, 1, MACHINE)
    record_proposal(filled, 2, MACHINE)

    assert [each.record for each in filled.proposals.all()] == [3, 4]


def test_of_two_that_meet_the_second_is_told_which_step_meets_which_record(filled: Store) -> None:
    for step in (RENAMED, replace(RENAMED, row={"name": "Peru"})):
        propose_again(filled, begin(filled, draft(MOVED if step is RENAMED else step), ADA).id, ADA)
    record_draft(filled, draft(RENAMED), MACHINE)
    with pytest.raises(RefusedError) as told:
        record_proposal(filled, 2, MACHINE)

    assert told.value.reasons == ("step 1 meets record 3: units lima, from 1 July 2027",)
    assert filled.proposals.one(2).state == "proposed"
    assert name_in_2028(filled, "lima") == "Callao"

    again = propose_again(filled, 2, ADA)
    assert again.base == filled.head
    record_proposal(filled, 2, MACHINE)
    assert name_in_2028(filled, "lima") == "Peru"


def test_what_a_recorded_draft_selected_by_is_known_later(filled: Store) -> None:
    """A record made from steps reads as well; one made from a folder only writes."""
    record_draft(filled, draft(RENAMED), MACHINE)
    (done,) = filled.proposals.all()

    assert {(each.file, each.key) for each in done.reads} == {("units", ("lima",))}


# Taken back ---------------------------------------------------------------------------


def test_a_record_is_taken_back(filled: Store) -> None:
    record_draft(filled, draft(RENAMED), MACHINE)
    before = filled.head
    receipt, undone = record_undo(filled, 3, MACHINE, reason="a mistake")

    assert receipt.sequence == 4
    assert undone.change_set.title == "undo of 3"
    assert name_in_2028(filled, "lima") == "Lima"
    assert before is not None
    assert name_in_2028(filled, "lima", known_at=before.at) == "Callao"

    record_undo(filled, 4, MACHINE)
    assert name_in_2028(filled, "lima") == "Callao"


def test_what_is_lost_is_told_with_its_step_and_record(filled: Store) -> None:
    record_draft(filled, draft(MOVED, RENAMED), MACHINE)
    record_draft(filled, draft(replace(RENAMED, row={"name": "Peru"})), MACHINE)
    with pytest.raises(RefusedError) as told:
        record_undo(filled, 3, MACHINE)

    assert told.value.reasons == (
        "step 2, units lima, from 1 July 2027: record 4 has said otherwise since",
    )
    with pytest.raises(RefusedError) as told:
        record_undo(filled, 1, MACHINE)
    assert told.value.reasons[0].startswith("entry ")


def test_what_is_no_record_is_told(filled: Store) -> None:
    with pytest.raises(UnknownError, match="The records are 1 to 2"):
        record_undo(filled, 3, MACHINE)
    record_draft(filled, draft(RENAMED), MACHINE)
    record_undo(filled, 3, MACHINE, first=date(2030, 1, 1))
    with pytest.raises(RefusedError, match="cannot be taken back"):
        record_undo(filled, 3, MACHINE, first=date(2030, 1, 1))


# Old files, damage, persons -----------------------------------------------------------


def test_a_register_of_an_earlier_remit_gets_a_place_for_proposals(
    engine: Engine, tmp_path: Path
) -> None:
    place = tmp_path / "old.db"
    with engine.open(place) as store:
        record(store, settings(), unit("hq"), unit("lima", part_of="hq"))
    with connect(place) as connection:
        connection.executescript(
            "DROP TABLE proposal; DROP TABLE received; PRAGMA user_version = 1"
        )
    connection.close()
    with engine.open(place, create=False) as store:
        assert store.proposals.all() == ()
        assert store.proposals.recorded_after(0) == ()
        assert begin(store, draft(RENAMED), ADA).id == 1
        assert store.verify().ok


def test_a_damaged_proposal_is_told(engine: Engine, tmp_path: Path) -> None:
    place = tmp_path / "damaged.db"
    with engine.open(place) as store:
        record(store, settings(), unit("hq"), unit("lima", part_of="hq"))
        begin(store, draft(RENAMED), ADA)
    with connect(place) as connection:
        connection.execute("""UPDATE proposal SET body = '{"draft":1}'""")
    connection.close()
    with (
        engine.open(place, create=False) as store,
        pytest.raises(CorruptError, match="proposal 1 cannot be read"),
    ):
        store.proposals.one(1)


def test_who_is_forgotten_is_in_no_draft(engine: Engine, tmp_path: Path) -> None:
    """Neither in one that was recorded nor in one that waits, which is a draft again."""
    place = tmp_path / "forget.db"
    named = Record(file="persons", key=("p-1",), row={"name": "Gulnara Berdyeva"})
    other = Record(file="persons", key=("p-2",), row={"name": "Murad Ataev"})
    again = Set(file="persons", key=("p-1",), row={"name": "G. Berdyeva"})
    with engine.open(place) as store:
        record(store, settings(), unit("hq"))
        record_draft(store, Draft("Persons", steps=(named, other)), MACHINE)
        propose_again(store, begin(store, Draft("A name", steps=(again,)), ADA).id, ADA)
        assert store.erase("p-1") == 3
        done, waiting = store.proposals.all()
        assert (done.state, waiting.state) == ("recorded", "draft")
        assert done.draft.steps[1] == other
        assert store.verify().ok
    assert traces(place, "Berdyeva") == []


def test_no_hash_of_what_a_person_was_called_is_left(engine: Engine, tmp_path: Path) -> None:
    """It has no key: whoever guesses the name could make it again, and see that it was right."""
    place = tmp_path / "forget.db"
    named = Record(file="persons", key=("p-1",), row={"name": "Gulnara Berdyeva"})
    gone = Record(file="persons", key=("p-1",))
    with engine.open(place) as store:
        record(store, settings(), unit("hq"))
        for step in (named, gone):
            record_draft(store, Draft("A person", steps=(step,)), MACHINE)
        hashes = {each.hash for each in store.proposals.all()}
        assert len(hashes) == 2
        store.erase("p-1")
        assert store.erase("p-1") == 0
        assert [each.state for each in store.proposals.all()] == ["recorded", "recorded"]
    assert [traces(place, each) for each in hashes] == [[], []]


def test_who_is_only_in_a_draft_can_be_forgotten(filled: Store) -> None:
    named = Record(file="persons", key=("p-9",), row={"name": "Gulnara Berdyeva"})
    begin(filled, Draft("Persons", steps=(named,)), ADA)

    assert filled.erase("p-9") == 1
    with pytest.raises(UnknownError):
        filled.erase("p-8")


def test_a_decision_names_who_took_it(filled: Store) -> None:
    propose_again(filled, begin(filled, draft(RENAMED), ADA).id, ADA)
    with pytest.raises(RefusedError, match="nobody approves their own"):
        approve(filled, 1, ADA)
    with pytest.raises(RefusedError, match="can withdraw it"):
        reject(filled, 1, ADA, "no")
    said = reject(filled, 1, MACHINE, "not now").said

    assert [(each.what, each.by.person) for each in said] == [
        ("begun", "ada"),
        ("proposed", "ada"),
        ("rejected", ""),
    ]
