"""The chain: an auditor can recompute it, and whatever is tampered with shows."""

import hashlib
import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.register.sample import each_hour, no_unit, person, record, settings, unit

from remit.register import open_store
from remit.register.chain import digest
from remit.register.rows import ChangeRow, EntryRow
from remit.register.verify import Verification

COLUMNS = [
    *(("change_set", column) for column in ChangeRow._fields),
    *(("entry", column) for column in EntryRow._fields),
    ("person", "id"),
    ("person", "cells"),
    ("person", "secret"),
    ("person", "sequence"),
    ("person", "position"),
]

any_text = st.text(st.characters(codec="utf-8"))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register of three records."""
    path = tmp_path_factory.mktemp("chain") / "remit.db"
    with open_store(path, create=True, clock=each_hour()) as store:
        record(store, settings(), unit("hq", "1951"), unit("lima", "2000", "2010"))
        record(store, person("p-1", "Ada Byron"), person("p-2", "Grace Hopper"))
        record(store, no_unit("lima", "2005", "2006"), unit("quito"))
        assert store.verify().ok
    return path


@pytest.fixture
def copy(whole: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(whole, tmp_path / "copy.db"))


def tampered(path: Path, *statements: str) -> Verification:
    """Do what only somebody with the file in hand can do, and verify."""
    with closing(sqlite3.connect(path)) as connection:
        for (trigger,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall():
            connection.execute(f"DROP TRIGGER {trigger}")
        for statement in statements:
            assert connection.execute(statement).rowcount, "nothing was tampered with"
        connection.commit()
    with open_store(path) as store:
        return store.verify()


@given(any_text, any_text, st.none() | any_text)
def test_an_auditor_recomputes_a_hash_with_json_and_sha_256(
    title: str, key: str, cells: str | None
) -> None:
    change = ChangeRow(7, "2026-11-23T12:00:00.000000Z", "p", 1, title, "", "", "ab12", "")
    entries = [EntryRow(7, place, "units", key, "2000", "", cells) for place in (1, 2)]

    lines = [change[:-1], *entries]
    text = "".join(
        json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n" for line in lines
    )
    assert digest(change, entries) == hashlib.sha256(text.encode()).hexdigest()


def test_the_whole_file_can_be_audited_without_this_program(whole: Path) -> None:
    """The docstring of chain.py is all an auditor needs."""
    previous = ""
    with closing(sqlite3.connect(whole)) as connection:
        for *change, sealed in connection.execute("SELECT * FROM change_set ORDER BY sequence"):
            entries = connection.execute(
                "SELECT * FROM entry WHERE sequence = ? ORDER BY position", change[:1]
            )
            text = "".join(
                json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n"
                for line in (change, *entries)
            )
            assert change[-1] == previous
            assert hashlib.sha256(text.encode()).hexdigest() == sealed
            previous = sealed


@pytest.mark.parametrize(("table", "column"), COLUMNS)
def test_one_changed_column_shows(copy: Path, table: str, column: str) -> None:
    flipped = f"CASE typeof({column}) WHEN 'integer' THEN {column} + 40 ELSE {column} || 'x' END"
    where = "(SELECT min(sequence) FROM person)" if table == "person" else "1"
    assert not tampered(
        copy,
        f"UPDATE {table} SET {column} = {flipped} WHERE sequence = {where}"  # the first that has it
        + (" AND position = 2" if table != "change_set" else ""),
    ).ok


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM change_set WHERE sequence = 1",
        "DELETE FROM change_set WHERE sequence = 2",
        "DELETE FROM change_set WHERE sequence = 3",
        "DELETE FROM entry WHERE sequence = 1 AND position = 2",
        "DELETE FROM entry WHERE sequence = 3 AND position = 2",
        "DELETE FROM person WHERE position = 1",
        "UPDATE person SET cells = NULL WHERE position = 1",
        "UPDATE person SET erased = '2026' WHERE position = 1",
        "UPDATE entry SET cells = NULL WHERE sequence = 1 AND position = 3",
        "UPDATE entry SET cells = '{}' WHERE sequence = 3 AND position = 1",
        "INSERT INTO entry VALUES (9, 1, 'units', '[\"x\"]', '', '', NULL)",
        "INSERT INTO entry VALUES (3, 3, 'units', '[\"x\"]', '', '', NULL)",
        "DELETE FROM state",
        "INSERT INTO person VALUES (1, 2, 'x', NULL, NULL, '2026')",
    ],
)
def test_rows_taken_away_changed_or_added_show(copy: Path, statement: str) -> None:
    assert not tampered(copy, statement).ok


def test_entries_in_another_order_show(copy: Path) -> None:
    swap = "UPDATE entry SET position = {} WHERE sequence = 1 AND position = {}"
    checked = tampered(copy, swap.format(9, 2), swap.format(2, 3), swap.format(3, 9))

    assert checked.fault is not None
    assert (checked.fault.sequence, checked.change_sets) == (1, 0)


def test_records_in_another_order_show(copy: Path) -> None:
    swap = "UPDATE {} SET sequence = {} WHERE sequence = {}"
    steps = [(9, 1), (1, 3), (3, 9)]
    tables = ("change_set", "entry")
    checked = tampered(copy, *(swap.format(each, *step) for step in steps for each in tables))

    assert checked.fault is not None
    assert checked.fault.sequence == 1


def test_a_fault_names_the_first_record_that_is_wrong(copy: Path) -> None:
    checked = tampered(copy, "UPDATE change_set SET title = 'x' WHERE sequence >= 2")

    assert checked.fault is not None
    assert (checked.fault.sequence, checked.change_sets, checked.entries) == (2, 1, 3)
    assert checked.head is not None
    assert checked.head.sequence == 1


def test_only_an_older_head_tells_of_records_cut_off(copy: Path) -> None:
    with open_store(copy) as store:
        kept = store.verify().head
    checked = tampered(
        copy,
        "DELETE FROM entry WHERE sequence = 3",
        "DELETE FROM change_set WHERE sequence = 3",
    )
    assert checked.ok
    assert kept is not None
    with open_store(copy) as store:
        assert not store.verify(kept.hash).ok


def test_a_chain_made_anew_does_not_hold_an_older_head(whole: Path, tmp_path: Path) -> None:
    with open_store(whole) as store:
        kept = store.verify().head
    with open_store(tmp_path / "forged.db", create=True, clock=each_hour()) as store:
        record(store, settings(), unit("hq", "1952"), unit("lima", "2000", "2010"))
        assert kept is not None
        assert store.verify().ok
        assert not store.verify(kept.hash).ok


def test_the_log_refuses_to_be_changed(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as connection:
        for statement in ("UPDATE entry SET cells = NULL", "DELETE FROM change_set"):
            with pytest.raises(sqlite3.IntegrityError, match="never changed"):
                connection.execute(statement)
