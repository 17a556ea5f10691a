"""The path of a figure: the amounts it is made of, and their sum at the foot."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from msgspec import Struct

from remit.finance.explain import CLIFF, Path, explain
from remit.finance.lost_path import LOST, lost_path
from remit.finance.money import plain, rounded
from remit.finance.part import Term
from remit.model.published import Place
from remit.publish.words import Linked, Words
from remit.text.catalogue import N_
from remit.text.numbers import number
from remit.web.money.leading import path_to
from remit.web.money.said import (
    COSTS,
    FIGURES,
    RULES,
    TYPES,
    amount,
    cents,
    donor,
    office,
    path_value,
    project,
    ratio,
)
from remit.web.money.visit import APART, Visit
from remit.web.money.whatif_asked import cause_told, question, reckoned
from remit.web.telling import Told

_PLACES = 6
_ALL_CENTS = 12


class Step(Struct, frozen=True):
    """A term: an amount, which share of it counts, and what that adds."""

    project: Words
    id: str
    ref: str
    on: str
    iso_on: str
    type: str
    amount: str
    published: str
    share: str
    days: str
    adds: str
    rule: str
    place: str


class PathPage(Struct, frozen=True):
    """A figure with all its terms; what it is about where that is not all of an office.

    Of a loss that is what would stop, and `back` is the page that asks it.
    """

    office: Linked
    name: str
    currency: str
    value: str
    steps: tuple[Step, ...]
    sum: str
    figures: tuple[tuple[str, str], ...]
    is_cost: bool = False
    about: Told = ()
    back: str = ""


def path_page(to: Visit, unit: str) -> PathPage:
    """Take what the page shows.

    Raises:
        UnknownError: There is no such figure.
    """
    found = path_asked(to, unit)
    figure, chosen = found.figure, found.currency
    is_money = figure in _MONEY or figure.startswith(CLIFF)
    return PathPage(
        office(to, unit),
        _name(to, figure),
        chosen,
        path_value(to, figure, found.value, chosen),
        tuple(_step(to, each, is_money=is_money) for each in found.terms),
        _sum(to, found, is_money=is_money),
        others(to, unit, chosen),
        about=_about(to, found),
        back=to.at(APART, "what-if", **question(to)) if is_of_losses(to) else "",
    )


def others(to: Visit, unit: str, currency: str) -> tuple[tuple[str, str], ...]:
    """Give the paths of the figures of an office: of its money, and of its costs."""
    own, costing = to.on_day.accounts.units.get(unit, ()), to.costing
    money = {name: path_to(to, unit, own, name, currency) for name in FIGURES}
    costs = {
        name: to.at(unit, "path", figure=name, currency=currency)
        for name in COSTS
        if any(each.terms for each in costing.paths(unit, name))
    }
    labels = {**FIGURES, **COSTS}
    return tuple((to.says(labels[name]), at) for name, at in {**money, **costs}.items() if at)


def path_asked(to: Visit, unit: str) -> Path:
    """Give the path that the address asks for.

    Raises:
        UnknownError: There is no such figure.
        RemitError: What is lost is asked for, and not what stops.
    """
    accounts = to.on_day.accounts.units.get(unit, ())
    currency = to.asked.get("currency", "")
    currencies = to.on_day.currencies(accounts)
    chosen = currency if currency in currencies else next(iter(currencies), currency)
    if is_of_losses(to):
        return lost_path(to.on_day, reckoned(to), unit, chosen)
    only = to.asked.get("activity", "")
    own = [each for each in accounts if not only or each.id == only]
    found = explain(to.on_day, own, to.asked.get("figure", "remaining"), chosen, to.period)
    return _from(found, to.asked["donor"]) if "donor" in to.asked else found


def _from(path: Path, donor: str) -> Path:
    """Give the terms of a path that are of one donor, and what they add up to."""
    terms = tuple(each for each in path.terms if each.booking.donor.key == donor)
    added = sum((each.value for each in terms), Fraction(0))
    return Path(path.figure, path.currency, to_the_cent(added), terms)


def _about(to: Visit, found: Path) -> Told:
    """Say what a path is about where it is not all of an office: a loss, a project, a donor."""
    if is_of_losses(to):
        return cause_told(to)
    account = to.on_day.accounts.of.get(to.asked.get("activity", ""))
    if account is not None:
        return (project(to, account),)
    key = to.asked.get("donor", "")
    name = next((each.booking.donor.name for each in found.terms), key)
    return (donor(to, key, name),) if key else ()


def is_of_losses(to: Visit) -> bool:
    """Tell whether the address asks for what an office would lose."""
    return to.asked.get("figure", "") == LOST


_MONEY = frozenset({*FIGURES, LOST}) - {"runway_months", "top_donor", "top_activity", "hhi"}
"""The figures that are amounts; the others are ratios of some."""


def _name(to: Visit, figure: str) -> str:
    if figure.startswith(CLIFF):
        said = to.says(N_("To spend in {month}"))
        return said.format(month=to.reader.bound(figure.removeprefix(CLIFF)))
    return to.says(N_("What is lost") if figure == LOST else FIGURES[figure])


def _sum(to: Visit, found: Path, *, is_money: bool) -> str:
    """Add the terms again, exactly; what is rounded is only how the sum is written."""
    added = sum((each.value for each in found.terms), Fraction(0))
    return _written(to, added, is_money=is_money)


def _written(to: Visit, value: Fraction, *, is_money: bool) -> str:
    if not is_money:
        return ratio(to, rounded(value, _PLACES))
    return cents(to, to_the_cent(value))


def to_the_cent(value: Fraction) -> Decimal:
    """Give an amount as it is where it has an end, else to the cent."""
    exact = rounded(value, 10)
    return exact if Fraction(exact) == value else rounded(value)


def _step(to: Visit, term: Term, *, is_money: bool) -> Step:
    booking = term.booking
    account = to.on_day.accounts.of[booking.activity]
    published = booking.published
    return Step(
        project=project(to, account),
        id=booking.activity,
        ref=booking.ref,
        on=to.reader.day(booking.on),
        iso_on=booking.on.isoformat(),
        type=to.says(TYPES.get(booking.type, "")) if booking.type in TYPES else booking.type,
        amount=cents(to, booking.amount),
        published=amount(to, published.amount, published.currency) if published else "",
        share=share_said(to, term.share),
        days=_days(to, term),
        adds=_written(to, term.value, is_money=is_money),
        rule=to.says(RULES[account.project.attribution.rule])
        if account.project.attribution.rule
        else "",
        place=place_said(booking.place),
    )


def share_said(to: Visit, value: Fraction) -> str:
    """Write a share with so many places that no cent is lost; the files have all of them."""
    share = rounded(value, _ALL_CENTS)
    is_whole = Fraction(share) == value
    said = number(Decimal(plain(share)) if is_whole else share, to.language)
    return said if is_whole else f"{said}…"


def _days(to: Visit, term: Term) -> str:
    if not term.days:
        return ""
    first, last, all_ = term.days
    said = to.says(N_("days {first} to {last} of {all}"))
    return said.format(first=first + 1, last=last, all=all_)


def place_said(place: Place) -> str:
    """Say where something stands: the file, and the line where it has one."""
    return f"{place.file}:{place.line}" if place.line else place.file
