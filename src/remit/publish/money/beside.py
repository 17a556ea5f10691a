"""What stands beside the figures of an office: its posts, its costs, and the path of a figure."""

from __future__ import annotations

from collections.abc import Sequence

from remit.finance.cost_document import costs_document, posts_document
from remit.finance.explain import Path
from remit.finance.office_document import Beside
from remit.finance.rateless import noticed_in_costs
from remit.finance.terms import CostPath
from remit.publish.money.costing import Costing
from remit.publish.money.paths import any_path_document


def beside(costing: Costing, unit: str, paths: Sequence[Path | CostPath] = ()) -> Beside:
    """Give what stands beside the figures of a unit.

    Args:
        costing: The costs of the days asked about.
        unit: The unit.
        paths: Of a figure; the first is shown.
    """
    day = costing.on_day.day
    return Beside(
        by_projects=costing.by_projects([unit]),
        posts=posts_document(costing.covers, unit, day),
        costs=costs_document(costing.costs(unit)),
        path=any_path_document(costing.on_day, paths[0]) if paths else None,
        findings=noticed_in_costs(costing.projectized.costs, {unit}),
    )
