"""How money and those who give and have it are said on a page."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final, TypeVar

from msgspec import Struct

from remit.finance.account import Account
from remit.finance.booking import BUDGET
from remit.finance.money import rounded
from remit.model.body import Body
from remit.model.project import Project
from remit.model.unit import Unit
from remit.publish.money.unknown import RUNWAY_UNKNOWN
from remit.publish.views.projects import published_words
from remit.publish.words import Linked, Words
from remit.resolve.document import Document
from remit.temporal.history import History
from remit.text.catalogue import N_
from remit.text.local import UNKNOWN
from remit.text.numbers import number, percent, to_the_cent
from remit.web.money.visit import Visit

F = TypeVar("F", Body, Unit)

FIGURES: Final[Mapping[str, str]] = {
    "remaining": N_("Left"),
    "burn_month": N_("Spent a month"),
    "runway_months": N_("Lasts (months)"),
    "funding_in": N_("Came in"),
    "commitments_in": N_("Promised by contract"),
    "spending": N_("Spent in the period"),
    "pipeline": N_("To come"),
    "top_donor": N_("Share of the largest donor"),
    "top_activity": N_("Share of the largest project"),
    "hhi": N_("Concentration of donors (Herfindahl)"),
    "internal_in": N_("Our own money that came in"),
    "internal_remaining": N_("Our own money that is left"),
}
"""What figures are called, in the order in which they are told."""

COSTS: Final[Mapping[str, str]] = {
    "cost": N_("What it costs"),
    "charged": N_("Paid by projects"),
    "core": N_("Left to the core"),
}
"""What figures of costs are called."""

PAID: Final[Mapping[str, str]] = {
    "days": N_("the days of the month"),
    "posts-funding": N_("who pays for the post"),
    "as-posts": N_("paid as its posts are"),
    "core": N_("what no project pays"),
}
"""What decided which share of a cost counts."""

TYPES: Final[Mapping[str, str]] = {
    "1": N_("received"),
    "11": N_("promised by contract"),
    "13": N_("announced"),
    "3": N_("paid on"),
    "4": N_("spent"),
    BUDGET: N_("planned"),
}
"""What types of transaction are called."""

RULES: Final[Mapping[str, str]] = {
    "contact-organisation": N_("the organisation named as contact"),
    "mailbox": N_("the mailbox named as contact"),
    "identifier": N_("the pattern of the identifier"),
    "related": N_("the office of the project above it"),
    "participating": N_("an office among those taking part"),
    "transaction": N_("the one office its transactions name"),
    "building": N_("the one building it names"),
    "country": N_("who answers for the country"),
    "folder": N_("the folder says so"),
}
"""What decided which office manages a project."""

REASONS: Final[Mapping[str, str]] = {
    "unknown-office": N_("names an office that the register does not know"),
    "several-offices": N_("may be of several offices"),
    "no-evidence": N_("names no office"),
}
"""Why a project waits for a person's word."""

_RATIOS: Final = frozenset({"top_donor", "top_activity"})


class Figure(Struct, frozen=True):
    """A figure as it is written, and where its path stands; words where it is no number."""

    said: str
    href: str = ""
    is_words: bool = False


def amount(to: Visit, value: Decimal, currency: str = "") -> str:
    """Write an amount with all its places, and its currency where that is not said beside it."""
    said = number(to_the_cent(value), to.language)
    return f"{currency}\N{NO-BREAK SPACE}{said}" if currency else said


def cents(to: Visit, value: Decimal) -> str:
    """Write an amount of a column in which others have cents; nought needs none."""
    short = to_the_cent(value)
    has_places = "." in f"{short:f}"
    return number(short if has_places or not value else rounded(Fraction(value)), to.language)


def whole(to: Visit, value: Decimal, currency: str = "") -> str:
    """Write an amount in whole units."""
    return amount(to, rounded(Fraction(value), 0), currency)


def share(to: Visit, value: Fraction, places: int = 0) -> str:
    """Write a share in hundredths."""
    return percent(rounded(value * 100, places), to.language)


def ratio(to: Visit, value: Decimal) -> str:
    """Write a ratio with all its places."""
    return number(value, to.language)


def path_value(to: Visit, figure: str, value: Decimal | None, currency: str) -> str:
    """Write a figure as its kind is written: an amount, months, a share, an index."""
    if value is None:
        return to.says(N_("not known"))
    if figure in _RATIOS:
        return share(to, Fraction(value), 4)
    is_bare = figure in {"hhi", "runway_months"}
    return ratio(to, value) if is_bare else amount(to, value, currency)


def lasts(to: Visit, money: Document) -> str:
    """Write for how many months money of a document lasts, or why nobody can say."""
    if money["runway_months"] is None:
        return to.says(RUNWAY_UNKNOWN.get(money.get("runway_reason", ""), ""))
    return number(Decimal(money["runway_months"]), to.language)


def month(to: Visit, first: date) -> str:
    """Name a month."""
    return to.reader.bound(first.isoformat()[:7])


def days(to: Visit, first: date | None, last: date | None) -> str:
    """Say from which day to which; the last is among them."""
    ends = [to.reader.day(each) if each else "…" for each in (first, last)]
    return " – ".join(ends)


def office(to: Visit, unit: str) -> Linked:
    """Name an office as it is called on the day, internal or not, and link to its money."""
    row = to.structure.units.get(unit) or _last(to.structure.register.history(Unit, unit))
    words = to.reader.local(row.name) if row is not None else Words(unit, UNKNOWN)
    return Linked(words or Words(unit, UNKNOWN), to.at(unit))


def donor(to: Visit, key: str, name: str) -> Words:
    """Name a giver: as the register calls the body or unit, else as the publisher does."""
    register = to.structure.register
    known = (
        to.structure.bodies.get(key)
        or _last(register.history(Body, key))
        or to.structure.units.get(key)
        or _last(register.history(Unit, key))
    )
    own = to.reader.local(known.name) if known is not None else Words("")
    return own or Words(name or key, UNKNOWN)


def project(to: Visit, account: Account) -> Words:
    """Name a project: by its title, in the language of the page where it has one."""
    return project_title(to, account.project)


def project_title(to: Visit, project: Project) -> Words:
    """Name a project that may be nobody's yet: as the folder has it, else as it was published."""
    text = project.activity.title
    is_copy = bool(project.activity.copy.digest)
    words = published_words(to.reader, text) if is_copy else to.reader.local(text)
    return words or Words(project.id, UNKNOWN)


def _last(history: History[F]) -> F | None:
    return history.versions[-1] if history.versions else None
