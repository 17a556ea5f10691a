"""The projects that an organisation published itself, as the pages of its offices tell of them.

They are made of the books, which a structure does not hold: whoever opens the register
announces them to each structure that is published. A structure to which nothing was
announced has none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from msgspec import Struct

from remit.finance.days import first_day, last_day
from remit.model.project import Project
from remit.model.published import Activity
from remit.model.received import Received
from remit.model.structure import Structure
from remit.publish.public.activity import public_activity
from remit.text.local import Local

_FUNDING = "1"


class PublicProject(Struct, frozen=True):
    """What everybody may know of a project: never a figure, never a person.

    Args:
        id: Its identifier.
        title: What it is called, in the languages it was published in.
        themes: What its sectors are called, where its file says so.
        donors: Who funds it.
        first: Its first day.
        last: Its last day, which is within it.
        reporter: The reference of who published it.
    """

    id: str
    title: Local
    themes: tuple[str, ...]
    donors: tuple[str, ...]
    first: date
    last: date
    reporter: str


class Announced:
    """The published projects of each unit that are running on the day of a structure."""

    def __init__(self, _structure: Structure) -> None:
        """Know of none."""
        self.is_told = False
        self.of: Mapping[str, tuple[PublicProject, ...]] = {}


def has_received(structure: Structure) -> bool:
    """Tell whether anything published was ever received, so that there is something to announce."""
    return bool(structure.register.all(Received))


def announce(structure: Structure, projects: Iterable[Project]) -> None:
    """Tell a structure of the projects that count.

    Args:
        structure: The organisation on a day.
        projects: All that are known, with who manages them.
    """
    found: dict[str, list[PublicProject]] = defaultdict(list)
    for each in projects:
        known = public_project(each.activity, structure.day) if _is_published(each) else None
        if known is not None:
            found[each.attribution.unit].append(known)
    announced = structure.derived(Announced)
    announced.of = {unit: tuple(own) for unit, own in found.items()}
    announced.is_told = True


def is_announced(structure: Structure) -> bool:
    """Tell whether a structure was told of projects already."""
    return structure.derived(Announced).is_told


def projects_of(structure: Structure, unit: str) -> tuple[PublicProject, ...]:
    """Give the published projects of a unit that are running on the day, in id order."""
    return structure.derived(Announced).of.get(unit, ())


def public_project(activity: Activity, day: date) -> PublicProject | None:
    """Give what everybody may know of an activity; nothing where it is not running on a day."""
    shown = public_activity(activity)
    first, last = first_day(shown), last_day(shown)
    if first is None or last is None or not first <= day <= last:
        return None
    return PublicProject(
        shown.id,
        Local(_no_mailbox(shown.title.text), tuple(_languages(shown.title))),
        _named(each.name for each in shown.sectors),
        _named(each.name for each in shown.parties if each.role == _FUNDING),
        first,
        last,
        shown.reporter.ref,
    )


def _is_published(project: Project) -> bool:
    """Tell whether the organisation itself published a project, and an office manages it.

    What only the folder has was never published: it is no copy of anything.
    """
    is_copy = bool(project.activity.copy.digest)
    return project.is_own and is_copy and bool(project.attribution.unit)


def _named(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(_no_mailbox, names))))


def _languages(text: Local) -> Iterator[tuple[str, str]]:
    return ((code, words) for code, words in text.others if _no_mailbox(words))


def _no_mailbox(text: str) -> str:
    """Give a text, and nothing of one in which somebody left how a person is reached."""
    return "" if "@" in text else text
