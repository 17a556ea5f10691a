"""An activity as an element, made of its values: for what was never XML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from remit.formats.iati.writing.elements import (
    coded,
    dated,
    decimal,
    local,
    make,
    narrative,
    party,
    plain,
    share,
    value,
)
from remit.formats.iati.xml import Element
from remit.model.published import Activity, Budget, Dated, Flow, Location, Share


def build(activity: Activity) -> Element:
    """Make the element of an activity, in the order of 2.03."""
    made = activity.copy.made
    attributes = {
        "default-currency": activity.currency,
        "hierarchy": activity.hierarchy,
        "last-updated-datetime": made.isoformat().replace("+00:00", "Z") if made else "",
    }
    return make("iati-activity", attributes, _children(activity))


def _children(activity: Activity) -> Iterator[Element]:
    yield make("iati-identifier", text=activity.id)
    yield from party("reporting-org", activity.reporter)
    yield from local("title", activity.title)
    yield from local("description", activity.description)
    for each in activity.parties:
        yield from party("participating-org", each)
    yield from coded("activity-status", activity.status)
    yield from map(_date, activity.dates)
    yield from _contact(activity.contact, activity.mailbox)
    yield from _shares(activity.countries, activity.regions)
    yield from map(_location, activity.locations)
    yield from (share("sector", each) for each in activity.sectors)
    yield from map(_budget, activity.budgets)
    yield from map(_transaction, activity.flows)
    for other in activity.related:
        yield make("related-activity", {"ref": other.id, "type": other.type})


def _date(dated: Dated) -> Element:
    day = dated.day.isoformat() if dated.day else ""
    return make("activity-date", {"type": dated.type, "iso-date": day}, narrative(dated.text))


def _contact(organisation: str, mailbox: str) -> Iterable[Element]:
    inner = [*plain("organisation", organisation)]
    if mailbox:
        inner.append(make("email", text=mailbox))
    return (make("contact-info", children=inner),) if inner else ()


def _shares(countries: Iterable[Share], regions: Iterable[Share]) -> Iterator[Element]:
    yield from (share("recipient-country", each) for each in countries)
    yield from (share("recipient-region", each) for each in regions)


def _location(location: Location) -> Element:
    return make("location", children=_of_location(location))


def _of_location(location: Location) -> Iterator[Element]:
    yield from plain("name", location.name)
    yield from plain("description", location.description)
    yield from plain("activity-description", location.activity)
    if location.latitude is not None and location.longitude is not None:
        at = f"{decimal(location.latitude)} {decimal(location.longitude)}"
        where = {"srsName": "http://www.opengis.net/def/crs/EPSG/0/4326"}
        yield make("point", where, (make("pos", text=at),))
    yield from coded("feature-designation", location.designation)


def _budget(budget: Budget) -> Element:
    money = value(budget.amount, budget.currency, budget.value_date)
    inner = (*dated("period-start", budget.starts), *dated("period-end", budget.ends), money)
    return make("budget", {"type": budget.type, "status": budget.status}, inner)


def _transaction(flow: Flow) -> Element:
    return make("transaction", {"ref": flow.ref}, _of_transaction(flow))


def _of_transaction(flow: Flow) -> Iterator[Element]:
    yield from coded("transaction-type", flow.type)
    yield from dated("transaction-date", flow.on)
    yield value(flow.amount, flow.currency, flow.value_date)
    yield from party("provider-org", flow.provider, "provider-activity-id")
    yield from party("receiver-org", flow.receiver, "receiver-activity-id")
    yield from (share("sector", each) for each in flow.sectors)
    yield from _shares(flow.countries, flow.regions)
