"""The paths of a figure of an office: one a currency in which it has money."""

from __future__ import annotations

from remit.finance.accounts import OnDay
from remit.finance.cost_document import cost_path_document
from remit.finance.explain import Path, explain
from remit.finance.path_document import path_document
from remit.finance.terms import CostPath
from remit.publish.money.costing import Costing
from remit.resolve.document import Document


def paths_of(costing: Costing, unit: str, figure: str) -> tuple[Path | CostPath, ...]:
    """Give the paths of a figure of an office: of its money, or of its costs.

    Raises:
        UnknownError: There is no such figure.
    """
    if costing.has_path(figure):
        return costing.paths(unit, figure)
    on_day = costing.on_day
    accounts = on_day.accounts.units.get(unit, ())
    currencies = on_day.currencies(accounts)
    return tuple(explain(on_day, accounts, figure, each, costing.period) for each in currencies)


def any_path_document(on_day: OnDay, path: Path | CostPath) -> Document:
    """Give a path as a document, of whichever kind it is."""
    if isinstance(path, CostPath):
        return cost_path_document(path)
    return path_document(on_day, path)
