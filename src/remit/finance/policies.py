"""What breaks the policies about who pays: missions that projects pay for in part, or nobody knows.

The policies stand with all others in `resolve`, which knows nothing of money: these findings
are handed to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from math import floor
from typing import Final, TypeAlias

from remit.finance.covers import Covers
from remit.finance.months import months_later
from remit.finance.projectize import PREDOMINANTLY, Financed, Projectized
from remit.model.cost import OfficeCost, PostCost
from remit.model.published import Activity
from remit.model.structure import Structure
from remit.resolve.check import Finders
from remit.resolve.finding import Finding, What
from remit.resolve.policies.rulebook import Rulebook
from remit.temporal.period import Period

Received: TypeAlias = Callable[[], Iterable[Activity]]
"""Gives activities that were received; asked only where a cost is known."""

_COSTS: Final = (PostCost.FILE, OfficeCost.FILE)


def finders(received: Received = tuple) -> Finders:
    """Give what finds missions that projects do not pay for predominantly, or nobody knows.

    Args:
        received: Activities from elsewhere that pay for posts; those of the register itself
            are known.
    """
    found = _Missions(received)
    return {
        What.NOT_BY_PROJECTS: found.not_by_projects,
        What.PROJECTS_UNKNOWN: found.unknown,
    }


class _Missions:
    """How much projects pay for of missions, on some day."""

    def __init__(self, received: Received) -> None:
        self._received = received

    def not_by_projects(self, structure: Structure, book: Rulebook) -> Iterator[Finding]:
        """Find the missions that projects are known to pay half of, or less."""
        for each in self._financed(structure, book, What.NOT_BY_PROJECTS):
            if each.share is not None and each.share <= PREDOMINANTLY:
                share = floor(100 * each.share)
                yield Finding(What.NOT_BY_PROJECTS, kind="unit", subjects=(each.unit,), count=share)

    def unknown(self, structure: Structure, book: Rulebook) -> Iterator[Finding]:
        """Find the missions of which it is not known: all of them in one finding."""
        known = {
            each.unit
            for each in self._financed(structure, book, What.PROJECTS_UNKNOWN)
            if each.share is not None
        }
        units = _missions(structure, book, What.PROJECTS_UNKNOWN) - known
        if units:
            yield Finding(What.PROJECTS_UNKNOWN, kind="unit", subjects=tuple(sorted(units)))

    def _financed(self, structure: Structure, book: Rulebook, policy: What) -> Sequence[Financed]:
        """Say how much projects pay for of each mission; nothing where no cost is known."""
        if not any(structure.register.histories.get(file) for file in _COSTS):
            return ()
        first = months_later(structure.day, -max(book.number(policy, "months"), 1))
        covers = Covers(structure.register, self._received())
        projectized = Projectized(covers, Period(first, structure.day))
        return [projectized.financed(unit) for unit in sorted(_missions(structure, book, policy))]


def _missions(structure: Structure, book: Rulebook, policy: What) -> set[str]:
    designations = book.ids(policy, "designations")
    return {unit for name in designations for unit in structure.designated.get(name, ())}
