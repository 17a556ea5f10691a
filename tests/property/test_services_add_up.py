"""Services of any organisation, with chains and circles: nothing is lost, whatever the method."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from hypothesis import example, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from tests.shared import tries

from remit.finance.allocate.allocating import Allocating
from remit.finance.allocate.methods import METHODS, StepDown, carrying
from remit.finance.allocate.network import A_CENT, Network
from remit.finance.allocate.serving import Pool
from remit.finance.costs import costs_of
from remit.finance.covers import Covers
from remit.finance.money import rounded, total
from remit.model.activity import Activity
from remit.model.cost import FundingLine, OfficeCost, PostCost, ServiceShare
from remit.model.fact import Fact
from remit.model.kind import KINDS
from remit.model.number import Currency, Money
from remit.model.paying import DRIVERS
from remit.model.post import Post
from remit.model.register import Register
from remit.model.remit import Function, Remit
from remit.model.scope import scope
from remit.model.settings import Settings
from remit.model.unit import Unit
from remit.temporal.day import read_month
from remit.temporal.history import history
from remit.temporal.period import Period
from remit.temporal.stretch import Stretch, stretch
from remit.text.local import Local

UNITS = ("hq", "it", "lima", "pay", "rome", "suva")
FUNCTIONS = ("computers", "payroll", "travel")
USD = Currency("USD")
MONTHS = ("2020-01", "2020-02")
DAYS = Period(date(2020, 1, 10), date(2020, 3, 1))


@st.composite
def organisations(draw: DrawFn) -> Register:
    """Draw who serves whom, in whatever circle, what they cost, and what changes on the way."""
    rows: list[Fact] = [Unit(id=unit, name=Local(unit)) for unit in UNITS]
    rows += [Function(id=each, name=Local(each)) for each in FUNCTIONS]
    rows.append(Activity(id="water", title=Local("Water")))
    for number in range(draw(st.integers(1, 7))):
        rows.append(_remit(draw, number))
    for unit in UNITS:
        rows += _posts(draw, unit)
        rows += _office(draw, unit)
        share = draw(st.sampled_from([None, None, None, "0", "0.3", "1"]))
        if share is not None:
            function = draw(st.sampled_from(FUNCTIONS))
            rows.append(ServiceShare(unit=unit, function=function, share=Decimal(share)))
    return _register(rows)


def _remit(draw: DrawFn, number: int) -> Remit:
    whom = draw(st.lists(st.sampled_from(UNITS), min_size=1, max_size=4, unique=True))
    return Remit(
        id=f"r{number}",
        holder=draw(st.sampled_from(UNITS)),
        role="provides",
        function=draw(st.sampled_from(FUNCTIONS)),
        scope=scope(draw(st.sampled_from(["everyone", " | ".join(f"unit:{u}" for u in whom)]))),
        shared=draw(st.booleans()),
        stretch=draw(_stretches),
    )


_stretches: st.SearchStrategy[Stretch] = st.sampled_from(
    [stretch("", ""), stretch("", ""), stretch("2020-02-11", ""), stretch("", "2020-01-20")]
)


def _posts(draw: DrawFn, unit: str) -> list[Fact]:
    rows: list[Fact] = []
    for number in range(draw(st.integers(0, 2))):
        name = f"{unit}-{number}"
        whole = draw(st.sampled_from([None, Decimal("0.5"), Decimal("0.3")]))
        rows.append(Post(id=name, unit=unit, name=Local(name), share=whole))
        rows.append(PostCost(post=name, amount=draw(_amounts), currency=USD))
        if draw(st.booleans()):
            rows.append(FundingLine(post=name, activity="water", share=Decimal("0.7")))
    return rows


def _office(draw: DrawFn, unit: str) -> list[Fact]:
    return [
        OfficeCost(
            unit=unit, kind="rent", amount=draw(_amounts), currency=USD, month=read_month(month)
        )
        for month in MONTHS
        if draw(st.booleans())
    ]


_amounts = st.sampled_from(["0", "0.01", "100", "99.99", "1234.5678", "0.3333333333"]).map(
    lambda text: Money(Decimal(text))
)


def _register(rows: Sequence[Fact]) -> Register:
    found: dict[str, dict[tuple[str, ...], list[Fact]]] = {name: {} for name in KINDS}
    for row in rows:
        found[row.FILE].setdefault(KINDS[row.FILE].key(row), []).append(row)
    return Register(
        Settings(id="drawn"),
        {name: {key: history(each) for key, each in own.items()} for name, own in found.items()},
    )


@settings(max_examples=tries(150))
@given(organisations(), st.sampled_from(DRIVERS))
def test_what_is_allocated_and_what_is_not_is_the_cost(register: Register, driver: str) -> None:
    """To the cent, month by month, and all months together are what is rounded once."""
    covers = Covers(register)
    costs = costs_of(covers, DAYS)
    services = Allocating(covers, costs, next(each for each in DRIVERS if each == driver))
    for method in METHODS:
        for found in services.allocations(method):
            for month in found.months:
                arrived = (*month.allocated.values(), *month.undistributed.values())
                assert total(arrived) == total(month.cost.values())
                assert all(amount > 0 for amount in arrived)
            for unit, amount in found.cost.items():
                unpaid = sum(
                    (each.value * (1 - each.covered) for each in costs.of[unit]), Fraction(0)
                )
                assert amount <= rounded(unpaid)
            for unit in found.allocated:
                path = services.path(method, unit, "USD")
                assert path.exact == path.value == found.allocated[unit]


@st.composite
def pools(draw: DrawFn) -> list[Pool]:
    """Draw what some servers do, in parts that make one."""
    servers = draw(st.lists(st.sampled_from(UNITS), min_size=1, max_size=5, unique=True))
    found = []
    for server in servers:
        others = [each for each in UNITS if each != server]
        count = draw(st.integers(1, 2))
        for number in range(count):
            consumers = draw(st.lists(st.sampled_from(others), max_size=4, unique=True))
            part = Fraction(1, count)
            found.append(Pool(server, FUNCTIONS[number], part, tuple(sorted(consumers))))
    return found


ASIDE = [
    Pool("pay", "computers", Fraction(1), ("it",)),
    Pool("it", "computers", Fraction(1), ("pay",)),
    Pool("rome", "computers", Fraction(1), ()),
]
"""A closed circle, and beside it a server that serves nobody."""

CIRCLE = [
    Pool("it", "computers", Fraction(1), ("pay",)),
    Pool("pay", "payroll", Fraction(1), ("it",)),
]


@settings(max_examples=tries(300))
@given(
    pools(),
    st.fixed_dictionaries({unit: st.integers(0, 3) for unit in UNITS}),
    st.fixed_dictionaries({unit: st.integers(0, 10**9) for unit in UNITS}),
)
@example(CIRCLE, dict.fromkeys(UNITS, 1), dict.fromkeys(UNITS, 700))
@example(ASIDE, dict.fromkeys(UNITS, 0), dict.fromkeys(UNITS, 0))
def test_every_method_is_what_its_equations_say(
    drawn: list[Pool], weights: dict[str, int], cents: dict[str, int]
) -> None:
    """Worked in exact fractions, and as plainly as can be."""
    network = Network(drawn, lambda _: weights)
    costs = {server: cents[server] * A_CENT for server in network.servers}
    order = [network.servers[at] for at in StepDown(network).order(list(costs.values()))]
    plainly = {
        "direct": _direct(drawn, weights, cents),
        "step-down": _step_down(drawn, weights, cents, order),
        "reciprocal": _reciprocal(drawn, weights, cents),
    }
    for method in METHODS[:3]:
        found = carrying(network, method).carry(costs, costs)
        for unit in {*found.to, *plainly[method]}:
            exactly = plainly[method].get(unit, Fraction(0)) * A_CENT
            assert abs(found.to.get(unit, 0) - exactly) < 10**9, (method, unit)


Charges = Mapping[str, Fraction]


def _shares(pool: Pool, weights: Mapping[str, int], to: set[str]) -> Charges:
    there = [each for each in pool.consumers if each in to]
    whole = sum(weights[each] for each in there)
    return {
        each: pool.part * (Fraction(weights[each], whole) if whole else Fraction(1, len(there)))
        for each in there
    }


def _direct(drawn: list[Pool], weights: Mapping[str, int], cents: Mapping[str, int]) -> Charges:
    finals = set(UNITS) - {pool.server for pool in drawn}
    found = dict.fromkeys(finals, Fraction(0))
    for pool in drawn:
        for unit, share in _shares(pool, weights, finals).items():
            found[unit] += cents[pool.server] * share
    return found


def _step_down(
    drawn: list[Pool], weights: Mapping[str, int], cents: Mapping[str, int], order: Sequence[str]
) -> Charges:
    found = {unit: Fraction(cents[unit] if unit in order else 0) for unit in UNITS}
    left = set(UNITS)
    for server in order:
        left.remove(server)
        amount, found[server] = found[server], Fraction(0)
        for pool in drawn:
            for unit, share in (
                _shares(pool, weights, left).items() if pool.server == server else ()
            ):
                found[unit] += amount * share
    return {unit: amount for unit, amount in found.items() if unit in left}


def _reciprocal(drawn: list[Pool], weights: Mapping[str, int], cents: Mapping[str, int]) -> Charges:
    """Eliminate servers one by one: whatever comes to one goes on to all others."""
    servers = sorted({pool.server for pool in drawn})
    goes: dict[str, dict[str, Fraction]] = {server: {} for server in servers}
    for pool in drawn:
        for unit, share in _shares(pool, weights, set(UNITS)).items():
            goes[pool.server][unit] = goes[pool.server].get(unit, Fraction(0)) + share
    amounts = {server: Fraction(cents[server]) for server in servers}
    found = dict.fromkeys(set(UNITS) - set(servers), Fraction(0))
    for server in servers:
        own = goes.pop(server)
        back = own.pop(server, Fraction(0))
        if back == 1:
            # A closed circle serves nobody else: what comes to it goes nowhere.
            for other in goes.values():
                other.pop(server, None)
            continue
        on = {unit: share / (1 - back) for unit, share in own.items()}
        for other in goes.values():
            through = other.pop(server, Fraction(0))
            for unit, share in on.items():
                other[unit] = other.get(unit, Fraction(0)) + through * share
        for unit, share in on.items():
            target = amounts if unit in goes else found
            target[unit] += amounts[server] * share
    return found
