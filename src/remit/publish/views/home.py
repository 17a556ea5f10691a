"""The first page: what this is, the numbers of the day, and the finder."""

from __future__ import annotations

from msgspec import Struct

from remit.publish import names
from remit.publish.addresses import page
from remit.publish.frame import register_name
from remit.publish.reader import Reader
from remit.publish.views.lists import Everything, everything
from remit.publish.views.structure_page import holders
from remit.publish.words import Linked, Words


class Number(Struct, frozen=True):
    """A number of the day, and the page that shows what it counts."""

    label: Linked
    count: int


class Home(Struct, frozen=True):
    """All of it; `who` is where the finder's form goes, blank without a server."""

    name: Words
    tagline: Words
    numbers: tuple[Number, ...]
    who: str
    everything: Everything


def home(reader: Reader) -> Home:
    """Take what the first page shows."""
    return Home(
        name=register_name(reader),
        tagline=reader.local(reader.structure.register.settings.tagline),
        numbers=_numbers(reader),
        who=f"/{reader.language}/who" if reader.site.live else "",
        everything=everything(reader),
    )


def _numbers(reader: Reader) -> tuple[Number, ...]:
    to_structure = reader.to(page(reader.language, "structure"))
    counted = (
        Number(
            Linked(names.designation(reader, name, plural=True), f"{to_structure}#{name}"),
            len(holders(reader, name)),
        )
        for name in reader.structure.designations
    )
    all_units = Number(
        Linked(reader.own(reader.said.gettext("Offices and units")), to_structure),
        len(reader.visible.units),
    )
    return (all_units, *(each for each in counted if each.count))
