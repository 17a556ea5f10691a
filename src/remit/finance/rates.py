"""The exchange rates of a register, as conversion takes them."""

from __future__ import annotations

from remit.finance.convert import Into, Rates
from remit.model.cost import ExchangeRate
from remit.model.register import Register


def rates_of(register: Register) -> Rates:
    """Give the rates of `exchange_rates.csv`, by month and currency."""
    rows = (row for each in register.all(ExchangeRate).values() for row in each.versions)
    return {(row.month.text, row.currency): row.per_usd for row in rows if row.per_usd is not None}


def into(register: Register, currency: str) -> Into:
    """Give a currency to convert into, at the rates of the register."""
    return Into(currency, rates_of(register))
