"""The page of a country: whom to ring, who acts there, who covers them, and for what."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from remit.publish import names
from remit.publish.countries import countries_with_pages
from remit.publish.covering import covers
from remit.publish.evidence import Evidence, open_evidence
from remit.publish.feeds.links import Alternate, own_feeds
from remit.publish.indexes import bodies_in
from remit.publish.lines import EVERYBODY
from remit.publish.reader import Reader
from remit.publish.views.beside import Beside, figures_of
from remit.publish.views.contacts import ways_to
from remit.publish.views.hotlines_page import Line, lines_of
from remit.publish.views.news_page import News, events_of
from remit.publish.views.sheet import Sheet, sheet_of
from remit.publish.words import Linked, Words


class Here(Struct, frozen=True):
    """An office that stands in the country: the city, and what it is."""

    unit: Linked
    city: Words
    designations: tuple[Words, ...]
    evidence: Evidence


class Covered(Struct, frozen=True):
    """Who covers offices here, in which functions; which offices, where it is not all."""

    holders: tuple[Linked, ...]
    functions: tuple[Linked, ...]
    units: tuple[Linked, ...]


class PlacePage(Struct, frozen=True):
    """All of it; `feeds` are those of the country alone."""

    name: Words
    hotlines: tuple[Line, ...]
    offices: tuple[Here, ...]
    covered: tuple[Covered, ...]
    answers: Sheet
    contacts: tuple[Line, ...]
    bodies: tuple[Linked, ...]
    beside: Beside
    news: tuple[News, ...]
    feeds: tuple[Alternate, ...]


def place_page(reader: Reader, code: str) -> PlacePage | None:
    """Take what the page of a country shows; nothing where it has none."""
    structure = reader.structure
    if code not in reader.ask(countries_with_pages):
        return None
    standing = reader.visible.shown(sorted(structure.standing_in.get(code, ())))
    return PlacePage(
        name=names.country_words(reader, code),
        # Whoever looks for a line in a country may ring those for everybody, too.
        hotlines=tuple(
            line for each in (code, EVERYBODY) for line in lines_of(reader, each, ("hotline",))
        ),
        offices=tuple(_here(reader, unit) for unit in standing),
        covered=_covered(reader, code, len(standing)),
        answers=sheet_of(reader, "country", code, flat=True),
        contacts=tuple(_contacts(reader, standing)),
        bodies=tuple(names.body(reader, each) for each in reader.ask(bodies_in, code)),
        beside=Beside(figures_of(reader, code)),
        news=events_of(reader, "place", code),
        feeds=own_feeds(reader),
    )


def _covered(reader: Reader, code: str, offices: int) -> tuple[Covered, ...]:
    return tuple(
        Covered(
            tuple(names.unit(reader, unit) for unit in each.holders),
            tuple(names.function(reader, function) for function in each.functions),
            tuple(names.unit(reader, unit) for unit in each.units)
            if len(each.units) < offices
            else (),
        )
        for each in reader.ask(covers, code)
    )


def _contacts(reader: Reader, units: tuple[str, ...]) -> Iterator[Line]:
    """Give how to reach the offices here, but for hotlines, which stand above."""
    kinds = frozenset(row.kind for unit in units for row in reader.visible.contacts.get(unit, ()))
    others = kinds - {"hotline"}
    for unit in units if others else ():
        ways = ways_to(reader, unit, others)
        if ways:
            yield Line(names.unit(reader, unit), Words(""), ways)


def _here(reader: Reader, name: str) -> Here:
    place = names.place_of(reader, name)
    held = reader.structure.designations_of.get(name, ())
    return Here(
        names.unit(reader, name),
        place.city if place is not None else Words(""),
        tuple(names.designation(reader, each.designation) for each in held),
        open_evidence(reader, reader.visible.units[name]),
    )
