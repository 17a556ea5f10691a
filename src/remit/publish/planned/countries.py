"""Countries of which a page may come or go: whatever names them leads there, or no longer does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from remit.model.body import Body
from remit.model.evidence import Statement
from remit.model.place import Membership
from remit.model.unit import Unit
from remit.publish.planned.listing import Listing
from remit.publish.planned.names import listed
from remit.publish.planned.whole import LISTS
from remit.publish.visible import INTERNAL


def linking(to: Listing, countries: Iterable[str]) -> None:
    """List the pages that lead to those of countries, where these may come or go."""
    for code in to.new("country", countries):
        if not any(_lasting(to, code)):
            _linked(to, code)


def _lasting(to: Listing, code: str) -> Iterator[bool]:
    """Tell of what stands in a country whether it does so on all days that are meant."""
    for unit in to.kin.standing_in(code):
        is_there = to.ever.lasts(unit) and to.kin.countries_of({unit}) == {code}
        above = (row for each in to.kin.above({unit}) for row in to.ever.rows(Unit, each))
        yield is_there and all(row.visibility != INTERNAL for row in above)


def _linked(to: Listing, code: str) -> None:
    ever = to.ever
    to.also(*LISTS, "map")
    to.add("unit", to.kin.standing_in(code))
    to.add("body", {row.id for row in ever.naming(Body, "countries", code)})
    to.add("body", {row.group for row in ever.naming(Membership, "countries", code)})
    to.add("body", {row.subject for row in ever.naming(Statement, "countries", code)})
    listed(to, "country", code)
