"""What an auditor asks: what happened, what is different, and what was known when.

A small register is loaded three times: as it was thought to be, corrected for the past,
and with a plan.
"""

from pathlib import Path

import pytest
from tests.cli.running import run

TABLES = {
    "register.toml": 'id = "relief"\nname = "Relief"\n',
    "units.csv": (
        "id,name,part_of,valid_from,valid_to\n"
        "relief,Relief,,2001,\n"
        "lima,Lima,relief,2003-05-01,\n"
        "quito,Quito,relief,2004,\n"
    ),
    "functions.csv": "id,name\npayroll,Payroll\n",
    "remits.csv": (
        "id,holder,role,function,scope,valid_from,valid_to\n"
        "lima-1,lima,provides,payroll,everyone,2003-05-01,\n"
    ),
}
LATER = (
    TABLES["remits.csv"].replace("2003-05-01,\n", "2003-05-01,2011-01-01\n")
    + "quito-1,quito,provides,payroll,everyone,2011-01-01,\n"
)
RENAMED = TABLES["units.csv"].replace(
    "lima,Lima,relief,2003-05-01,\n",
    "lima,Lima,relief,2003-05-01,2027-03-01\nlima,Andes,relief,2027-03-01,\n",
)


def write(folder: Path, **changed: str) -> str:
    folder.mkdir(exist_ok=True)
    for name, text in {**TABLES, **changed}.items():
        (folder / name).write_text(text, encoding="utf-8")
    return str(folder)


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The path of a register with three records."""
    folder = tmp_path_factory.mktemp("past")
    path = str(folder / "past.db")
    for changed in (
        {},
        {"remits.csv": LATER},
        {"remits.csv": LATER, "units.csv": RENAMED},
    ):
        loaded = run("load", write(folder / "tables", **changed), "--as", "p1", "--db", path)
        assert loaded.code == 0, loaded.err
    return path


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")


def said(*arguments: str) -> list[str]:
    """Give the lines of an answer, without blank ones and the foot."""
    result = run(*arguments)
    assert result.code == 0, result.err
    lines = [" ".join(line.split()) for line in result.out.splitlines()]
    return [line for line in lines if line and " · as known " not in line]


def instants(db: str) -> list[str]:
    """Give when each record came."""
    unit, remit = (
        run("history", about, "--records", "--json", "--db", db).document["records"]
        for about in ("lima", "remits:quito-1")
    )
    assert [each["record"] for each in (*unit, *remit)] == [1, 3, 2]
    return [unit[0]["at"], remit[0]["at"], unit[1]["at"]]


def test_a_history_is_told_from_the_beginning_to_what_is_planned(db: str) -> None:
    assert said("history", "lima", "--on", "2026-01-01", "--db", db) == [
        "Lima · lima · unit",
        "1 May 2003 Lima opened.",
        "The remit of Lima on Payroll, for every unit, began.",
        "1 January 2011 The remit of Lima on Payroll, for every unit, ended. Record 2: load tables",
        "1 March 2027 Lima is to be renamed Andes.",
    ]


CLOSED = """\
title = "Quito closes"
reason = "Its work is done"
basis = "GB/12"
on = 2027-07-01

[[step]]
do = "close"
unit = "quito"
on_close = "end"
source = "gb-12"
note = "The lease ended"
"""


@pytest.fixture
def closed(db: str, tmp_path: Path) -> str:
    """The path of the same register, in which Quito is closed by a fourth record."""
    path = tmp_path / "closed.db"
    path.write_bytes(Path(db).read_bytes())
    (tmp_path / "quito.toml").write_text(CLOSED)
    assert run("record", str(tmp_path / "quito.toml"), "--db", str(path)).code == 0
    return str(path)


def test_beside_an_end_stands_why_the_record_let_it(closed: str) -> None:
    """Once in full, with what the step said, and no more of it where more ends by it."""
    lines = said("history", "quito", "--on", "2028-01-01", "--db", closed)

    assert lines[-2:] == [
        (
            "1 July 2027 Quito closed. Record 4: Quito closes · Its work is done · GB/12"
            " · The lease ended · gb-12"
        ),
        "The remit of Quito on Payroll, for every unit, ended.",
    ]


def test_a_document_says_why_each_thing_ended(closed: str) -> None:
    document = run("history", "remits:quito-1", "--records", "--json", "--db", closed).document

    assert document["endings"] == [
        {
            "on": "2027-07-01",
            "file": "remits",
            "key": "quito-1",
            "record": 4,
            "title": "Quito closes",
            "reason": "Its work is done",
            "basis": "GB/12",
            "source": None,
            "note": None,
        }
    ]
    last = document["records"][-1]
    assert (last["title"], last["reason"], last["basis"]) == (
        "Quito closes",
        "Its work is done",
        "GB/12",
    )


def test_what_was_recorded_is_told_with_why(closed: str) -> None:
    lines = said("history", "remits:quito-1", "--records", "--on", "2028-01-01", "--db", closed)

    assert lines[-5].endswith("record 4 · Quito closes")
    assert lines[-4:] == [
        "Its work is done",
        "GB/12",
        "no row any more, since 1 July 2027",
        "of 1 January 2028: no longer there",
    ]


def test_a_timeline_says_why_an_answer_ended(closed: str) -> None:
    lines = said("timeline", "lima", "payroll", "--on", "2028-01-01", "--db", closed)

    assert lines[-2:] == [
        "On 1 July 2027: Quito closed; the remit of Quito on Payroll, for every unit, ended.",
        "Record 4: Quito closes · Its work is done · GB/12 · The lease ended · gb-12",
    ]


def test_each_record_says_what_it_made_of_a_day(db: str) -> None:
    lines = said("history", "lima", "--records", "--on", "2027-06-01", "--db", db)

    assert lines[lines.index("What was recorded, and when") + 1 :][1:] == [
        "a row, since 1 May 2003",
        "of 1 June 2027: name: Lima; part of: relief",
        *[line for line in lines if "record 3" in line],
        "a row, since 1 May 2003, until 1 March 2027",
        "a row, since 1 March 2027",
        "of 1 June 2027: name: Lima → Andes",
    ]
    assert any(line.endswith("record 1 · load tables · by p1, as claimed") for line in lines)


def test_records_as_known_earlier_end_there(db: str) -> None:
    first = instants(db)[0]

    document = run(
        "history",
        "lima",
        "--records",
        "--known-at",
        first,
        "--on",
        "2027-06-01",
        "--json",
        "--db",
        db,
    ).document

    assert [(each["record"], each["by"], each["then"]["name"]) for each in document["records"]] == [
        (1, "p1", "Lima")
    ]
    assert document["records"][0]["said"][0]["valid_from"] == "2003-05-01"
    assert [each["change"] for each in document["events"]] == ["begins", "begins"]


def test_a_thing_nobody_recorded_has_no_history(db: str) -> None:
    assert said("history", "JPN", "--db", db) == [
        "Japan · JPN · country",
        "Nothing is recorded of it.",
    ]


def test_a_country_named_in_another_language_is_called_so_in_that_language(
    tmp_path: Path,
) -> None:
    tables = write(
        tmp_path / "tables",
        **{
            "register.toml": 'id = "relief"\nname = "Relief"\nlanguages = ["en", "ru"]\n',
            "countries.csv": "id,name_ru,valid_from\nALA,Аландские острова,2004\n",
        },
    )
    path = str(tmp_path / "named.db")
    assert run("load", tables, "--db", path).code == 0

    assert said("history", "ALA", "--db", path) == [
        "Åland Islands · ALA · country",
        "2004 That ALA is called Аландские острова in Russian began.",
    ]


def test_what_was_thought_of_a_day_changes_with_what_is_recorded(db: str) -> None:
    lines = said("timeline", "quito", "payroll", "--records", "--on", "2012-05-03", "--db", db)

    assert lines[0] == "Payroll for Quito on 3 May 2012, as it was known"
    assert lines[1] == "provides"
    assert [line.partition("UTC ")[2] for line in lines[2:]] == ["record 1 Lima", "record 2 Quito"]


def test_a_thought_that_never_changed_is_one(db: str) -> None:
    asked = ("timeline", "quito", "payroll", "--records", "--on", "2010-05-03", "--db", db)

    provides = run(*asked, "--role", "provides", "--json").document["roles"]

    assert [[each["holders"] for each in role["thoughts"]] for role in provides] == [[["lima"]]]


def test_two_days_differ_in_who_answers(db: str) -> None:
    assert said("diff", "2010-12-31", "2011-01-01", "--db", db) == [
        "What is different on 2011-01-01, compared with 2010-12-31",
        "Remits",
        "The remit of Lima on Payroll, for every unit, ended · 1 January 2011",
        "The remit of Quito on Payroll, for every unit, began · 1 January 2011",
        "Answers",
        "Payroll 3 units: Lima → Quito",
        "Lima, Quito and Relief",
    ]


def test_one_day_differs_in_what_was_known_of_it(db: str) -> None:
    first, second, _ = instants(db)
    asked = ("diff", "2012-05-03", "2012-05-03", "--db", db)

    learned = said(*asked, "--known-at", first, "--then-known-at", second)
    nothing = said(*asked, "--known-at", second)

    assert learned[1:] == [
        "Remits",
        "The remit of Lima on Payroll, for every unit, is not there",
        "The remit of Quito on Payroll, for every unit, is there now",
        "Answers",
        "Payroll 3 units: Lima → Quito",
        "Lima, Quito and Relief",
    ]
    assert nothing[1:] == ["Nothing."]


def test_answers_to_what_opens_are_counted(db: str) -> None:
    lines = said("diff", "2003-06-01", "2004-06-01", "--db", db)

    assert lines[1:] == [
        "Units",
        "Quito opened · 2004",
        "5 answers to or about what is there on one of the two days only: see --json.",
    ]


def test_a_day_that_is_none_is_refused(db: str) -> None:
    result = run("diff", "2010", "2011-01-01", "--db", db)

    assert (result.code, result.out) == (2, "")
    assert "names many days" in result.err
