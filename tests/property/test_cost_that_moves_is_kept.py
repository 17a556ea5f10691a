"""Law: what units carry before, less what goes, and what comes, is what they carry after.

Registers are drawn with units under units, posts, what these and offices cost, who pays and who
serves whom; then rows of them change from a day on. What units carry is added up plainly.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import chain

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from msgspec import Struct
from msgspec.structs import replace
from tests.property.test_services_add_up import FUNCTIONS, UNITS, USD, organisations
from tests.shared import tries

from remit.change.diff import applied, diff
from remit.finance.allocate.serving import pools_of
from remit.finance.costs import parts_of
from remit.finance.covers import Covers
from remit.finance.moving.carried import EVERYBODY
from remit.finance.moving.moves import Move
from remit.finance.moving.whole import Moving, moving_of
from remit.model.activity import Activity
from remit.model.change import Entry
from remit.model.cost import FundingLine, OfficeCost, PostCost, ServiceShare
from remit.model.fact import Fact
from remit.model.kind import KINDS
from remit.model.number import Currency, Money
from remit.model.post import Post
from remit.model.register import Register
from remit.model.remit import Function, Remit
from remit.model.scope import scope
from remit.model.structure import Structure
from remit.model.unit import Unit
from remit.temporal.day import read_month
from remit.temporal.period import Period
from remit.temporal.stretch import UNBOUNDED, Stretch, stretch
from remit.text.local import Local

TODAY = date(2020, 1, 15)
DAYS = [date(2019, 12, 1) + timedelta(days=9 * number) for number in range(14)]
KES = Currency("KES")

_when: st.SearchStrategy[Stretch] = st.sampled_from(
    [
        stretch("2020-01-05", ""),
        stretch("2020-02-01", ""),
        stretch("2020-02-01", "2020-03-01"),
        stretch("", ""),
    ]
)
_KINDS = ("under", "under", "post", "post", "cost", "paid", "office", "remit", "part")
"""What changes, and how often."""

_amounts = st.sampled_from(["0", "0.01", "70", "1234.5678"]).map(lambda each: Money(Decimal(each)))


class Change(Struct):
    """A register, the one that comes of it, and what is recorded."""

    before: Register
    after: Register
    entries: tuple[Entry, ...]

    def moving(self) -> Moving:
        return moving_of(self.before, self.after, self.entries, TODAY)

    def undone(self) -> Moving:
        entries = diff(self.after, self.before)
        return moving_of(self.after, self.before, entries, TODAY)


@st.composite
def changes(draw: DrawFn) -> Change:
    """Draw a register, some units of which are under others, and a few rows that change."""
    drawn = draw(organisations())
    before = applied(drawn, tuple(_under(draw, unit, UNBOUNDED) for unit in UNITS))
    entries = tuple(_entry(draw, before) for _ in range(draw(st.integers(1, 5))))
    return Change(before, applied(before, entries), entries)


def _under(draw: DrawFn, unit: str, when: Stretch) -> Entry:
    """Draw under which unit another is: one that stands before it, so that there is no cycle."""
    above = draw(st.sampled_from(["", *UNITS[: UNITS.index(unit)]]))
    return _recorded(Unit(id=unit, name=Local(unit), part_of=above, stretch=when))


def _entry(draw: DrawFn, register: Register) -> Entry:
    """Draw a row that says something else of money from a day on, or is there no more."""
    when, unit = draw(_when), draw(st.sampled_from(UNITS))
    post = f"{draw(st.sampled_from(UNITS))}-{draw(st.integers(0, 2))}"
    match draw(st.sampled_from(_KINDS)):
        case "under":
            return _under(draw, unit, when)
        case "post":
            share = draw(st.sampled_from([None, Decimal("0.5")]))
            row: Fact = Post(id=post, unit=unit, name=Local(post), share=share, stretch=when)
        case "cost":
            currency = draw(st.sampled_from([USD, KES]))
            row = PostCost(post=post, amount=draw(_amounts), currency=currency, stretch=when)
        case "paid":
            share = draw(st.sampled_from([Decimal("0.25"), Decimal(1)]))
            row = FundingLine(post=post, activity="water", share=share, stretch=when)
        case "office":
            month = read_month(draw(st.sampled_from(["2019-12", "2020-02"])))
            kind = draw(st.sampled_from(["rent", "guards"]))
            row = OfficeCost(unit=unit, kind=kind, amount=draw(_amounts), currency=USD, month=month)
        case "remit":
            name = draw(st.sampled_from(["r0", "r9"]))
            function = draw(st.sampled_from(FUNCTIONS))
            row = Remit(
                id=name,
                holder=unit,
                role="provides",
                function=function,
                scope=scope("everyone"),
                stretch=when,
            )
        case _:
            function = draw(st.sampled_from(FUNCTIONS))
            row = ServiceShare(unit=unit, function=function, share=Decimal("0.4"), stretch=when)
    entry = _recorded(row)
    is_there = entry.key in register.histories[entry.file]
    return replace(entry, row=None) if is_there and draw(st.booleans()) else entry


def _recorded(row: Fact) -> Entry:
    return Entry(row.FILE, KINDS[row.FILE].key(row), row.stretch, row)


Carried = Mapping[tuple[str, str], Decimal]


def carried_plainly(register: Register, day: date) -> Carried:
    """Add up what units and all under them cost a month on a day, row by row."""
    structure, found = Structure(register, day), defaultdict[tuple[str, str], Decimal](Decimal)
    for unit, currency, amount in chain(_of_posts(structure), _of_offices(structure)):
        for each in (EVERYBODY, *above(structure, unit)):
            found[each, currency] += amount
    return found


def _of_posts(structure: Structure) -> Iterator[tuple[str, str, Decimal]]:
    for row in structure.in_force(PostCost):
        if row.post in structure.posts:
            yield structure.posts[row.post].unit, row.currency, row.amount or Decimal(0)


def _of_offices(structure: Structure) -> Iterator[tuple[str, str, Decimal]]:
    rows = [row for each in structure.register.all(OfficeCost).values() for row in each.versions]
    for unit in structure.units:
        until = [row for row in rows if row.unit == unit and row.month.days.start <= structure.day]
        last = max((row.month.text for row in until), default="")
        for row in until:
            if row.month.text == last:
                yield unit, row.currency, row.amount or Decimal(0)


def above(structure: Structure, unit: str) -> Sequence[str]:
    """Give a unit and all above it."""
    found = []
    while unit:
        found.append(unit)
        unit = structure.units[unit].part_of
    return found


def gone_and_come(change: Change, moves: Sequence[Move], day: date) -> Carried:
    """Add what comes to each unit, and take away what goes."""
    one, other = (Structure(each, day) for each in (change.before, change.after))
    found = defaultdict[tuple[str, str], Decimal](Decimal)
    for move in moves:
        if day in move.days:
            passing, currency = move.passing, move.thing.currency
            for unit in (EVERYBODY, *above(one, passing.from_)):
                found[unit, currency] -= passing.before or 0
            for unit in (EVERYBODY, *above(other, passing.to)):
                found[unit, currency] += passing.after or 0
    return found


@settings(max_examples=tries(150))
@given(changes())
def test_before_less_what_goes_and_with_what_comes_is_after(change: Change) -> None:
    """For each unit with all that is under it, for all units together, by currency, on any day."""
    moves = change.moving().moves
    for day in DAYS:
        before, after = (carried_plainly(each, day) for each in (change.before, change.after))
        moved = gone_and_come(change, moves, day)
        for key in before.keys() | after.keys() | moved.keys():
            none = Decimal(0)
            assert before.get(key, none) + moved.get(key, none) == after.get(key, none), (key, day)


@settings(max_examples=tries(150))
@given(changes())
def test_what_units_carry_is_told_as_it_is(change: Change) -> None:
    """Where nobody knows any cost of a unit, none is told; and nothing that stays the same."""
    carried = change.moving().carried
    for day in DAYS:
        before, after = (carried_plainly(each, day) for each in (change.before, change.after))
        for each in carried:
            if day in each.days:
                key = each.unit, each.currency
                assert (each.before or 0, each.after or 0) == (
                    before.get(key, Decimal(0)),
                    after.get(key, Decimal(0)),
                )
                assert each.before != each.after or each.unit == EVERYBODY


@settings(max_examples=tries(100))
@given(changes())
def test_an_undo_moves_all_of_it_back(change: Change) -> None:
    there, back = change.moving(), change.undone()

    assert _moves(back) == [
        (thing, passing.to, passing.from_, passing.after, passing.before, days)
        for thing, passing, days in ((m.thing, m.passing, m.days) for m in there.moves)
    ]
    assert {(e.unit, e.currency, e.after, e.before, e.days) for e in back.carried} == {
        (e.unit, e.currency, e.before, e.after, e.days) for e in there.carried
    }
    assert {(e.post, e.paid.after, e.paid.before, e.days) for e in back.funded} == {
        (e.post, e.paid.before, e.paid.after, e.days) for e in there.funded
    }
    assert {(e.unit, e.currency, e.after, e.before, e.days) for e in back.charged} == {
        (e.unit, e.currency, e.before, e.after, e.days) for e in there.charged
    }


def _moves(moving: Moving) -> list[tuple[object, ...]]:
    return [
        (m.thing, m.passing.from_, m.passing.to, m.passing.before, m.passing.after, m.days)
        for m in moving.moves
    ]


@settings(max_examples=tries(100))
@given(changes())
def test_units_are_charged_as_much_more_as_those_who_serve_cost_more(change: Change) -> None:
    """In whole cents of each who serves; what nobody bears is told, too."""
    charged = change.moving().charged
    if not any(each.all(noun) for each in _both(change) for noun in (PostCost, OfficeCost)):
        assert charged == ()
        return
    for day in DAYS:
        before, after = (_served(each, day) for each in _both(change))
        for currency in {*before, *after}:
            more = sum(
                each.after - each.before
                for each in charged
                if each.currency == currency and day in each.days
            )
            assert more == Decimal(after[currency] - before[currency]).scaleb(-2), (day, currency)


def _both(change: Change) -> tuple[Register, Register]:
    return change.before, change.after


def _served(register: Register, day: date) -> Mapping[str, int]:
    """Add up what those who serve cost, in cents, as far as no project pays."""
    structure, covers = Structure(register, day), Covers(register)
    servers = {pool.server for pool in pools_of(structure)}
    costs = defaultdict[tuple[str, str], Fraction](Fraction)
    for row in structure.in_force(PostCost):
        if row.post in structure.posts and structure.posts[row.post].unit in servers:
            (cover,) = [each for each in covers.posts[row.post] if day in each.days]
            unit = structure.posts[row.post].unit
            costs[row.currency, unit] += Fraction(row.amount or 0) * (1 - cover.covered)
    for unit, currency, amount in _of_offices(structure):
        if unit in servers:
            parts = parts_of(covers.units.get(unit, ()), Period(day, day + timedelta(days=1)))
            paid = sum((share for _, share in parts), Fraction(0))
            costs[currency, unit] += Fraction(amount) * (1 - paid)
    found = defaultdict[str, int](int)
    for (currency, _), cost in costs.items():
        found[currency] += round(cost * 100)
    return found


@st.composite
def words(draw: DrawFn) -> Change:
    """Draw a change of what things are called, or of what they rest on."""
    before = draw(organisations())
    named = [
        row
        for noun in (Unit, Post, Function, Activity, Remit)
        for each in before.all(noun).values()
        for row in each.versions
    ]
    rows = draw(st.lists(st.sampled_from(named), min_size=1, max_size=5))
    entries = tuple(_recorded(_said_otherwise(row)) for row in rows)
    return Change(before, applied(before, entries), entries)


def _said_otherwise(row: Fact) -> Fact:
    if isinstance(row, Remit):
        return replace(row, basis="Decision 7")
    if isinstance(row, Activity):
        return replace(row, title=Local("Otherwise"))
    return replace(row, name=Local("Otherwise"), note="It is called so now")


@settings(max_examples=tries(100))
@given(words())
def test_a_change_of_words_moves_no_money(change: Change) -> None:
    assert change.before != change.after
    assert change.moving() == Moving(is_known=change.moving().is_known)
