"""A unit as schema.org has it: an office, or an organisation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from remit.model.place import Site
from remit.model.unit import Unit
from remit.model.world import ALPHA_2
from remit.publish import names
from remit.publish.indexes import remits_of
from remit.publish.reader import Reader
from remit.publish.structured.contact import contact_points
from remit.publish.structured.terms import Json, itself, of_day, place, said
from remit.publish.visible import PUBLIC
from remit.publish.words import Words

_DATE: Final = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_MOST: Final = 60
"""So many areas are named; whoever answers for more is best asked on the page."""


def unit_document(reader: Reader, name: str) -> Json | None:
    """Give the page of a unit that is open; nothing of any other."""
    row = reader.visible.units.get(name)
    return of_day(reader, _unit(reader, row), "unit", name) if row is not None else None


def _unit(reader: Reader, row: Unit) -> Json:
    site = reader.structure.site_of.get(row.id)
    short = reader.local(row.short_name)
    return {
        # An office has a place; what has none is a part of the organisation like any other.
        "@type": "GovernmentOffice" if row.site else "Organization",
        "@id": itself(reader, "unit", row.id),
        "url": place(reader, "unit", row.id),
        "name": said(reader.local(row.name)),
        "alternateName": [*([said(short)] if short else []), *_aliases(reader, row)],
        "description": said(reader.local(row.description)),
        "identifier": row.id,
        "foundingDate": _date(reader, row),
        "parentOrganization": _parent(reader, row.part_of),
        "address": _address(reader, site) if site is not None else None,
        "geo": _coordinates(site) if site is not None else None,
        "areaServed": list(_areas(reader, row.id)),
        "contactPoint": contact_points(reader, row.id),
    }


def _aliases(reader: Reader, row: Unit) -> Iterator[str | Json]:
    """Give its other names: those in the language of the page, else the register's own."""
    own = row.aliases.in_(reader.language)
    first = reader.structure.register.settings.default_language
    language = "" if own or first == reader.language else first
    yield from (said(Words(each, language)) for each in own or row.aliases.words)


def _date(reader: Reader, row: Unit) -> str:
    """Give since when a unit is open, where the register knows a date of any precision."""
    versions = reader.visible.versions(row.id)
    text = versions[0].stretch.valid_from.text if versions else ""
    return text if _DATE.fullmatch(text) else ""


def _parent(reader: Reader, name: str) -> Json | None:
    row = reader.visible.units.get(name)
    if row is None:
        return None
    return {
        "@type": "Organization",
        "@id": itself(reader, "unit", name),
        "name": said(reader.local(row.name)),
        "url": place(reader, "unit", name),
    }


def _address(reader: Reader, site: Site) -> Json:
    city = names.place(reader, site).city
    is_told = site.visibility == PUBLIC
    return {
        "@type": "PostalAddress",
        "addressCountry": ALPHA_2.get(site.country, site.country),
        "addressLocality": said(city) if city else "",
        "streetAddress": said(reader.local(site.address)) if is_told else "",
    }


def _coordinates(site: Site) -> Json | None:
    if site.visibility != PUBLIC or site.latitude is None or site.longitude is None:
        return None
    return {
        "@type": "GeoCoordinates",
        "latitude": float(site.latitude),
        "longitude": float(site.longitude),
    }


def _areas(reader: Reader, name: str) -> Iterator[Json]:
    """Give the countries and groups of countries for which a unit answers."""
    rows = (row for row in reader.ask(remits_of, name) if reader.tells(row))
    terms = dict.fromkeys(term for row in rows for term in row.scope.terms() if not term.excepted)
    areas = [term for term in terms if term.word in {"country", "group"}]
    for term in areas[:_MOST]:
        is_country = term.word == "country"
        words = names.country_words if is_country else names.group
        yield {
            "@type": "Country" if is_country else "AdministrativeArea",
            "name": said(words(reader, term.id)),
        }
