"""An activity, when all of it is there."""

from __future__ import annotations

from collections.abc import Sequence

from remit.formats.iati.reading.budgets import budget
from remit.formats.iati.reading.contacts import Contact, office
from remit.formats.iati.reading.dates import dates
from remit.formats.iati.reading.dialect import STATUSES
from remit.formats.iati.reading.flows import flow
from remit.formats.iati.reading.locations import location
from remit.formats.iati.reading.parts import countries, party, regions, sectors
from remit.formats.iati.reading.scope import Scope
from remit.formats.iati.reading.words import (
    NONE,
    Children,
    attribute,
    first,
    local,
    translated,
    words,
)
from remit.formats.iati.xml import Element, line_of
from remit.model.published import Activity, Copy, Party, Related
from remit.text.local import Local


def activity(
    element: Element,
    children: Children,
    scope: Scope,
    *,
    copy: Copy,
    contacts: Sequence[Contact],
) -> Activity:
    """Read an activity.

    Args:
        element: All of it, but for transactions that were read before.
        children: Its children.
        scope: What holds within it.
        copy: Which copy it is.
        contacts: Whom it names.
    """
    contact, mailbox = office(contacts)
    _tell_nested(children, scope)
    return Activity(
        id=words(first(children, "iati-identifier")),
        reporter=party(first(children, "reporting-org"), scope) or Party(),
        copy=copy,
        title=local(children.get("title", NONE), scope),
        description=_description(children, scope),
        status=_status(first(children, "activity-status"), scope),
        hierarchy=attribute(element, "hierarchy"),
        currency=scope.currency,
        dates=dates(children.get("activity-date", NONE), scope),
        contact=contact,
        mailbox=mailbox,
        parties=_parties(children, scope),
        countries=countries(children, scope),
        regions=regions(children, scope),
        sectors=sectors(children, scope),
        locations=tuple(location(each, scope) for each in children.get("location", NONE)),
        related=tuple(_related(each) for each in children.get("related-activity", NONE)),
        flows=tuple(flow(each, scope) for each in children.get("transaction", NONE)),
        budgets=tuple(budget(each, scope) for each in children.get("budget", NONE)),
    )


def _tell_nested(children: Children, scope: Scope) -> None:
    for nested in children.get("iati-activity", NONE):
        said = "an activity stands within an activity: left out"
        scope.notices.tell("element-beside", line_of(nested), said, "error")


def _description(children: Children, scope: Scope) -> Local:
    """Give the first description; in old files each language has an element of its own."""
    every = children.get("description", NONE)
    return local([each for each in every if each.get("type") == every[0].get("type")], scope)


def _status(element: Element | None, scope: Scope) -> str:
    return translated(element, scope, STATUSES) or STATUSES.get(words(element).upper(), "")


def _parties(children: Children, scope: Scope) -> tuple[Party, ...]:
    found = (party(each, scope) for each in children.get("participating-org", NONE))
    return tuple(each for each in found if each)


def _related(element: Element) -> Related:
    return Related(attribute(element, "type"), attribute(element, "ref"))
