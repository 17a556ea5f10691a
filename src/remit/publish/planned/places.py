"""What a unit takes along that stands elsewhere, or is open on other days."""

from __future__ import annotations

from remit.model.days import owners
from remit.model.remit import Remit
from remit.model.unit import Unit
from remit.publish.planned.countries import linking
from remit.publish.planned.listing import Listing
from remit.publish.planned.rows import centred, growing, lines, telling
from remit.publish.planned.whole import LISTS


def moved(to: Listing, unit: str) -> None:
    """List the pages that tell where a unit is: in the tree, and in the world."""
    kin = to.kin
    to.also(*LISTS, "chart", "serves", "map")
    to.add("unit", kin.under({unit}))
    to.add("unit", {row.part_of for row in to.ever.rows(Unit, unit)})
    growing(to, unit)
    centred(to, unit)
    standing = kin.standing_with({unit})
    to.at(standing)
    linking(to, kin.countries_of(standing))
    for each in standing:
        lines(to, each)
        # Of those who are passed over, whoever stands in one's own country comes first.
        for row in to.ever.naming(Remit, Unit.FILE, each):
            if row.holder == each:
                to.passed_over(row)


def belonging(to: Listing, file: str, name: str) -> None:
    """List the pages that tell what belongs to a thing, and holds or is shown with it only."""
    for each in to.kin.under({name}) if file == Unit.FILE else {name}:
        for row in to.ever.all_naming(file, each):
            if each in owners(row):
                telling(to, row)
                to.footed(row)
