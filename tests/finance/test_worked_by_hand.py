"""The figures of the example register are those that a page of the docs works by hand."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from tests.finance.page import tables
from tests.registers.readme import A_DAY, FOLDER

from remit.finance.allocate.allocating import Allocating
from remit.finance.allocate.flows import Flows
from remit.finance.allocate.methods import METHODS, StepDown
from remit.finance.allocate.network import A_CENT, Channel, Network
from remit.finance.allocate.reciprocal import Circulation
from remit.finance.allocate.serving import pools_of
from remit.finance.allocate.weights import dates_of, weights_of
from remit.finance.core import core_of
from remit.finance.costs import Costs, costs_of, parts_of
from remit.finance.covers import Covers
from remit.finance.money import fixed, rounded, total
from remit.finance.overhead import overheads
from remit.finance.overhead_months import Overheads
from remit.finance.projectize import PREDOMINANTLY, Projectized, unfunded
from remit.finance.rates import into
from remit.finance.stated import stated_totals
from remit.finance.whole_books import whole_books
from remit.formats.replay import read_replay
from remit.model.evidence import Statement
from remit.model.project import Books, Project
from remit.model.register import Register
from remit.model.structure import Structure
from remit.temporal.bound import named_days
from remit.temporal.period import Period

DAY = date.fromisoformat(A_DAY)
YEAR = Period(date(2025, 6, 1), DAY)
A_NIGHT = timedelta(days=1)
MAY = Period(date(2026, 5, 1), DAY)


@pytest.fixture(scope="module")
def covers(example: Register) -> Covers:
    return Covers(example)


@pytest.fixture(scope="module")
def costs(covers: Covers) -> Costs:
    return costs_of(covers, YEAR)


@pytest.fixture(scope="module")
def projects(example: Register) -> tuple[Project, ...]:
    return whole_books(Books(()), example).projects


@pytest.fixture(scope="module")
def paid(covers: Covers, projects: tuple[Project, ...]) -> Overheads:
    return overheads(covers, projects, DAY)


@pytest.fixture(scope="module")
def services(covers: Covers, projects: tuple[Project, ...]) -> Allocating:
    return Allocating(covers, costs_of(covers, MAY), dates=dates_of(projects, DAY))


def test_who_pays_for_posts(covers: Covers) -> None:
    shares, coverage, unpaid = tables("Posts and offices")

    for post, whole, name, share, since, until in shares:
        paid = [each for each in covers.posts[post] if name in dict(each.by)]
        assert {(each.whole, dict(each.by)[name]) for each in paid} == {
            (Fraction(whole), Fraction(share))
        }
        assert (str(paid[0].days.start), str(paid[-1].days.end - A_NIGHT)) == (since, until[:10])
    for month, _, covered in coverage:
        parts = dict(parts_of(covers.units["kampala"], named_days(month)))
        assert (month, fixed(sum(parts.values(), Fraction(0)))) == (month, covered)
    not_whole = [each for each in unfunded(covers, DAY) if not each.is_core]
    assert [(e.post, e.unit, str(e.since), fixed(e.covered)) for e in not_whole] == unpaid


def test_the_share_that_projects_pay(covers: Covers) -> None:
    projectized = Projectized(covers, YEAR)
    _, shares = tables("The share that projects pay")

    for unit, charged, cost, share, predominantly, reason in shares:
        found = projectized.financed(unit)
        assert (
            f"{found.charged.value if found.charged else ''}",
            f"{found.cost.value if found.cost else ''}",
            "" if found.share is None else fixed(found.share),
            "yes" if (found.share or 0) > PREDOMINANTLY else "no",
            found.reason,
        ) == (charged, cost, share, predominantly, reason)


def test_a_share_in_one_currency_is_known_where_there_are_rates(
    example: Register, covers: Covers
) -> None:
    found = Projectized(covers, YEAR, into(example, "USD")).financed("nairobi")

    assert found.cost is not None
    assert (found.cost.value, found.share, found.reason) == (Decimal("126000.00"), Fraction(0), "")
    rent = next(each for each in found.cost.terms if each.place.file == "office_costs.csv")
    assert (rent.what, rent.amount) == ("nairobi", Decimal("2000.00"))


def test_overhead(paid: Overheads) -> None:
    months, sums = tables("Overhead")

    for agreement, month, base, rate, charge, taken in months:
        assert rounded(Fraction(base) * Fraction(rate)) == Decimal(charge)
        found = next(each for each in paid.of[agreement].months if each.month == month)
        assert (found.base, str(found.charge), f"{found.taken:.2f}") == (
            Fraction(base),
            charge,
            taken,
        )
    assert [(name, f"{paid.of[name].path(YEAR).value}") for name in paid.of] == [
        (name, amount) for name, _, amount in sums
    ]
    assert paid.noticed == ()


def test_the_path_of_overhead_adds_up_to_it(paid: Overheads) -> None:
    for each in paid.of.values():
        path = each.path(YEAR)
        assert path.exact == path.value
    rules = {term.rule for term in paid.of["harbour-2025"].path(YEAR).terms}
    assert rules == {"overhead", "cap"}


def test_the_core(costs: Costs, paid: Overheads) -> None:
    units, sums, _ = tables("The core")
    found = core_of(costs, paid)

    assert [
        (core.currency, unit, str(path.value))
        for core in found
        for unit, path in core.units.items()
    ] == [(currency, unit, amount) for currency, unit, _, amount in units]
    assert [
        (core.currency, str(core.cost), f"{core.paid:.2f}", f"{core.rest:.2f}") for core in found
    ] == sums


def test_what_sources_state_of_the_core_and_of_services_adds_up() -> None:
    """Of the reference register: the core of 2022, and a service of 2002."""
    iom = read_replay(FOLDER.parent / "iom").register
    rows = (row for each in iom.all(Statement).values() for row in each.versions)
    *_, stated = tables("The core")

    found = {each.total.what: each for each in stated_totals(rows)}

    assert [
        (
            what,
            each.total.value,
            " + ".join(part.value for part in each.parts),
            str(each.difference),
        )
        for what, each in sorted(found.items())
    ] == sorted((what, whole, parts, rest) for what, whole, parts, rest in stated)
    sources = {each.total.what: each.total.source for each in found.values()}
    assert all(source for source in sources.values())


def test_what_servers_cost(services: Allocating) -> None:
    (servers,) = tables("Who serves whom")
    found = next(each for each in services.allocations("direct") if each.currency == "USD")

    assert [(unit, str(amount)) for unit, amount in found.cost.items()] == servers


def test_the_four_methods(services: Allocating) -> None:
    (rows,) = tables("All four")

    for method, (named, kampala, quito, suva, undistributed, whole) in zip(
        METHODS, rows, strict=True
    ):
        assert named == method
        found = {each.currency: each for each in services.allocations(method)}["USD"]
        assert {unit: str(amount) for unit, amount in found.allocated.items()} == {
            "kampala": kampala,
            "quito": quito,
            "suva": suva,
        }
        assert f"{total(found.undistributed.values()):.2f}" == undistributed
        assert f"{total((*found.allocated.values(), *found.undistributed.values()))}" == whole


class Watched(Flows):
    """Flows that remember what went through each server."""

    def __init__(self, network: Network) -> None:
        super().__init__(network)
        self.gross: dict[str, int] = {}
        self._names = network.servers

    def send(
        self,
        channel: Channel,
        amount: int,
        servers: Sequence[tuple[int, int]],
        coming: list[int],
    ) -> None:
        self.gross[self._names[channel.server]] = amount
        super().send(channel, amount, servers, coming)


@pytest.fixture(scope="module")
def network(example: Register) -> Network:
    structure = Structure(example, MAY.start)
    weights = weights_of(structure, "posts", MAY, {})
    return Network(pools_of(structure), lambda _: weights)


COSTS = {"manila-it": 3600, "manila-payroll": 2400, "nairobi": 8500}


def test_what_goes_through_each_server_by_step_down(network: Network) -> None:
    (rows,) = tables("Step-down")
    flows, coming = Watched(network), [COSTS.get(each, 0) * A_CENT for each in network.servers]

    method = StepDown(network)
    order = method.order(coming)
    for at, server in enumerate(order):
        later = set(order[at + 1 :])
        for each in network.of[server]:
            others = [(other, weight) for other, weight in each.servers if other in later]
            flows.send(each, coming[server], others, coming)

    assert [
        (name, f"{COSTS.get(name, 0):.2f}", said(found - COSTS.get(name, 0)), said(found))
        for name in (network.servers[each] for each in order)
        if (found := Fraction(flows.gross[name], A_CENT))
    ] == rows


def test_what_goes_through_each_server_round_and_round(network: Network) -> None:
    (rows,) = tables("Reciprocal")
    flows = Watched(network)

    Circulation(network).run([COSTS.get(each, 0) * A_CENT for each in network.servers], flows)

    for name, exactly, to_the_cent in rows:
        found = Fraction(flows.gross[name], A_CENT)
        assert abs(found - Fraction(exactly)) < Fraction(1, 10**20)
        assert said(found) == to_the_cent
    assert {name for name, amount in flows.gross.items() if amount} == {row[0] for row in rows}


def said(amount: Fraction) -> str:
    return f"{rounded(amount):.2f}"
