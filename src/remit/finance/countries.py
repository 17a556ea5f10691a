"""Funding by the country that receives, parted by the percentages that are stated."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final

from remit.finance.answering import country_id
from remit.finance.apportion import apportioned
from remit.finance.known import Known
from remit.finance.money import total
from remit.model.published import Share

_WHOLE: Final = 100


def by_country(known: Iterable[Known]) -> Mapping[str, Decimal]:
    """Give the funding from outside by country; under none what no country is named for.

    Where a transaction names countries they count, else those of the activity.
    """
    found: dict[str, list[Decimal]] = defaultdict(list)
    for each in known:
        for booking in each.external.bookings:
            for country, amount in parted(booking.amount, booking.countries).items():
                found[country].append(amount)
    return {country: total(amounts) for country, amounts in sorted(found.items())}


def parted(amount: Decimal, countries: Sequence[Share]) -> Mapping[str, Decimal]:
    """Part an amount by country, to the cent, so that the parts add up to it.

    Those without a percentage have what the others leave, in equal parts; what nobody has is
    under no country. Percentages of more than a hundred in all are made one hundred.

    Example:
        >>> parted(Decimal(100), [Share("PE"), Share("CO"), Share("EC")])
        {'COL': Decimal('33.34'), 'ECU': Decimal('33.33'), 'PER': Decimal('33.33')}
        >>> parted(Decimal(10), [Share("PE", percent=Decimal(60))])
        {'': Decimal('4.00'), 'PER': Decimal('6.00')}
    """
    shares = _shares(countries)
    if len(shares) == 1:
        return dict.fromkeys(shares, amount)
    return apportioned(amount, shares)


def _shares(countries: Sequence[Share]) -> Mapping[str, Fraction]:
    """Give each country its share of one; no country has what is left."""
    stated = [Fraction(each.percent) for each in countries if each.percent is not None]
    given = sum(stated, Fraction(0))
    left = max(_WHOLE - given, Fraction(0))
    without = len(countries) - len(stated)
    found: dict[str, Fraction] = defaultdict(Fraction)
    for each in countries:
        share = left / without if each.percent is None else Fraction(each.percent)
        found[country_id(each.code)] += share
    if not without and left:
        found[""] = left
    whole = max(given, Fraction(_WHOLE))
    return {country: share / whole for country, share in sorted(found.items()) if share}
