"""What is noticed in activities that were read: what cannot be dated, spread or told apart.

Whatever stands out in the text itself (days before 1995, amounts without a currency) is
noticed by who reads it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from remit.finance import budgets
from remit.finance.days import first_day, last_day
from remit.finance.levels import by_publisher
from remit.model.project import Project
from remit.model.published import Activity, Noticed


def noticed_in(projects: Iterable[Project]) -> tuple[Noticed, ...]:
    """Say what is noticed in projects, in their order, and of their publishers."""
    own = tuple(projects)
    found = [each for project in own for each in in_activity(project.activity)]
    return (*found, *_levels(own))


def in_activity(activity: Activity) -> Iterator[Noticed]:
    """Say what is noticed in an activity."""
    yield from _days(activity)
    for flow in activity.flows:
        if flow.on is None:
            said = "The transaction has no day: it is never known."
            yield Noticed("no-date", "warning", activity.id, flow.place, said)
    yield from budgets.noticed(activity)


def _days(activity: Activity) -> Iterator[Noticed]:
    first, last = first_day(activity), last_day(activity)
    if first is None or last is None:
        missing = "first" if first is None else "last"
        said = f"It has no {missing} day: its money is not spread, and it is never running."
        yield _noticed("no-days", activity, said)
    elif last < first:
        said = f"It ends on {last} and starts on {first}: its money is not spread."
        yield _noticed("days-reversed", activity, said)


def _levels(projects: Iterable[Project]) -> Iterator[Noticed]:
    unknown = (each.activity for each in projects if each.levels == "unknown")
    for _, activities in sorted(by_publisher(unknown).items()):
        first = next(iter(activities.values()))
        said = (
            "Whether parents repeat the money of their children in what "
            f"{first.reporter.ref} publishes nobody can tell: all of it counts."
        )
        yield Noticed("levels-unknown", "warning", "", first.copy.place, said)


def _noticed(code: str, activity: Activity, said: str) -> Noticed:
    return Noticed(code, "warning", activity.id, activity.copy.place, said)
