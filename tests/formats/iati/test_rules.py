"""What the standard says in words is checked, each with its line."""

from datetime import date
from io import BytesIO

import pytest
from tests.formats.iati.made import activity, file

from remit.formats.iati import Checker, Standard

TODAY = date(2019, 1, 1)

GOOD = {
    "reporter": '<reporting-org ref="X" type="40"/>',
    "start": '<activity-date type="1" iso-date="2018-01-01"/>',
    "country": '<recipient-country code="PE"/>',
    "sector": '<sector code="14030"/>',
}


def broken(more: str = "", attributes: str = 'default-currency="USD"', **parts: str) -> list[str]:
    """Say which rules an activity breaks that is good but for some parts."""
    inner = "".join((GOOD | parts).values()) + more
    found = Checker(Standard()).check(BytesIO(file(activity(inner, attributes))), "a.xml", TODAY)
    return [each.code for each in found if each.code != "not-checked"]


def budget(start: str, end: str) -> str:
    value = "<value>1</value>"
    return (
        f'<budget><period-start iso-date="{start}"/><period-end iso-date="{end}"/>{value}</budget>'
    )


def payment(day: str, more: str = "") -> str:
    return f'<transaction><transaction-date iso-date="{day}"/><value>1</value>{more}</transaction>'


def test_a_good_activity_breaks_no_rule() -> None:
    assert broken(payment("2018-02-01") + budget("2018-01-01", "2018-12-31")) == []


def test_an_identifier_begins_with_the_reference_of_who_reports() -> None:
    assert broken(reporter='<reporting-org ref="Y"/>') == ["identifier-of-another"]


@pytest.mark.parametrize(("kind", "rules"), [("B1", []), ("A1", ["identifier-of-another"])])
def test_a_former_reference_will_do(kind: str, rules: list[str]) -> None:
    other = f'<other-identifier ref="a" type="{kind}"><owner-org ref="X"/></other-identifier>'

    assert broken(reporter='<reporting-org ref="Y"/>' + other) == rules


def test_identifiers_hold_no_odd_letters() -> None:
    data = file(activity('<reporting-org ref="X/1 "/>', name="X/1 and\n2"))

    found = [each.text for each in Checker(Standard()).check(BytesIO(data), "a.xml")]
    assert found[:2] == [
        "iati-identifier: 'X/1 and\\n2' holds '/', which no identifier may",
        "reporting-org: 'X/1 ' holds '/', which no identifier may",
    ]


@pytest.mark.parametrize(("name", "odd"), [("X-1 2", False), (" X-1", True), ("X\n1", True)])
def test_blanks_stand_within_identifiers_and_not_around(name: str, *, odd: bool) -> None:
    found = Checker(Standard()).check(BytesIO(file(activity(name=name))), "a.xml")

    assert any(each.code == "identifier-letters" for each in found) == odd


@pytest.mark.parametrize(
    ("percentages", "rules"),
    [
        (["50", "50"], []),
        (["33.33", "33.33", "33.34"], []),
        (["33.33", "33.33", "33.33"], []),
        (["60", "60"], ["percentages-not-whole"]),
        (["60", ""], ["percentages-not-whole"]),
        (["90"], ["percentages-not-whole"]),
        ([""], []),
        (["", ""], ["percentages-missing"]),
    ],
)
def test_percentages_make_a_hundred(percentages: list[str], rules: list[str]) -> None:
    sectors = "".join(f'<sector code="1" percentage="{each}"/>' for each in percentages)

    assert broken(sector=sectors) == rules


def test_each_vocabulary_makes_a_hundred_of_its_own() -> None:
    sectors = "".join(
        f'<sector code="{code}" vocabulary="{vocabulary}" percentage="50"/>'
        for code in "12"
        for vocabulary in ("1", "2")
    )

    assert broken(sector=sectors) == []


def test_countries_and_regions_make_a_hundred_together() -> None:
    country = '<recipient-country code="PE" percentage="60"/>'
    region = '<recipient-region code="298" percentage="{}"/>'

    assert broken(country=country + region.format(40)) == []
    assert broken(country=country + region.format(50)) == ["percentages-not-whole"]


@pytest.mark.parametrize(
    ("parts", "rules"),
    [
        ({"sector": ""}, ["stands-nowhere"]),
        ({"country": ""}, ["stands-nowhere"]),
        ({"more": payment("2018-02-01", GOOD["sector"])}, ["stands-twice"]),
        ({"sector": "", "more": payment("2018-02-01", GOOD["sector"])}, []),
        (
            {
                "sector": "",
                "more": payment("2018-02-01", GOOD["sector"]) + payment("2018-02-01") * 2,
            },
            ["stands-nowhere"] * 2,
        ),
    ],
)
def test_sectors_and_countries_stand_on_the_activity_or_on_every_transaction(
    parts: dict[str, str], rules: list[str]
) -> None:
    assert broken(**parts) == rules


def test_an_activity_has_a_start() -> None:
    assert broken(start='<activity-date type="3" iso-date="2018-01-01"/>') == ["start-missing"]


def test_what_ends_has_begun() -> None:
    assert broken('<activity-date type="3" iso-date="2017-12-31"/>') == ["dates-reversed"]
    assert broken(budget("2018-01-02", "2018-01-01")) == ["dates-reversed"]


@pytest.mark.parametrize(
    ("start", "end", "rules"),
    [
        ("2018-01-01", "2018-12-31", []),
        ("2018-03-31", "2019-03-31", []),
        ("2019-03-01", "2020-03-01", []),
        ("2016-02-29", "2017-02-28", []),
        ("9999-01-01", "9999-12-31", []),
        ("2016-02-29", "2017-03-01", ["budget-too-long"]),
        ("2017-09-29", "2018-09-30", ["budget-too-long"]),
        ("2018-01-01", "2019-06-30", ["budget-too-long"]),
    ],
)
def test_no_budget_is_for_more_than_a_year(start: str, end: str, rules: list[str]) -> None:
    assert broken(budget(start, end)) == rules


@pytest.mark.parametrize(
    "tag",
    [
        "total-budget",
        "recipient-org-budget",
        "recipient-region-budget",
        "recipient-country-budget",
        "total-expenditure",
    ],
)
def test_no_budget_of_an_organisation_is_for_more_than_a_year(tag: str) -> None:
    long = budget("2018-01-01", "2020-12-31").replace("budget>", f"{tag}>")
    data = (
        b"<iati-organisations><iati-organisation>"
        b"<organisation-identifier>X</organisation-identifier>"
        + long.encode()
        + b"</iati-organisation></iati-organisations>"
    )

    (found, *_) = Checker(Standard()).check(BytesIO(data), "a.xml")
    assert found.text == f"the {tag} is for 2018-01-01 to 2020-12-31: none is for more than a year"


def test_what_is_done_is_not_still_to_come() -> None:
    assert broken('<activity-date type="2" iso-date="2019-01-02"/>') == ["date-to-come"]
    assert broken(payment("2019-01-02")) == ["date-to-come"]
    assert broken(payment("2019-01-01")) == []


def test_a_value_has_a_currency() -> None:
    assert broken(payment("2018-02-01"), "") == ["currency-missing"]


@pytest.mark.parametrize(
    ("part", "rule"),
    [
        ('<participating-org role="1"/>', "party-unnamed"),
        ('<tag code="1"><narrative> </narrative></tag>', "narrative-empty"),
    ],
)
def test_names_say_something(part: str, rule: str) -> None:
    assert broken(part) == [rule]


def test_a_sector_of_ones_own_is_named() -> None:
    assert broken(sector='<sector vocabulary="99" code="w"/>') == ["sector-unnamed"]


def test_an_identifier_stands_once_in_a_file() -> None:
    one = activity("".join(GOOD.values()))
    found = list(Checker(Standard()).check(BytesIO(file(one, one)), "a.xml"))

    assert [(each.code, each.place.line) for each in found] == [
        ("identifier-repeated", 3),
        ("not-checked", 0),
        ("not-checked", 0),
    ]
