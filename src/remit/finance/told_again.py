"""Projects under one agreement that tell the same money: it bears overhead once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Final

from remit.model.project import Project

_PARENT_OR_CHILD: Final = frozenset({"1", "2"})


def counted_once(
    projects: Iterable[Project], repeats: Collection[str], under: Mapping[str, str]
) -> tuple[Project, ...]:
    """Give the projects whose spending bears overhead.

    One that tells the money of others again is left out where its parent or a child that does
    not is under the same agreement. Where it alone is, it is its money that bears overhead.

    Args:
        projects: The projects.
        repeats: Those that tell the money of others again.
        under: The agreement of each.
    """
    own = tuple(projects)
    beside: dict[str, set[str]] = defaultdict(set)
    for each in own:
        for other in each.activity.related:
            if other.type in _PARENT_OR_CHILD:
                beside[each.id].add(other.id)
                beside[other.id].add(each.id)

    def is_told_again(name: str) -> bool:
        others = beside[name] - set(repeats)
        return name in repeats and any(under.get(each) == under.get(name) for each in others)

    return tuple(each for each in own if not is_told_again(each.id))
