"""Services of small organisations: who serves whom, by what it is shared, and what is left over."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from msgspec.structs import replace
from tests.by_hand import register
from tests.finance.handmade import activity, flow, project

from remit.finance.allocate.allocating import Allocating
from remit.finance.allocate.allocation import Allocation
from remit.finance.allocate.cents import Cents, in_cents
from remit.finance.allocate.flows import Arrived
from remit.finance.allocate.methods import METHODS, Method
from remit.finance.allocate.network import A_CENT
from remit.finance.allocate.serving import pools_of, served
from remit.finance.allocate.weights import dates_of
from remit.finance.costs import costs_of
from remit.finance.covers import Covers
from remit.finance.money import total
from remit.model.paying import Driver
from remit.model.register import Register
from remit.model.structure import Structure
from remit.temporal.period import Period

JUNE = Period(date(2020, 6, 1), date(2020, 7, 1))
TABLES = {
    "units": (
        "id,name,part_of,site\nhq,HQ,,\npay,Pay,hq,\nit,IT,hq,\nlima,Lima,hq,l\nrome,Rome,hq,r"
    ),
    "sites": "id,country\nl,PER\nr,ITA",
    "functions": (
        "id,name,concerns\npayroll,Payroll,\ncomputers,Computers,\nspeaking,Speaking,countries"
    ),
    "remits": (
        "id,holder,role,function,scope\n"
        "1,pay,provides,payroll,everyone\n2,it,provides,computers,everyone -unit:pay"
    ),
    "posts": "id,unit,name,share\na,lima,A,\nb,lima,B,\nc,rome,C,\nd,it,D,0.5",
    "office_costs": (
        "unit,kind,amount,currency,month\npay,rent,70,USD,2020-06\nit,rent,30,USD,2020-06"
    ),
}


def made(**tables: str) -> Register:
    return register(**{**TABLES, **tables})


def allocated(
    kept: Register,
    method: Method = "direct",
    driver: Driver = "posts",
    period: Period = JUNE,
    dates: Mapping[str, tuple[date, ...]] | None = None,
) -> Allocation:
    covers = Covers(kept)
    (found,) = Allocating(covers, costs_of(covers, period), driver, dates).allocations(method)
    return found


def amounts(found: Mapping[str, Decimal]) -> dict[str, str]:
    return {unit: f"{amount:.2f}" for unit, amount in found.items()}


def test_whoever_answers_for_a_function_by_a_remit_on_it_serves() -> None:
    """Not themselves; not in what only concerns countries; not by a remit on a broader function."""
    kept = made(
        functions=(
            "id,name,broader,concerns\noffice,Office,,\npayroll,Payroll,office,\n"
            "speaking,Speaking,,countries"
        ),
        remits=(
            "id,holder,role,function,scope,conditions\n"
            "1,pay,provides,payroll,unit:lima | unit:pay,\n2,it,provides,office,everyone,\n"
            "3,it,supports,payroll,everyone,\n4,it,provides,speaking,everywhere,\n"
            "5,hq,provides,payroll,unit:rome,x=y"
        ),
    )

    assert served(Structure(kept, JUNE.start)) == {
        "it": {"office": ("hq", "lima", "pay", "rome")},
        "pay": {"payroll": ("lima",)},
    }


def test_those_who_answer_together_or_contest_it_serve_each() -> None:
    remits = (
        "id,holder,role,function,scope\n"
        "1,pay,provides,payroll,unit:lima\n2,it,provides,payroll,unit:lima"
    )

    found = served(Structure(made(remits=remits), JUNE.start))

    assert found == {"it": {"payroll": ("lima",)}, "pay": {"payroll": ("lima",)}}


@pytest.mark.parametrize(
    ("shares", "parts"),
    [
        ("", {"computers": "1/3", "payroll": "1/3", "travel": "1/3"}),
        ("it,payroll,0.5", {"computers": "1/4", "payroll": "1/2", "travel": "1/4"}),
        ("it,payroll,0", {"computers": "1/2", "travel": "1/2"}),
        ("it,payroll,1", {"payroll": "1"}),
        ("it,idle,0.4", {"computers": "1/5", "idle": "2/5", "payroll": "1/5", "travel": "1/5"}),
    ],
)
def test_functions_of_which_nothing_is_said_have_equal_parts_of_the_rest(
    shares: str, parts: dict[str, str]
) -> None:
    kept = made(
        functions="id,name\npayroll,P\ncomputers,C\ntravel,T\nidle,I",
        remits="id,holder,role,function,scope\n"
        + "\n".join(f"{n},it,provides,{n},everyone" for n in ("payroll", "computers", "travel")),
        service_shares=f"unit,function,share\n{shares}",
    )

    found = pools_of(Structure(kept, JUNE.start))

    assert {pool.function: str(pool.part) for pool in found} == parts
    assert {pool.function for pool in found if not pool.consumers} == {"idle"} & parts.keys()


def test_where_all_is_said_and_a_rest_is_left_it_goes_to_nobody() -> None:
    kept = made(
        service_shares="unit,function,share\nit,computers,0.25",
        remits="id,holder,role,function,scope\n2,it,provides,computers,everyone",
    )

    found = allocated(kept)

    assert amounts(found.undistributed) == {"it": "22.50"}
    assert amounts(found.allocated) == {"lima": "5.00", "rome": "2.50"}


@pytest.mark.parametrize("method", METHODS)
def test_what_is_said_to_be_the_cost_of_a_service_stays_where_nobody_is_served(
    method: Method,
) -> None:
    """From 16 June on IT serves nobody: half of what it costs is nobody's to bear."""
    kept = made(
        service_shares="unit,function,share\nit,computers,1",
        remits=(
            "id,holder,role,function,scope,valid_to\n2,it,provides,computers,unit:rome,2020-06-16"
        ),
    )

    found = allocated(kept, method)

    assert amounts(found.cost) == {"it": "30.00"}
    assert amounts(found.allocated) == {"rome": "15.00"}
    assert amounts(found.undistributed) == {"it": "15.00"}


@pytest.mark.parametrize(
    ("driver", "charged"),
    [
        ("posts", {"lima": "20.00", "rome": "10.00"}),
        ("offices", {"lima": "15.00", "rome": "15.00"}),
        ("equal", {"hq": "10.00", "lima": "10.00", "rome": "10.00"}),
        ("transactions", {"lima": "7.50", "rome": "22.50"}),
    ],
)
def test_what_is_shared_by(driver: Driver, charged: dict[str, str]) -> None:
    """Only IT costs; two posts stand in Lima; of four transactions of June, three are Rome's."""
    costs = "unit,kind,amount,currency,month\nit,rent,30,USD,2020-06"
    days = {
        "lima": (date(2020, 5, 31), date(2020, 6, 1), date(2020, 7, 1)),
        "rome": (date(2020, 6, 30),) * 3,
    }

    found = allocated(made(office_costs=costs), driver=driver, dates=days)

    assert amounts(found.allocated) == charged


def test_the_transactions_of_a_month_count_on_all_its_days() -> None:
    """Headquarters gets a post on 11 June; nothing of what is Lima's becomes Rome's by that."""
    costs = "unit,kind,amount,currency,month\nit,rent,30,USD,2020-06"
    posts = "id,unit,name,valid_from\na,lima,A,\nboss,hq,Boss,2020-06-11"
    days = {"lima": (date(2020, 6, 20),) * 2, "rome": (date(2020, 6, 30),)}

    found = allocated(made(office_costs=costs, posts=posts), driver="transactions", dates=days)

    assert amounts(found.allocated) == {"lima": "20.00", "rome": "10.00"}


def test_a_transaction_counts_from_the_day_on_which_it_is_known() -> None:
    paid = [flow("4", "2020-06-10", "1"), flow("3", "2020-06-20", "1"), flow("4", "", "1")]
    projects = [project(activity("A", "", *paid), "lima")]

    assert dates_of(projects, date(2020, 6, 19)) == {"lima": (date(2020, 6, 10),)}
    assert dates_of(projects, date(2020, 6, 20)) == {"lima": (date(2020, 6, 10), date(2020, 6, 20))}


def test_where_nobody_weighs_anything_all_bear_the_same() -> None:
    costs = "unit,kind,amount,currency,month\nit,rent,30,USD,2020-06"

    found = allocated(made(office_costs=costs, posts="id,unit,name"))

    assert amounts(found.allocated) == {"hq": "10.00", "lima": "10.00", "rome": "10.00"}


def test_activity_based_each_function_has_its_driver() -> None:
    kept = made()
    drivers = {"drivers": {"computers": "equal"}}
    kept = Register(replace(kept.settings, finance=drivers), kept.histories)

    found = allocated(kept, "activity-based")

    assert amounts(found.allocated) == {"hq": "10.00", "lima": "56.67", "rome": "33.33"}


def test_direct_charges_nobody_who_serves() -> None:
    """Of 70 for payroll nothing goes to IT; of 30 for computers nothing ever went to payroll."""
    assert amounts(allocated(made()).allocated) == {"lima": "66.67", "rome": "33.33"}


def test_step_down_and_reciprocal_follow_the_chain() -> None:
    """Payroll charges IT half a post of 3.5: ten of seventy, which IT passes on."""
    for method in METHODS[1:3]:
        found = allocated(made(), method)
        assert amounts(found.allocated) == {"lima": "66.67", "rome": "33.33"}
        assert amounts(found.undistributed) == {}


def test_a_cent_that_is_left_goes_to_the_largest_remainder_and_ties_to_the_smallest_id() -> None:
    third = A_CENT // 3

    ties = in_cents(Arrived({"a": third, "b": third, "c": third}, {}), 1)
    larger = in_cents(Arrived({"a": third, "b": A_CENT - third}, {}), 1)
    half = A_CENT // 2
    lost = [in_cents(Arrived({"m": half}, {name: half}), 1) for name in ("a", "x")]

    assert ties == Cents({"a": 1}, {})
    assert larger == Cents({"b": 1}, {})
    assert lost == [Cents({}, {"a": 1}), Cents({"m": 1}, {})]


def test_cents_that_no_division_can_have_lost_are_missed() -> None:
    with pytest.raises(ArithmeticError, match="is missing"):
        in_cents(Arrived({"a": A_CENT}, {}), 2)


CLOSED = {
    "remits": (
        "id,holder,role,function,scope\n"
        "1,pay,provides,payroll,unit:it\n2,it,provides,computers,unit:pay"
    ),
    "posts": "id,unit,name\na,pay,A\nb,it,B",
}


@pytest.mark.parametrize("method", METHODS)
def test_a_circle_that_serves_nobody_else_keeps_its_cost(method: Method) -> None:
    found = allocated(made(**CLOSED), method)

    assert amounts(found.allocated) == {}
    lost = {"it": "100.00"} if method == "step-down" else {"it": "30.00", "pay": "70.00"}
    assert amounts(found.undistributed) == lost


def test_what_flows_into_a_closed_circle_stays_there() -> None:
    """Headquarters, which costs 12, is served by nobody and serves both of the circle and Rome."""
    kept = made(
        functions="id,name\npayroll,P\ncomputers,C\nlaw,L",
        remits=CLOSED["remits"] + "\n3,hq,provides,law,unit:pay | unit:it | unit:rome",
        posts=CLOSED["posts"] + "\nc,rome,C",
        office_costs=TABLES["office_costs"] + "\nhq,rent,12,USD,2020-06",
    )

    found = allocated(kept, "reciprocal")

    assert amounts(found.allocated) == {"rome": "4.00"}
    assert amounts(found.undistributed) == {"it": "34.00", "pay": "74.00"}


def test_what_projects_pay_for_is_no_cost_of_services() -> None:
    kept = made(
        posts=TABLES["posts"] + "\nm,pay,M,",
        activities="id,title\nwater,Water",
        post_costs="post,amount,currency\nm,100,USD",
        posts_funding="post,activity,share\nm,water,0.75",
    )

    assert amounts(allocated(kept).cost) == {"it": "30.00", "pay": "42.50"}


def test_remits_count_on_the_days_on_which_they_are_in_force() -> None:
    """From 11 June on Rome is not served in computers: a third of the month it bears a third."""
    remits = (
        "id,holder,role,function,scope,valid_from,valid_to\n"
        "2,it,provides,computers,everyone,,2020-06-11\n"
        "2,it,provides,computers,everyone -unit:rome,2020-06-11,"
    )

    found = allocated(made(remits=remits))

    assert len(found.months) == 1
    assert amounts(found.allocated) == {"lima": "26.67", "rome": "3.33"}


def test_months_add_up_to_what_is_rounded_once() -> None:
    """A third of a hundred a month, thirty days of thirty-one at the ends: never a cent more."""
    months = [f"2020-{number:02}" for number in range(1, 13)]
    costs = "unit,kind,amount,currency,month\n" + "\n".join(
        f"it,rent,33.3333333333,USD,{month}" for month in months
    )
    period = Period(date(2020, 1, 2), date(2020, 12, 31))

    found = allocated(made(office_costs=costs), period=period)

    assert len(found.months) == 12
    assert total(found.cost.values()) == Decimal("397.85")
    assert total(found.allocated.values()) == Decimal("397.85")


def test_the_path_of_a_charge_is_the_rows_of_those_who_serve() -> None:
    covers = Covers(made())
    services = Allocating(covers, costs_of(covers, JUNE))

    path = services.path("step-down", "lima", "USD")

    assert (path.value, path.exact) == (Decimal("66.67"), Fraction("66.67"))
    assert [(t.place.file, t.place.line, t.what, t.amount, t.rule) for t in path.terms] == [
        ("office_costs.csv", 2, "it", Decimal(30), "service"),
        ("office_costs.csv", 3, "pay", Decimal(70), "service"),
        ("", 0, "lima", Decimal(1), "rounding"),
    ]
    assert [round(term.share, 6) for term in path.terms[:2]] == [
        round(x, 6) for x in (Decimal(2) / 3,) * 2
    ]


def test_a_day_without_costs_has_no_allocation() -> None:
    covers = Covers(made(office_costs="unit,kind,amount,currency,month"))

    assert Allocating(covers, costs_of(covers, JUNE)).allocations("direct") == ()
