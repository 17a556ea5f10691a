"""What a made organisation costs: posts, what they and the offices cost, and who pays for some."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from random import Random
from typing import Final

from remit.finance.months import calendar_months, month_name
from remit.model.activity import Activity
from remit.model.cost import FundingLine, OfficeCost, PostCost
from remit.model.fact import Fact
from remit.model.number import Currency, Money
from remit.model.post import Post
from remit.temporal.day import read_month
from remit.temporal.period import Period
from remit.text.local import Local

USD: Final = Currency("USD")
MONTHS: Final = Period(date(2021, 1, 1), date(2026, 1, 1))
"""Sixty months."""


def costs(units: Iterator[str], months: Period, chance: Random) -> Iterator[Fact]:
    """Give one to four posts for each unit, with what they and the office cost in each month."""
    names = [month_name(each) for each in calendar_months(months)]
    for unit in units:
        project = f"project-{unit}"
        yield Activity(id=project, title=Local(project), unit=unit)
        for number in range(chance.randint(1, 4)):
            post = f"{unit}-{number}"
            yield Post(id=post, unit=unit, name=Local(post))
            yield PostCost(post=post, amount=_money(chance, 9_000), currency=USD)
            if chance.random() < 0.5:
                share = Decimal(chance.randint(1, 20)) / 20
                yield FundingLine(post=post, activity=project, share=share)
        for name in names:
            month, amount = read_month(name), _money(chance, 5_000)
            yield OfficeCost(unit=unit, kind="rent", amount=amount, currency=USD, month=month)


def _money(chance: Random, most: int) -> Money:
    return Money(Decimal(chance.randint(100, 100 * most)) / 100)
