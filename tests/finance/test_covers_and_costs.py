"""Who pays for posts and offices, on days of small tables that one can check by eye."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from msgspec.structs import replace
from tests.by_hand import register
from tests.finance.handmade import activity, books, flow, project
from tests.finance.made import HERE
from tests.finance.made import activity as published

from remit.finance.accounts import Accounts
from remit.finance.cause import activities_end
from remit.finance.costs import costs_of, parts_of
from remit.finance.covers import Covers
from remit.finance.projectize import Projectized, unfunded
from remit.finance.rates import into
from remit.finance.whatif import what_if
from remit.model.published import Dated
from remit.model.register import Register
from remit.publish.money.charges import losing_posts
from remit.temporal.period import Period

TABLES = {
    "units": "id,name,part_of,valid_from,valid_to\nhq,HQ,,,\nlima,Lima,hq,2000,2020-06-16",
    "posts": (
        "id,unit,name,share,valid_from,valid_to\n"
        "head,lima,Head,,2010,\n"
        "clerk,lima,Clerk,0.5,2010,2020-04-01\n"
        "clerk,hq,Clerk,0.5,2020-04-01,"
    ),
    "activities": (
        "id,title,unit,starts,ends\nwater,Water,lima,2019-01-01,2020-04-10\n"
        "roads,Roads,lima,,\nodd,Odd,lima,2020-12-31,2020-01-01"
    ),
    "posts_funding": (
        "post,activity,share,valid_from,valid_to\n"
        "head,water,0.5,,\nhead,roads,0.25,2020-04-21,\nclerk,odd,1,,"
    ),
    "post_costs": "post,amount,currency\nhead,3000,USD\nclerk,600,USD",
    "office_costs": (
        "unit,kind,amount,currency,month\nlima,rent,300,USD,2020-04\nlima,rent,160,USD,2020-06"
    ),
    "exchange_rates": "month,currency,per_usd\n2020-04,PEN,4",
}
APRIL = Period(date(2020, 4, 1), date(2020, 5, 1))


def made(**tables: str) -> Register:
    return register(**{**TABLES, **tables})


def test_a_share_pays_while_its_post_is_there_and_its_activity_runs() -> None:
    """Water ends on 10 April; roads pay from 21 April until the office, and the post, ends."""
    head = Covers(made()).posts["head"]

    assert [(str(e.days.start), str(e.days.end), e.covered) for e in head] == [
        ("2010-01-01", "2019-01-01", 0),
        ("2019-01-01", "2020-04-11", Fraction(1, 2)),
        ("2020-04-11", "2020-04-21", 0),
        ("2020-04-21", "2020-06-16", Fraction(1, 4)),
    ]


def test_an_activity_that_ends_before_it_starts_pays_for_nothing() -> None:
    assert {each.by for each in Covers(made()).posts["clerk"]} == {()}


def test_an_activity_that_was_received_runs_as_it_says_there() -> None:
    """Roads end there on 30 April, and say nothing of a start; water is not known there."""
    ids = "kind,id,scheme,value\nactivity,roads,iati-activity,XX-1-R"
    ended = (Dated("4", date(2020, 4, 30), HERE),)
    received = [replace(published("XX-1-R"), dates=ended), published("water")]

    head = Covers(made(identifiers=ids), received).posts["head"]

    assert [(str(e.days.start), str(e.days.end), e.covered) for e in head][-3:] == [
        ("2020-04-11", "2020-04-21", 0),
        ("2020-04-21", "2020-05-01", Fraction(1, 4)),
        ("2020-05-01", "2020-06-16", 0),
    ]


def test_a_month_is_covered_by_its_days() -> None:
    """Ten days of April by half, ten by nothing, ten by a quarter."""
    covers = Covers(made())

    assert parts_of(covers.posts["head"], APRIL) == (
        ("roads", Fraction(10, 30 * 4)),
        ("water", Fraction(10, 30 * 2)),
    )
    assert parts_of(covers.posts["head"], Period(date(2020, 7, 1), date(2020, 8, 1))) == ()


def test_an_office_is_covered_as_its_posts_are_each_by_how_whole_it_is() -> None:
    """In March half of the head is paid for, and nothing of half a clerk."""
    march = Period(date(2020, 3, 1), date(2020, 4, 1))

    assert parts_of(Covers(made()).units["lima"], march) == (
        ("water", Fraction(1, 2) / Fraction(3, 2)),
    )


def test_a_post_is_not_wholly_paid_for_from_a_named_day_on() -> None:
    covers = Covers(made(posts_funding="post,activity,share\nhead,water,1"))

    found = {each.post: each for each in unfunded(covers, date(2020, 1, 1))}

    assert str(found["head"].since) == "2020-04-11"
    assert (found["head"].covered, found["head"].is_core) == (Fraction(0), False)
    assert (str(found["clerk"].since), found["clerk"].is_core) == ("2020-01-01", True)


def test_a_post_costs_its_days_of_the_month_where_it_is_on_them() -> None:
    """The clerk moves to headquarters on 1 April; the head's post ends in the middle of June."""
    found = costs_of(Covers(made()), Period(date(2020, 3, 16), date(2020, 7, 1)))

    posts = [
        (unit, each.key[0], each.month, each.value)
        for unit, own in found.of.items()
        for each in own
        if each.kind == "posts"
    ]
    assert ("lima", "clerk", "2020-03", Fraction(600 * 16, 31)) in posts
    assert ("hq", "clerk", "2020-04", Fraction(600)) in posts
    head = [value for _, post, month, value in posts if (post, month) == ("head", "2020-06")]
    assert sum(head) == Fraction(3000 * 15, 30)


def test_what_an_office_costs_in_a_month_falls_on_the_days_on_which_it_is_open() -> None:
    """It is open on fifteen days of June, of which five are asked for."""
    found = costs_of(Covers(made()), Period(date(2020, 6, 11), date(2020, 7, 1)))

    (rent,) = [each for each in found.of["lima"] if each.kind == "rent"]
    assert (rent.value, rent.covered) == (Fraction(160 * 5, 15), Fraction(1, 4))


def test_an_office_is_charged_as_its_posts_are_on_the_same_days() -> None:
    found = costs_of(Covers(made()), APRIL)

    (rent,) = [each for each in found.of["lima"] if each.kind == "rent"]
    assert dict(rent.by) == {"water": Fraction(10, 60), "roads": Fraction(10, 120)}


def test_an_amount_without_a_rate_stays_out_and_is_listed() -> None:
    kept = made(
        office_costs="unit,kind,amount,currency,month\nlima,rent,300,PEN,2020-04\nlima,rent,9,PEN,2020-05"
    )
    found = costs_of(Covers(kept), Period(date(2020, 4, 1), date(2020, 6, 1)), into(kept, "USD"))

    (rent,) = [each for each in found.of["lima"] if each.kind == "rent"]
    assert (rent.amount, rent.currency, rent.published) == (
        Decimal("75.00"),
        "USD",
        (Decimal(300), "PEN"),
    )
    assert [(each.month, each.amount) for each in found.left_out] == [("2020-05", Decimal(9))]


def reason(period: Period = APRIL, **tables: str) -> tuple[str, tuple[str, ...]]:
    kept = made(**tables)
    found = Projectized(Covers(kept), period).financed("lima")
    return found.reason, found.missing


def test_what_is_not_known_gives_no_share_and_says_why() -> None:
    rent = "unit,kind,amount,currency,month\nlima,rent,300,{},2020-04"
    two_months = Period(date(2020, 4, 1), date(2020, 6, 1))

    assert reason() == ("", ())
    assert reason(two_months) == ("no-office-costs", ("2020-05",))
    assert reason(post_costs="post,amount,currency\nclerk,1,USD") == ("no-post-costs", ("head",))
    late = "post,amount,currency,valid_from\nhead,1,USD,2020-04-02"
    assert reason(post_costs=late) == ("no-post-costs", ("head",))
    assert reason(posts="id,unit,name\nhead,hq,Head", posts_funding="post,activity,share") == (
        "no-posts",
        (),
    )
    assert reason(office_costs=rent.format("PEN")) == ("several-currencies", ("PEN", "USD"))
    assert reason(
        post_costs="post,amount,currency\nhead,0,USD",
        office_costs=rent.replace("300", "0").format("USD"),
    ) == ("no-costs", ())


def test_a_share_that_hangs_on_a_missing_rate_is_not_known() -> None:
    kept = made(office_costs="unit,kind,amount,currency,month\nlima,rent,300,CHF,2020-04")

    found = Projectized(Covers(kept), APRIL, into(kept, "USD")).financed("lima")

    assert (found.share, found.reason, found.missing) == (None, "no-rate", ("2020-04",))


def test_the_path_of_a_share_is_the_rows_that_it_is_made_of() -> None:
    found = Projectized(Covers(made()), APRIL).financed("lima")

    assert found.charged is not None
    assert found.cost is not None
    assert found.share == found.charged.exact / found.cost.exact
    assert [
        (t.place.file, t.place.line, t.what, t.activity, t.amount, t.share, t.rule)
        for t in found.charged.terms
    ] == [
        ("post_costs.csv", 3, "head", "water", Decimal(3000), Fraction(10, 60), "posts-funding"),
        ("post_costs.csv", 3, "head", "roads", Decimal(3000), Fraction(10, 120), "posts-funding"),
        ("office_costs.csv", 2, "lima", "roads", Decimal(300), Fraction(10, 120), "as-posts"),
        ("office_costs.csv", 2, "lima", "water", Decimal(300), Fraction(10, 60), "as-posts"),
    ]


RECEIVED = {
    "activities": "id,title,unit,starts,ends\nwater,Water,lima,2018-01-01,2019-12-31",
    "identifiers": "kind,id,scheme,value\nactivity,water,iati-activity,XM-OWN-1",
    "posts_funding": "post,activity,share\nhead,water,0.5",
}


def paid_by(days: str) -> list[tuple[str, str, str]]:
    covers = Covers(made(**RECEIVED), [activity("XM-OWN-1", days)]).posts["head"]
    return [(str(e.days.start), str(e.days.end), name) for e in covers for name, _ in e.by]


def test_an_activity_that_was_received_pays_under_its_identifier_there_on_its_days_there() -> None:
    """Where no day is said there, that of the register counts."""
    assert paid_by("2019-01-01/2020-04-10") == [("2019-01-01", "2020-04-11", "XM-OWN-1")]
    assert paid_by("2019-01-01/") == [("2019-01-01", "2020-01-01", "XM-OWN-1")]
    assert paid_by("") == [("2018-01-01", "2020-01-01", "XM-OWN-1")]


def test_an_activity_that_was_not_received_pays_under_the_id_of_the_register() -> None:
    covers = Covers(made(**RECEIVED)).posts["head"]

    assert [name for each in covers for name, _ in each.by] == ["water"]


def test_a_post_loses_cover_with_a_project_that_was_received() -> None:
    kept = made(**RECEIVED)
    paid = flow("11", "2019-01-01", "1000")
    projects = [project(activity("XM-OWN-1", "2019-01-01/2020-12-31", paid))]
    accounts = Accounts(books(*projects))
    found = what_if(
        accounts.on(date(2020, 1, 1)), activities_end(accounts, ["XM-OWN-1"]), date(2020, 3, 1)
    )

    (lost,) = losing_posts(kept, projects, found)

    assert (lost.post, lost.before, lost.after, str(lost.since)) == (
        "head",
        Fraction(1, 2),
        Fraction(0),
        "2020-03-01",
    )
