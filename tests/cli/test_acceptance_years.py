"""What the third issue asks of the reference register on other days than that of the page."""

from pathlib import Path

import pytest
from tests.cli.running import run
from tests.cli.test_acceptance import part
from tests.formats.folders import contents
from tests.shared import reference_folder

pytestmark = pytest.mark.usefixtures("db")


@pytest.mark.parametrize("day", ["2011-07-02", "2012-06-01"])
def test_after_the_reform_the_tree_has_eight_regional_and_two_liaison_offices(day: str) -> None:
    said = run("tree", "--on", day).out

    assert "Regional Offices: 8, of them 8 assumed" in said
    assert "Special Liaison Offices: 2, of them 2 assumed" in said
    assert "Missions with Regional Functions" not in said
    assert "Special Liaison Missions" not in said


def test_a_list_of_offices_has_as_many_as_its_title_counts() -> None:
    """Bangkok stands in the tree, with a unit of its own, and among the regional offices, too."""
    said = run("tree", "--on", "2012-06-01").out
    listed = said.partition("Regional Offices: 8")[2].partition("\n\n")[0].splitlines()[1:]

    assert [line.split("  ")[1] for line in listed] == [
        *("Bangkok", "Brussels", "Buenos Aires", "Cairo"),
        *("Dakar", "Pretoria", "San José", "Vienna"),
    ]


def test_before_it_eighteen_and_seven() -> None:
    said = run("tree", "--on", "2011-03-01").out

    assert "Missions with Regional Functions: 18, of them 0 assumed" in said
    assert "Special Liaison Missions: 7, of them 0 assumed" in said


def test_nobody_supports_estonia_once_helsinki_has_ended() -> None:
    answer = part("EST", "regional-support", on="2012-06-01")
    ended = {each["holder"] for each in answer["passed_over"] if each["reason"] == "ended"}

    assert (answer["status"], answer["holders"]) == ("gap", [])
    assert "helsinki" in ended
    said = run("who", "EST", "regional-support", "--on", "2012-06-01").out
    assert "Helsinki · helsinki: only until 1 July 2011" in said


@pytest.mark.parametrize(
    ("subject", "function", "day", "holders"),
    [
        ("KAZ", "regional-support", "2010-06-01", []),
        ("KAZ", "regional-support", "2015-06-01", ["vienna"]),
        ("KAZ", "regional-support", "2025-06-01", ["vienna"]),
        ("KAZ", "subregional-coordination", "2015-06-01", ["kazakhstan"]),
        ("kazakhstan", "subregional-coordination", "2015-06-01", ["kazakhstan"]),
        ("ashgabat", "regional-support", "2010-06-01", []),
        ("ashgabat", "regional-support", "2012-06-01", ["vienna"]),
        ("ZMB", "regional-support", "2012-06-01", []),
        ("ZMB", "regional-support", "2015-06-01", ["pretoria"]),
        ("KEN", "regional-support", "2016-06-01", ["nairobi"]),
        ("lima", "regional-support", "2015-06-01", ["buenos-aires"]),
        ("lima", "programme-development-support", "2015-06-01", ["buenos-aires"]),
        ("lima", "regional-support", "2025-06-01", ["panama-city"]),
        ("SYC", "representation", "2014-06-01", ["mauritius"]),
        ("COM", "representation", "2014-06-01", ["mauritius"]),
        ("AUT", "representation", "2012-06-01", ["austria"]),
        ("LUX", "representation", "2012-06-01", ["belgium"]),
        ("mercosur", "liaison", "2016-06-01", ["buenos-aires"]),
        ("colombo-process", "liaison", "2016-06-01", ["bangkok"]),
        ("osce", "liaison", "2016-06-01", ["vienna"]),
        ("ashgabat", "treasury", "2010-06-01", ["mac"]),
        ("ashgabat", "treasury", "2025-06-01", ["mac-financial-services"]),
        (
            "ashgabat",
            "resource-mobilisation",
            "2012-06-01",
            ["berlin", "helsinki", "london", "tokyo", "washington"],
        ),
    ],
)
def test_who_answers_over_the_years(
    subject: str, function: str, day: str, holders: list[str]
) -> None:
    assert part(subject, function, on=day)["holders"] == holders


def test_projects_for_lima_are_endorsed_by_the_region_and_then_by_the_fund() -> None:
    answer = part("lima", "development-fund-endorsement", role="endorses", on="2017-06-01")

    assert answer["holders"] == ["buenos-aires", "hq-development-fund"]


@pytest.mark.parametrize("subject", ["lima", "PER"])
def test_in_the_year_of_the_merger_the_answer_is_imprecise(subject: str) -> None:
    """And the office before is passed over, with the page that names it."""
    answer = part(subject, "regional-support", on="2024-06-01")
    before = next(each for each in answer["passed_over"] if each["holder"] == "buenos-aires")

    assert (answer["holders"], answer["standing"]) == (["panama-city"], "imprecise")
    assert before["reason"] in {"ended", "holder-closed"}
    assert before["source"] == "https://robuenosaires.iom.int/es/oim-en-america-del-sur"


def test_who_asks_for_an_office_that_was_merged_is_sent_on() -> None:
    document = run("who", "san-jose", "accounting", "--on", "2025-06-01", "--json").document

    assert document["roles"][0]["status"] == "not-open"
    assert document["successors"] == ["panama-city"]


def test_the_page_of_vienna_says_what_it_was_and_until_when() -> None:
    said = run("show", "vienna", "--on", "2009-06-01").out

    assert "Special Liaison Mission · since 2008, until 1 July 2011" in said


def test_the_register_comes_back_byte_for_byte(tmp_path: Path) -> None:
    """Recorded by the command in three acts, and exported by it."""
    assert run("export", str(tmp_path / "iom")).code == 0

    copy = contents(tmp_path / "iom")
    assert b"\nrecord = 3\n" in copy.pop("export.toml")
    assert copy == contents(reference_folder(tmp_path / "whole"))
