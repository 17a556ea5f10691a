"""The page of a country: which offices stand there, and who answers for it."""

from __future__ import annotations

from msgspec import Struct

from remit.publish import names
from remit.publish.countries import countries_with_pages
from remit.publish.evidence import Evidence, open_evidence
from remit.publish.indexes import bodies_in
from remit.publish.reader import Reader
from remit.publish.views.beside import Beside, figures_of
from remit.publish.views.sheet import Sheet, sheet_of
from remit.publish.words import Linked, Words


class Here(Struct, frozen=True):
    """An office that stands in the country: the city, and what it is."""

    unit: Linked
    city: Words
    designations: tuple[Words, ...]
    evidence: Evidence


class PlacePage(Struct, frozen=True):
    """All of it."""

    name: Words
    offices: tuple[Here, ...]
    answers: Sheet
    bodies: tuple[Linked, ...]
    beside: Beside


def place_page(reader: Reader, code: str) -> PlacePage | None:
    """Take what the page of a country shows; nothing where it has none."""
    structure = reader.structure
    if code not in reader.ask(countries_with_pages):
        return None
    standing = sorted(structure.standing_in.get(code, ()))
    return PlacePage(
        name=names.country_words(reader, code),
        offices=tuple(_here(reader, unit) for unit in reader.visible.shown(standing)),
        answers=sheet_of(reader, "country", code, flat=True),
        bodies=tuple(names.body(reader, each) for each in reader.ask(bodies_in, code)),
        beside=Beside(figures_of(reader, code)),
    )


def _here(reader: Reader, name: str) -> Here:
    place = names.place_of(reader, name)
    held = reader.structure.designations_of.get(name, ())
    return Here(
        names.unit(reader, name),
        place.city if place is not None else Words(""),
        tuple(names.designation(reader, each.designation) for each in held),
        open_evidence(reader, reader.visible.units[name]),
    )
