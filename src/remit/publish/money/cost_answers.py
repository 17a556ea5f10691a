"""The core, and services allocated, as documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from remit.finance.allocate.methods import Method
from remit.finance.cost_document import allocation_document, core_document, stated_document
from remit.finance.document import finding_document, head_document
from remit.finance.rateless import noticed_in_costs
from remit.finance.stated import stated_totals
from remit.model.evidence import Statement
from remit.model.paying import Driver
from remit.model.published import Noticed
from remit.model.structure import Structure
from remit.publish.money.costing import Costing
from remit.resolve.document import Document


def core_answer(structure: Structure, costing: Costing) -> Document:
    """Give the core and what pays for it; and totals that sources state, with their parts."""
    statements = (
        version
        for history in structure.register.all(Statement).values()
        for version in history.versions
    )
    return {
        **head_document(structure, costing.on_day, costing.period),
        "core": [core_document(each) for each in costing.core],
        "stated": [stated_document(each) for each in stated_totals(statements)],
        "findings": [finding_document(each) for each in _noticed(costing)],
    }


def allocation_answer(
    structure: Structure, costing: Costing, methods: Sequence[Method], driver: Driver
) -> Document:
    """Give what each method charges to those who serve nobody."""
    allocating = costing.allocating(driver)
    found = [each for method in methods for each in allocating.allocations(method)]
    return {
        **head_document(structure, costing.on_day, costing.period),
        "driver": driver,
        "allocations": [allocation_document(each) for each in found],
        "findings": [
            finding_document(each)
            for each in noticed_in_costs(costing.projectized.costs, allocating.servers)
        ],
    }


def _noticed(costing: Costing) -> Iterator[Noticed]:
    yield from noticed_in_costs(costing.projectized.costs)
    yield from costing.overheads.noticed_in(costing.period)
