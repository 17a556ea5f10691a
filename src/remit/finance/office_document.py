"""One office as a document: its row, its months to come, its givers, its activities, a path."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from remit.finance.account import Account
from remit.finance.accounts import OnDay
from remit.finance.cliff import Month, cliff
from remit.finance.countries import by_country
from remit.finance.document import finding_document, head_document
from remit.finance.groups import Together
from remit.finance.known import Known
from remit.finance.money import fixed, plain
from remit.finance.months import month_name
from remit.finance.noticed_on import noticed_on
from remit.finance.office import Office, office
from remit.finance.row import NOT_KNOWN, ByProjects, day_text, figures_document, office_row
from remit.finance.shares import name_of
from remit.finance.summing import summed
from remit.model.published import Noticed
from remit.model.structure import Structure
from remit.resolve.document import Document
from remit.temporal.period import Period


class Beside(Struct, frozen=True):
    """What stands beside the figures of an office.

    Args:
        by_projects: Which share of an office's costs projects pay, where it is known.
        posts: Its posts, and what pays for them.
        costs: What it costs.
        path: The path of a figure, where one is asked for.
        findings: What is noticed of its costs.
    """

    by_projects: ByProjects = NOT_KNOWN
    posts: Sequence[Document] = ()
    costs: Sequence[Document] = ()
    path: Document | None = None
    findings: Sequence[Noticed] = ()


NOTHING: Final = Beside()


def office_document(
    structure: Structure,
    on_day: OnDay,
    unit: str,
    period: Period | None = None,
    beside: Beside = NOTHING,
) -> Document:
    """Give all that is known of the money of one office.

    Args:
        structure: The organisation on the day.
        on_day: What is known on that day.
        unit: The office.
        period: Of which days spending is; the twelve months before the day unless said.
        beside: What stands beside its figures.
    """
    found = office(on_day, unit, period)
    own = sorted(on_day.accounts.units.get(unit, ()), key=lambda each: each.id)
    return {
        **head_document(structure, on_day, period),
        "office": office_row(structure, on_day.accounts, found, beside.by_projects),
        "cliff": [_month(each) for each in cliff(on_day, own)],
        "donors": _donors(found),
        "activities": [_activity(on_day, each) for each in own],
        "countries": _countries(on_day, own),
        "posts": list(beside.posts),
        "costs": list(beside.costs),
        "findings": [
            finding_document(each) for each in (*noticed_on(on_day, own), *beside.findings)
        ],
        **({"path": beside.path} if beside.path else {}),
    }


def groups_document(
    structure: Structure, on_day: OnDay, groups: Sequence[Together], period: Period | None = None
) -> Document:
    """Give the figures of offices put together; those in no group stand under null."""
    return {
        **head_document(structure, on_day, period),
        "groups": [
            {
                "group": each.group or None,
                "offices": list(each.offices),
                **figures_document(each.figures),
            }
            for each in groups
        ],
        "findings": [finding_document(each) for each in noticed_on(on_day)],
    }


def _month(month: Month) -> Document:
    return {
        "month": month_name(month.days),
        "currency": month.currency,
        "amount": plain(month.amount),
        "ending": month.ending,
    }


def _donors(found: Office) -> list[Document]:
    return [
        {
            "currency": money.currency,
            "key": key,
            "name": name_of(given.bookings),
            "funding_in": plain(given.total),
            "share": fixed(money.donors.share(key)),
        }
        for money in found.money
        for key, given in money.donors.sums.items()
    ]


def _activity(on_day: OnDay, account: Account) -> Document:
    attribution, day = account.project.attribution, on_day.day
    return {
        "id": account.id,
        "title": account.project.activity.title.best().text or None,
        "rule": attribution.rule,
        "evidence": attribution.evidence,
        "estimated": not account.is_published(day),
        "running": account.is_running(day),
        "first_day": day_text(account.first),
        "last_day": day_text(account.last),
        "money": [
            _of_activity(on_day.known(account)[currency])
            for currency in on_day.currencies([account])
        ],
    }


def _of_activity(known: Known) -> Document:
    # None of these hangs on the period, so any will do.
    names, days = ("funding_in", "internal_in", "remaining"), Period()
    return {
        "currency": known.currency,
        **{name: plain(summed(name, [known], days)) for name in names},
    }


def _countries(on_day: OnDay, accounts: Sequence[Account]) -> list[Document]:
    found = [
        {"country": country or None, "currency": currency, "funding_in": plain(amount)}
        for currency in on_day.currencies(accounts)
        for country, amount in by_country(on_day.in_currency(accounts, currency)).items()
    ]
    return sorted(found, key=lambda each: (each["country"] or "", each["currency"] or ""))
