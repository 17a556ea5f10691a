"""Who was passed over, found quickly: the first few by place, the rest only counted.

What is passed over, and in which order, `passed.py` says in plain words.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Final, TypeAlias

from remit.model.structure import Subject
from remit.resolve.answer import PassedOver, Reason
from remit.resolve.candidates import Candidate, Given
from remit.resolve.passed import SHOWN
from remit.resolve.reading import Level, Reading
from remit.resolve.written import Terms

_RANK: Final = {reason: rank for rank, reason in enumerate(Reason)}

Failing: TypeAlias = tuple[Candidate, Reason]
"""A candidate, and the one thing it fails by."""


class Passing:
    """The remits of one day that nearly answer.

    Args:
        reading: What questions about the day have in common.
    """

    def __init__(self, reading: Reading) -> None:
        """Look at nothing yet."""
        self._reading = reading
        self._structure = reading.structure
        self._told: dict[Reason, dict[Candidate, PassedOver]] = {each: {} for each in Reason}

    def over(
        self, subject: Subject, levels: Sequence[Level], role: str, terms: Terms, given: Given
    ) -> tuple[tuple[PassedOver, ...], int]:
        """Give the first few remits passed over, and how many there are in all.

        The nearest function comes first; then those whose holder stands in the
        subject's country; then it goes by id.
        """
        country = self._structure.country_of(subject)
        hindered = self._hindered(levels, role, terms, given)
        shown: list[Failing] = []
        total = 0
        for level, others in zip(levels, hindered, strict=True):
            few = [*others, *_condition_missing(level, given)]
            total += len(few) + _outside_count(level, given)
            if len(shown) < SHOWN:
                shown += _first(SHOWN - len(shown), level, given, few, country)
        return tuple([self._tell(each, reason) for each, reason in shown]), total

    def _hindered(
        self, levels: Iterable[Level], role: str, terms: Terms, given: Given
    ) -> list[list[Failing]]:
        """Give by level those that do not hold that day: of each remit for its first reason."""
        by_level: list[list[Failing]] = []
        first: dict[str, int] = {}
        for level in levels:
            drawer = self._reading.candidates.hindered(level.function, role)
            found = [
                (each, each.hindered)
                for each in drawer.matching(drawer.reaching(terms), given)
                if each.hindered is not None
            ]
            by_level.append(found)
            for each, reason in found:
                first[each.remit.id] = min(_RANK[reason], first.get(each.remit.id, _RANK[reason]))
        return [
            [(each, reason) for each, reason in found if first[each.remit.id] == _RANK[reason]]
            for found in by_level
        ]

    def _tell(self, candidate: Candidate, reason: Reason) -> PassedOver:
        told = self._told[reason]
        found = told.get(candidate)
        if found is None:
            remit = candidate.remit
            found = told[candidate] = PassedOver(
                remit=remit.id,
                holder=remit.holder,
                reason=reason,
                valid_from=remit.stretch.valid_from.text or None,
                valid_to=remit.stretch.valid_to.text or None,
                source=self._structure.address_of(remit.source),
            )
        return found


def _condition_missing(level: Level, given: Given) -> list[Failing]:
    if not level.drawer.conditional:
        return []
    return [
        (each, Reason.CONDITION_MISSING) for each in level.reaching if not each.conditions <= given
    ]


def _outside_count(level: Level, given: Given) -> int:
    """Count those that fail by their extent alone."""
    return level.drawer.matching_count(given) - len(level.matching)


def _first(
    most: int, level: Level, given: Given, others: Sequence[Failing], country: str
) -> list[Failing]:
    """Give the first few: they are in order but for those whose holder stands in the country."""
    reaching = set(level.reaching)
    near = (each for each in level.drawer.standing_in(country) if each not in reaching)
    far = (
        each
        for each in level.drawer.all
        if each not in reaching and not (country and each.country == country)
    )
    outside = (each for some in (near, far) for each in some if each.conditions <= given)
    failing = [(each, Reason.OUTSIDE_SCOPE) for each in islice(outside, most)]
    if not others:
        return failing
    placed = sorted([*others, *failing], key=lambda each: _place(each[0], country))
    return placed[:most]


def _place(candidate: Candidate, country: str) -> tuple[bool, str]:
    return not country or candidate.country != country, candidate.remit.id
