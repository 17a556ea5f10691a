"""The paths of a figure of an office: one a currency in which it has money."""

from __future__ import annotations

from remit.change.nearest import nearest
from remit.errors import UnknownError
from remit.finance.accounts import OnDay
from remit.finance.cost_document import cost_path_document
from remit.finance.cost_paths import COST_FIGURES, OVERHEAD, is_of_costs
from remit.finance.document import head_document
from remit.finance.explain import CLIFF, Path, explain, explained
from remit.finance.path_document import path_document
from remit.finance.terms import CostPath
from remit.model.structure import Structure
from remit.publish.money.costing import Costing
from remit.resolve.document import Document


def paths_of(costing: Costing, of: str, figure: str) -> tuple[Path | CostPath, ...]:
    """Give the paths of a figure: of an office's money or costs, or of an agreement's overhead.

    Raises:
        UnknownError: There is no such figure, or no such agreement.
    """
    if figure == OVERHEAD:
        return costing.overhead(of)
    if is_of_costs(figure):
        return costing.paths(of, figure)
    on_day = costing.on_day
    if figure not in explained(on_day):
        raise _unknown(on_day, figure)
    accounts = on_day.accounts.units.get(of, ())
    currencies = on_day.currencies(accounts)
    return tuple(explain(on_day, accounts, figure, each, costing.period) for each in currencies)


def paths_answer(structure: Structure, costing: Costing, of: str, figure: str) -> Document:
    """Give the paths of a figure as a document.

    Raises:
        UnknownError: There is no such figure, or no such agreement.
    """
    found = paths_of(costing, of, figure)
    return {
        **head_document(structure, costing.on_day, costing.period),
        "agreement" if figure == OVERHEAD else "unit": of,
        "paths": [any_path_document(costing.on_day, each) for each in found],
    }


def any_path_document(on_day: OnDay, path: Path | CostPath) -> Document:
    """Give a path as a document, of whichever kind it is."""
    if isinstance(path, CostPath):
        return cost_path_document(path)
    return path_document(on_day, path)


def _unknown(on_day: OnDay, figure: str) -> UnknownError:
    own = explained(on_day)
    if near := nearest(figure, (*own, *COST_FIGURES)):
        return UnknownError("figure", figure, [near])
    # The months to come are alike: the first stands for all.
    sums = tuple(each for each in own if not each.startswith(CLIFF))
    todo = f"There are {', '.join((*sums, *COST_FIGURES))} and {own[len(sums)]}."
    return UnknownError("figure", figure, todo=todo)
