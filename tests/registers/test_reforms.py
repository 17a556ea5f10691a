"""What the reference register says of the reform of 2011, the mergers of 2024, and the centres."""

import pytest
from tests.registers.conftest import Day

from remit.model.evidence import Claim
from remit.model.register import Register
from remit.resolve.check import check
from remit.resolve.coverage import FOUND
from remit.resolve.finding import What

EIGHT = {
    "bangkok",
    "brussels",
    "buenos-aires",
    "cairo",
    "dakar",
    "pretoria",
    "san-jose",
    "vienna",
}


@pytest.mark.parametrize(
    ("day", "kinds"),
    [
        ("2011-03-01", {"mrf": 18, "slm": 7}),
        ("2011-06-30", {"mrf": 18, "slm": 7}),
        ("2011-07-01", {"regional-office": 8, "special-liaison-office": 2}),
        ("2012-06-01", {"regional-office": 8, "special-liaison-office": 2}),
        ("2016-06-01", {"regional-office": 9, "special-liaison-office": 2}),
        ("2025-06-01", {"regional-office": 7, "special-liaison-office": 2}),
    ],
)
def test_the_offices_of_a_day(on: Day, day: str, kinds: dict[str, int]) -> None:
    """Regional and liaison missions until the reform, regional and liaison offices from it on."""
    every = ("mrf", "slm", "regional-office", "special-liaison-office")
    counts = {kind: len(on(day).designated.get(kind, ())) for kind in every}

    assert counts == dict.fromkeys(every, 0) | kinds


def test_the_eight_regional_offices_and_the_ninth(on: Day) -> None:
    """Nairobi is attested later; in 2024 four of nine became two."""
    nine = EIGHT | {"nairobi"}

    assert set(on("2012-06-01").designated["regional-office"]) == EIGHT
    assert set(on("2016-06-01").designated["regional-office"]) == nine
    assert set(on("2025-06-01").designated["regional-office"]) == (
        nine - {"buenos-aires", "san-jose", "brussels"} | {"panama-city"}
    )


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("1998-06-01", ["mrf"]),
        ("2006-06-01", []),
        ("2009-06-01", ["slm"]),
        ("2012-06-01", ["regional-office"]),
        ("2025-06-01", ["regional-office"]),
    ],
)
def test_vienna_was_many_things(on: Day, day: str, expected: list[str]) -> None:
    held = on(day).designations_of.get("vienna", ())

    assert [each.designation for each in held] == expected


def test_a_country_office_for_austria_opened_beside_it(on: Day) -> None:
    before, after = on("2011-06-30"), on("2011-07-01")

    opened = after.units.keys() - before.units.keys()
    assert {"austria", "argentina", "belgium"} <= opened
    assert after.site_of["austria"] == after.site_of["vienna"]


def test_the_sources_that_disagree_are_claims(reference: Register) -> None:
    """The ninth regional office, Brussels' September, fifteen countries of which fourteen."""
    claims = {(each.file, each.key): each.value for each in latest(reference)}

    assert claims["designated", "brussels regional-office"] == "2011-09"
    assert claims["designated", "nairobi regional-office"] == "one of nine regional offices"
    assert claims["statements", "pretoria countries-covered 2019"] == "14"


def latest(register: Register) -> list[Claim]:
    """Give the claims of a register."""
    return [history.versions[0] for history in register.all(Claim).values()]


@pytest.mark.parametrize(
    ("day", "added", "gone"),
    [
        ("2004-06-01", {"mac-airline-invoices", "mac-field-data"}, set()),
        ("2010-06-01", set(), set()),
        (
            "2023-06-01",
            {
                "mac-financial-services",
                "mac-information-technology",
                "mac-legal-affairs",
                "mac-migration-health",
                "mac-movement-systems",
                "mac-research-publications",
                "mac-resource-management",
            },
            {"mac-accounting", "mac-budget", "mac-central-support", "mac-project-information"},
        ),
    ],
)
def test_what_the_manila_centre_consisted_of(
    on: Day, day: str, added: set[str], gone: set[str]
) -> None:
    """Against the eight units of the page; accounting and budget went into financial services."""
    eight = set(on("2010-06-01").children["mac"])

    assert len(eight) == 8
    assert set(on(day).children["mac"]) == eight - gone | added


def test_the_latest_state_of_the_manila_centre_has_seven_units_more(on: Day) -> None:
    """All below a unit of the state before: the fourth of its states."""
    opened = on("2026-06-01").units.keys() - on("2024-06-01").units.keys()

    assert len({unit for unit in opened if unit.startswith("mac-")}) == 7


@pytest.mark.parametrize(
    ("day", "contests"),
    [
        ("1998-06-01", []),
        ("2010-06-01", []),
        ("2012-06-01", []),
        ("2015-06-01", [("liaison", ("igad",))]),
        ("2025-06-01", [("liaison", ("igad",))]),
    ],
)
def test_the_only_contest_is_one_of_the_sources(
    on: Day, day: str, contests: list[tuple[str, tuple[str, ...]]]
) -> None:
    """Addis Ababa and Nairobi both work with IGAD, and nobody says who does what."""
    found = [each for each in check(on(day)) if each.what is What.CONTEST]

    assert [(each.function, each.subjects) for each in found] == contests


@pytest.mark.parametrize("day", ["2010-06-01", "2012-06-01", "2015-06-01", "2025-06-01"])
def test_what_else_a_check_finds_is_what_the_sources_leave_open(on: Day, day: str) -> None:
    """About answers: gaps, services for all, areas known in words, and what depends on them."""
    structure = on(day)
    found = check(structure)
    in_words = {"bangkok", "pretoria", "san-jose", *structure.designated.get("mrf", ())}
    orphans = {holder for each in found if each.what is What.ORPHAN for holder in each.holders}

    assert {each.what for each in found if each.what in FOUND} - {What.CONTEST} == {
        What.GAP,
        What.DESERT,
        What.ORPHAN,
        What.WORDS_ONLY,
    }
    assert orphans <= in_words


@pytest.mark.parametrize(
    ("day", "city"),
    [("2015-06-01", "Astana"), ("2020-06-01", "Nur-Sultan"), ("2025-06-01", "Astana")],
)
def test_the_city_of_the_office_in_kazakhstan_changed_its_name(
    on: Day, day: str, city: str
) -> None:
    assert on(day).site_of["kazakhstan"].city.text == city


def test_a_territory_without_a_code_of_iso_has_one(on: Day) -> None:
    structure = on("2015-06-01")

    assert "XKX" in structure.members("south-eastern-europe-and-central-asia")
    assert structure.country_rows["XKX"].name.text == "Kosovo (UNSC resolution 1244)"
