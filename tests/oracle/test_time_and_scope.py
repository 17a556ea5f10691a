"""The days of §3 and the table of §4.1, on organisations small enough to check by eye."""

from datetime import date

import pytest
from tests.oracle.folder import Row, Tables, as_register
from tests.oracle.force import ONE_DAY
from tests.oracle.scopes import extent
from tests.oracle.small import DAY, ask, chain, remit, worldwide


def named(tables: Tables, scope: str, kind: str = "unit", on: date = DAY) -> set[str]:
    """Give the ids of the subjects of one kind that a scope means."""
    return {one.id for one in extent(as_register(tables), scope, kind, on)}


def placed(*rows: Row) -> Tables:
    """The small organisation with a group of countries in a group, and two bodies."""
    return worldwide(
        groups=[{"id": "andes"}, {"id": "west"}],
        members=[
            {"group": "andes", "member": "PER"},
            {"group": "west", "member": "andes", "valid_to": "2013"},
            {"group": "west", "member": "manila"},
            {"group": "west", "member": "donor"},
            *rows,
        ],
        bodies=[{"id": "donor", "country": "PER"}, {"id": "un"}],
        designations=[{"id": "slm"}],
        designated=[{"unit": "lima", "designation": "slm", "valid_to": "2013"}],
    )


@pytest.mark.parametrize(
    ("scope", "units", "countries", "bodies"),
    [
        ("everyone", "geneva manila lima cusco", "", ""),
        ("everywhere", "geneva manila lima cusco", "ITA KEN PER TJK", ""),
        ("unit:lima", "lima", "", ""),
        ("within:lima", "lima cusco", "", ""),
        ("country:PER", "lima cusco", "PER", ""),
        ("country:ITA", "geneva manila", "ITA", ""),
        ("group:andes", "lima cusco", "PER", ""),
        ("group:west", "lima cusco manila", "PER", "donor"),
        ("designated:slm", "lima", "", ""),
        ("body:un", "", "", "un"),
        ("country:PER -unit:lima", "cusco", "PER", ""),
        ("unit:geneva | within:lima -designated:slm", "geneva cusco", "", ""),
        ("everywhere -group:west", "geneva", "ITA KEN TJK", ""),
        ("unit:lima unit:cusco", "", "", ""),
    ],
)
def test_each_term_means_its_subjects(scope: str, units: str, countries: str, bodies: str) -> None:
    tables = placed()

    assert named(tables, scope) == set(units.split())
    assert named(tables, scope, "country") == set(countries.split())
    assert named(tables, scope, "body") == set(bodies.split())


def test_every_link_of_a_group_and_a_designation_has_its_days() -> None:
    after = date(2013, 1, 1)

    assert named(placed(), "group:west", on=after) == {"manila"}
    assert named(placed(), "designated:slm", on=after) == set()


def test_a_membership_ends_with_the_unit_that_is_the_member() -> None:
    tables = placed()
    tables["units.csv"][1]["valid_to"] = "2012"

    assert named(tables, "group:west") == {"lima", "cusco"}


def test_under_means_those_for_whom_a_unit_gives_regional_support() -> None:
    tables = worldwide(
        remit("lima-area", "lima", "country:PER", function="regional-support"),
        remit("manila-area", "manila", "unit:cusco", function="regional-support"),
        remit("quito-area", "manila", "unit:manila", function="regional-support"),
    )

    assert named(tables, "under:lima") == {"lima"}
    assert named(tables, "under:lima", "country") == {"PER"}
    assert named(tables, "under:manila") == {"cusco", "manila"}


def test_contested_holders_count_for_under() -> None:
    tables = worldwide(
        remit("one", "lima", "everyone", function="regional-support"),
        remit("two", "manila", "everyone", function="regional-support"),
    )

    assert named(tables, "under:lima") == named(tables, "under:manila") == named(tables, "everyone")


def test_a_unit_stands_where_the_nearest_unit_above_with_a_site_stands_that_day() -> None:
    tables = worldwide()
    tables["units.csv"][3:] = [
        {"id": "cusco", "part_of": "lima", "valid_to": "2012-03-04"},
        {"id": "cusco", "part_of": "manila", "valid_from": "2012-03-04"},
    ]

    assert named(tables, "country:PER", on=date(2012, 3, 3)) == {"lima", "cusco"}
    assert named(tables, "country:PER") == {"lima"}


def test_a_site_without_a_row_that_day_is_a_site_that_nobody_has() -> None:
    tables = worldwide()
    tables["sites.csv"][1]["valid_to"] = "2012"

    assert named(tables, "country:PER", on=date(2011, 12, 31)) == {"lima", "cusco"}
    assert named(tables, "country:ITA") == {"geneva", "manila", "lima", "cusco"}


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        (("2011", "2012"), date(2011, 1, 1), date(2011, 12, 31)),
        (("2011-02", "2011-03"), date(2011, 2, 1), date(2011, 2, 28)),
        (("2011-Q2", "2011-Q4"), date(2011, 4, 1), date(2011, 9, 30)),
        (("by 2011-07", "2011-07-02"), date(2011, 7, 1), date(2011, 7, 1)),
    ],
)
def test_a_bound_is_the_first_day_of_what_it_names(
    written: tuple[str, str], first: date, last: date
) -> None:
    bounds = dict(zip(("valid_from", "valid_to"), written, strict=True))
    tables = worldwide(remit("r", "geneva", "everyone", **bounds))

    days = [first - ONE_DAY, first, last, last + ONE_DAY]

    statuses = [ask(tables, on=day)["status"] for day in days]

    assert statuses == ["gap", "answered", "answered", "gap"]


@pytest.mark.parametrize(
    ("start", "as_of", "standing"),
    [
        ("2012", "2012", "imprecise"),
        ("2012-Q1", "", "imprecise"),
        ("2012-02", "2012-03", "attested"),
        ("by 2012", "2012-03-04", "attested"),
        ("by 2012", "", "assumed"),
        ("2012-03-04", "2009/2011", "assumed"),
        ("", "2009/2012-Q1", "attested"),
        ("always", "", "assumed"),
    ],
)
def test_a_standing_is_imprecise_else_attested_else_assumed(
    start: str, as_of: str, standing: str
) -> None:
    tables = worldwide(remit("r", "geneva", "everyone", valid_from=start, as_of=as_of))

    assert ask(tables)["standing"] == standing


def test_an_answer_has_the_weakest_standing_of_its_winners_only() -> None:
    tables = worldwide(
        remit("one", "lima", "within:lima", as_of="2012", shared="true"),
        remit("two", "manila", "within:lima", shared="true"),
        remit("beaten", "manila", "everyone", valid_from="2012"),
    )

    part = ask(tables)

    assert [link["standing"] for link in part["chain"]] == ["attested", "assumed", "imprecise"]
    assert part["standing"] == "assumed"


def test_a_blank_bound_reaches_as_far_as_the_holder_and_what_is_above_it() -> None:
    tables = worldwide(remit("r", "cusco", "everyone"))
    tables["units.csv"][2] |= {"valid_from": "2010", "valid_to": "2013-06-01"}

    def status(day: date) -> str:
        return str(ask(tables, "geneva", day)["status"])

    assert [status(date(2009, 12, 31)), status(date(2010, 1, 1))] == ["gap", "answered"]
    assert [status(date(2013, 5, 31)), status(date(2013, 6, 1))] == ["answered", "gap"]


def test_a_blank_bound_is_as_imprecise_as_the_one_that_cuts_it() -> None:
    tables = worldwide(remit("r", "cusco", "everyone", as_of="2010/2012"))
    tables["units.csv"][2]["valid_from"] = "2010"

    assert ask(tables, on=date(2010, 12, 31))["standing"] == "imprecise"
    assert ask(tables, on=date(2011, 1, 1))["standing"] == "attested"


def test_what_cuts_may_be_further_up_than_an_owner_with_a_start_of_its_own() -> None:
    tables = worldwide(remit("r", "cusco", "everyone"))
    tables["units.csv"][2:] = [
        {"id": "lima", "part_of": "geneva", "site": "lima", "valid_to": "2011"},
        {"id": "lima", "part_of": "geneva", "valid_from": "2012"},
        {"id": "cusco", "part_of": "lima", "valid_from": "2009-05-01"},
    ]

    parts = [ask(tables, "geneva", day) for day in (date(2010, 1, 1), date(2011, 1, 1), DAY)]

    assert [part["standing"] for part in parts] == ["assumed", None, "imprecise"]


def test_a_holder_that_only_changes_its_row_cuts_nothing() -> None:
    tables = worldwide(remit("r", "cusco", "everyone", as_of="2012"))
    tables["units.csv"][3:] = [
        {"id": "cusco", "part_of": "lima", "valid_to": "2012"},
        {"id": "cusco", "part_of": "manila", "valid_from": "2012"},
    ]

    assert ask(tables)["standing"] == "attested"


def test_a_fact_has_the_days_of_its_owner_that_closes_and_opens_again() -> None:
    tables = worldwide(remit("r", "cusco", "everyone"))
    tables["units.csv"][3:] = [
        {"id": "cusco", "part_of": "lima", "valid_to": "2011"},
        {"id": "cusco", "part_of": "lima", "valid_from": "2012"},
    ]

    days = [date(2010, 12, 31), date(2011, 6, 1), date(2012, 6, 1)]
    parts = [ask(tables, "lima", day) for day in days]

    assert [part["status"] for part in parts] == ["answered", "gap", "answered"]
    assert [part["standing"] for part in parts] == ["assumed", None, "imprecise"]


def test_versions_that_meet_and_agree_are_one() -> None:
    tables = worldwide(
        remit("r", "geneva", "everyone", valid_to="2012"),
        remit("r", "geneva", "everyone", valid_from="2012", valid_to="2014"),
        remit("s", "geneva", "within:lima", valid_to="2011-01-01", as_of="2010"),
        remit("s", "geneva", "within:lima", valid_from="2011", as_of="2011"),
    )

    part = ask(tables, on=date(2012, 6, 1))

    assert chain(part) == ["s", "r"]
    assert [link["valid_from"] for link in part["chain"]] == ["2011", None]
    assert [link["valid_to"] for link in part["chain"]] == [None, "2014"]
