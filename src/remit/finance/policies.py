"""What breaks the policies about who pays: missions that projects pay for in part, or nobody knows.

The policies stand with all others in `resolve`, which knows nothing of money: these findings
are handed to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import floor
from typing import Final

from remit.finance.covers import Covers
from remit.finance.months import months_later
from remit.finance.projectize import PREDOMINANTLY, Financed, Projectized
from remit.model.activity import Activity, Transaction
from remit.model.cost import OfficeCost, PostCost
from remit.model.project import Project
from remit.model.structure import Structure
from remit.resolve.check import Finders
from remit.resolve.finding import Finding, What
from remit.resolve.policies.rulebook import Rulebook
from remit.temporal.period import Period

_MONEY: Final = (Activity.FILE, Transaction.FILE, PostCost.FILE, OfficeCost.FILE)


def finders(projects: Iterable[Project] = ()) -> Finders:
    """Give what finds missions that projects do not pay for predominantly, or nobody knows.

    Args:
        projects: Projects from elsewhere; those of the register itself are known.
    """
    found = _Missions(tuple(projects))
    return {
        What.NOT_BY_PROJECTS: found.not_by_projects,
        What.PROJECTS_UNKNOWN: found.unknown,
    }


class _Missions:
    """How much projects pay for of missions, on some day."""

    def __init__(self, projects: Sequence[Project]) -> None:
        self._projects = projects

    def not_by_projects(self, structure: Structure, book: Rulebook) -> Iterator[Finding]:
        """Find the missions that projects are known to pay half of, or less."""
        for each in self._financed(structure, book, What.NOT_BY_PROJECTS):
            if each.share is not None and each.share <= PREDOMINANTLY:
                share = floor(100 * each.share)
                yield Finding(What.NOT_BY_PROJECTS, kind="unit", subjects=(each.unit,), count=share)

    def unknown(self, structure: Structure, book: Rulebook) -> Iterator[Finding]:
        """Find the missions of which it is not known, where anything about money is."""
        found = self._financed(structure, book, What.PROJECTS_UNKNOWN)
        units = tuple(each.unit for each in found if each.share is None)
        if units:
            yield Finding(What.PROJECTS_UNKNOWN, kind="unit", subjects=units)

    def _financed(self, structure: Structure, book: Rulebook, policy: What) -> Sequence[Financed]:
        if not self._keeps_money(structure):
            return ()
        designations = book.ids(policy, "designations")
        units = {unit for name in designations for unit in structure.designated.get(name, ())}
        first = months_later(structure.day, -max(book.number(policy, "months"), 1))
        days = Period(first, structure.day)
        projectized = Projectized(Covers(structure.register, self._projects), days)
        return [projectized.financed(unit) for unit in sorted(units)]

    def _keeps_money(self, structure: Structure) -> bool:
        return bool(self._projects) or any(structure.register.histories.get(f) for f in _MONEY)
