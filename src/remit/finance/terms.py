"""The path of a figure that is made of rows: each with the share of it that counts, and why."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Final, Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from remit.finance.costs import POSTS, Cost
from remit.finance.money import rounded
from remit.model.published import Place

ByRule: TypeAlias = Literal[
    "days", "posts-funding", "as-posts", "core", "overhead", "rounding", "cap", "service"
]
"""What decided a share: days of a month; who pays for a post, and an office as its posts; what
nobody pays; a rate, its rounding to the cent and its cap; whom a unit serves."""

DAYS: Final = "days"
ROUNDING: Final = "rounding"
NOWHERE: Final = Place("", 0)
"""Where a term stands that is of no row: of rounding."""


class CostTerm(Struct, frozen=True):
    """A row and the share of its amount that a figure holds: amount · share is added.

    Args:
        place: Where the row stands.
        what: What the row is of: a post, a unit, an activity.
        month: The month it counts for.
        amount: Its amount, in the currency of the figure.
        share: How much of it counts; below nought where it is taken away.
        rule: What decided that.
        activity: Which is charged with it, or earns by it; blank where that is not asked.
    """

    place: Place
    what: str
    month: str
    amount: Decimal
    share: Fraction
    rule: ByRule
    activity: str = ""

    @property
    def value(self) -> Fraction:
        """What it adds."""
        return Fraction(self.amount) * self.share


class CostPath(Struct, frozen=True):
    """A figure and its terms.

    Args:
        figure: Its name.
        currency: The currency.
        value: The figure, to the cent.
        terms: What it is made of: `exact` is the sum of amount · share, and `value` rounds it.
    """

    figure: str
    currency: str
    value: Decimal
    terms: tuple[CostTerm, ...]

    @property
    def exact(self) -> Fraction:
        """The sum of all terms."""
        return sum((each.value for each in self.terms), Fraction(0))


def path_of(figure: str, currency: str, terms: Iterable[CostTerm]) -> CostPath:
    """Give the path of a figure that is the sum of terms, rounded half even to the cent."""
    own = tuple(terms)
    value = rounded(sum((each.value for each in own), Fraction(0)))
    return CostPath(figure, currency, value, own)


def ratio_of(figure: str, value: Fraction, parts: CostPath) -> CostPath:
    """Give the path of a ratio to six places: the parts above it, each as far as it counts."""
    said = rounded(value, 6)
    factor = Fraction(said) / parts.exact if parts.exact else Fraction(0)
    terms = tuple(replace(each, share=each.share * factor) for each in parts.terms)
    return CostPath(figure, parts.currency, said, terms)


def settled(path: CostPath, what: str) -> CostPath:
    """Give a path whose terms add up to its value: what rounding adds is a term of its own.

    Args:
        path: The path of a figure to the cent.
        what: Of what the figure is.
    """
    rest = Fraction(path.value) - path.exact
    if not rest:
        return path
    rounding = CostTerm(NOWHERE, what, "", Decimal(1), rest, ROUNDING)
    return replace(path, terms=(*path.terms, rounding))


def whole(cost: Cost) -> CostTerm:
    """Give a cost as a term: all of it, whoever pays."""
    return _term(cost, cost.share, DAYS)


def charged(cost: Cost) -> tuple[CostTerm, ...]:
    """Give what activities are charged with of a cost, a term each."""
    rule: ByRule = "posts-funding" if cost.kind == POSTS else "as-posts"
    return tuple(_term(cost, cost.share * part, rule, name) for name, part in cost.by)


def unpaid(cost: Cost) -> CostTerm:
    """Give what no activity is charged with of a cost: it is the core's."""
    return _term(cost, cost.share * (1 - cost.covered), "core")


def _term(cost: Cost, share: Fraction, rule: ByRule, activity: str = "") -> CostTerm:
    return CostTerm(cost.place, cost.key[0], cost.month, cost.amount, share, rule, activity)
