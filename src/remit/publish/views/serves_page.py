"""Who serves whom, drawn, and the same as a table."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from remit.publish import names
from remit.publish.pictures.palette import Key, mark
from remit.publish.pictures.serves import Flow, Provider, Served, Serves
from remit.publish.pictures.svg import Caption
from remit.publish.provided import Holders
from remit.publish.reader import Reader
from remit.publish.served import Flow as FoundFlow
from remit.publish.served import Region, served
from remit.publish.served import Served as Found
from remit.publish.views.pictured import caption
from remit.publish.words import Linked, Words

FILE: Final = "serves.svg"
_MANY: Final = 3
"""Who serves offices of so many regions stands above who serves those of one or two."""


class Row(Struct, frozen=True):
    """A line of the drawing: who serves offices of which region in what, and how many."""

    provider: Linked
    holders: tuple[Linked, ...]
    functions: tuple[Linked, ...]
    offices: int


class ServesPage(Struct, frozen=True):
    """The page: the picture's address, what it says in words, the table, the offices by region."""

    picture: str
    said: str
    responsibility: Linked
    rows: tuple[Row, ...]
    regions: tuple[tuple[tuple[Linked, ...], tuple[Linked, ...]], ...]


def serves_page(reader: Reader) -> ServesPage:
    """Take what the page shows."""
    found = reader.ask(served)
    order = {name: place for place, name in enumerate(_providers(found))}
    regions = {region.holders: place for place, region in enumerate(found.regions)}
    flows = sorted(found.flows, key=lambda flow: (order[flow.branch], regions[flow.holders]))
    return ServesPage(
        picture=reader.to(f"{reader.language}/{FILE}"),
        said=serves(reader).caption.description,
        responsibility=names.responsibility(reader),
        rows=tuple(
            Row(
                names.unit(reader, flow.branch),
                tuple(names.unit(reader, each) for each in flow.holders),
                tuple(names.function(reader, each) for each in flow.functions),
                flow.units,
            )
            for flow in flows
        ),
        regions=tuple(
            (
                tuple(names.unit(reader, each) for each in region.holders),
                tuple(names.unit(reader, each) for each in _units(reader, region)),
            )
            for region in found.regions
        ),
    )


def serves(reader: Reader) -> Serves:
    """Take what the drawing shows."""
    found = reader.ask(served)
    functions: dict[str, set[str]] = defaultdict(set)
    for flow in found.flows:
        functions[flow.branch].update(flow.functions)
    return Serves(
        caption=_caption(reader),
        providers=tuple(
            _provider(reader, name, place, len(functions[name]))
            for place, name in enumerate(_providers(found))
        ),
        served=tuple(_served(reader, region) for region in found.regions),
        flows=tuple(_flow(reader, flow) for flow in found.flows),
        nothing=reader.own(reader.said.gettext("On this day nobody serves another.")),
    )


def _providers(found: Found) -> list[str]:
    """Put who serves many regions first, then each beside the region it serves most."""
    weight: Counter[str] = Counter()
    reached: Mapping[str, list[tuple[int, Holders]]] = defaultdict(list)
    for flow in found.flows:
        weight[flow.branch] += len(flow.functions) * flow.units
        reached[flow.branch].append((-len(flow.functions), flow.holders))

    def place(name: str) -> tuple[bool, bool, Holders, int, str]:
        is_local = len(reached[name]) < min(_MANY, len(found.regions))
        _, main = min(reached[name])
        return is_local, is_local and not main, main if is_local else (), -weight[name], name

    return sorted(weight, key=place)


def _provider(reader: Reader, name: str, place: int, functions: int) -> Provider:
    about = reader.said.gettext("Functions: {n}").format(n=functions)
    unit = names.unit(reader, name)
    return Provider(name, unit, about, Key(mark(place), place, unit.words, functions))


def _served(reader: Reader, region: Region) -> Served:
    responsibility = names.responsibility(reader).words.text
    holders = [names.unit(reader, each) for each in region.holders]
    nobody = reader.own(reader.said.gettext("No unit answers for these offices"))
    comma = reader.said.gettext(", ")
    name = Linked(Words(comma.join(each.words.text for each in holders)) if holders else nobody)
    offices = tuple(names.unit(reader, each) for each in _units(reader, region))
    count = reader.said.gettext("Offices and units: {n}").format(n=len(offices))
    about = f"{responsibility} · {count}"
    return Served(_id(region.holders), holders[0] if len(holders) == 1 else name, about, offices)


def _flow(reader: Reader, flow: FoundFlow) -> Flow:
    comma, colon = reader.said.gettext(", "), reader.said.gettext(": ")
    said = comma.join(names.function(reader, each).words.text for each in flow.functions)
    count = reader.said.gettext("Offices and units: {n}").format(n=flow.units)
    unit = names.unit(reader, flow.branch).words.text
    about = f"{colon.join((unit, said))}. {count}"
    return Flow(flow.branch, _id(flow.holders), len(flow.functions), about)


def _id(holders: Holders) -> str:
    return " ".join(holders)


def _units(reader: Reader, region: Region) -> tuple[str, ...]:
    return tuple(name for name in region.units if name in reader.visible.units)


def _caption(reader: Reader) -> Caption:
    words = reader.said.gettext(
        "Who provides functions to whom: each provider with the units under it, and the offices "
        "by who answers for their region. What a unit does for itself and those under it is left "
        "out. The table on the page says the same."
    )
    return caption(reader, reader.said.gettext("Who serves whom"), words)
