"""What is noticed in activities that were read: what cannot be dated, spread or told apart.

Whatever stands out in the text itself (days before 1995, amounts without a currency) is
noticed by who reads it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from remit.finance import budgets
from remit.finance.days import first_day, last_day
from remit.finance.levels import by_publisher
from remit.finance.money import plain, total
from remit.model.project import Project
from remit.model.published import Activity, Noticed, Place, Share
from remit.text.alike import plainly

_WHOLE: Final = 100


def noticed_in(projects: Iterable[Project]) -> tuple[Noticed, ...]:
    """Say what is noticed in projects, in their order, and of their publishers."""
    own = tuple(projects)
    found = [each for project in own for each in in_activity(project.activity)]
    return (*found, *_alike(own), *of_publishers(own))


def in_activity(activity: Activity) -> Iterator[Noticed]:
    """Say what is noticed in an activity."""
    yield from _days(activity)
    if not activity.reporter.ref:
        said = "It does not say who reports it: it is in no figure of an office."
        yield _noticed("no-reporter", activity, said)
    for countries, place in _countries(activity):
        percent = total(each.percent for each in countries if each.percent)
        if percent > _WHOLE:
            made = plain(percent)
            said = f"The percentages of its countries make {made}: they are made one hundred."
            yield Noticed("percentages-over", "warning", activity.id, place, said)
    for flow in activity.flows:
        if flow.on is None:
            said = "The transaction has no day: it is never known."
            yield Noticed("no-date", "warning", activity.id, flow.place, said)
    yield from budgets.noticed(activity)


def _countries(activity: Activity) -> Iterator[tuple[Sequence[Share], Place]]:
    yield activity.countries, activity.copy.place
    yield from ((flow.countries, flow.place) for flow in activity.flows)


def _alike(projects: Iterable[Project]) -> Iterator[Noticed]:
    """Say which activities of one publisher may be one: identifiers that differ in case alone."""
    first: dict[tuple[str, str], Activity] = {}
    for each in (project.activity for project in projects):
        other = first.setdefault((plainly(each.reporter.ref), plainly(each.id)), each)
        if other is not each:
            said = f"But for case and blanks it is called as {other.id}: both count."
            yield _noticed("identifiers-alike", each, said)


def _days(activity: Activity) -> Iterator[Noticed]:
    first, last = first_day(activity), last_day(activity)
    if first is None or last is None:
        missing = "first" if first is None else "last"
        said = f"It has no {missing} day: its money is not spread, and it is never running."
        yield _noticed("no-days", activity, said)
    elif last < first:
        said = f"It ends on {last} and starts on {first}: its money is not spread."
        yield _noticed("days-reversed", activity, said)


def of_publishers(projects: Iterable[Project]) -> Iterator[Noticed]:
    """Say of which publishers nobody knows whether parents repeat their children."""
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
