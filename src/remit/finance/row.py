"""The row of an office: what it is called, where it stands, and its figures in each currency."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Final, TypeAlias

from remit.finance.accounts import Accounts
from remit.finance.money import fixed, plain
from remit.finance.office import Office
from remit.finance.totals import Largest, Money
from remit.model.structure import Structure, Subject
from remit.model.unit import Unit
from remit.resolve.document import Document

NO_COSTS: Final = "no-office-costs"
"""Why nobody knows which share of an office's costs projects pay: no costs are recorded."""

ByProjects: TypeAlias = Mapping[str, Fraction | str]
"""Which share of its costs is paid by projects, office by office; else why nobody knows."""

NOT_KNOWN: Final[ByProjects] = {}


def office_row(
    structure: Structure,
    accounts: Accounts,
    office: Office,
    by_projects: ByProjects = NOT_KNOWN,
) -> Document:
    """Give the row of an office among all offices."""
    unit = office.unit
    return {
        "unit": unit,
        "name": unit_name(structure, unit),
        "country": structure.country_of(Subject("unit", unit)) or None,
        "designations": [each.designation for each in structure.designations_of.get(unit, ())],
        "source_names": source_names(accounts, unit),
        **figures_document(office),
        **_share(by_projects, unit),
    }


def figures_document(office: Office) -> Document:
    """Give the figures of an office, or of several put together."""
    return {
        "activities": office.activities,
        "running": office.running,
        "delivers": office.delivers,
        "money": [money_document(each) for each in office.money],
    }


def money_document(money: Money) -> Document:
    """Give the figures in one currency; the reason stands where there is no runway."""
    found = {
        "currency": money.currency,
        "commitments_in": plain(money.commitments_in),
        "funding_in": plain(money.funding_in),
        "internal_in": plain(money.internal_in),
        "internal_remaining": plain(money.internal_remaining),
        "spending": plain(money.spending),
        "estimated": money.estimated,
        "remaining": plain(money.remaining),
        "pipeline": plain(money.pipeline),
        "burn_month": plain(money.burn_month),
        "runway_months": None if money.runway_months is None else f"{money.runway_months:f}",
        "runway_reason": money.runway_reason,
        "funded_until": day_text(money.funded_until),
        "donors": len(money.donors.sums),
        "top_donor": _largest(money.top_donor, "key", name=True),
        "hhi": None if money.donors.herfindahl is None else fixed(money.donors.herfindahl),
        "top_activity": _largest(money.top_activity, "id"),
    }
    return {key: value for key, value in found.items() if key != "runway_reason" or value}


def unit_name(structure: Structure, unit: str) -> str:
    """Give the name of a unit on the day, else the last it had; its id where it has none."""
    known = structure.units.get(unit)
    if known is None:
        versions = structure.register.history(Unit, unit).versions
        known = versions[-1] if versions else None
    return (known.name.best().text if known else "") or unit


def source_names(accounts: Accounts, unit: str) -> list[str]:
    """Give the texts by which publishers call an office."""
    said = (each.project.attribution for each in accounts.units.get(unit, ()))
    return sorted({each.evidence for each in said if each.rule == "contact-organisation"})


def day_text(day: date | None) -> str | None:
    """Write a day; null where there is none."""
    return day.isoformat() if day else None


def _largest(largest: Largest | None, key: str, *, name: bool = False) -> Document | None:
    if largest is None:
        return None
    named = {"name": largest.name} if name else {}
    return {key: largest.key, **named, "share": fixed(largest.share)}


def _share(by_projects: ByProjects, unit: str) -> Document:
    share = by_projects.get(unit, NO_COSTS)
    if isinstance(share, str):
        return {"share_by_projects": None, "share_reason": share}
    return {"share_by_projects": fixed(share)}
