"""From the copies of activities to the books: which copy counts, who manages it, whose it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from remit.finance.answering import StructureOn
from remit.finance.attribute import Attributing, is_own, own_of
from remit.finance.copies import Conflict, newest
from remit.finance.families import children_of
from remit.finance.levels import by_publisher, levels_of
from remit.finance.pack import pack_of
from remit.finance.parties import aliases_of
from remit.model import paying
from remit.model.paying import external_names
from remit.model.project import Books, Levels, Project
from remit.model.published import Activity
from remit.model.register import Register
from remit.model.settings import Settings
from remit.text.alike import plainly


class Kept(Struct, frozen=True):
    """The books, and the copies that contradict those that were kept."""

    books: Books
    conflicts: tuple[Conflict, ...] = ()


def books_of(
    copies: Iterable[Activity],
    register: Register,
    structure_on: StructureOn,
    *,
    own: Iterable[str] = (),
    head: str = "",
) -> Kept:
    """Make the books of all copies that were recorded.

    Args:
        copies: In the order in which they were recorded.
        register: What our offices and those who give are called, and who we are.
        structure_on: Gives the organisation on a day.
        own: References of the organisation besides those that the register says.
        head: The hash of the last record the copies are from.
    """
    references = own_of(register) | frozenset(own)
    ours = frozenset(map(plainly, references))
    found = newest(copies, ours)
    attributions = Attributing(found.activities, register, structure_on, references).all()
    levels = _levels(found.activities, register.settings)
    projects = tuple(
        Project(each, attributions[each.id], is_own(each, ours), levels[plainly(each.reporter.ref)])
        for each in found.activities.values()
    )
    names = (name for each in references for name in pack_of(each).external_names)
    return Kept(
        Books(
            projects,
            own=references,
            external_names=external_names(register.settings) | {name.lower() for name in names},
            aliases=aliases_of(register),
            head=head,
        ),
        found.conflicts,
    )


def _levels(activities: Mapping[str, Activity], settings: Settings) -> Mapping[str, Levels]:
    """Say how the parents and children of each publisher relate: as the register says, or found."""
    return {
        publisher: _said(settings, publisher) or levels_of(own, children_of(own.values()))
        for publisher, own in by_publisher(activities.values()).items()
    }


def _said(settings: Settings, publisher: str) -> Levels | None:
    said = paying.levels_of(settings, publisher)
    return None if said == "unknown" else said
