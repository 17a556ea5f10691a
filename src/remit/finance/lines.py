"""The lines of the ledger: each amount once, parted by country and sector where that is known."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal

from msgspec import Struct

from remit.finance.apportion import by_percent
from remit.finance.levels import repeated
from remit.finance.recipients import countries_of, sectors_of
from remit.model.project import Books, Project
from remit.model.published import NO_CURRENCY, Flow

DonorOf = Callable[[Project, Flow], tuple[str, str]]
"""Gives the key and the name of who gives an amount."""


class Line(Struct, frozen=True):
    """An amount, or the part of one that went to a country for a sector.

    Args:
        activity: Its activity.
        flow: Which transaction of the activity it is of, from 1.
        own: Whether the organisation itself reports it.
        unit: Who manages the activity; blank where nobody of ours does.
        type: The code of the transaction.
        day: The day as written.
        currency: Of the amount.
        amount: The amount, exactly; None where it has no currency, and cannot be added up.
        donor: The key of who gives it, and
        donor_name: its name.
        country: ISO 3166 as published; blank where it is not known.
        sector: Of the vocabulary by which donors count, else of the first that is named.
    """

    activity: str
    flow: int
    own: bool
    unit: str
    type: str
    day: date
    currency: str
    amount: Decimal | None
    donor: str = ""
    donor_name: str = ""
    country: str = ""
    sector: str = ""


def lines(books: Books, donor_of: DonorOf) -> Iterator[Line]:
    """Give every dated amount, parted so that the parts add up to it.

    Projects whose money repeats that of others have no lines, as in figures of offices. What has
    no currency has lines without an amount: it is counted, and nothing can add it up. An amount
    is parted by country, and what each country has by sector, both by `by_percent`.
    """
    repeats = repeated(books.projects)
    for project in (each for each in books.projects if each.id not in repeats):
        for number, flow in enumerate(project.activity.flows, start=1):
            yield from _of_flow(project, number, flow, donor_of)


def _of_flow(project: Project, number: int, flow: Flow, donor_of: DonorOf) -> Iterator[Line]:
    if flow.on is None or flow.amount is None:
        return
    key, name = donor_of(project, flow)
    said = project.activity
    sectors = sectors_of(said, flow)
    for country, of_country in by_percent(flow.amount, countries_of(said, flow)).items():
        for sector, part in by_percent(of_country, sectors).items():
            yield Line(
                said.id,
                number,
                project.is_own,
                project.attribution.unit,
                flow.type,
                flow.on,
                flow.currency,
                None if flow.currency == NO_CURRENCY else part,
                key,
                name,
                country,
                sector,
            )
