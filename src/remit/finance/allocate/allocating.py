"""Service costs, from those who serve to those they serve, along the remits in force."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from remit.finance.allocate.allocation import AllocatedMonth, Allocation, Amounts
from remit.finance.allocate.bearing import Bearing
from remit.finance.allocate.cents import Cents, in_cents
from remit.finance.allocate.methods import Method
from remit.finance.allocate.network import A_CENT
from remit.finance.allocate.networks import Networks
from remit.finance.allocate.pieces import pieces_of
from remit.finance.allocate.weights import Dates
from remit.finance.costs import Costs
from remit.finance.covers import Covers
from remit.finance.money import rounded
from remit.finance.terms import CostPath, CostTerm, settled
from remit.model.paying import Driver
from remit.temporal.period import Period


class Allocating:
    """The services of some days, ready for every method; `servers` are those who serve on any.

    What a server costs is what no project is charged with. Remits, posts and shares count as
    they are on each day: days are parted where any of them turns.

    Args:
        covers: The register, and who pays for its posts.
        costs: What posts and offices cost on the days asked for.
        driver: By what costs are shared; activity-based, each function has its own.
        dates: When each unit had transactions, where these are a driver.
    """

    def __init__(
        self,
        covers: Covers,
        costs: Costs,
        driver: Driver = "posts",
        dates: Dates | None = None,
    ) -> None:
        """Part the days, and take the costs of those who serve."""
        self._pieces = tuple(pieces_of(covers.register, costs.period))
        self._networks = Networks(covers, driver, dates or {})
        self._bearing = Bearing(costs, self._pieces)
        servers = [self._networks.servers(piece) for piece in self._pieces]
        self.servers = frozenset(name for each in servers for name in each)
        self._cents = {
            currency: self._bearing.cents(servers, currency)
            for currency in self._bearing.currencies
        }

    def allocations(self, method: Method) -> tuple[Allocation, ...]:
        """Give what is allocated by a method, a currency each."""
        return tuple(
            Allocation(method, currency, tuple(self._months(method, currency)))
            for currency, cents in self._cents.items()
            if any(cents)
        )

    def path(self, method: Method, unit: str, currency: str) -> CostPath:
        """Give the path of what a unit is charged: the rows of those who serve, and its shares.

        What is rounded on the way is a term of its own.
        """
        charged, terms = Fraction(0), list[CostTerm]()
        for number, cents in enumerate(self._cents.get(currency, ())):
            here = self._charged(method, number, cents).to.get(unit, 0)
            charged += Fraction(here, 100)
            terms += self._terms(method, number, cents, unit, currency) if here else ()
        path = CostPath(f"services:{method}", currency, rounded(charged), tuple(terms))
        return settled(path, unit)

    def _months(self, method: Method, currency: str) -> Iterator[AllocatedMonth]:
        months: dict[Period, list[tuple[Mapping[str, int], Cents]]] = defaultdict(list)
        for number, cents in enumerate(self._cents[currency]):
            charged = self._charged(method, number, cents)
            months[self._pieces[number].month].append((cents, charged))
        for month, found in months.items():
            yield AllocatedMonth(
                month,
                _amounts(cost for cost, _ in found),
                _amounts(charged.to for _, charged in found),
                _amounts(charged.lost for _, charged in found),
            )

    def _charged(self, method: Method, number: int, cents: Mapping[str, int]) -> Cents:
        carrying = self._networks.carrying(method, self._pieces[number])
        costs = _parts(cents)
        return in_cents(carrying.carry(costs, costs), sum(cents.values()))

    def _terms(
        self, method: Method, number: int, cents: Mapping[str, int], unit: str, currency: str
    ) -> Iterator[CostTerm]:
        known = _parts(cents)
        carrying = self._networks.carrying(method, self._pieces[number])
        for server in cents:
            found = carrying.carry({server: A_CENT}, known)
            part = Fraction(found.to.get(unit, 0), A_CENT)
            for each in self._bearing.borne(server, currency, number) if part else ():
                cost, share = each.cost, each.share * part
                yield CostTerm(cost.place, server, cost.month, cost.amount, share, "service")


def _parts(cents: Mapping[str, int]) -> Mapping[str, int]:
    return {unit: each * A_CENT for unit, each in cents.items()}


def _amounts(every: Iterable[Mapping[str, int]]) -> Amounts:
    """Add cents unit by unit."""
    found: Counter[str] = Counter()
    for each in every:
        found.update(each)
    return {unit: rounded(Fraction(found[unit], 100)) for unit in sorted(found) if found[unit]}
