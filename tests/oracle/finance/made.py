"""What the oracle reckons with: an activity in the words of IATI, nothing more."""

from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction


@dataclass(frozen=True)
class Flow:
    """A transaction."""

    type: str
    on: date | None
    amount: Fraction
    currency: str
    provider_ref: str = ""
    provider_text: str = ""


@dataclass(frozen=True)
class Budget:
    """A budget: type 2 is a revised one."""

    type: str
    starts: date
    ends: date
    amount: Fraction
    currency: str
    value_date: date | None = None


@dataclass(frozen=True)
class Activity:
    """An activity of our own, with the unit that manages it."""

    id: str
    unit: str
    dates: dict[str, date] = field(default_factory=dict)
    funders: tuple[tuple[str, str], ...] = ()
    flows: tuple[Flow, ...] = ()
    budgets: tuple[Budget, ...] = ()
    office: str = ""


@dataclass(frozen=True)
class Ours:
    """References of our own, names under them that are outside, and donors that mean others."""

    own: frozenset[str] = frozenset()
    external_names: frozenset[str] = frozenset()
    aliases: dict[str, str] = field(default_factory=dict)
