"""The books with the register's own projects: what both it and IATI know is there once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec.structs import replace

from remit.finance.days import completed
from remit.finance.naming import identifiers_of
from remit.finance.recorded import own_reference, recorded
from remit.model.paying import external_names
from remit.model.project import Books, Project
from remit.model.register import Register

IATI_ACTIVITY: Final = "iati-activity"
"""The scheme of identifiers by which IATI knows an activity of the register."""


def whole_books(books: Books, register: Register) -> Books:
    """Give the books with the projects of the register's own tables.

    One that IATI knows, too, is there once, under the identifier that it has there: the register
    says who manages it and under which agreement; its money is that of IATI where it has any, and
    so is the day on which it starts, and that on which it ends.
    """
    own = {each.id: each for each in recorded(register)}
    ids = published_ids(register)
    known = {ids[name]: project for name, project in own.items() if name in ids}
    received = {each.id for each in books.projects}
    projects = [
        _as_one(each, known[each.id]) if each.id in known else each for each in books.projects
    ]
    projects += (each for name, each in own.items() if ids.get(name) not in received)
    return replace(
        books,
        projects=tuple(sorted(projects, key=lambda project: project.id)),
        own=books.own | {own_reference(register)},
        external_names=books.external_names | external_names(register.settings),
    )


def published_ids(register: Register) -> Mapping[str, str]:
    """Give the identifiers by which IATI knows activities of the register, by their ids here."""
    return {
        each.id: each.value
        for each in identifiers_of(register)
        if each.kind == "activity" and each.scheme == IATI_ACTIVITY
    }


def _as_one(received: Project, own: Project) -> Project:
    activity = replace(
        received.activity,
        dates=completed(received.activity.dates, own.activity.dates),
        flows=received.activity.flows or own.activity.flows,
        budgets=received.activity.budgets or own.activity.budgets,
        agreement=own.activity.agreement or received.activity.agreement,
    )
    attribution = own.attribution if own.attribution.unit else received.attribution
    return replace(received, activity=activity, attribution=attribution)
