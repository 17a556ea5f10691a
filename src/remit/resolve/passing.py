"""Who was passed over, found quickly: the first few by place, the rest only counted.

What is passed over, and in which order, `passed.py` says in plain words.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from itertools import islice
from typing import Final, TypeAlias

from remit.model.structure import Subject
from remit.resolve.answer import PassedOver, Reason
from remit.resolve.candidates import Candidate
from remit.resolve.passed import SHOWN
from remit.resolve.reading import Given, Level, Reading
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
        self._told: dict[tuple[str, Reason], PassedOver] = {}

    def over(
        self, subject: Subject, levels: Sequence[Level], role: str, terms: Terms, given: Given
    ) -> tuple[tuple[PassedOver, ...], int]:
        """Give the first few remits passed over, and how many there are in all.

        The nearest function comes first; then those whose holder stands in the
        subject's country; then it goes by id.
        """
        country = self._structure.country_of(subject)
        home = self._structure.standing_in.get(country, frozenset()) if country else frozenset()
        hindered = self._hindered(levels, role, terms, given)
        shown: list[Failing] = []
        total = 0
        for level in levels:
            outside = _outside(level, given)
            others = [*hindered[level.distance], *_condition_missing(level, given)]
            total += len(outside) + len(others)
            shown += _first(SHOWN - len(shown), outside, others, home)
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
                for each in drawer.reaching(terms)
                if each.hindered is not None and each.conditions <= given
            ]
            by_level.append(found)
            for each, reason in found:
                first[each.remit.id] = min(_RANK[reason], first.get(each.remit.id, _RANK[reason]))
        return [
            [(each, reason) for each, reason in found if first[each.remit.id] == _RANK[reason]]
            for found in by_level
        ]

    def _tell(self, candidate: Candidate, reason: Reason) -> PassedOver:
        key = candidate.remit.id, reason
        found = self._told.get(key)
        if found is None:
            remit = candidate.remit
            found = self._told[key] = PassedOver(
                remit=remit.id,
                holder=remit.holder,
                reason=reason,
                valid_from=remit.stretch.valid_from.text or None,
                valid_to=remit.stretch.valid_to.text or None,
                source=self._structure.address_of(remit.source),
            )
        return found


def _outside(level: Level, given: Given) -> list[Candidate]:
    """Give those that fail by their extent alone, in id order."""
    reaching = set(level.reaching)
    return [each for each in level.drawer.all if each not in reaching and each.conditions <= given]


def _condition_missing(level: Level, given: Given) -> list[Failing]:
    return [
        (each, Reason.CONDITION_MISSING) for each in level.reaching if not each.conditions <= given
    ]


def _first(
    most: int, outside: Sequence[Candidate], others: Sequence[Failing], home: AbstractSet[str]
) -> list[Failing]:
    """Give the first few: those outside are in order but for whose holder stands at home."""
    if most <= 0:
        return []
    near = [each for each in outside if each.remit.holder in home]
    far = islice((each for each in outside if each.remit.holder not in home), most)
    some = [*others, *((each, Reason.OUTSIDE_SCOPE) for each in (*near, *far))]
    return sorted(some, key=lambda each: (each[0].remit.holder not in home, each[0].remit.id))[
        :most
    ]
