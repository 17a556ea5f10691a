"""The lines of the ledger: each amount once, parted by country and sector where that is known."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from decimal import ROUND_DOWN, Context, Decimal
from typing import Final

from msgspec import Struct

from remit.model.project import Books, Project
from remit.model.published import Flow, Share

PLACES: Final = 10
"""How many decimals the ledger keeps: DECIMAL(38, 10)."""

_SMALLEST: Final = Decimal(1).scaleb(-PLACES)
_ROOM: Final = Context(prec=60, rounding=ROUND_DOWN)
_WHOLE: Final = Decimal(100)
_DAC: Final = ("1", "")
"""Vocabularies of five-digit purposes: the ones by which donors count."""

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
        amount: The amount, exactly.
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
    amount: Decimal
    donor: str = ""
    donor_name: str = ""
    country: str = ""
    sector: str = ""


def lines(books: Books, donor_of: DonorOf) -> Iterator[Line]:
    """Give every dated amount with a currency, parted so that the parts add up to it.

    Percentages that are missing are not invented: of several countries without them, none is
    given anything. What percentages leave over has no country.
    """
    for project in books.projects:
        for number, flow in enumerate(project.activity.flows, start=1):
            yield from _of_flow(project, number, flow, donor_of)


def _of_flow(project: Project, number: int, flow: Flow, donor_of: DonorOf) -> Iterator[Line]:
    if flow.on is None or flow.amount is None:
        return
    key, name = donor_of(project, flow)
    said = project.activity
    countries = parted(flow.amount, flow.countries or said.countries)
    sectors = _counted(flow.sectors or said.sectors)
    for country, of_country in countries.items():
        for sector, part in parted(of_country, sectors).items():
            yield Line(
                said.id,
                number,
                project.is_own,
                project.attribution.unit,
                flow.type,
                flow.on,
                flow.currency,
                part,
                key,
                name,
                country,
                sector,
            )


def _counted(sectors: Sequence[Share]) -> tuple[Share, ...]:
    """Give the sectors of one vocabulary: each vocabulary says the whole again."""
    if not sectors:
        return ()
    known = {each.vocabulary for each in sectors}
    chosen = next((each for each in _DAC if each in known), sectors[0].vocabulary)
    return tuple(each for each in sectors if each.vocabulary == chosen)


def parted(amount: Decimal, shares: Sequence[Share]) -> Mapping[str, Decimal]:
    """Part an amount by percentages, to the tenth decimal, so that the parts add up to it.

    Args:
        amount: What is parted.
        shares: With their percentages; what is more than a hundred in all is scaled down.

    Returns:
        The parts by code; blank for what no share is known of.

    Example:
        >>> half = Share("PE", percent=Decimal(50))
        >>> {code: str(part) for code, part in parted(Decimal(9), [half]).items()}
        {'PE': '4.5000000000', '': '4.5000000000'}
        >>> parted(Decimal(9), [Share("PE")]), parted(Decimal(9), [Share("PE"), Share("EC")])
        ({'PE': Decimal('9')}, {'': Decimal('9')})
    """
    percents = {each.code: each.percent for each in shares}
    if len(percents) == 1 and None in percents.values():
        return {next(iter(percents)): amount}
    known = {code: percent for code, percent in percents.items() if percent and percent > 0}
    if not known or None in percents.values():
        return {"": amount}
    whole = max(sum(known.values()), _WHOLE)
    parts = {
        code: _ROOM.quantize(_ROOM.divide(_ROOM.multiply(amount, percent), whole), _SMALLEST)
        for code, percent in known.items()
    }
    left = amount - sum(parts.values())
    if whole > _WHOLE or sum(known.values()) == _WHOLE:
        # What rounding leaves over is less than a part of the last decimal for each.
        greatest = max(parts, key=lambda code: (abs(parts[code]), code))
        return {**parts, greatest: parts[greatest] + left}
    return {**parts, "": left}
