"""The first page as schema.org has it: the site, and whose it is."""

from __future__ import annotations

from remit.publish.data.files import CSV_FOLDER, JSON, ROUTING, TURTLE
from remit.publish.feeds.item import address
from remit.publish.frame import register_name
from remit.publish.organisation import name_of_all, publisher, root
from remit.publish.reader import Reader
from remit.publish.structured.contact import contact_points
from remit.publish.structured.terms import Json, context, itself, place, said

_FORMS = {
    f"{CSV_FOLDER}units.csv": "text/csv",
    JSON: "application/json",
    TURTLE: "text/turtle",
    ROUTING: "text/csv",
}


def home_document(reader: Reader) -> Json:
    """Give the site, the organisation it tells of, and the data it holds."""
    settings = reader.structure.register.settings
    name = said(register_name(reader))
    return {
        **context(reader),
        "@type": "WebSite",
        "url": place(reader, ""),
        "name": name,
        "description": said(reader.local(settings.tagline)),
        "inLanguage": list(reader.site.languages),
        "temporalCoverage": reader.structure.day.isoformat(),
        "license": settings.licence,
        "about": _organisation(reader),
    }


def data_document(reader: Reader) -> Json:
    """Give the open data as a Dataset, which catalogues of data look for."""
    settings = reader.structure.register.settings
    return {
        **context(reader),
        "@type": "Dataset",
        "name": said(register_name(reader)),
        "description": reader.said.gettext(
            "All that is public of the register, on all days, for other programs."
        ),
        "url": place(reader, "data"),
        "license": settings.licence,
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": kind,
                "contentUrl": address(reader.site, path) if reader.site.base else "",
            }
            for path, kind in _FORMS.items()
        ],
    }


def _organisation(reader: Reader) -> Json:
    """Give the organisation, and how to reach it: as whoever publishes the register is."""
    whole, by = root(reader), publisher(reader)
    found: Json = {
        "@type": "Organization",
        "name": said(name_of_all(reader)),
        "contactPoint": contact_points(reader, by) if by else [],
    }
    if whole is not None:
        found |= {
            "@id": itself(reader, "unit", whole.id),
            "url": place(reader, "unit", whole.id),
        }
    return found
