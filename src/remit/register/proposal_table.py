"""Proposals in SQLite: one table, a row for each."""

from __future__ import annotations

from collections.abc import Iterator
from sqlite3 import Connection
from typing import Final

from msgspec.structs import replace

from remit.change.proposal import Proposal
from remit.errors import StaleProposalError, UnknownError
from remit.register.connection import Pool
from remit.register.proposals import body, read_body, without_person
from remit.register.schema import PROPOSALS, has, make_room
from remit.register.tables import NO_END
from remit.text.saying import sentence

_ALL: Final = "SELECT id, revision, body FROM proposal ORDER BY id"
_ONE: Final = "SELECT id, revision, body FROM proposal WHERE id = ?"
_RECORDED: Final = "SELECT id, revision, body FROM proposal WHERE record > ? ORDER BY record"
_NAMING: Final = "SELECT id, revision, body FROM proposal WHERE instr(body, ?) ORDER BY id"


class SqliteProposals:
    """The proposals of a register in a SQLite file.

    Args:
        pool: Connections to it.
    """

    def __init__(self, pool: Pool) -> None:
        """Read nothing yet."""
        self._pool = pool

    def all(self) -> tuple[Proposal, ...]:
        """Give every proposal, in the order in which they were begun."""
        with self._pool.reading() as connection:
            return tuple(_found(connection, _ALL))

    def one(self, identity: int) -> Proposal:
        """Give one proposal by its number."""
        found = None
        if 0 < identity <= NO_END:
            with self._pool.reading() as connection:
                found = next(_found(connection, _ONE, identity), None)
        if found is None:
            todo = sentence("List them with: {command}", command="remit review")
            raise UnknownError("proposal", str(identity), todo=todo)
        return found

    def recorded_after(self, sequence: int) -> tuple[Proposal, ...]:
        """Give the proposals that came to be recorded after a record, in that order."""
        with self._pool.reading() as connection:
            return tuple(_found(connection, _RECORDED, sequence))

    def keep(self, proposal: Proposal) -> Proposal:
        """Keep a proposal as it is now."""
        with self._pool.writing() as connection:
            return keep(connection, proposal)


def keep(connection: Connection, proposal: Proposal) -> Proposal:
    """Keep a proposal as it is now, as a part of whatever is being written.

    Raises:
        StaleProposalError: Somebody has kept another revision of it meanwhile.
    """
    make_room(connection)
    now = replace(proposal, revision=proposal.revision + 1)
    text = body(now)
    if not proposal.id:
        sql = "INSERT INTO proposal (revision, record, body) VALUES (?,?,?)"
        identity = connection.execute(sql, (now.revision, now.record, text)).lastrowid
        return replace(now, id=identity or 0)
    sql = "UPDATE proposal SET revision = ?, record = ?, body = ? WHERE id = ? AND revision = ?"
    place = proposal.id, proposal.revision
    if not connection.execute(sql, (now.revision, now.record, text, *place)).rowcount:
        raise StaleProposalError(
            sentence(
                "Somebody has changed proposal {proposal} meanwhile; nothing was done.",
                proposal=str(proposal.id),
            ),
            todo=sentence("Look at it again, then decide."),
        )
    return now


def forget_in_drafts(connection: Connection, person: str) -> int:
    """Erase what drafts would call a person, as a part of whatever is being written; count them."""
    found = [(each, without_person(each, person)) for each in _found(connection, _NAMING, person)]
    changed = [now for before, now in found if now != before]
    for each in changed:
        keep(connection, each)
    return len(changed)


def _found(connection: Connection, sql: str, *asked: object) -> Iterator[Proposal]:
    if has(connection, PROPOSALS):
        for row in connection.execute(sql, asked):
            yield read_body(*row)
