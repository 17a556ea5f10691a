"""Funding by the country that receives, parted by the percentages that are stated."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal

from remit.finance.answering import country_id
from remit.finance.apportion import by_percent, rounded_together
from remit.finance.known import Known
from remit.finance.money import total


def by_country(known: Iterable[Known]) -> Mapping[str, Decimal]:
    """Give the funding from outside by country, to the cent; under none what is of none known."""
    found: dict[str, list[Decimal]] = defaultdict(list)
    for each in known:
        for booking in each.external.bookings:
            for code, amount in by_percent(booking.amount, booking.countries).items():
                found[country_id(code)].append(amount)
    exact = {country: total(amounts) for country, amounts in sorted(found.items())}
    return rounded_together(exact)
