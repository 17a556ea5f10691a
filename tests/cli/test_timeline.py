"""`remit timeline` and `who --follow` on the example register, whose story a person can check."""

from pathlib import Path

import pytest
from tests.cli.running import run


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sentences are compared, and not where they break."""
    monkeypatch.setenv("COLUMNS", "300")


def story(example_db: str, *asked: str) -> list[str]:
    """Give the sentences of a timeline told on 1 June 2026, without bars, sources and foot."""
    result = run("timeline", *asked, "--on", "2026-06-01", "--db", example_db)
    assert result.code == 0, result.err
    lines = [line.lstrip("·█▓▒░╳ ") for line in result.out.splitlines()]
    return [line for line in lines if line.endswith(".")]


def test_what_is_over_what_holds_and_what_is_planned_are_told_apart(example_db: str) -> None:
    assert story(example_db, "lima", "payroll", "--role", "provides") == [
        "Until 2011 Lima was not open.",
        "From 2011 until 1 January 2015 People answered, for All areas.",
        "In 2011, on a day that is not known: Lima opened.",
        "From 1 January 2015 until 1 July 2027 Manila Payroll answers, for All areas.",
        (
            "On 1 January 2015: Manila Service Centre opened; Manila Payroll opened, as part of "
            "Manila Service Centre; the remit of Manila Payroll on Payroll, for All areas, began; "
            "the remit of People on Payroll, for All areas, ended."
        ),
        "From 1 July 2027 on Panama Payroll is to answer, for Area of Bogotá.",
        (
            "On 1 July 2027: Panama Payroll is to open, as part of Panama Service Centre; the "
            "remit of Panama Payroll on Payroll, for Area of Bogotá, is to begin."
        ),
    ]


def test_the_remark_of_a_beginning_is_not_made_of_an_end(loaded: Path) -> None:
    """`Start: …` of the remit of Buenos Aires is said when it begins, and not when it ends."""
    result = run("timeline", "PRY", "regional-support", "--on", "2026-06-01", "--db", str(loaded))
    lines = [line.lstrip("·█▓▒░╳ ") for line in result.out.splitlines()]

    assert [line.partition(" (")[0] for line in lines if line.startswith("Start: ")] == [
        "Start: Reform of 1 July 2011",
        "Start: merger of 2024",
    ]
    assert [line.partition(" · ")[0] for line in lines if line.startswith("Record ")] == [
        "Record 3: Mergers of 2024, and what followed"
    ]


def test_a_gap_says_what_was_lost_and_names_are_those_of_the_day(example_db: str) -> None:
    assert story(example_db, "tbilisi", "regional-support", "--role", "provides") == [
        "Until 1 May 2017 Tbilisi was not open.",
        "From 1 May 2017 until 1 January 2026 Amman answered, for Area of Amman.",
        "On 1 May 2017: Caucasus Office opened; Georgia joined Area of Amman.",
        "Since 1 January 2026 nobody has answered.",
        "On 1 January 2026: Georgia left Area of Amman.",
    ]


def test_a_contest_and_a_start_known_only_by_then_are_told(example_db: str) -> None:
    contest = story(example_db, "tunis", "emergency-response", "--role", "provides")
    country = story(example_db, "KGZ", "representation", "--role", "provides")

    assert contest[-2] == "Since 2023 Amman and Vienna have answered, and it is contested."
    assert country[:3] == [
        "Until 2014 or earlier nobody answered.",
        "From 2014 or earlier until 2016 Vienna answered, for Area of Vienna.",
        "In 2014 or earlier: Vienna opened.",
    ]


def test_a_bar_shows_how_long_each_answered(example_db: str) -> None:
    result = run(
        "timeline", "tunis", "emergency-response", "--role", "provides", "--db", example_db
    )

    bar, years = result.out.splitlines()[3:5]
    assert bar.strip("█╳ ") == ""
    assert bar.index("╳") == years.index("2023")


def test_without_a_role_only_roles_in_which_somebody_ever_answers_are_told(example_db: str) -> None:
    result = run("timeline", "bishkek", "payroll", "--db", example_db)

    told = [line for line in result.out.splitlines() if line in {"provides", "oversees", "reviews"}]
    assert told == ["provides", "oversees"]


def test_json_has_every_role_and_every_day(example_db: str) -> None:
    result = run("timeline", "GEO", "regional-support", "--json", "--db", example_db)

    (provides, *others) = result.document["roles"]
    assert [(each["valid_from"], each["valid_to"]) for each in provides["spells"]] == [
        (None, "2017-05-01"),
        ("2017-05-01", "2026-01-01"),
        ("2026-01-01", None),
    ]
    assert provides["spells"][2]["cut_by"] == [
        {
            "on": "2026-01-01",
            "written": "2026-01-01",
            "file": "members",
            "key": "area-amman GEO",
            "change": "ends",
            "columns": [],
            "source": "https://lighthouse.example.org/handbook-2026",
        }
    ]
    assert [len(each["spells"]) for each in others] == [1] * len(others)


def test_who_follows_a_closed_office_to_what_took_its_place(example_db: str) -> None:
    asked = ("who", "bishkek", "payroll", "--role", "provides", "--db", example_db)
    plain, followed = run(*asked, "--json"), run(*asked, "--follow", "--json")
    direct = run("who", "almaty", *asked[2:], "--json")

    assert plain.document["followed"] == []
    assert followed.document == plain.document | {"followed": [direct.document]}
    assert "Payroll for Almaty" in run(*asked, "--follow").out


def test_strict_asks_of_the_successor_where_it_follows(example_db: str) -> None:
    asked = ("who", "bishkek", "payroll", "--role", "provides", "--on", "2026-06-01", "--strict")

    assert run(*asked, "--db", example_db).code == 1
    assert run(*asked, "--follow", "--db", example_db).code == 0


def test_a_whole_sheet_is_followed_too(example_db: str) -> None:
    sheet = run("who", "bishkek", "--follow", "--json", "--db", example_db).document

    assert [each["subject"] for each in sheet["followed"]] == ["almaty"]
    assert len(sheet["followed"][0]["sheet"]) == len(sheet["sheet"])
