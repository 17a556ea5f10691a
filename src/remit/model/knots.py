"""Knots of a graph: things that are above each other, and so can only be told apart by the day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping


def knots(above: Mapping[str, set[str]]) -> tuple[frozenset[str], ...]:
    """Part a graph into its knots, each after everything above it.

    A knot is what can be reached from each other, most often one thing alone
    (Tarjan's strongly connected components). What is above but has no entry of
    its own is left out.

    Example:
        >>> [sorted(knot) for knot in knots({"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": {"a"}})]
        [['b', 'c'], ['a'], ['d']]
    """
    walk = _Walk(above)
    return tuple(knot for start in above for knot in walk.knots_from(start))


class _Walk:
    """Goes up once over the whole graph; not by recursion, for it may be deep."""

    def __init__(self, above: Mapping[str, set[str]]) -> None:
        self._above = above
        self._place: dict[str, int] = {}
        self._lowest: dict[str, int] = {}
        self._open: list[str] = []
        self._done: set[str] = set()

    def knots_from(self, start: str) -> Iterator[frozenset[str]]:
        """Give the knots first met from here, the highest first."""
        path = [self._enter(start)] if start not in self._place else []
        while path:
            name, rest = path[-1]
            other = next(rest, None)
            if other is None:
                path.pop()
                yield from self._leave(name, path[-1][0] if path else name)
            elif other not in self._place:
                path.append(self._enter(other))
            elif other not in self._done:
                self._lowest[name] = min(self._lowest[name], self._place[other])

    def _enter(self, name: str) -> tuple[str, Iterator[str]]:
        self._place[name] = self._lowest[name] = len(self._place)
        self._open.append(name)
        return name, (each for each in sorted(self._above[name]) if each in self._above)

    def _leave(self, name: str, below: str) -> Iterator[frozenset[str]]:
        self._lowest[below] = min(self._lowest[below], self._lowest[name])
        if self._lowest[name] == self._place[name]:
            # Whatever was entered since, and is still open, can be reached from here and back.
            knot: set[str] = set()
            while name not in knot:
                knot.add(self._open.pop())
            self._done |= knot
            yield frozenset(knot)
