"""Which tables the pages of money have: the same figures as in documents, a row each."""

from __future__ import annotations

from collections.abc import Mapping

from remit.finance.document import finding_document
from remit.finance.explain import Path
from remit.finance.noticed_on import noticed_on
from remit.finance.office_document import office_document
from remit.finance.office_tables import all_offices_tables, noticed_table, office_tables
from remit.finance.path_tables import path_table
from remit.finance.review_table import review_table
from remit.finance.tabular import Table, listed, stamp
from remit.finance.terms import CostPath
from remit.finance.whatif_document import cause_document, whatif_document
from remit.finance.whatif_tables import whatif_stamp, whatif_tables
from remit.publish.money.beside import beside
from remit.publish.money.ending import ending
from remit.publish.money.paths import any_path_document
from remit.resolve.document import moment_document
from remit.web.money.cost_path import cost_path_asked, is_of_costs
from remit.web.money.files import Tables
from remit.web.money.overview import overview_document
from remit.web.money.path import is_of_losses, path_asked
from remit.web.money.projects import delivering
from remit.web.money.visit import Visit
from remit.web.money.whatif_asked import reckoned


def of_all(to: Visit) -> Tables:
    """Give the tables of all offices."""
    document = overview_document(to)
    all_ = (*all_offices_tables(document), review_table(to.on_day.accounts))
    return Tables("offices", all_, stamp(to.structure, document))


def of_review(to: Visit) -> Tables:
    """Give the table of what waits for a person's word."""
    table = review_table(to.on_day.accounts)
    return Tables("review", (table,), stamp(to.structure, moment_document(to.structure)))


def of_office(to: Visit, unit: str) -> Tables:
    """Give the tables of one office."""
    found = office_document(to.structure, to.on_day, unit, to.period, beside(to.costing, unit))
    own = sorted(to.on_day.accounts.units.get(unit, ()), key=lambda each: each.id)
    noticed = noticed_table(map(finding_document, noticed_on(to.on_day, own)))
    all_ = (*office_tables(found), _delivered(to, unit), noticed)
    return Tables(unit, all_, {"unit": unit, **stamp(to.structure, found)})


def of_path(to: Visit, unit: str) -> Tables:
    """Give the terms of a figure."""
    path = any_path_document(to.on_day, _path(to, unit))
    said = {"period": {"from": to.period.start.isoformat(), "to": to.period.end.isoformat()}}
    stamped = stamp(to.structure, {**moment_document(to.structure), **said})
    about = f"{unit}-{path['figure'].replace(':', '-')}"
    return Tables(about, (path_table([path]),), {"unit": unit, **stamped, **_only(to)})


def _only(to: Visit) -> Mapping[str, str]:
    """Say of which donor rows are, where not of all; and of a loss, what would stop."""
    if not is_of_losses(to):
        return {"donor": to.asked["donor"]} if "donor" in to.asked else {}
    found = reckoned(to)
    days = {"from": found.period.start.isoformat(), "to": found.period.end.isoformat()}
    return whatif_stamp({"cause": cause_document(found.cause), **days})


def _path(to: Visit, unit: str) -> Path | CostPath:
    return cost_path_asked(to, unit) if is_of_costs(to) else path_asked(to, unit)


def of_what_if(to: Visit) -> Tables:
    """Give the tables of what is lost, and of what follows."""
    found = reckoned(to)
    come = ending(to.structure.register, to.on_day, found)
    document = whatif_document(to.structure, to.on_day, found, come.following)
    said = {**stamp(to.structure, document), **whatif_stamp(document)}
    return Tables("what-if", whatif_tables(document, found), said)


def _delivered(to: Visit, unit: str) -> Table:
    rows = (
        {
            "id": each.id,
            "title": each.activity.title.best().text or None,
            "managed_by": each.attribution.unit or None,
            "file": each.activity.copy.place.file,
            "line": each.activity.copy.place.line,
        }
        for each in delivering(to, unit)
    )
    return listed("delivered", ("id", "title", "managed_by", "file", "line"), rows)
