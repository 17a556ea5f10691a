"""Painting: the rules of DESIGN 4.3 and 4.4 for all subjects at once (DESIGN 4.5).

The remits of one function and role are painted one over another, from the
greatest extent to the smallest. A patch is the set of subjects with the same
remits on top, as a bitmap; so what is held is as large as the answers differ,
not as the organisation is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, TypeAlias

from msgspec import Struct
from pyroaring import BitMap

from remit.model.remit import Remit

Layer: TypeAlias = Mapping[frozenset[str], BitMap]
"""The subjects by the ids of the remits on top; those with none are in no patch."""

BARE: Final[Layer] = {}

Pairs = frozenset[tuple[str, str]]
"""Conditions: each a key and the value that the request must have there."""


class Coat(Struct, frozen=True, eq=False):
    """A remit with its extent, which is not empty, to be painted; its conditions are met."""

    remit: Remit
    extent: BitMap
    conditions: Pairs = frozenset()


def painted(coats: Iterable[Coat]) -> Layer:
    """Paint the remits of one function and role.

    Of what is on top already, a coat covers the remits over which it prevails:
    those with a greater extent or fewer conditions, and neither the other way round.
    Two that are alike in both stand side by side.

    Example:
        >>> wide, narrow = Remit(id="mac-1", holder="mac"), Remit(id="lima-1", holder="lima")
        >>> layer = painted([Coat(narrow, BitMap([1])), Coat(wide, BitMap([0, 1, 2]))])
        >>> {tuple(ids): list(cells) for ids, cells in layer.items()}
        {('mac-1',): [0, 2], ('lima-1',): [1]}
    """
    on_top: dict[frozenset[str], BitMap] = {}
    laid: dict[str, Coat] = {}
    for coat in sorted(coats, key=_from_the_widest):
        _lay(coat, on_top, laid)
        laid[coat.remit.id] = coat
    return on_top


def _from_the_widest(coat: Coat) -> tuple[int, int, str]:
    return -len(coat.extent), len(coat.conditions), coat.remit.id


def _lay(coat: Coat, on_top: dict[frozenset[str], BitMap], known: Mapping[str, Coat]) -> None:
    """Lay a coat over what is on top already, of which none prevails over it."""
    own = frozenset({coat.remit.id})
    met = [ids for ids, cells in on_top.items() if cells.intersect(coat.extent)]
    fresh = coat.extent
    laid: list[tuple[frozenset[str], BitMap]] = []
    for ids in met:
        cells = on_top.pop(ids)
        # As organisations are, a coat most often lies within one patch: then it is what it hits.
        hit = coat.extent if len(met) == 1 and coat.extent <= cells else cells & coat.extent
        fresh = fresh - hit
        if len(hit) < len(cells):
            on_top[ids] = cells - hit
        stays = [each for each in ids if not _covers(coat, known[each])]
        laid.append((own.union(stays) if stays else own, hit))
    if fresh:
        laid.append((own, fresh))
    for ids, cells in laid:
        _add(on_top, ids, cells)


def _covers(one: Coat, other: Coat) -> bool:
    is_strict = len(one.extent) < len(other.extent) or len(one.conditions) > len(other.conditions)
    return is_strict and one.conditions >= other.conditions and one.extent <= other.extent


def _add(layer: dict[frozenset[str], BitMap], ids: frozenset[str], cells: BitMap) -> None:
    layer[ids] = layer[ids] | cells if ids in layer else cells


def shown_through(own: Layer, broader: Layer) -> Layer:
    """Let a broader function's layer show where the own one is empty."""
    if not own:
        return broader
    bare = BitMap.union(*own.values())
    through = dict(own)
    for ids, cells in broader.items():
        left = cells - bare
        if left:
            _add(through, ids, left)
    return through


def added_up(layer: Layer, coats: Iterable[Coat]) -> Layer:
    """Add remits to those that each subject has, for roles in which every one counts."""
    for coat in coats:
        layer = _added(layer, coat)
    return layer


def _added(layer: Layer, coat: Coat) -> Layer:
    now: dict[frozenset[str], BitMap] = {}
    fresh = coat.extent
    for ids, cells in layer.items():
        if not cells.intersect(coat.extent):
            now[ids] = cells
            continue
        hit = cells & coat.extent
        fresh = fresh - hit
        # The remit is new to all of them, so no two patches become one.
        now[ids | {coat.remit.id}] = hit
        if len(hit) < len(cells):
            now[ids] = cells - hit
    if fresh:
        now[frozenset({coat.remit.id})] = fresh
    return now
