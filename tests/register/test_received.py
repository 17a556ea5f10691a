"""What was received: bytes beside the log, which the log proves."""

from hashlib import sha256
from sqlite3 import connect

import pytest
from msgspec.structs import replace
from tests.register.sample import NOW, OFFICER, Engine, record, settings, unit

from remit.errors import CorruptError
from remit.model.change import ChangeSet, Entry
from remit.model.received import Received
from remit.register import Store

XML = b"<iati-activity><iati-identifier>X-1</iati-identifier></iati-activity>"
HASH = sha256(XML).hexdigest()
COPY = Received(
    kind="activity",
    id="X-1",
    reporter="X",
    digest=HASH,
    body=HASH,
    version="2.03",
    file="x.xml",
    line=3,
)


def receive(store: Store, copy: Received = COPY, body: bytes = XML) -> None:
    """Record a copy with its bytes."""
    change_set = ChangeSet(
        "import x.xml", (Entry(Received.FILE, (copy.kind, copy.id, copy.reporter), row=copy),)
    )
    base = store.head.sequence if store.head else 0
    store.record(change_set, by=OFFICER, base=base, received={copy.body: body})


def test_what_was_received_is_known_by_the_log_and_its_bytes_are_kept(store: Store) -> None:
    record(store, settings(), unit("hq"))
    receive(store)

    known = store.structure(NOW).register.all(Received)
    assert [each.versions for each in known.values()] == [(COPY,)]
    assert store.received([HASH]) == {HASH: XML}
    assert store.verify().ok


def test_a_newer_copy_takes_its_place_and_the_older_is_still_kept(store: Store) -> None:
    record(store, settings(), unit("hq"))
    receive(store)
    other = XML.replace(b"<iati-activity>", b'<iati-activity hierarchy="1">')
    newer = replace(COPY, digest="d", body=sha256(other).hexdigest())
    receive(store, newer, other)

    known = store.structure(NOW).register.history(Received, "activity", "X-1", "X")
    assert known.versions == (newer,)
    assert set(store.received([HASH, newer.body])) == {HASH, newer.body}
    assert store.verify().ok


@pytest.mark.parametrize(
    ("sql", "what"),
    [
        ("UPDATE received SET body = x'00'", "what was received as"),
        ("DELETE FROM received", "what was received as"),
        ("INSERT INTO received VALUES ('aa', x'00')", "rows that belong to no record"),
    ],
)
def test_bytes_that_are_not_what_was_received_are_found(
    engine: Engine, sql: str, what: str
) -> None:
    place = engine.place()
    with engine.open(place) as store:
        record(store, settings(), unit("hq"))
        receive(store)
    with connect(place) as connection:
        connection.execute(sql)
    connection.close()

    with engine.open(place, create=False) as store:
        fault = store.verify().fault
        assert fault is not None
        assert what in fault.wrong


def test_what_was_never_received_is_told_as_damage(store: Store) -> None:
    record(store, settings(), unit("hq"))

    with pytest.raises(CorruptError, match="what was received as"):
        store.received([HASH])


def test_however_many_are_asked_for_each_comes_once(store: Store) -> None:
    """More than SQLite has places for in one question, most of them asked for twice."""
    record(store, settings(), unit("hq"))
    bodies = {sha256(text).hexdigest(): text for text in (b"%d" % n for n in range(40_000))}
    copies = tuple(
        Entry(
            Received.FILE, (COPY.kind, each, COPY.reporter), row=replace(COPY, id=each, body=each)
        )
        for each in bodies
    )
    store.record(ChangeSet("import", copies), by=OFFICER, base=1, received=bodies)

    assert store.received([*bodies, *bodies]) == bodies
