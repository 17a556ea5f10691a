"""The map and its page: who answers where, which offices stand there, and the same as a table."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from remit.model.place import Site as Place
from remit.publish import names
from remit.publish.answered import areas
from remit.publish.pictures.palette import Key, mark
from remit.publish.pictures.svg import Caption
from remit.publish.pictures.worldmap import Land, Office, WorldMap
from remit.publish.reader import Reader
from remit.publish.views.lists import by_name
from remit.publish.views.pictured import caption
from remit.publish.visible import PUBLIC
from remit.publish.words import Linked, Words

FILE: Final = "map.svg"

_Spot = tuple[str, tuple[float, float] | None]
"""A country, and the place in it where that may be shown."""


class Row(Struct, frozen=True):
    """A country in the table: who answers, which offices stand there, whether places are exact."""

    country: Linked
    holders: tuple[Linked, ...]
    offices: tuple[Linked, ...]
    is_exact: bool


class MapPage(Struct, frozen=True):
    """The page: the picture's address, what it says in words, the table."""

    picture: str
    said: str
    borders: str
    responsibility: Linked
    rows: tuple[Row, ...]


def map_page(reader: Reader) -> MapPage:
    """Take what the page shows."""
    answered = {area.country: area.holders for area in reader.ask(areas)}
    offices: dict[str, list[Linked]] = defaultdict(list)
    vague: set[str] = set()
    for (code, at), units in _spots(reader).items():
        offices[code] += [names.unit(reader, each) for each in units]
        vague |= {code} if at is None else set()
    rows = (
        Row(
            names.country(reader, code),
            tuple(names.unit(reader, each) for each in answered.get(code, ())),
            tuple(offices.get(code, ())),
            code not in vague,
        )
        for code in sorted(offices.keys() | answered.keys())
    )
    return MapPage(
        picture=reader.to(f"{reader.language}/{FILE}"),
        said=_caption(reader).description,
        borders=_borders(reader),
        responsibility=names.responsibility(reader),
        rows=by_name(rows, lambda row: row.country.words),
    )


def world_map(reader: Reader) -> WorldMap:
    """Take what the map shows."""
    answered = {area.country: area.holders for area in reader.ask(areas)}
    count = Counter(holder for holders in answered.values() for holder in holders)
    marks = {holder: mark(place) for place, holder in enumerate(sorted(count))}
    spots = _spots(reader)
    countries = sorted({code for code, _ in spots} | set(answered))
    said = reader.said
    return WorldMap(
        caption=_caption(reader),
        lands=tuple(_land(reader, code, answered.get(code, ()), marks) for code in countries),
        offices=tuple(_office(reader, spot, units) for spot, units in spots.items()),
        keys=tuple(
            Key(letter, place, names.unit(reader, holder).words, count[holder])
            for place, (holder, letter) in enumerate(marks.items())
        ),
        lead=_lead(reader),
        contested=reader.own(said.gettext("several claim it")),
        dot=reader.own(said.gettext("offices; where their place is not public, in mid-country")),
        borders=_borders(reader),
    )


def _land(reader: Reader, code: str, holders: tuple[str, ...], marks: Mapping[str, str]) -> Land:
    country = names.country(reader, code)
    comma, colon = reader.said.gettext(", "), reader.said.gettext(": ")
    units = comma.join(names.unit(reader, each).words.text for each in holders)
    nobody = reader.said.gettext("nobody answers")
    said = colon.join((country.words.text, units or nobody))
    return Land(code, country, tuple(marks[each] for each in holders), said)


def _office(reader: Reader, spot: _Spot, units: tuple[str, ...]) -> Office:
    code, at = spot
    linked = tuple(names.unit(reader, each) for each in units)
    said = reader.said.gettext(", ").join(each.words.text for each in linked)
    there = names.country_words(reader, code).text
    return Office(code, at, linked, reader.said.gettext(": ").join((there, said)))


def _spots(reader: Reader) -> Mapping[_Spot, tuple[str, ...]]:
    """Give the units that stand at each spot, in id order; those that stand nowhere at none."""
    found: dict[_Spot, list[str]] = defaultdict(list)
    for unit in reader.visible.units:
        site = reader.structure.site_of.get(unit)
        if site is not None and site.country:
            found[site.country, _public_point(site)].append(unit)
    return {spot: tuple(found[spot]) for spot in sorted(found, key=lambda s: (s[0], s[1] or ()))}


def _public_point(site: Place) -> tuple[float, float] | None:
    """Give the coordinates of a site where everybody may see them: only where it says `public`."""
    if site.visibility != PUBLIC or site.longitude is None or site.latitude is None:
        return None
    return float(site.longitude), float(site.latitude)


def _lead(reader: Reader) -> Words:
    function = names.responsibility(reader).words
    words = reader.said.gettext("{function}, countries:")
    return Words(words.format(function=function.text), function.language)


def _borders(reader: Reader) -> str:
    return reader.said.gettext(
        "Borders from Natural Earth, simplified. They imply no opinion on the status of any "
        "territory."
    )


def _caption(reader: Reader) -> Caption:
    responsibility = names.responsibility(reader).words.text
    words = reader.said.gettext(
        "Which countries each unit answers for ({function}), and where offices are. The table on "
        "the page of the map says the same."
    )
    what = reader.said.gettext("Map")
    return caption(reader, what, words.format(function=responsibility))
