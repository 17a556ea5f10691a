"""Totals that sources state, held against the parts that they state beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from msgspec import Struct

from remit.errors import WrittenWrongError
from remit.finance.money import minus, total
from remit.model.evidence import Statement
from remit.model.number import read_money
from remit.text.currencies import currencies

_TOTAL: Final = re.compile(r"(?P<whole>.+)-total(?:-(?P<kind>.+))?")


class Stated(Struct, frozen=True):
    """A total that a source states, and its parts.

    Args:
        total: The statement of the total.
        parts: Those of its parts, in the order of what they are of.
    """

    total: Statement
    parts: tuple[Statement, ...]

    @property
    def difference(self) -> Decimal:
        """What the total is above its parts; nought where they add up to it."""
        return minus(amount_of(self.total), total(map(amount_of, self.parts)))


def amount_of(statement: Statement) -> Decimal:
    """Give the amount that a statement of money states."""
    return read_money(statement.value) or Decimal(0)


def stated_totals(statements: Iterable[Statement]) -> tuple[Stated, ...]:
    """Give the totals of money that have parts, of one subject, day, unit and source each.

    `core-structure-total` is made of all that begins with `core-structure-`; and
    `technical-cooperation-total-programme` of all that ends with `-programme`. A total is no
    part of another.

    Example:
        >>> from remit.temporal.bound import named_date
        >>> said = {"core-total": "175.7", "core-assessed": "54.7", "core-income": "121"}
        >>> (found,) = stated_totals(
        ...     Statement(subject="iom", what=what, on=named_date("2022"), value=value, unit="USD")
        ...     for what, value in said.items()
        ... )
        >>> [each.what for each in found.parts], found.difference
        (['core-assessed', 'core-income'], Decimal('0.0'))
    """
    every = sorted((each for each in statements if _is_amount(each)), key=_place)
    found = (Stated(each, tuple(_parts(each, every))) for each in every)
    return tuple(each for each in found if each.parts)


def _parts(whole: Statement, every: Iterable[Statement]) -> Iterator[Statement]:
    match = _TOTAL.fullmatch(whole.what)
    if match is None:
        return
    start, end = (f"{match['whole']}-", "") if match["kind"] is None else ("", f"-{match['kind']}")
    for each in every:
        is_of_it = each.what.startswith(start) and each.what.endswith(end)
        if is_of_it and _TOTAL.fullmatch(each.what) is None and _beside(each) == _beside(whole):
            yield each


def _beside(statement: Statement) -> tuple[str, str, str, str]:
    return statement.subject, statement.on.text, statement.unit, statement.source


def _place(statement: Statement) -> tuple[str, str, str]:
    return statement.subject, statement.on.text, statement.what


def _is_amount(statement: Statement) -> bool:
    if statement.unit not in currencies():
        return False
    try:
        return read_money(statement.value) is not None
    except WrittenWrongError:
        return False
