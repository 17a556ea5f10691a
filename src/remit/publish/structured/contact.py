"""Ways to reach a unit as schema.org has them, with their hours."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from remit.hours.week import Times, week
from remit.model.contact import Contact
from remit.publish import names
from remit.publish.addresses import outside
from remit.publish.lines import BY_PHONE
from remit.publish.opening import shown_opening
from remit.publish.reader import Reader
from remit.publish.structured.terms import Json, said
from remit.publish.views.contacts import kind_of_contact, may_be_dialled
from remit.temporal.stretch import Stretch

_DAYS: Final = (*("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),)
_MIDNIGHT: Final = 24 * 60


def contact_points(reader: Reader, unit: str) -> list[Json]:
    """Give the public contacts of a unit; a number only while somebody may rely on it."""
    rows = reader.visible.contacts.get(unit, ())
    points = (_point(reader, row) for row in rows)
    return [each for each in points if each.keys() & {"telephone", "email", "url"}]


def _point(reader: Reader, row: Contact) -> Json:
    site = reader.structure.site_of.get(row.unit)
    label = reader.local(row.label)
    kind = kind_of_contact(reader, row.kind)
    purpose = names.function(reader, row.function).words if row.function else kind
    point: Json = {
        "@type": "ContactPoint",
        "contactType": said(label or purpose),
        "availableLanguage": list(row.languages),
        "areaServed": site.country if site is not None else "",
        "hoursAvailable": list(_hours(reader, row)),
    }
    return point | _value(reader, row)


def _value(reader: Reader, row: Contact) -> Json:
    if row.kind in BY_PHONE:
        is_firm = may_be_dialled(row.as_of, reader.structure.day)
        return {"telephone": row.value} if is_firm else {}
    if row.kind == "e-mail":
        return {"email": row.value}
    there = outside(row.value) if row.kind == "web" else ""
    return {"url": there} if there else {}


def _hours(reader: Reader, row: Contact) -> Iterator[Json]:
    opening = reader.ask(shown_opening, row.id)
    repeated = week(opening) if opening is not None else None
    for times in sorted(set(repeated or ())):
        days = [_DAYS[place] for place, each in enumerate(repeated or ()) if each == times]
        yield from _specified(row.stretch, days, times)


def _specified(stretch: Stretch, days: list[str], times: Times) -> Iterator[Json]:
    """Give the times of some days, as the clock shows them there."""
    for first, last in times:
        yield {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": [f"https://schema.org/{day}" for day in days],
            "opens": _clock(first),
            # What ends after midnight closes earlier than it opens.
            "closes": "23:59" if last - first >= _MIDNIGHT else _clock(last % _MIDNIGHT),
            "validFrom": _day(stretch.valid_from.text),
            "validThrough": "",
        }


def _clock(minutes: int) -> str:
    """Write a time.

    Example:
        >>> _clock(540)
        '09:00'
    """
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _day(text: str) -> str:
    """Give a bound where it names a day."""
    return text if len(text) == len("2011-07-01") and text[:4].isdecimal() else ""
