"""Cost that moves: what, from whom to whom, from which day, how much a month, and who pays."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from tests.by_hand import register
from tests.finance.page import tables

from remit.change.compile import compile_draft
from remit.finance.allocate.allocating import Allocating
from remit.finance.costs import costs_of
from remit.finance.covers import Covers
from remit.finance.moving.document import moving_document
from remit.finance.moving.scene import Side
from remit.finance.moving.services import Charging
from remit.finance.moving.whole import Moving, moving_of
from remit.model.received import Received
from remit.model.register import Histories, Register
from remit.model.step import Assign, Close, Draft, End, Move, Open, OpenPost, Set, Step, Transfer
from remit.temporal.history import history
from remit.temporal.period import ENDLESS, Period

A_DAY = date(2026, 6, 1)

TABLES = {
    "units": """
        id,      name,    part_of
        hq,      HQ,
        geneva,  Geneva,  hq
        manila,  Manila,  hq
        buying,  Buying,  geneva
        desk,    Desk,    buying
        lima,    Lima,    hq
    """,
    "posts": """
        id,     unit,   name
        buyer,  buying, Buyer
        clerk,  desk,   Clerk
        head,   lima,   Head
    """,
    "post_costs": """
        post,  amount, currency, valid_from
        buyer, 9000,   CHF,
        buyer, 100,    USD,
        head,  4000,   USD,      2020
    """,
    "office_costs": """
        unit,   kind, amount, currency, month
        buying, rent, 700,    CHF,      2026-03
        buying, rent, 800,    CHF,      2026-04
        desk,   rent, 50,     CHF,      2026-01
    """,
    "activities": """
        id,    title, unit, starts,     ends
        water, Water, lima, 2026-01-01, 2027-12-31
        roads, Roads, lima, 2026-01-01, 2026-12-31
    """,
    "transactions": """
        activity, type, on,         amount, currency, provider
        water,    1,    2026-01-01, 1000,   USD,      gates
        water,    4,    2026-03-01, 300,    USD,
    """,
    "bodies": """
        id,    name,  kind
        gates, Gates, donor
    """,
    "posts_funding": """
        post, activity, share
        head, water,    0.5
        head, roads,    0.25
    """,
}


def moving(*steps: Step, on: str = "2027-01-01", known: Register | None = None) -> Moving:
    """Say what steps that are well mean for cost."""
    head = register(**TABLES) if known is None else known
    found = compile_draft(Draft("A change", on=on, steps=steps), head)
    assert found.faults == ()
    return moving_of(found.before, found.after, found.entries, A_DAY)


def moves(found: Moving) -> list[str]:
    """Write what passes, a line each."""
    return [
        " ".join(
            (
                f"{each.thing.what} {each.thing.id} {each.thing.kind}".strip(),
                f"{each.passing.from_ or '-'} > {each.passing.to or '-'}",
                f"{each.passing.before or '-'} > {each.passing.after or '-'}",
                f"{each.thing.currency or '?'} {days(each.days)}",
            )
        )
        for each in found.moves
    ]


def days(period: Period) -> str:
    return f"{period.start}.." + ("" if period.end == ENDLESS else str(period.end))


def carried(found: Moving) -> list[str]:
    """Write what units carry, a line each."""
    return [
        f"{each.unit or 'all'} {each.before} > {each.after} {each.currency} {days(each.days)}"
        for each in found.carried
    ]


def test_a_post_passes_with_what_it_costs_in_each_currency() -> None:
    found = moving(Set(file="posts", key=("buyer",), row={"unit": "manila"}))

    assert moves(found) == [
        "post buyer buying > manila 9000 > 9000 CHF 2027-01-01..",
        "post buyer buying > manila 100 > 100 USD 2027-01-01..",
    ]
    assert carried(found) == [
        "all 9850 > 9850 CHF 2027-01-01..",
        "all 4100 > 4100 USD 2027-01-01..",
        "buying 9850 > 850 CHF 2027-01-01..",
        "buying 100 > 0 USD 2027-01-01..",
        "manila None > 9000 CHF 2027-01-01..",
        "manila None > 100 USD 2027-01-01..",
    ]
    assert found.months == ("2026-01", "2026-04")


def test_a_unit_passes_with_all_that_it_carries() -> None:
    """Its posts and offices and those under it are a line a currency; what nobody knows, apart."""
    found = moving(Move(unit="buying", part_of="manila"))

    assert moves(found) == [
        "unit buying geneva > manila - > - ? 2027-01-01..",
        "unit buying geneva > manila 9850 > 9850 CHF 2027-01-01..",
        "unit buying geneva > manila 100 > 100 USD 2027-01-01..",
    ]
    assert [each.passing.posts for each in found.moves] == [1, 1, 1]
    assert carried(found)[-4:] == [
        "geneva 9850 > None CHF 2027-01-01..",
        "geneva 100 > None USD 2027-01-01..",
        "manila None > 9850 CHF 2027-01-01..",
        "manila None > 100 USD 2027-01-01..",
    ]


def test_what_opens_and_what_ends_is_new_and_gone() -> None:
    """The new unit and its post have no cost in the register: that is said, and is never nought."""
    found = moving(
        Open(id="new", row={"name": "New", "part_of": "manila"}),
        OpenPost(id="hand", row={"unit": "manila", "name": "Hand"}),
        Close(unit="buying", on_close="end"),
    )

    assert moves(found) == [
        "unit new - > new - > - ? 2027-01-01..",
        "post buyer buying > - 9000 > - CHF 2027-01-01..",
        "post buyer buying > - 100 > - USD 2027-01-01..",
        "office buying rent buying > - 800 > - CHF 2027-01-01..",
        "post clerk desk > - - > - ? 2027-01-01..",
        "office desk rent desk > - 50 > - CHF 2027-01-01..",
        "post hand - > manila - > - ? 2027-01-01..",
    ]
    assert [each.is_new for each in found.moves] == [True, *[False] * 5, True]
    assert [each.is_over for each in found.moves] == [False, *[True] * 5, False]


def test_what_costs_something_else_is_cut_at_the_days_on_which_it_does() -> None:
    costs = Set(
        file="post_costs",
        key=("head", "USD"),
        row={"amount": "5000"},
        on="2027-03-01",
        until="2027-05-01",
    )

    assert moves(moving(costs)) == ["post head lima > lima 4000 > 5000 USD 2027-03-01..2027-05-01"]


def test_a_register_without_costs_says_so_where_anything_would_move() -> None:
    known = register(units=TABLES["units"], posts=TABLES["posts"])
    found = moving(Set(file="posts", key=("buyer",), row={"unit": "manila"}), known=known)
    renamed = moving(Set(file="posts", key=("buyer",), row={"name": "Shopper"}), known=known)

    assert found == Moving(is_known=False, is_touched=True)
    assert (bool(found), bool(renamed)) == (True, False)


def test_posts_for_which_others_pay_and_from_when_nobody_does() -> None:
    """Roads would have ended, and go on for half a year; water would have paid for a year more."""
    found = moving(
        End(file="posts_funding", key=("head", "water")),
        Set(file="activities", key=("roads",), row={"ends": "2027-06-30"}),
    )

    half, quarter = (("water", Fraction(1, 2)),), (("roads", Fraction(1, 4)),)
    funded = [(e.paid.before, e.paid.after, days(e.days), e.is_less) for e in found.funded]
    assert funded == [
        (half, quarter, "2027-01-01..2027-07-01", True),
        (half, (), "2027-07-01..2028-01-01", True),
    ]
    assert moving_document(found)["posts"][0] == {
        "post": "head",
        "unit": "lima",
        "valid_from": "2027-01-01",
        "valid_to": "2027-07-01",
        "covered_before": "0.500000",
        "covered_after": "0.250000",
        "before": [{"activity": "water", "share": "0.500000"}],
        "after": [{"activity": "roads", "share": "0.250000"}],
        "unfunded_from": "2027-01-01",
    }


def test_a_project_passes_with_what_is_left_of_its_money() -> None:
    found = moving(Set(file="activities", key=("water",), row={"unit": "manila"}))

    (passed,) = found.passed
    assert (passed.activity, passed.from_, passed.to) == ("water", "lima", "manila")
    assert (passed.remaining, passed.estimated) == ((("USD", Decimal(700)),), False)


def test_a_unit_that_closes_leaves_the_projects_behind_that_still_run() -> None:
    found = moving(Close(unit="lima", on_close="end"))

    assert [(e.activity, e.from_, e.to, str(e.since)) for e in found.passed] == [
        ("water", "lima", "", "2027-01-01")
    ]


def test_agreements_that_pay_by_another_rate(example: Register) -> None:
    rate = Set(file="overhead_rates", key=("coral-2026",), row={"rate": "0.08"}, on="2026-08-01")

    assert moving_document(moving(rate, known=example))["overhead"] == [
        {
            "agreement": "coral-2026",
            "valid_from": "2026-08-01",
            "valid_to": None,
            "before": {"base": "spending", "rate": "0.07", "cap": None, "exclusions": []},
            "after": {"base": "spending", "rate": "0.08", "cap": None, "exclusions": []},
        }
    ]


@pytest.fixture(scope="module")
def payroll(example: Register) -> Moving:
    """The move that a page works by hand."""
    return moving(
        Transfer(from_="nairobi", to="manila-payroll", function="payroll"),
        Set(file="posts", key=("nairobi-payroll",), row={"unit": "manila-payroll"}),
        Set(file="post_costs", key=("nairobi-payroll", "USD"), row={"amount": "1200"}),
        on="2027-08-01",
        known=example,
    )


def test_the_move_worked_by_hand(payroll: Moving) -> None:
    (move,), units, charged = tables("Cost that moves")

    document = moving_document(payroll)
    (passing,) = document["moves"]
    assert tuple(passing[key] for key in ("id", "from", "to", "before", "after")) == move
    assert passing["valid_from"] == "2027-08-01"
    assert [(e["unit"], e["before"], e["after"]) for e in document["units"]] + [
        ("all units", e["before"], e["after"]) for e in document["totals"]
    ] == [(unit, before, after) for unit, _, before, after in units]
    assert [(e["unit"], e["before"], e["after"]) for e in document["services"]["charged"]] == [
        (unit, before, after) for unit, before, _, after, _ in charged
    ]
    assert document["office_costs_of"] == ["2026-05"]


def test_units_are_charged_what_an_allocation_of_the_month_charges_them(example: Register) -> None:
    may = Period(date(2026, 5, 1), A_DAY)
    covers = Covers(example)
    allocated = Allocating(covers, costs_of(covers, may)).allocations("direct")

    found = Charging(Side(example), may.start).on(may.start)
    assert found == {
        (unit, each.currency): amount
        for each in allocated
        for unit, amount in each.allocated.items()
    }


def test_those_who_serve_and_of_whom_no_cost_is_known_are_named(example: Register) -> None:
    """What they charge is not nought: nobody wrote it down."""
    step = Transfer(from_="hq-people", to="manila-payroll", function="human-resources")

    assert moving(step, known=example).unknown == ("hq-people",)


def test_months_of_office_costs_are_told_in_the_currencies_of_what_moves() -> None:
    """The head of Lima is paid in dollars, and all offices in francs; the buyer is paid in both."""
    head, buyer = (
        moving(Set(file="posts", key=(post,), row={"unit": "manila"})) for post in ("head", "buyer")
    )

    assert (head.months, buyer.months) == ((), ("2026-01", "2026-04"))


def test_of_a_transfer_that_moves_nothing_those_are_named_of_whom_no_cost_is_known() -> None:
    """Another promise: it is known what the desk costs, and not what Geneva itself does."""
    known = register(
        **TABLES,
        functions="id, name\n pay, Pay",
        transfers="id, function, from, to, on\n t, pay, geneva, desk, 2020-01-01",
    )
    step = Set(file="transfers", key=("t",), row={"days_promised": "3"})

    assert moving(step, known=known).unknown == ("geneva",)


def test_what_costs_nothing_known_moves_nothing(example: Register) -> None:
    """A name, a phone number: a plan says nothing of cost then."""
    found = moving(Set(file="units", key=("lima",), row={"name": "Callao"}), known=example)

    assert not found


def test_what_nobody_can_bear_is_told_apart() -> None:
    """Lima serves Geneva, and then Manila alone, which serves Lima: nobody else is left."""
    known = register(
        units="id, name\n lima, Lima\n manila, Manila\n geneva, Geneva",
        posts="id, unit, name\n head, lima, Head",
        post_costs="post, amount, currency\n head, 10, USD",
        functions="id, name\n pay, Pay\n buy, Buy",
        remits="""
            id,  holder, role,     function, scope
            one, lima,   provides, pay,      unit:geneva
            two, manila, provides, buy,      unit:lima
        """,
    )
    step = Set(file="remits", key=("one",), row={"scope": "unit:manila"})
    found = moving(step, known=known)

    assert [(e.unit, e.before, e.after) for e in found.charged] == [
        ("", Decimal(0), Decimal(10)),
        ("geneva", Decimal(10), Decimal(0)),
    ]


def test_projects_that_were_received_may_pass_where_others_answer_for_countries() -> None:
    """They are not in the register, and so not looked at: it is said that they may."""
    functions = "id, name\n regional-support, Support\n pay, Pay"
    known = register(units=TABLES["units"], functions=functions)
    copies = history([Received(kind="activity", id="XM-1")])
    received: Histories = {Received.FILE: {("activity", "XM-1", ""): copies}}
    with_copies = Register(known.settings, {**known.histories, **received})

    def may_pass(function: str, head: Register) -> bool:
        row = {"holder": "lima", "role": "provides", "function": function, "scope": "everyone"}
        return moving(Assign(row=row), known=head).may_pass

    assert may_pass("regional-support", with_copies)
    assert not may_pass("pay", with_copies)
    assert not may_pass("regional-support", known)
