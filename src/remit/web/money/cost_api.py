"""`/api/v1/finance`: the core, services allocated, and where figures come from, as JSON."""

from __future__ import annotations

from remit.finance.cost_paths import OVERHEAD
from remit.model.structure import Structure
from remit.publish.money.asked import read_driver, read_methods, read_period
from remit.publish.money.cost_answers import allocation_answer, core_answer
from remit.publish.money.costing import Costing
from remit.publish.money.paths import paths_answer
from remit.resolve.document import Document
from remit.web.asked import KnownAt, On
from remit.web.desk import TheDesk
from remit.web.money import cost_shapes
from remit.web.money.asked import (
    DriverText,
    FigureText,
    InText,
    MethodText,
    OfText,
    PeriodText,
    unit_id,
)
from remit.web.money.ledger import Ledger, TheLedger
from remit.web.route import route


@route("/core", "core", cost_shapes.CoreAnswer, "What no project pays, a currency each")
def get_core(
    desk: TheDesk,
    ledger: TheLedger,
    period: PeriodText = "",
    in_: InText = "",
    on: On = "",
    known_at: KnownAt = "",
) -> Document:
    """Say what of posts and offices no project pays, what pays for it, and what sources state."""
    structure = desk.structure(on, known_at)
    return core_answer(structure, _costing(ledger, structure, in_, period))


@route("/allocations", "allocations", cost_shapes.Allocations, "By method and currency")
def get_allocations(
    desk: TheDesk,
    ledger: TheLedger,
    method: MethodText = "",
    driver: DriverText = "posts",
    period: PeriodText = "",
    in_: InText = "",
    on: On = "",
    known_at: KnownAt = "",
) -> Document:
    """Charge the cost of those who serve to those they serve, along the remits in force."""
    structure = desk.structure(on, known_at)
    costing = _costing(ledger, structure, in_, period)
    return allocation_answer(structure, costing, read_methods(method), read_driver(driver))


@route("/paths/{of:str}/{figure:str}", "paths", cost_shapes.Paths, "A path for each currency")
def get_paths(
    desk: TheDesk,
    ledger: TheLedger,
    of: OfText,
    figure: FigureText,
    period: PeriodText = "",
    in_: InText = "",
    on: On = "",
    known_at: KnownAt = "",
) -> Document:
    """Say what a figure comes from: every amount, the share that counts, and where it stands."""
    structure = desk.structure(on, known_at)
    costing = _costing(ledger, structure, in_, period)
    name = of if figure == OVERHEAD else unit_id(structure, costing.on_day, of)
    return paths_answer(structure, costing, name, figure)


def _costing(ledger: Ledger, structure: Structure, currency: str, period: str) -> Costing:
    return Costing(structure.register, ledger.on(structure, currency), read_period(period))
