"""Which files a change concerns: those that read anything which is not as it was."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from pyroaring import BitMap

from remit.model.body import Body
from remit.model.fact import Fact
from remit.model.post import Post
from remit.model.remit import Function
from remit.model.structure import Structure
from remit.model.unit import Unit
from remit.publish.build.built import Built, intersects
from remit.publish.build.tables import Tables, changed_keys
from remit.publish.build.touched import may_have_changed
from remit.publish.reads import Read, value_of
from remit.publish.visible import visible

May = Callable[[Read], bool]
"""Tells of a read whether its value may be another one."""

_CALLS: Final[Mapping[tuple[str, str], type[Fact]]] = {
    ("call", "above"): Unit,
    ("call", "broader"): Function,
    ("shown-call", "children"): Unit,
    ("shown-call", "has_page"): Unit,
    ("shown-call", "shows"): Unit,
    ("shown-call", "versions"): Unit,
}
"""What is worked out from one table alone."""


def stale(built: Built, before: Structure, after: Structure) -> frozenset[str]:
    """Give the groups of files that would be others now.

    Args:
        built: What was built.
        before: The organisation it was built of.
        after: The organisation now, on the same day.
    """
    changed = BitMap(_changed(built.reads, before, after))
    return frozenset(group for group, used in built.used.items() if intersects(used, changed))


def _changed(reads: tuple[Read, ...], before: Structure, after: Structure) -> Iterator[int]:
    tables = Tables(before, after)
    asked, known = may_have_changed(tables), dict[Read, May | None]()
    for number, read in enumerate(reads):
        kind = read[:2]
        if kind not in known:
            known[kind] = asked(read) if read[0] == "ask" else _test(tables, *map(str, kind))
        may = known[kind]
        if may is not None and may(read) and value_of(before, read) != value_of(after, read):
            yield number


def _test(tables: Tables, way: str, name: str = "") -> May | None:
    """Give what tells of reads of one table or method; nothing where none is another one."""
    match way:
        case "row" | "all":
            return _rows(way, getattr(tables.before, name), getattr(tables.after, name))
        case "shown-row" | "shown-all":
            one, other = (getattr(visible(each), name) for each in (tables.before, tables.after))
            return _rows(way, one, other)
        case "history" | "file" | "standing":
            return _of_facts(tables, way, name)
        case "call" | "shown-call" if (way, name) in _CALLS:
            return None if tables.are_same(_CALLS[way, name]) else always
        case _:
            return always


def _rows(way: str, one: object, other: object) -> May | None:
    if one is other:
        return None
    if way.endswith("all") or not isinstance(one, Mapping) or not isinstance(other, Mapping):
        return always
    changed = changed_keys(one, other)
    return (lambda read: read[2] in changed) if changed else None


def _of_facts(tables: Tables, way: str, file: str) -> May | None:
    # How firmly a fact stands hangs on the days of what it belongs to, too.
    if way == "standing" and not tables.are_same(Unit, Body, Post):
        return always
    changed = tables.changed(file)
    if way == "file":
        return always if changed else None
    return (lambda read: read[2:] in changed) if changed else None


def always(_read: Read) -> bool:
    """Say that any may be another one."""
    return True
