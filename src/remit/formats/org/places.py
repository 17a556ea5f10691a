"""Sites, with as much of the address as goes out, and countries."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from remit.formats.org.dataset import Dataset
from remit.formats.org.turtle import blank, node, text, typed
from remit.model.place import Site
from remit.model.world import ALPHA_2
from remit.text.names import country_name


def places(dataset: Dataset) -> Iterator[str]:
    """Write every site, as it is on the day or was last, and every country spoken of."""
    countries = {body.country for body in dataset.structure.bodies.values()}
    for (name,), known in sorted(dataset.structure.register.all(Site).items()):
        row = dataset.structure.sites.get(name) or known.versions[-1]
        countries.add(row.country)
        yield _site(dataset, row)
    yield from (_country(dataset, code) for code in sorted(countries - {""}))


def _site(dataset: Dataset, row: Site) -> str:
    address = [
        ("vcard:street-address", dataset.words(row.address)),
        ("vcard:locality", dataset.words(row.city)),
        ("vcard:country-name", (text(row.country),)),
    ]
    return node(
        dataset.here("site", row.id),
        "org:Site",
        [
            ("dct:identifier", (typed(row.id, "string"),)),
            ("rdfs:label", tuple(dataset.words(row.name)) or tuple(dataset.words(row.city))),
            ("org:siteAddress", (blank("vcard:Address", address),)),
            ("remit:country", (dataset.thing("place", row.country),)),
            ("geo:lat", _degrees(row.latitude)),
            ("geo:long", _degrees(row.longitude)),
            ("dct:source", dataset.source(row)),
        ],
    )


def _degrees(value: Decimal | None) -> tuple[str, ...]:
    return (typed(format(value, "f"), "decimal"),) if value is not None else ()


def _country(dataset: Dataset, code: str) -> str:
    structure = dataset.structure
    row = structure.country_rows.get(code)
    own = tuple(dataset.words(row.name)) if row is not None else ()
    languages = structure.register.settings.languages
    common = ((country_name(ALPHA_2.get(code, ""), each), each) for each in languages)
    return node(
        dataset.thing("place", code),
        "skos:Concept",
        [
            ("skos:inScheme", (dataset.here("countries"),)),
            ("skos:notation", (text(code),)),
            ("skos:prefLabel", own or (text(name, each) for name, each in common if name)),
        ],
    )
