"""What a day's remits leave open: gaps, contests, orphans, deserts and more (DESIGN 4.6)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from pyroaring import BitMap

from remit.model.place import Membership
from remit.model.register import Register
from remit.model.remit import Remit
from remit.model.scope import Term
from remit.model.structure import SUBJECT_KINDS, Structure
from remit.resolve.answer import Status
from remit.resolve.asking import asked_of
from remit.resolve.finding import Finding, What
from remit.resolve.fragile import Fragile
from remit.resolve.layers import Asked, Layers
from remit.resolve.painting import Painting
from remit.resolve.single import single_points

_FOR_ALL: Final = frozenset({(Term("everyone"),), (Term("everywhere"),)})


FOUND: Final = frozenset(
    {
        *(What.CONTEST, What.FRAGILE_CONTEST, What.GAP, What.FRAGILE, What.ORPHAN),
        *(What.WORDS_ONLY, What.SINGLE_POINT, What.DESERT),
    }
)
"""What coverage finds."""

_FRAGILE: Final = frozenset({What.FRAGILE, What.FRAGILE_CONTEST})
_EMPTY: Final = frozenset({What.ORPHAN, What.WORDS_ONLY})


def coverage(structure: Structure, wanted: Collection[str] = FOUND) -> Iterator[Finding]:
    """Give the findings about the answers of a day and the remits behind them.

    A gap is looked for in the kinds a function concerns and the roles that some
    remit on it or a broader one has.

    Args:
        structure: The organisation on the day.
        wanted: The kinds of finding that are looked for; all, unless said.
    """
    for asked in asked_of(structure):
        yield from _of_answers(structure, asked, wanted)
    if not _EMPTY.isdisjoint(wanted):
        found = (*_empty_remits(structure), *_left_behind(structure))
        yield from (each for each in found if each.what in wanted)
    if What.SINGLE_POINT in wanted:
        yield from single_points(structure)


def _of_answers(structure: Structure, asked: Asked, wanted: Collection[str]) -> Iterator[Finding]:
    if What.CONTEST in wanted or What.GAP in wanted:
        yield from (each for each in _open(structure, asked) if each.what in wanted)
    if What.DESERT in wanted:
        yield from _deserts(structure, asked)
    if not _FRAGILE.isdisjoint(wanted):
        found = structure.derived(Fragile).findings(*asked)
        yield from (each for each in found if each.what in wanted)


def _open(structure: Structure, asked: Asked) -> Iterator[Finding]:
    """Find contests and gaps."""
    kind, function, role = asked
    reach = structure.derived(Layers).reach(kind)
    gaps = reach.everybody
    for outcome, cells in structure.derived(Painting).patches(*asked):
        gaps = gaps - cells
        if outcome.status is Status.CONTESTED:
            names = reach.called(cells)
            yield Finding(
                What.CONTEST, function, role, kind, names, outcome.remits, outcome.holders
            )
    if gaps:
        yield Finding(What.GAP, function, role, kind, reach.called(gaps))


def _deserts(structure: Structure, asked: Asked) -> Iterator[Finding]:
    """Find answers behind which no remit stands that is meant for fewer than all."""
    kind, function, role = asked
    layers = structure.derived(Layers)
    for_all, for_some, remits = BitMap(), BitMap(), []
    for each in layers.path(function):
        for coat in layers.coats(kind, each, role):
            if any(terms in _FOR_ALL for terms in coat.remit.scope.alternatives):
                for_all |= coat.extent
                remits.append(coat.remit)
            else:
                for_some |= coat.extent
    if deserted := for_all - for_some:
        names = layers.reach(kind).called(deserted)
        ids = tuple(sorted(each.id for each in remits))
        holders = tuple(sorted({each.holder for each in remits}))
        yield Finding(What.DESERT, function, role, kind, names, ids, holders)


def _empty_remits(structure: Structure) -> Iterator[Finding]:
    layers = structure.derived(Layers)
    for remit in structure.remits.values():
        if not any(layers.reach(kind).of(remit.scope) for kind in SUBJECT_KINDS):
            words = _is_words_only(structure.register, remit)
            yield _about(What.WORDS_ONLY if words else What.ORPHAN, remit)


def _left_behind(structure: Structure) -> Iterator[Finding]:
    """Find remits without an end of their own whose holder has closed."""
    for remit in structure.register.on(Remit, structure.day):
        days = structure.days.of_unit(remit.holder)
        is_over = bool(days) and days[-1].period.end <= structure.day
        if is_over and not remit.stretch.valid_to.stated:
            yield _about(What.ORPHAN, remit)


def _about(what: What, remit: Remit) -> Finding:
    return Finding(what, remit.function, remit.role, remits=(remit.id,), holders=(remit.holder,))


def _is_words_only(register: Register, remit: Remit) -> bool:
    """Tell whether a scope names only groups that have no member on any day."""
    with_members = {group for group, _ in register.all(Membership)}
    terms = remit.scope.terms()
    return all(term.word == "group" and term.id not in with_members for term in terms)
