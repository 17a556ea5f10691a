"""The projects of the folder's own tables, alone and with those that IATI brings."""

from datetime import date
from decimal import Decimal

from msgspec.structs import replace
from tests.by_hand import register
from tests.finance.made import HERE, activity, books, flow

from remit.finance.recorded import recorded
from remit.finance.whole_books import whole_books
from remit.model.project import Attribution, Books
from remit.model.published import Dated, Party, Place, Share
from remit.model.register import Register

TABLES = {
    "units": "id,name\nhq,HQ\nlima,Lima",
    "bodies": "id,name,kind\nfund,The Fund,donor\ntrust,The Trust,donor",
    "identifiers": "kind,id,scheme,value\nbody,fund,org-id,XX-F-2\nbody,fund,org-id,XX-F-1",
    "activities": (
        "id,title,unit,donor,status,starts,ends,agreement\n"
        "water,Water,lima,fund,2,2020-01-01,2020-12-31,a\nroads,Roads,,,,,,\nseeds,Seeds,,,,,,"
    ),
    "transactions": (
        "activity,type,on,amount,currency,provider,unit,country,ref\n"
        "water,11,2020-01-05,1000.5,USD,,,,\nwater,1,,3,USD,trust,,PER,x\n"
        "water,1,2020-02-01,8,USD,hq,,,\nroads,4,2020-01-01,1,USD,,lima,,\n"
        "seeds,4,2020-01-01,1,USD,,lima,,\nseeds,4,2020-01-02,1,USD,,hq,,"
    ),
    "budgets": "activity,type,starts,ends,amount,currency\nwater,2,2020-01-01,2020-12-31,900,USD",
}


def kept(**settings: object) -> Register:
    made = register(**TABLES)
    return Register(replace(made.settings, **settings), made.histories)


def test_a_row_says_what_a_publisher_would_say() -> None:
    _, _, water = recorded(kept(finance={"own": ("XX-OURS",), "levels": "disjoint"}))
    place = Place("activities.csv", 4)

    assert (water.id, water.is_own, water.levels) == ("water", True, "disjoint")
    assert water.attribution == Attribution("lima", "folder", "activities.csv")
    assert water.activity.reporter == Party("XX-OURS", "")
    assert water.activity.dates == (
        Dated("1", date(2020, 1, 1), place),
        Dated("3", date(2020, 12, 31), place),
    )
    assert water.activity.parties == (Party("XX-F-1", "The Fund", "1"),)
    assert (water.activity.status, water.activity.agreement) == ("2", "a")
    (budget,) = water.activity.budgets
    row = Place("budgets.csv", 2)
    assert (budget.type, budget.amount, budget.place) == ("2", Decimal(900), row)


def test_its_transactions_keep_who_gave_where_and_the_line_of_an_export() -> None:
    _, _, water = recorded(kept(finance={"own": ("XX-OURS",)}))

    assert [
        (each.type, each.on, each.amount, each.provider, each.countries, each.ref, each.place.line)
        for each in water.activity.flows
    ] == [
        ("1", None, 3, Party("", "The Trust"), (Share("PER"),), "x", 5),
        ("1", date(2020, 2, 1), 8, Party("XX-OURS", "HQ"), (), "", 6),
        ("11", date(2020, 1, 5), Decimal("1000.5"), None, (), "", 7),
    ]


def test_without_a_unit_the_only_one_that_transactions_name_manages_it() -> None:
    roads, seeds, _ = recorded(kept())

    assert roads.attribution == Attribution("lima", "transaction", "transactions.csv")
    assert seeds.attribution == Attribution(reason="several-offices", candidates=("hq", "lima"))


def test_without_a_reference_of_its_own_a_register_goes_by_its_id() -> None:
    found = whole_books(Books(()), kept())

    assert {each.activity.reporter.ref for each in found.projects} == {"by-hand"}
    assert found.own == {"by-hand"}


def test_what_iati_knows_too_is_there_once() -> None:
    """The register says who manages it; money is that of IATI, where it has any."""
    made = register(
        **TABLES
        | {
            "identifiers": (
                "kind,id,scheme,value\nactivity,water,iati-activity,XM-1/W\n"
                "activity,roads,iati-activity,XM-1/R"
            )
        }
    )
    published = books(activity("XM-1/W", flow("5")), activity("XM-9"), unit="hq")

    found = {each.id: each for each in whole_books(published, made).projects}

    assert sorted(found) == ["XM-1/W", "XM-9", "roads", "seeds"]
    assert found["XM-1/W"].attribution.unit == "lima"
    assert [each.amount for each in found["XM-1/W"].activity.flows] == [5]
    assert found["XM-1/W"].activity.agreement == "a"
    assert [each.amount for each in found["XM-1/W"].activity.budgets] == [900]


def test_days_are_those_of_iati_and_of_the_register_where_it_says_none() -> None:
    ids = "kind,id,scheme,value\nactivity,water,iati-activity,XM-1/W"
    ended = Dated("4", date(2021, 3, 31), HERE)
    published = books(replace(activity("XM-1/W"), dates=(ended,)))

    found = whole_books(published, register(**TABLES | {"identifiers": ids})).projects

    (water,) = (each for each in found if each.id == "XM-1/W")
    started = Dated("1", date(2020, 1, 1), Place("activities.csv", 4))
    assert water.activity.dates == (ended, started)


def test_givers_that_are_outside_are_those_of_the_settings_too() -> None:
    found = whole_books(Books(()), kept(finance={"external_names": (" Private Donations",)}))

    assert found.external_names == {"private donations"}
