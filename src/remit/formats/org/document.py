"""The whole register as one document of Turtle."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from remit.formats.org.dataset import Dataset, Place
from remit.formats.org.intervals import intervals
from remit.formats.org.organisation import organisation
from remit.formats.org.others import others
from remit.formats.org.places import places
from remit.formats.org.responsibilities import responsibilities
from remit.formats.org.turtle import iri, node, prefixes, text, typed, web
from remit.formats.org.vocabulary import vocabulary
from remit.model.evidence import Source
from remit.model.structure import Structure
from remit.temporal.moment import show_instant

_SPDX: Final = re.compile(r"[A-Za-z0-9.+-]+")


def org_turtle(structure: Structure, place: Place) -> str:
    """Write an organisation: as it is on its day, and all its versions on all days.

    Args:
        structure: The organisation, of which all may be told.
        place: Where the Turtle will stand.
    """
    dataset = Dataset(structure, place)
    base = f"@base {iri(place.base)} .\n" if place.base else ""
    return "".join((base, prefixes(), *_nodes(dataset)))


def _nodes(dataset: Dataset) -> Iterator[str]:
    yield _itself(dataset)
    yield from organisation(dataset)
    yield from responsibilities(dataset)
    yield from places(dataset)
    yield from others(dataset)
    yield from _sources(dataset)
    yield from intervals(dataset)
    yield from vocabulary()


def _itself(dataset: Dataset) -> str:
    structure, settings = dataset.structure, dataset.structure.register.settings
    head = structure.head
    at = (typed(show_instant(head.at), "dateTime"),) if head is not None else ()
    is_spdx = _SPDX.fullmatch(settings.licence) is not None
    licence = (iri(f"https://spdx.org/licenses/{settings.licence}"),) if is_spdx else ()
    return node(
        iri(dataset.place.itself),
        "dcat:Dataset, prov:Entity",
        [
            ("dct:title", tuple(dataset.words(settings.name)) or (text(settings.id),)),
            ("dct:identifier", (typed(settings.id, "string"),)),
            ("dct:valid", (typed(structure.day.isoformat(), "date"),)),
            ("dct:language", (text(each) for each in settings.languages)),
            ("dct:license", licence),
            ("dct:rights", () if is_spdx else dataset.plain(settings.licence)),
            ("prov:generatedAtTime", at),
            ("remit:record", (typed(str(head.sequence), "integer"),) if head is not None else ()),
            ("remit:hash", (text(head.hash),) if head is not None else ()),
        ],
    )


def _sources(dataset: Dataset) -> Iterator[str]:
    for (name,), known in sorted(dataset.structure.register.all(Source).items()):
        row = known.versions[-1]
        yield node(
            dataset.here("source", name),
            "dct:BibliographicResource",
            [
                ("dct:title", dataset.words(row.title)),
                ("dct:publisher", dataset.plain(row.publisher)),
                ("foaf:page", (web(row.address),) if row.address else ()),
            ],
        )
