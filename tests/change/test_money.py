"""Money that means nothing is refused, each mistake at the cell that makes it."""

import pytest
from tests.by_hand import register
from tests.change.faults import faults, said, settings

from remit.change.check import check

UNITS = "id,name,part_of,valid_from,valid_to\nhq,HQ,,1990,\nlima,Lima,hq,2000,2010-07-01"
POSTS = "id,unit,name,valid_from,valid_to\nguard,lima,Guard,2002,"
ACTIVITIES = "id,title,unit,starts,ends\nwater,Water,lima,2001-03-01,2009-12-31\nroads,Roads,,,"
AGREEMENTS = "id,body,activity,currency\nlake-1,lake-fund,water,USD"
BODIES = "id,name,kind\nlake-fund,Lake Fund,donor"


def found(**tables: str) -> list[str]:
    known = {
        "units": UNITS,
        "posts": POSTS,
        "activities": ACTIVITIES,
        "agreements": AGREEMENTS,
        "bodies": BODIES,
        "functions": "id,name\npayroll,Payroll",
    }
    return faults(**known | tables)


def test_projects_and_their_money_are_recorded() -> None:
    assert (
        found(
            transactions=(
                "activity,type,on,amount,currency,provider,unit,country,ref\n"
                "water,11,2001-04-01,1000.5,USD,lake-fund,,,\n"
                "water,4,2001-05-01,-3,USD,,lima,PER,\n"
                "water,4,2001-05-01,20,USD,,lima,PER,second\n"
                "water,4,,20,USD,,,,"
            ),
            budgets=(
                "activity,type,starts,ends,amount,currency\n"
                "water,1,2001-03-01,2001-12-31,900,USD\nwater,2,2001-03-01,2001-12-31,950,USD"
            ),
            post_costs="post,amount,currency,valid_from\nguard,0,PEN,2002\nguard,700,USD,2003",
            posts_funding="post,activity,share,valid_to\nguard,water,0.5,\nguard,roads,0.5,2005",
            office_costs="unit,kind,amount,currency,month\nlima,rent,40,PEN,2010-06",
            overhead_rates=(
                "agreement,base,rate,cap,exclusions,valid_to\n"
                "lake-1,spending,0.07,50,disbursements,2005\n"
                "lake-1,staff-and-office,0,,posts rent,"
            ).replace("lake-1,staff", "lake-2,staff"),
            agreements=f"{AGREEMENTS}\nlake-2,lake-fund,,",
            exchange_rates="month,currency,per_usd\n2002-01,PEN,3.44\n2002-02-01,PEN,3.47",
            service_shares="unit,function,share\nlima,payroll,1",
        )
        == []
    )


def test_whatever_they_name_has_a_row() -> None:
    assert found(
        activities=f"{ACTIVITIES}\nseeds,Seeds,lime,,",
        transactions="activity,type,amount,currency\nwaters,4,1,USD",
        posts_funding="post,activity,share\nguards,water,1",
        overhead_rates="agreement,base,rate\nlake,spending,0.1",
        service_shares="unit,function,share\nlima,pay,1",
    ) == [
        "activities seeds unit: no unit is called 'lime'; write 'lima', or add it to units.csv",
        (
            "overhead_rates lake agreement: no agreement is called 'lake'; "
            "write 'lake-1', or add it to agreements.csv"
        ),
        (
            "posts_funding guards water post: no post is called 'guards'; "
            "write 'guard', or add it to posts.csv"
        ),
        (
            "service_shares lima pay function: no function is called 'pay'; "
            "write 'payroll', or add it to functions.csv"
        ),
        (
            "transactions waters 4 USD activity: no activity is called 'waters'; "
            "write 'water', or add it to activities.csv"
        ),
    ]


def test_a_share_of_a_post_is_above_none_and_not_above_all() -> None:
    assert found(posts_funding="post,activity,share\nguard,water,0\nguard,roads,1.5") == [
        (
            "posts_funding guard roads share: '1.5' is no share of a post; "
            "write 0.5 for a half, and 1 for all of it"
        ),
        (
            "posts_funding guard water share: '0' is no share of a post; "
            "write 0.5 for a half, and 1 for all of it"
        ),
    ]


def test_shares_of_a_post_come_to_one_at_most_on_every_day() -> None:
    """Said once, where the last of them begins; where one ends as another begins, none overlap."""
    lines = "post,activity,share,valid_from,valid_to\nguard,water,0.7,2002,2005\n"

    assert found(posts_funding=f"{lines}guard,roads,0.7,2005,") == []
    assert found(posts_funding=f"{lines}guard,roads,0.7,2004-12-31,") == [
        (
            "posts_funding guard roads 2004-12-31 share: with this row the shares of 'guard' make "
            "1.4, which is more than all; lower a share, or let another row end before this one "
            "begins"
        )
    ]


def test_parts_of_a_service_come_to_one_at_most() -> None:
    functions = "id,name\npayroll,Payroll\ntravel,Travel"
    parts = "unit,function,share\nlima,payroll,0.6\nlima,travel,{}"

    assert found(functions=functions, service_shares=parts.format("0")) == []
    assert found(functions=functions, service_shares=parts.format("0.5")) == [
        (
            "service_shares lima travel share: with this row the shares of 'lima' make 1.1, which "
            "is more than all; lower a share, or let another row end before this one begins"
        )
    ]


def test_what_posts_and_offices_cost_is_not_below_zero() -> None:
    assert found(
        post_costs="post,amount,currency\nguard,-1,USD",
        office_costs="unit,kind,amount,currency,month\nlima,The rent,-2,USD,2005-01",
    ) == [
        (
            "office_costs lima The rent USD 2005-01 amount: a cost is never below zero: '-2'; "
            "take it from the amount that it corrects"
        ),
        (
            "office_costs lima The rent USD 2005-01 kind: 'The rent' is not one word in small "
            "letters; write it as rent, field-security"
        ),
        (
            "post_costs guard USD amount: a cost is never below zero: '-1'; "
            "take it from the amount that it corrects"
        ),
    ]


def test_a_cost_belongs_to_a_post_that_is_there_or_an_office_that_is_open() -> None:
    """The guard's post is there from 2002, and ends with its office in July 2010."""
    assert found(
        post_costs="post,amount,currency,valid_from,valid_to\nguard,9,USD,2001-12-31,2010-07-02",
        posts_funding="post,activity,share,valid_from\nguard,water,1,2010-07-01",
        office_costs=(
            "unit,kind,amount,currency,month\nlima,rent,9,USD,2010-07\nlima,rent,9,USD,2000-01"
        ),
        service_shares="unit,function,share,valid_from\nlima,payroll,1,1999",
    ) == [
        (
            "office_costs lima rent USD 2010-07 month: 'lima' is not open in 2010-07; "
            "correct the unit or the month"
        ),
        (
            "post_costs guard USD 2001-12-31 valid_from: '2001-12-31' lies outside the days of "
            "'guard', which is there from 2002-01-01 until 2010-07-01; "
            "leave it blank where it is not known, or correct one of the two"
        ),
        (
            "post_costs guard USD 2001-12-31 valid_to: '2010-07-02' lies outside the days of "
            "'guard', which is there from 2002-01-01 until 2010-07-01; "
            "leave it blank where it is not known, or correct one of the two"
        ),
        (
            "posts_funding guard water 2010-07-01 valid_from: '2010-07-01' lies outside the days "
            "of 'guard', which is there from 2002-01-01 until 2010-07-01; "
            "leave it blank where it is not known, or correct one of the two"
        ),
        (
            "service_shares lima payroll 1999 valid_from: '1999' lies outside the days of 'lima', "
            "which is there from 2000-01-01 until 2010-07-01; "
            "leave it blank where it is not known, or correct one of the two"
        ),
    ]


def test_a_rate_is_a_part_and_leaves_out_what_its_base_is_made_of() -> None:
    heads = "agreement,base,rate,cap,exclusions"
    costs = "unit,kind,amount,currency,month\nlima,rent,1,USD,2005-01"

    assert found(
        overhead_rates=f"{heads}\nlake-1,spending,7,-1,disbursement", office_costs=costs
    ) == [
        (
            "overhead_rates lake-1 cap: a cap is never below zero: '-1'; "
            "write how much it pays in all, or leave it blank"
        ),
        (
            "overhead_rates lake-1 exclusions: 'spending' has no part 'disbursement'; "
            "write 'disbursements'"
        ),
        (
            "overhead_rates lake-1 rate: a rate of overhead is from 0 to 1: '7'; "
            "write 0.07 for seven per cent"
        ),
    ]
    assert found(
        overhead_rates=f"{heads}\nlake-1,staff-and-office,0.1,,cars", office_costs=costs
    ) == [
        (
            "overhead_rates lake-1 exclusions: 'staff-and-office' has no part 'cars'; "
            "its parts are posts, rent"
        )
    ]


def test_a_dollar_is_worth_something() -> None:
    assert found(exchange_rates="month,currency,per_usd\n2005-01,PEN,0") == [
        (
            "exchange_rates 2005-01 PEN per_usd: a rate is above zero: '0'; "
            "write how much of the currency one dollar buys"
        )
    ]


def test_the_settings_of_money_are_known() -> None:
    told = {
        "own": ("XM-DAC-47066",),
        "external_names": "Private Individual Donations",
        "levels": {"XM-DAC-47066": "disjoint", "GB-1": "flat"},
        "drivers": {"payroll": "posts"},
        "owns": "x",
    }

    assert [said(each) for each in check(settings(finance=told))] == [
        ("register x finance.drivers: no function is called 'payroll'; add it to functions.csv"),
        ("register x finance.levels: 'levels' is never 'flat'; write one of disjoint, rollup"),
        ("register x finance.owns: [finance] has no setting 'owns'; write 'own', or take it away"),
    ]


@pytest.mark.parametrize(
    ("name", "value", "wrong"),
    [
        ("own", {"a": "b"}, "'own' is no list of texts"),
        ("levels", ("disjoint",), "'levels' is no table"),
        ("levels", "flat", "'levels' is never 'flat'"),
        ("moons", "two", "[finance] has no setting 'moons'"),
    ],
)
def test_a_setting_of_money_says_what_may_be_said(name: str, value: object, wrong: str) -> None:
    assert [each.wrong for each in check(settings(finance={name: value}))] == [wrong]


def test_one_word_for_all_publishers_is_enough() -> None:
    assert check(settings(finance={"levels": "rollup"})) == ()


def test_nothing_is_said_of_months_where_units_go_round() -> None:
    """The cycle is the mistake; what it makes of days is nobody's."""
    round_about = register(
        units="id,name,part_of\na,A,b\nb,B,a",
        office_costs="unit,kind,amount,currency,month\na,rent,1,USD,2005-01",
    )

    assert {each.file for each in check(round_about)} == {"units"}
