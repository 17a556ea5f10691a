"""Projects on a page of money: whose they are and why, and what waits for a person's word."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from remit.finance.account import Account
from remit.finance.days import first_day, last_day
from remit.finance.figures import funding, remaining
from remit.finance.part import value_of
from remit.model.project import Project
from remit.publish.words import Linked, Words
from remit.web.money.leading import path_to
from remit.web.money.said import REASONS, RULES, Figure, amount, days, office, project_title
from remit.web.money.visit import APART, Visit


class Managed(Struct, frozen=True):
    """A project, and what decided which office manages it."""

    id: str
    title: Words
    days: str
    is_running: bool
    is_estimated: bool
    office: Linked | None
    rule: str
    evidence: str
    place: str
    money: tuple[tuple[Figure, Figure], ...]
    what_if: str


class Waiting(Struct, frozen=True):
    """A project that no rule gave to an office: why, and whose it might be."""

    id: str
    title: Words
    reason: str
    evidence: str
    candidates: tuple[Linked, ...]
    place: str


def managed(to: Visit, account: Account) -> Managed:
    """Show a project of an office, with what came in and what is left in each currency."""
    known = to.on_day.known(account)
    money = tuple(
        (
            _figure(to, account, each, "funding_in", value_of(funding(known[each]))),
            _figure(to, account, each, "remaining", value_of(remaining(known[each]))),
        )
        for each in to.on_day.currencies([account])
    )
    is_estimated = not account.is_published(to.on_day.day)
    return _shown(to, account.project, money, is_estimated=is_estimated)


def _figure(to: Visit, account: Account, currency: str, name: str, value: Decimal) -> Figure:
    """Write an amount of a project, which leads to what of its office's it is made of."""
    unit = account.project.attribution.unit
    path = path_to(to, unit, [account], name, currency, activity=account.id)
    return Figure(amount(to, value, currency), path)


def delivered(to: Visit, unit: str) -> tuple[Managed, ...]:
    """Show the projects that name a building of an office, with who manages each."""
    return tuple(_shown(to, each) for each in delivering(to, unit))


def delivering(to: Visit, unit: str) -> tuple[Project, ...]:
    """Give the projects that name a building of an office."""
    return tuple(
        each
        for each in to.on_day.accounts.books.projects
        if each.is_own and unit in each.attribution.delivers
    )


def waiting(to: Visit) -> tuple[Waiting, ...]:
    """Show the projects that wait, in id order."""
    return tuple(
        Waiting(
            each.id,
            project_title(to, each),
            to.says(REASONS.get(each.attribution.reason, "")),
            each.attribution.evidence,
            tuple(office(to, unit) for unit in each.attribution.candidates),
            place(each),
        )
        for each in to.on_day.accounts.review
    )


def place(project: Project) -> str:
    """Say where a project stands: the file, and the line where it has one."""
    found = project.activity.copy.place
    return f"{found.file}:{found.line}" if found.line else found.file


def _evidence(project: Project) -> str:
    """Say what decided it; nothing where that is the file that its place names beside it."""
    evidence = project.attribution.evidence
    return "" if evidence == project.activity.copy.place.file else evidence


def _shown(
    to: Visit,
    project: Project,
    money: tuple[tuple[Figure, Figure], ...] = (),
    *,
    is_estimated: bool = False,
) -> Managed:
    attribution, day = project.attribution, to.on_day.day
    first, last = first_day(project.activity), last_day(project.activity)
    return Managed(
        project.id,
        project_title(to, project),
        days(to, first, last),
        first is not None and last is not None and first <= day <= last,
        is_estimated,
        office(to, attribution.unit) if attribution.unit else None,
        to.says(RULES.get(attribution.rule, "")) if attribution.rule else "",
        _evidence(project),
        place(project),
        money,
        to.at(APART, "what-if", activity=project.id),
    )
