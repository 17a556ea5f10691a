"""The questions that the first issue asks of the reference register, and their answers."""

from typing import Any

import pytest
from tests.cli.running import A_DAY, run

pytestmark = pytest.mark.usefixtures("db")

FOUR_SUPPORTS = (
    "administrative-support",
    "financial-support",
    "liaison-support",
    "programme-development-support",
)


def part(*arguments: str, role: str = "provides", on: str = A_DAY) -> dict[str, Any]:
    """Ask `who`, and give the answer for one role."""
    result = run("who", *arguments, "--on", on, "--json")
    assert result.code == 0, result.err
    found = next(each for each in result.document["roles"] if each["role"] == role)
    return dict(found)


def chain(answer: dict[str, Any]) -> list[str]:
    """Give who stands in the chain of an answer, each once."""
    return list(dict.fromkeys(link["holder"] for link in answer["chain"]))


def test_manila_keeps_the_accounts_of_ashgabat() -> None:
    answer = part("ashgabat", "accounting")

    assert (answer["holders"], answer["standing"]) == (["mac-accounting"], "attested")


def test_panama_keeps_those_of_lima_and_manila_stands_behind() -> None:
    answer = part("lima", "accounting")

    assert answer["holders"] == ["pac-accounting"]
    assert chain(answer) == ["pac-accounting", "mac-accounting"]


@pytest.mark.parametrize(
    ("office", "function", "expected"),
    [
        ("lima", "information-technology", ["pac", "mac"]),
        ("lima", "networks", ["pac-network", "pac", "mac"]),
        ("nairobi", "information-technology", ["mac"]),
        ("nairobi", "networks", ["mac"]),
    ],
)
def test_computers(office: str, function: str, expected: list[str]) -> None:
    assert chain(part(office, function)) == expected


def test_administrative_support_comes_from_panama_only_in_the_west() -> None:
    assert part("lima", "administrative-support")["holders"] == ["pac"]
    assert "pac" not in chain(part("nairobi", "administrative-support"))


def test_helsinki_supports_estonia_in_all_four_ways() -> None:
    assert part("EST", "regional-support")["holders"] == ["helsinki"]
    for support in FOUR_SUPPORTS:
        answer = part("EST", support)
        assert answer["holders"] == ["helsinki"]
        assert answer["chain"][0]["scope"] == "under:helsinki"


def test_for_a_narrower_function_helsinki_stands_behind_manila() -> None:
    answer = part("estonia", "accounting")

    assert answer["holders"] == ["mac-accounting"]
    assert "helsinki" in chain(answer)


def test_kenya_is_a_gap_and_nairobi_the_one_that_nearly_answers() -> None:
    answer = part("KEN", "regional-support")

    assert (answer["status"], answer["holders"]) == ("gap", [])
    first = answer["passed_over"][0]
    assert (first["holder"], first["reason"]) == ("nairobi", "outside-scope")
    said = run("who", "KEN", "regional-support", "--on", A_DAY).out
    assert "Nairobi" in said
    assert "in words only" in said


@pytest.mark.parametrize(
    ("body", "office"),
    [
        ("african-union", "addis-ababa"),
        ("osce", "vienna"),
        ("united-nations-vienna", "vienna"),
        ("united-nations", "new-york"),
    ],
)
def test_liaison_names_the_office_and_its_capacity(body: str, office: str) -> None:
    document = run("who", body, "liaison", "--on", A_DAY, "--json").document

    assert document["roles"][0]["holders"] == [office]
    assert office in {each["exercised_by"] for each in document["capacity"]}


def test_staff_security_is_provided_from_manila_and_overseen_from_geneva() -> None:
    assert part("ashgabat", "staff-security")["holders"] == ["mac-staff-security"]
    overseen = part("ashgabat", "staff-security", role="oversees")
    assert overseen["holders"] == ["hq-staff-security"]


def test_a_salary_that_is_wrong_is_payroll() -> None:
    document = run("who", "ashgabat", "my salary is wrong", "--on", A_DAY, "--json").document

    assert document["function"] == "payroll"


def test_every_headquarters_office_serves_somebody_and_says_who_says_so() -> None:
    tree = run("tree", "--on", A_DAY, "--json").document
    offices = [each["id"] for each in branch(tree["units"], "hq")["units"]]

    assert len(offices) == 15
    for office in offices:
        served = run("serves", office, "--on", A_DAY, "--json").document["serves"]
        assert any(each["answers"]["units"] and each["source"] for each in served), office


def test_today_the_same_answer_is_assumed() -> None:
    document = run("who", "ashgabat", "accounting", "--json").document
    answer = document["roles"][0]

    assert (answer["holders"], answer["standing"]) == (["mac-accounting"], "assumed")
    assert answer["chain"][0]["attested"].endswith("2011-06")
    said = run("who", "ashgabat", "accounting").out
    assert "in force as far as we know; last attested June 2011" in said


def test_the_tree_has_the_counts_of_the_page() -> None:
    tree = run("tree", "--on", A_DAY, "--json").document
    counts = {each["id"]: each for each in tree["designations"]}

    below = [len(branch(tree["units"], top)["units"]) for top in ("hq", "mac", "pac")]
    assert below == [15, 8, 5]
    assert (counts["mrf"]["count"], counts["slm"]["count"]) == (18, 7)
    assert (counts["mrf"]["assumed"], counts["slm"]["assumed"]) == (0, 0)
    said = run("tree", "--on", A_DAY).out
    assert "Missions with Regional Functions: 18, of them 0 assumed" in said
    assert "Special Liaison Missions: 7, of them 0 assumed" in said


def test_today_there_are_other_offices_and_all_of_them_are_assumed() -> None:
    said = run("tree").out

    assert "Regional Offices: 7, of them 7 assumed" in said
    assert "Missions with Regional Functions" not in said


def test_before_it_was_founded_there_is_nothing() -> None:
    assert run("tree", "--on", "1930-01-01", "--json").document["units"] == []
    assert "No unit is open on 1930-01-01." in run("tree", "--on", "1930-01-01").out


def branch(units: list[dict[str, Any]], name: str) -> dict[str, Any]:
    """Find a unit in the tree of a document."""
    todo = list(units)
    while todo:
        unit = todo.pop()
        if unit["id"] == name:
            return unit
        todo += unit["units"]
    raise LookupError(name)
