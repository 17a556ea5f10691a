"""The page of an office's money: its figures, months to come, givers, projects and countries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from markupsafe import Markup
from msgspec import Struct

from remit.finance.account import Account
from remit.finance.cliff import Month, cliff
from remit.finance.countries import by_country
from remit.finance.explain import CLIFF
from remit.finance.money import rounded
from remit.finance.months import month_name
from remit.finance.noticed_on import noticed_on
from remit.finance.office import Office
from remit.finance.office import office as office_of
from remit.finance.row import source_names
from remit.finance.shares import name_of
from remit.finance.totals import Money
from remit.model.unit import Unit
from remit.publish import names
from remit.publish.pictures.cliff import Bar, cliff_svg
from remit.publish.words import Linked, Words
from remit.text.catalogue import N_
from remit.text.local import UNKNOWN
from remit.text.scripts import is_right_to_left
from remit.web.money.costed import Costed, costed
from remit.web.money.leading import path_to
from remit.web.money.projects import Managed, delivered, managed
from remit.web.money.said import (
    FIGURES,
    Figure,
    amount,
    cents,
    donor,
    month,
    office,
    project,
    ratio,
    share,
    whole,
)
from remit.web.money.visit import Visit


class Line(Struct, frozen=True):
    """A figure with its name; `hint` is what has to be said beside it."""

    name: str
    figure: Figure
    hint: str = ""


class Giver(Struct, frozen=True):
    """Who gives, how much, and which share of all."""

    name: Words
    amount: Figure
    share: str
    what_if: str


class Coming(Struct, frozen=True):
    """A month to come."""

    name: str
    iso: str
    amount: Figure
    ending: int


class Part(Struct, frozen=True):
    """All figures in one currency."""

    currency: str
    lines: tuple[Line, ...]
    chart: Markup
    months: tuple[Coming, ...]
    givers: tuple[Giver, ...]
    countries: tuple[tuple[Words, str], ...]


class OfficePage(Struct, frozen=True):
    """All that is known of the money of an office."""

    office: Linked
    unit: Linked
    called: tuple[Words, ...]
    running: int
    activities: int
    is_alone: bool
    parts: tuple[Part, ...]
    costed: Costed
    managed: tuple[Managed, ...]
    delivered: tuple[Managed, ...]
    findings: tuple[str, ...]


def office_page(to: Visit, unit: str) -> OfficePage | None:
    """Take what the page shows; nothing where there is no such unit and no such money."""
    accounts = to.on_day.accounts
    if not is_office(to, unit):
        return None
    found = office_of(to.on_day, unit, to.period)
    own = sorted(accounts.units.get(unit, ()), key=lambda each: each.id)
    return OfficePage(
        office=office(to, unit),
        unit=to.reader.page(office(to, unit).words, "unit", unit),
        called=tuple(Words(each, UNKNOWN) for each in source_names(accounts, unit)),
        running=found.running,
        activities=found.activities,
        is_alone=found.stands_on_one_project,
        parts=tuple(_part(to, found, each, own) for each in found.money),
        costed=costed(to, unit),
        managed=tuple(managed(to, each) for each in own),
        delivered=delivered(to, unit),
        findings=tuple(f"{each.activity}: {each.text}" for each in noticed_on(to.on_day, own)),
    )


def is_office(to: Visit, unit: str) -> bool:
    """Tell whether there is such a unit, or such money."""
    is_known = bool(to.structure.register.history(Unit, unit).versions)
    return is_known or unit in to.on_day.accounts.offices


def _part(to: Visit, found: Office, money: Money, own: Sequence[Account]) -> Part:
    months = [each for each in cliff(to.on_day, own) if each.currency == money.currency]
    known = to.on_day.in_currency(own, money.currency)
    return Part(
        currency=money.currency,
        lines=tuple(_lines(to, found, money, own)),
        chart=_chart(to, months, money.currency),
        months=tuple(_coming(to, found.unit, each, own) for each in months),
        givers=tuple(_givers(to, found.unit, money)),
        countries=tuple(
            (names.country_words(to.reader, code) if code else Words(""), amount(to, value))
            for code, value in by_country(known).items()
        ),
    )


def _lines(to: Visit, found: Office, money: Money, own: Sequence[Account]) -> Iterator[Line]:
    for name, label in FIGURES.items():
        said = _said(to, money, name)
        if not said:
            continue
        path = path_to(to, found.unit, own, name, money.currency)
        yield Line(to.says(label), Figure(said, path), _hint(to, money, name))
    if money.funded_until:
        day = to.reader.day(money.funded_until)
        hint = to.says(N_("the last day of the last project with money"))
        yield Line(to.says(N_("Funded until")), Figure(day, is_words=True), hint)


def _said(to: Visit, money: Money, name: str) -> str:
    """Write a figure; nothing where there is none worth a line."""
    if name in {"top_donor", "top_activity"}:
        top = money.top_donor if name == "top_donor" else money.top_activity
        return share(to, top.share, 1) if top else ""
    if name == "hhi":
        index = money.donors.herfindahl
        return ratio(to, rounded(index, 3)) if index is not None else ""
    if name == "runway_months":
        return ratio(to, money.runway_months) if money.runway_months is not None else ""
    value: Decimal = getattr(money, name)
    if name.startswith("internal") and not value:
        return ""
    return amount(to, value, money.currency)


def _hint(to: Visit, money: Money, name: str) -> str:
    if name in {"burn_month", "spending"} and money.estimated:
        return to.says(N_("estimated: spread evenly over the days of each project"))
    if name == "pipeline" and not money.has_pipeline:
        return to.says(N_("none is published"))
    if name == "top_donor" and money.top_donor:
        return donor(to, money.top_donor.key, money.top_donor.name).text
    if name == "top_activity" and money.top_activity:
        return project(to, to.on_day.accounts.of[money.top_activity.key]).text
    return ""


def _chart(to: Visit, months: Sequence[Month], currency: str) -> Markup:
    bars = [
        Bar(month(to, each.days.start), each.amount, whole(to, each.amount), _ending(to, each))
        for each in months
    ]
    said = to.says(N_("Money to spend month by month, in {currency}: as in the table."))
    drawn = cliff_svg(
        bars, said.format(currency=currency), is_right_to_left=is_right_to_left(to.language)
    )
    return Markup(drawn)  # noqa: S704 - every text in it is escaped


def _ending(to: Visit, each: Month) -> str:
    return to.says(N_("ends: {n}")).format(n=each.ending) if each.ending else ""


def _coming(to: Visit, unit: str, each: Month, own: Sequence[Account]) -> Coming:
    name = month_name(each.days)
    said = Figure(cents(to, each.amount), path_to(to, unit, own, f"{CLIFF}{name}", each.currency))
    return Coming(month(to, each.days.start), name, said, each.ending)


def _givers(to: Visit, unit: str, money: Money) -> Iterator[Giver]:
    sums, asked = money.donors.sums, {"figure": "funding_in", "currency": money.currency}
    for key in sorted(sums, key=lambda each: (-sums[each].total, each)):
        yield Giver(
            donor(to, key, name_of(sums[key].bookings)),
            Figure(amount(to, sums[key].total), to.at(unit, "path", donor=key, **asked)),
            share(to, money.donors.share(key), 1),
            to.at("-", "what-if", donor=key),
        )
