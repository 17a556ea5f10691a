"""The cost of services of 500 units over 60 months, by all four methods, equal to the cent.

What posts and offices cost is at hand; who serves whom is read from the remits, painted on days
never asked. Beside it, the reciprocal method alone is done as on paper: month by month, every
server charges all it serves, round after round, until less than a cent is left of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from random import Random
from typing import Final

from benchmarks.made.costs import MONTHS, costs
from benchmarks.made.organisation import facts, register_of
from benchmarks.made.shape import Shape
from benchmarks.measure import Figure, run, time_of, timed

from remit.finance.allocate.allocating import Allocating
from remit.finance.allocate.methods import METHODS
from remit.finance.allocate.serving import pools_of
from remit.finance.costs import Costs, costs_of
from remit.finance.covers import Covers
from remit.finance.money import total
from remit.model.register import Register
from remit.model.structure import Structure
from remit.model.unit import Unit
from remit.temporal.period import Period

_LESS_THAN_A_CENT: Final = Decimal("0.01")


def figures(*, small: bool) -> Iterator[Figure]:
    """Measure what it takes to reckon costs, and to allocate them."""
    shape = Shape(60, 12, 150) if small else Shape(500, 60, 2_000)
    months = Period(MONTHS.start, date(2021, 4, 1)) if small else MONTHS
    made = _made(shape, months)
    found = costs_of(Covers(made), months)
    _agree(made, found)
    taken = time_of(lambda: costs_of(Covers(_anew(made)), months), repeats=3)
    yield timed("allocate-costs", taken, (None, "s"), {}, "what posts and offices cost")
    taken = time_of(lambda: _all(_anew(made), found), repeats=3)
    beside = {"on paper": time_of(lambda: _on_paper(made, found), repeats=1)}
    note = "four methods, 500 units × 60 months"
    yield timed("allocate-four", taken, (2, "s"), beside, note)


def _made(shape: Shape, months: Period) -> Register:
    rows = list(facts(shape))
    units = dict.fromkeys(each.id for each in rows if isinstance(each, Unit))
    return register_of([*rows, *costs(iter(units), months, Random(49))])


def _anew(register: Register) -> Register:
    """Give the same register without anything that was made of it."""
    return Register(register.settings, register.histories)


def _all(register: Register, found: Costs) -> Allocating:
    allocating = Allocating(Covers(register), found)
    for method in METHODS:
        allocating.allocations(method)
    return allocating


def _agree(register: Register, found: Costs) -> None:
    """See that nothing is lost to the cent, and that paper says the same."""
    allocating = _all(register, found)
    for method in METHODS:
        for each in (month for one in allocating.allocations(method) for month in one.months):
            arrived = (*each.allocated.values(), *each.undistributed.values())
            assert total(arrived) == total(each.cost.values())
    (reciprocal,) = allocating.allocations("reciprocal")
    paper = _on_paper(register, found)
    for unit, amount in reciprocal.allocated.items():
        assert abs(amount - paper[unit]) < len(reciprocal.months) * len(reciprocal.cost)


def _on_paper(register: Register, found: Costs) -> Mapping[str, Decimal]:
    """Charge round after round, month by month."""
    structure = Structure(register, found.period.start)
    weights = {unit: len(own) for unit, own in Covers(register).units.items()}
    shares: dict[str, list[tuple[str, Decimal]]] = defaultdict(list)
    for pool in pools_of(structure):
        whole = sum(weights.get(each, 0) for each in pool.consumers)
        part = Decimal(pool.part.numerator) / pool.part.denominator
        for each in pool.consumers if whole else ():
            shares[pool.server].append((each, part * weights.get(each, 0) / whole))
    charged: dict[str, Decimal] = defaultdict(Decimal)
    by_month: dict[str, dict[str, Fraction]] = defaultdict(lambda: defaultdict(Fraction))
    for unit in shares:
        for cost in found.of.get(unit, ()):
            by_month[cost.month][unit] += cost.value * (1 - cost.covered)
    for month in by_month.values():
        todo = {unit: Decimal(n.numerator) / n.denominator for unit, n in month.items()}
        while sum(todo.values()) > _LESS_THAN_A_CENT:
            coming: dict[str, Decimal] = defaultdict(Decimal)
            for server, amount in todo.items():
                for unit, share in shares[server]:
                    if unit in shares:
                        coming[unit] += amount * share
                    else:
                        charged[unit] += amount * share
            todo = coming
    return charged


if __name__ == "__main__":
    run(figures)
