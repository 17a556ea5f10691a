"""Single points: one person on whom answers hang alone (DESIGN 4.6)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from remit.model.structure import Structure
from remit.resolve.answer import Status
from remit.resolve.asking import asked_of
from remit.resolve.finding import Finding, What
from remit.resolve.painting import Painting


def single_points(structure: Structure) -> Iterator[Finding]:
    """Find filled posts that are the only filled one of all holders of some answers.

    A unit of which the register knows no filled post says nothing of this kind.
    """
    filled = _filled(structure)
    count: Counter[tuple[str, str]] = Counter()
    for holders, answers in _answered(structure).items():
        posts = [(post, unit) for unit in holders for post in filled.get(unit, ())]
        if len(posts) == 1:
            count[posts[0]] += answers
    for (post, unit), answers in sorted(count.items()):
        yield Finding(What.SINGLE_POINT, holders=(unit,), rows=(f"posts:{post}",), count=answers)


def _filled(structure: Structure) -> Mapping[str, list[str]]:
    """Give the filled posts of each unit that has any."""
    found: dict[str, list[str]] = defaultdict(list)
    for post in sorted({each.post for each in structure.appointments}):
        found[structure.posts[post].unit].append(post)
    return found


def _answered(structure: Structure) -> Mapping[tuple[str, ...], int]:
    """Count the answers of the day by their holders."""
    count: Counter[tuple[str, ...]] = Counter()
    painting = structure.derived(Painting)
    for kind, function, role in asked_of(structure):
        for outcome, cells in painting.patches(kind, function, role):
            if outcome.status is Status.ANSWERED:
                count[outcome.holders] += len(cells)
    return count
