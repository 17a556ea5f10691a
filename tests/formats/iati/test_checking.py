"""The standard's own files tell what passes and what fails."""

from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree
from tests.formats.iati.made import activity, file
from tests.shared import shared

from remit.errors import RemitError
from remit.formats.iati import Checker, schemas_from, standard_in
from remit.model.published import Noticed, Place

NOT_READ = frozenset({"schema", "xml-broken", "not-iati"})


@cache
def checker() -> Checker:
    return Checker(standard_in(shared("iati/standard")))


def check(data: bytes) -> list[Noticed]:
    return list(checker().check(BytesIO(data), "a.xml", date(2025, 12, 1)))


def is_valid(path: Path) -> bool:
    with path.open("rb") as opened:
        return not any(each.code in NOT_READ for each in checker().check(opened, path.name))


@pytest.mark.parametrize(("folder", "passes"), [("should-pass", True), ("should-fail", False)])
def test_the_schema_tests_of_the_standard_pass_and_fail_as_they_say(
    folder: str, *, passes: bool
) -> None:
    tests = shared("iati/standard/schema-tests")
    every = [path for path in tests.rglob("*.xml") if folder in path.parts]

    assert len(every) > 25
    assert [path for path in every if is_valid(path) != passes] == []


def test_each_layer_says_its_line() -> None:
    data = file(
        activity(
            '\n<reporting-org ref="X" type="999"/>\n<sector code="1" percentage="7"/>\n<unknown/>'
        )
    )

    found = {(each.code, each.place.line) for each in check(data)}
    assert {("schema", 3), ("code-unknown", 3), ("percentages-not-whole", 4)} <= found


def test_a_code_of_a_list_that_is_not_complete_is_only_doubtful() -> None:
    data = file(activity('<recipient-country code="QQ"/><activity-status code="9"/>'))

    found = [(each.severity, each.text) for each in check(data) if each.code == "code-unknown"]
    assert found == [
        ("warning", "recipient-country: 'QQ' stands not in the code list Country"),
        ("error", "activity-status: '9' stands not in the code list ActivityStatus"),
    ]


@pytest.mark.parametrize(
    ("sector", "is_known"),
    [
        ('<sector code="14030"/>', True),
        ('<sector vocabulary="2" code="140"/>', True),
        ('<sector vocabulary="2" code="14030"/>', False),
        ('<sector vocabulary="99" code="wells"/>', True),
    ],
)
def test_a_code_is_looked_up_in_the_list_of_its_vocabulary(sector: str, *, is_known: bool) -> None:
    found = [each for each in check(file(activity(sector))) if each.code == "code-unknown"]

    assert (not found) == is_known


def test_languages_and_versions_are_codes_too() -> None:
    data = file(
        activity('<title xml:lang="qq"><narrative>Wells</narrative></title>'), version="2.99"
    )

    found = [each.text for each in check(data) if each.code == "code-unknown"]
    assert found == [
        "iati-activities: '2.99' stands not in the code list Version",
        "title: 'qq' stands not in the code list Language",
    ]


def test_what_stands_before_the_activities_or_is_unknown_after_them_is_told() -> None:
    other = '<note xmlns="urn:x"/>'
    data = file(other, activity(), other, "<unknown/>")

    told = [each.place.line for each in check(data) if "belongs after" in each.text]
    assert told == [2]
    assert [each.place.line for each in check(data) if "is not known" in each.text] == [5]


def test_a_file_without_activities_is_not_valid() -> None:
    assert check(file())[0].text == "there is no iati-activity in the file"


def test_a_broken_file_is_checked_up_to_its_break() -> None:
    found = check(file(activity("<unknown/>"), activity())[:-40])

    assert [each.code for each in found if each.code in NOT_READ] == ["schema", "xml-broken"]


def test_an_old_file_is_said_to_be_one() -> None:
    assert check(file(activity(), version="1.03"))[0] == Noticed(
        "version-old",
        "warning",
        "",
        Place("a.xml", 1),
        "the file is of version 1.03: it is checked as one of 2.03",
    )


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("asian-dev-bank-org.xml", set()),
        ("samples_CAF-ActivityFile-2025-10-10.xml", set()),
        ("samples_iati-activities-am-armenia.xml", set()),
        ("usaid_usaid-tl.xml", {"narrative-empty"}),
        ("world-bank-2024.xml", {"code-unknown"}),
        ("iom-2018.xml", {"percentages-not-whole", "budget-too-long", "stands-nowhere"}),
    ],
)
def test_files_that_publishers_wrote_are_checked(name: str, codes: set[str]) -> None:
    with shared(f"iati/{name}").open("rb") as opened:
        found = list(checker().check(opened, name, date(2025, 12, 1)))

    assert {each.code for each in found} == codes


def test_every_budget_of_more_than_a_year_is_told_with_its_line() -> None:
    """The schemas say in words what no schema can ask: a period is of one year at most."""
    with shared("iati/iom-2018.xml").open("rb") as opened:
        found = list(checker().check(opened, "iom-2018.xml", date(2025, 12, 1)))

    told = [each.place.line for each in found if each.code == "budget-too-long"]
    budgets = etree.parse(shared("iati/iom-2018.xml")).iter("budget")
    assert told == [each.sourceline for each in budgets if is_over_a_year(each)]
    assert len(told) == 300


def is_over_a_year(budget: etree._Element) -> bool:
    """Tell whether the year, month and day of an end come after those of a start, a year on."""
    start, end = (
        tuple(map(int, str(budget.xpath(f"string(period-{each}/@iso-date)")).split("-")))
        for each in ("start", "end")
    )
    return end > (start[0] + 1, *start[1:])


def test_a_folder_without_schemas_is_refused_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(RemitError, match="Name a folder with the schemas"):
        standard_in(tmp_path)


def test_schemas_that_were_fetched_check_as_those_of_a_folder() -> None:
    folder = shared("iati/standard/schemas")
    fetched = schemas_from(lambda address: (folder / address.rpartition("/")[2]).read_bytes())

    found = list(Checker(fetched).check(BytesIO(file(activity("<unknown/>"))), "a.xml"))
    assert (found[0].code, found[0].place.line) == ("schema", 2)
    assert found[-1].text == "there are no code lists to check against"
