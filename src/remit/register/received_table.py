"""What was received, as it came: one table, the bytes of each copy under their own hash."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256
from sqlite3 import Connection

from msgspec import json

from remit.register.damage import damaged
from remit.register.schema import RECEIVED, has, make_room
from remit.text.saying import sentence


def keep(connection: Connection, bodies: Mapping[str, bytes]) -> None:
    """Keep the bytes of copies, as a part of whatever is being written.

    Args:
        connection: To the register, within the act of writing.
        bodies: The bytes by their SHA-256; what is kept already stays as it is.
    """
    if bodies:
        make_room(connection)
        connection.executemany("INSERT OR IGNORE INTO received VALUES (?,?)", bodies.items())


def found(connection: Connection, hashes: Iterable[str]) -> dict[str, bytes]:
    """Give the bytes of copies by their hash.

    Raises:
        CorruptError: One of them is not there, or is not what was received.
    """
    asked = list(dict.fromkeys(hashes))
    known = dict(_found(connection, asked)) if has(connection, RECEIVED) else {}
    for each in asked:
        if each not in known or sha256(known[each]).hexdigest() != each:
            raise damaged(sentence("what was received as {hash} is not there", hash=each[:12]))
    return known


def count(connection: Connection) -> int:
    """Count the copies that are kept."""
    if not has(connection, RECEIVED):
        return 0
    (many,) = connection.execute("SELECT count(*) FROM received").fetchone()
    return int(many)


def _found(connection: Connection, hashes: list[str]) -> Iterable[tuple[str, bytes]]:
    sql = "SELECT hash, body FROM received WHERE hash IN (SELECT value FROM json_each(?))"
    return connection.execute(sql, (json.encode(hashes).decode(),))
