"""Projects under one agreement that tell the same money: it bears overhead once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from remit.finance.families import beyond, children_of, parents_of
from remit.model.project import Project


def counted_once(
    projects: Iterable[Project], repeats: Collection[str], under: Mapping[str, str]
) -> tuple[Project, ...]:
    """Give the projects whose spending bears overhead.

    One that tells the money of others again is left out where another above or below it, however
    far, bears overhead under the same agreement: first those that tell it themselves, then those
    that are highest. Where it alone is under its agreement, it is its money that bears overhead.

    Args:
        projects: The projects.
        repeats: Those that tell the money of others again.
        under: The agreement of each.
    """
    own = tuple(projects)
    children = children_of(each.activity for each in own)
    parents = parents_of(children)
    counted = {each.id for each in own} - {*repeats}
    for name in sorted(repeats, key=lambda each: (len(beyond([each], parents)), each)):
        beside = beyond([name], children) | beyond([name], parents)
        if all(under.get(each) != under.get(name) for each in beside & counted):
            counted.add(name)
    return tuple(each for each in own if each.id in counted)
