"""Hotlines and telephones by country: two steps from the list of countries to a number."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from remit.model.contact import Contact
from remit.publish import names
from remit.publish.addresses import has_page, page
from remit.publish.environment import environment
from remit.publish.lines import EVERYBODY, countries, lines, lines_in
from remit.publish.reader import Reader
from remit.publish.views.contacts import Ways, together
from remit.publish.views.lists import by_name
from remit.publish.words import Linked, Words

ROOM: Final = 9_000
"""So many bytes of numbers, compressed, leave a page with its style within 20 KB."""


class Line(Struct, frozen=True):
    """The numbers of an office: which office, in which city."""

    unit: Linked
    city: Words
    ways: tuple[Ways, ...]


class There(Struct, frozen=True):
    """A country with numbers: `id` is where they stand on this page, blank where elsewhere."""

    id: str
    name: Words
    href: str
    lines: tuple[Line, ...]


class HotlinesPage(Struct, frozen=True):
    """All of it: the numbers for everybody, and each country with its own."""

    everybody: tuple[Line, ...]
    countries: tuple[There, ...]


def hotlines_page(reader: Reader) -> HotlinesPage:
    """Take what the page of hotlines shows.

    Where all numbers would make it too large for a slow line, they stand on the pages of
    their countries only, and the list leads there.
    """
    known = reader.ask(lines)
    found = by_name((_there(reader, code) for code in countries(known)), lambda each: each.name)
    everybody = lines_of(reader, EVERYBODY)
    if _size(reader, (everybody, *(each.lines for each in found))) > ROOM:
        found = tuple(_elsewhere(reader, each) for each in found)
    return HotlinesPage(everybody, found)


def lines_of(reader: Reader, country: str, kinds: Iterable[str] = ()) -> tuple[Line, ...]:
    """Give the numbers of a country, office by office.

    Args:
        reader: Who reads the page.
        country: Its code; blank for the numbers for everybody.
        kinds: Only these kinds, where any is named.
    """
    wanted = frozenset(kinds)
    found: dict[str, list[Contact]] = {}
    for name in reader.ask(lines_in, country):
        row = reader.structure.contacts[name]
        if not wanted or row.kind in wanted:
            found.setdefault(row.unit, []).append(row)
    return tuple(
        Line(names.unit(reader, unit), city_of(reader, unit), together(reader, rows))
        for unit, rows in found.items()
    )


def city_of(reader: Reader, unit: str) -> Words:
    """Say in which city a unit stands, where its name does not say so itself."""
    place = names.place_of(reader, unit)
    city = place.city if place is not None else Words("")
    return city if city.text != names.unit(reader, unit).words.text else Words("")


def _there(reader: Reader, code: str) -> There:
    identity = code if has_page(code) else ""
    href = f"#{identity}" if identity else ""
    return There(identity, names.country_words(reader, code), href, lines_of(reader, code))


def _elsewhere(reader: Reader, there: There) -> There:
    href = reader.to(page(reader.language, "place", there.id)) if there.id else ""
    # A country without a page of its own keeps its numbers here.
    return replace(there, id="", href=href, lines=()) if href else there


def _size(reader: Reader, shown: Iterable[tuple[Line, ...]]) -> int:
    """Say how many bytes the numbers take, compressed."""
    # The macros of a template are attributes of its module.
    macros: Any = environment(reader.language).get_template("lines.html").module
    return len(zlib.compress("".join(macros.lines(each) for each in shown).encode(), 6))
