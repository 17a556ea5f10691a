"""Whatever is wrong with the file is said in words, and nothing is lost by it."""

import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest
from tests.register.sample import (
    DAY,
    NOON,
    NOW,
    each_hour,
    person,
    record,
    settings,
    unit,
    units,
)

from remit.errors import BusyError, CorruptError, NoRegisterError, StoreError, UnknownError
from remit.model.kind import KINDS
from remit.model.register import Register
from remit.register import Store, open_store
from remit.register.rows import ChangeRow, EntryRow, PersonRow
from remit.temporal.moment import Moment


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register of a few pages."""
    path = tmp_path_factory.mktemp("damage") / "remit.db"
    with open_store(path, create=True, clock=each_hour()) as store:
        record(store, settings(), *(unit(f"u{number}") for number in range(60)))
        record(store, person("p-1", "Ada Byron"), unit("u7", "2000", note="renewed"))
    return path


@pytest.fixture
def copy(whole: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(whole, tmp_path / "copy.db"))


def sentence(call: Callable[[], object], kind: type[StoreError] = StoreError) -> str:
    """Give what a person is told, which says what is wrong and what to do."""
    with pytest.raises(kind) as caught:
        call()
    assert caught.value.wrong.endswith(".")
    assert caught.value.todo
    return str(caught.value)


def test_where_there_is_nothing(tmp_path: Path) -> None:
    said = sentence(lambda: open_store(tmp_path / "none.db"), NoRegisterError)

    assert "There is no register at" in said
    assert not (tmp_path / "none.db").exists()


def test_a_folder(tmp_path: Path) -> None:
    assert "is a folder" in sentence(lambda: open_store(tmp_path), NoRegisterError)
    assert "is a folder" in sentence(lambda: open_store(tmp_path, create=True), NoRegisterError)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    path = tmp_path / "none" / "remit.db"
    assert "no folder" in sentence(lambda: open_store(path, create=True), NoRegisterError)


def test_below_a_file(copy: Path) -> None:
    sentence(lambda: open_store(copy / "remit.db"))
    sentence(lambda: open_store(copy / "remit.db", create=True))


@pytest.mark.parametrize("name", ["x" * 5000, "nul\0.db"])
def test_a_name_no_file_can_have(tmp_path: Path, name: str) -> None:
    sentence(lambda: open_store(tmp_path / name))
    sentence(lambda: open_store(tmp_path / name, create=True))


@pytest.mark.parametrize("url", ["postgresql://db/remit", "mysql://x", "HTTPS://example.org"])
def test_an_address(url: str) -> None:
    assert "not possible yet" in sentence(lambda: open_store(url))


@pytest.mark.parametrize("content", [b"id,name\nhq,Headquarters\n" * 99, b"\xff" * 5000, b"x"])
def test_a_file_of_something_else(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "units.csv"
    path.write_bytes(content)

    assert "is no register" in sentence(lambda: open_store(path), NoRegisterError)
    assert "is no register" in sentence(lambda: open_store(path, create=True), NoRegisterError)
    assert path.read_bytes() == content


def test_an_empty_file(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    path.touch()

    assert "is empty" in sentence(lambda: open_store(path), NoRegisterError)
    with open_store(path, create=True) as store:
        assert store.head is None


@pytest.mark.parametrize("create", [False, True])
def test_the_database_of_another_program(tmp_path: Path, create: bool) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE birds (name TEXT)")

    assert "another program" in sentence(lambda: open_store(path, create=create), NoRegisterError)


def test_a_register_of_a_later_remit(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("PRAGMA user_version = 99")

    assert "later Remit" in sentence(lambda: open_store(copy))


def test_a_register_that_is_there_is_not_made_anew(copy: Path) -> None:
    with open_store(copy, create=True) as store:
        assert len(units(store)) == 60


def test_a_path_means_the_same_wherever_the_process_goes(
    copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with open_store(copy.name) as store:
        monkeypatch.chdir("/")
        assert len(units(store)) == 60


@pytest.mark.parametrize("share", [0.02, 0.2, 0.5, 0.9, 0.999])
def test_a_truncated_file(copy: Path, share: float) -> None:
    content = copy.read_bytes()
    copy.write_bytes(content[: int(len(content) * share)])

    sentence(lambda: _read(copy))


def test_a_table_that_is_missing(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("DROP TABLE entry")

    assert "no such table" in sentence(lambda: _read(copy), CorruptError)


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("file", "'birds'"),
        ("key", "'u7'"),
        ("cells", "'{'"),
        ("cells", """'{"id":"u7","colour":"red"}'"""),
        ("cells", """'{"name":"no id"}'"""),
        ("cells", "CAST(x'ff00' AS TEXT)"),
        ("valid_from", "'once'"),
        ("valid_to", "'0001-01-01'"),
    ],
)
def test_a_corrupt_row_is_told(copy: Path, column: str, value: str) -> None:
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("DROP TRIGGER entry_no_update")
        connection.execute(f"UPDATE entry SET {column} = {value} WHERE position = 9")
        connection.commit()

    said = sentence(lambda: _read(copy), CorruptError)
    assert "record 1 is not what was recorded" in said or "UTF-8" in said
    with open_store(copy) as store:
        assert not store.verify().ok


def test_any_flipped_byte_is_harmless_or_told(whole: Path, tmp_path: Path) -> None:
    """Never a traceback; and what verifies is what was recorded."""
    content, recorded = whole.read_bytes(), _read(whole)
    path = tmp_path / "flipped.db"
    chance = random.Random(7)
    told = 0
    for place in chance.sample(range(len(content)), 250):
        damaged = bytearray(content)
        damaged[place] ^= 1 << chance.randrange(8)
        path.write_bytes(damaged)
        try:
            with open_store(path) as store:
                told += not store.verify().ok
                # Even unverified, no answer comes from what was not recorded.
                assert store.structure(NOW).register == recorded
        except StoreError:
            told += 1
        for rest in tmp_path.glob("flipped.db-*"):
            rest.unlink()
    assert told > 40


CALLS: list[Callable[[Store], object]] = [
    lambda store: store.head,
    lambda store: store.structure(NOW),
    lambda store: store.structure(Moment(DAY, NOON)),
    lambda store: list(store.entries()),
    lambda store: list(store.entries(1)),
    lambda store: store.history(KINDS["units"], ("u7",)),
    lambda store: store.verify("a" * 12),
    lambda store: record(store, settings(), base=2),
    lambda store: store.erase("p-1"),
]
"""Everything one can ask of a store."""


def told(path: Path) -> int:
    """Ask everything of a register, and count what is answered by a sentence; all else fails."""
    count = 0
    for call in CALLS:
        try:
            with open_store(path) as store:
                call(store)
        except (StoreError, UnknownError):
            count += 1
    return count


def test_no_flipped_byte_ends_a_call_but_in_words(whole: Path, tmp_path: Path) -> None:
    content, path = whole.read_bytes(), tmp_path / "flipped.db"
    chance = random.Random(11)
    sentences = 0
    for place in chance.sample(range(len(content)), 200):
        damaged = bytearray(content)
        damaged[place] ^= 1 << chance.randrange(8)
        path.write_bytes(damaged)
        sentences += told(path)
        for rest in tmp_path.glob("flipped.db-*"):
            rest.unlink()
    assert sentences > 100


@pytest.mark.parametrize(
    ("table", "column"),
    [
        *(("change_set", each) for each in ChangeRow._fields),
        *(("entry", each) for each in EntryRow._fields),
        *(("person", each) for each in PersonRow._fields),
        ("state", "erasures"),
    ],
)
def test_no_stored_value_ends_a_call_but_in_words(copy: Path, table: str, column: str) -> None:
    """Whatever stands where a text, a number or bytes are expected."""
    content = copy.read_bytes()
    for value in ("NULL", "x'ff00'", "'once'", "1.5", "99", "'2026-11-23'", "'[]'"):
        copy.write_bytes(content)
        with closing(sqlite3.connect(copy)) as connection:
            connection.executescript("""
                DROP TRIGGER change_set_no_update; DROP TRIGGER entry_no_update;
                PRAGMA writable_schema = ON;
                UPDATE sqlite_master SET sql = replace(sql, 'NOT NULL', '');
            """)
        with closing(sqlite3.connect(copy)) as connection, suppress(sqlite3.IntegrityError):
            connection.execute(f"UPDATE {table} SET {column} = {value}")
            connection.commit()
        told(copy)
        for rest in copy.parent.glob("copy.db-*"):
            rest.unlink()


def test_an_instant_that_is_none_is_told(copy: Path) -> None:
    """The head is read before the chain is proved."""
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("DROP TRIGGER change_set_no_update")
        connection.execute("UPDATE change_set SET at = 'once' WHERE sequence = 2")
        connection.commit()

    with open_store(copy) as store:
        said = sentence(lambda: store.head, CorruptError)
    assert "'once' is not the instant of a record" in said


def test_a_full_disk(copy: Path) -> None:
    with open_store(copy) as store:
        before = store.head
        with store._pool.connection() as connection:  # type: ignore[attr-defined]  # SQLite's own
            (pages,) = connection.execute("PRAGMA page_count").fetchone()
            connection.execute(f"PRAGMA max_page_count = {pages + 1}")
        said = sentence(lambda: record(store, *(unit(f"v{number}") for number in range(3000))))
        assert "is full; nothing was recorded" in said

        assert store.head == before
        assert record(store, unit("small")).sequence == 3
        assert store.verify().ok


def test_somebody_else_is_writing(copy: Path) -> None:
    """Then one waits a little and is told; whoever reads does not wait at all."""
    with closing(sqlite3.connect(copy, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE state SET erasures = 5")
        with open_store(copy, patience=0.1) as store:
            assert len(units(store)) == 60
            said = sentence(lambda: record(store, unit("quito")), BusyError)
            assert "Somebody else is writing" in said
            other.execute("ROLLBACK")
            assert record(store, unit("quito")).sequence == 3


def test_where_nothing_can_be_written_one_can_still_read(
    copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("remit.register.connection.os.access", lambda *_: False)
    with open_store(copy) as store:
        assert len(units(store)) == 60
        assert store.verify().ok
        assert "not written" in sentence(lambda: record(store, unit("quito")))


def _read(path: Path) -> Register:
    with open_store(path) as store:
        return store.structure(NOW).register
