"""The same question in Oxigraph, by property path."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from benchmarks.beside.rows import Rows
from pyoxigraph import Literal, NamedNode, Quad, Store

SPACE: Final = "http://example.org/"

SCOPES: Final = """
prefix : <http://example.org/>
select ?scope where {{
    <http://example.org/unit/{subject}> (:self | :everyone | :partOf*/:whole
        | :standsIn/:memberOf* | :memberOf+ | :designatedAs | :under) ?scope
}}
"""
"""The scopes that hold for a unit: every way from it to the node of a scope."""

FUNCTIONS: Final = """
prefix : <http://example.org/>
select ?function where {{ <http://example.org/function/{function}> :broader* ?function }}
"""
"""A function and those broader."""


class Oxigraph:
    """A store in memory that holds the rows of a structure.

    Its planner joins a path and a pattern by going through all of the pattern, which takes a
    thousand times as long; so the paths are asked for, and the remits looked up from there.

    Args:
        rows: Each scope becomes a node, which units reach by what makes it hold for them.
    """

    def __init__(self, rows: Rows) -> None:
        """Fill a store."""
        self._store = Store()
        self._store.bulk_extend(_quads(rows))
        broader = dict(rows.functions)
        self._depth = {name: _depth(broader, name) for name in broader}

    def holders(self, subject: str, function: str, role: str) -> tuple[str, ...]:
        """Give the holders of an answer, in id order."""
        scopes = self._paths(SCOPES.format(subject=subject), "scope")
        for name in self._nearest_first(function):
            kind = _kind_of_remit(name, role)
            found = [quad.object for scope in scopes for quad in self._all(scope, kind)]
            if found:
                return self._narrowest(found)
        return ()

    def _nearest_first(self, function: str) -> list[str]:
        found = self._paths(FUNCTIONS.format(function=function), "function")
        names = [node.value.rpartition("/")[2] for node in found]
        return sorted(names, key=lambda name: -self._depth[name])

    def _narrowest(self, remits: list[Any]) -> tuple[str, ...]:
        sizes = {remit: int(self._one(remit, _is("size"))) for remit in remits}
        least = min(sizes.values())
        narrowest = [remit for remit, size in sizes.items() if size == least]
        return tuple(sorted({self._one(remit, _is("holder")) for remit in narrowest}))

    def _paths(self, query: str, name: str) -> list[NamedNode]:
        found: Any = self._store.query(query)
        return [each[name] for each in found]

    def _all(self, subject: NamedNode, predicate: NamedNode) -> Iterator[Quad]:
        return self._store.quads_for_pattern(subject, predicate, None)

    def _one(self, subject: Any, predicate: NamedNode) -> str:  # noqa: ANN401 - any node
        value: Any = next(self._all(subject, predicate)).object
        return str(value.value)


def _node(kind: str, name: str) -> NamedNode:
    return NamedNode(f"{SPACE}{kind}/{name}")


def _is(word: str) -> NamedNode:
    return NamedNode(f"{SPACE}{word}")


def _scope(word: str, name: str) -> NamedNode:
    return _node("scope", f"{word}/{name}" if name else word)


def _kind_of_remit(function: str, role: str) -> NamedNode:
    return _is(f"{role}/{function}")


def _quads(rows: Rows) -> Iterator[Quad]:
    yield from _units(rows)
    for name, above in rows.functions:
        node = _node("function", name)
        yield Quad(node, _is("self"), node)
        if above:
            yield Quad(node, _is("broader"), _node("function", above))
    for name, holder, role, function, word, about, size in rows.remits:
        remit = _node("remit", name)
        yield Quad(remit, _is("holder"), Literal(holder))
        scope = _scope(word, about)
        yield Quad(scope, _kind_of_remit(function, role), remit)
        yield Quad(remit, _is("size"), Literal(size))


def _units(rows: Rows) -> Iterator[Quad]:
    for name, part_of, country in rows.units:
        unit = _node("unit", name)
        yield Quad(unit, _is("everyone"), _scope("everyone", ""))
        yield Quad(unit, _is("self"), _scope("unit", name))
        yield Quad(unit, _is("whole"), _scope("within", name))
        if part_of:
            yield Quad(unit, _is("partOf"), _node("unit", part_of))
        if country:
            yield Quad(unit, _is("standsIn"), _scope("country", country))
    groups = {group for group, _ in rows.members}
    for group, member in rows.members:
        word = "group" if member in groups else "country"
        if word == "group" or member.isupper():
            yield Quad(_scope(word, member), _is("memberOf"), _scope("group", group))
        else:
            yield Quad(_node("unit", member), _is("memberOf"), _scope("group", group))
    for name, holder in rows.designated:
        yield Quad(_node("unit", holder), _is("designatedAs"), _scope("designated", name))
    for name, office in rows.responsible:
        yield Quad(_node("unit", name), _is("under"), _scope("under", office))


def _depth(broader: Mapping[str, str], name: str) -> int:
    above = broader.get(name)
    return 1 + _depth(broader, above) if above else 0
