"""The way of a change on the command line: planned, proposed, approved, recorded, taken back."""

from pathlib import Path

import pytest
from tests.cli.running import Result, process, run

DRAFT = """\
title = "Tunis closes"
reason = "Its work is done"
basis = "GB/12/2026"
on = 2027-07-01

[[step]]
do = "close"
unit = "tunis"
on_close = "end"

[[step]]
do = "rename"
unit = "lima"
name = "Callao"
"""
RENAMED = """\
title = "Lima has another name"
on = 2028-01-01

[[step]]
do = "rename"
unit = "lima"
name = "Peru"
"""
WRONG = """\
title = "Wrong"
on = 2027-07-01

[[step]]
do = "close"
unit = "tuniss"

[[step]]
do = "rename"
unit = "lima"
name_cyrillic = "x"

[[step]]
do = "clos"
"""


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example register, which is copied and never changed."""
    path = tmp_path_factory.mktemp("example") / "remit.db"
    assert run("demo", "example", "--no-serve", "--db", str(path)).code == 0
    return path


@pytest.fixture
def drafts(filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to stand in, with a register and some drafts."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("REMIT_DB", raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    Path("remit.db").write_bytes(filled.read_bytes())
    for name, text in (("tunis", DRAFT), ("lima", RENAMED), ("wrong", WRONG)):
        Path(f"{name}.toml").write_text(text)
    return tmp_path


def well(*arguments: str) -> str:
    result = run(*arguments)
    assert result.code == 0, result.err
    return result.out


def told(*arguments: str) -> list[str]:
    """Give what is said of a command that is refused, a line each."""
    result: Result = run(*arguments)
    assert (result.code, result.out) == (2, "")
    return result.err.splitlines()


def records() -> int:
    return int(run("verify", "--json").document["change_sets"])


# Plan ---------------------------------------------------------------------------------


def test_a_plan_says_the_steps_and_what_is_different_then(drafts: Path) -> None:
    lines = well("plan", "tunis.toml").splitlines()

    assert lines[:4] == [
        "Tunis closes",
        "from          1 July 2027",
        "reason        Its work is done",
        "basis         GB/12/2026",
    ]
    assert "  1  Tunis closes, and nothing takes its place; all that belongs to it ends" in lines
    after = lines[lines.index("What is different then") + 1 :]
    assert after[:3] == [
        "  From 1 July 2027",
        "    Lima is called Callao.",
        "    Tunis is not open.",
    ]


def test_a_plan_records_nothing(drafts: Path) -> None:
    before = Path("remit.db").read_bytes()
    well("plan", "tunis.toml")

    assert Path("remit.db").read_bytes() == before


def test_a_plan_is_one_document(drafts: Path) -> None:
    document = run("plan", "tunis.toml", "--json").document

    assert [each["do"] for each in document["steps"]] == ["close", "rename"]
    assert document["base"]["record"] == 1
    lima = next(each for each in document["difference"] if each["key"] == ["lima"])
    assert (lima["before"]["name"], lima["after"]["name"]) == ("Lima", "Callao")
    assert (lima["valid_from"], lima["valid_to"]) == ("2027-07-01", None)
    assert {each["step"] for each in document["entries"]} == {1, 2}


def test_no_document_and_no_paper_calls_a_person_by_name(drafts: Path) -> None:
    Path("person.toml").write_text(
        'title = "A person"\n[[step]]\ndo = "record"\nfile = "persons"\nkey = "p77"\n'
        '[step.row]\nname = "Gulnara Berdyeva"\n'
    )
    well("propose", "person.toml")
    well("review", "1", "--memo", "memo.html")
    shown = [well("plan", "person.toml", "--json"), well("review", "1", "--json")]
    for each in (*shown, Path("memo.html").read_text()):
        assert "p77" in each
        assert "Berdyeva" not in each


def test_all_that_is_wrong_with_a_draft_is_told_with_its_line(drafts: Path) -> None:
    assert told("plan", "wrong.toml") == [
        "1 mistake in the change set; nothing was changed.",
        "wrong.toml, line 14, do: step 3: no step is called 'clos'; write do = \"close\"",
    ]
    Path("wrong.toml").write_text(WRONG.rpartition("[[step]]")[0])
    for command in ("plan", "propose", "record"):
        assert told(command, "wrong.toml")[1:] == [
            "wrong.toml, line 6, step 1, unit: no unit is called 'tuniss'; write 'tunis'",
            (
                "wrong.toml, line 11, step 2, name_cyrillic: units lima, name_cyrillic: 'cyrillic' "
                "is not among the languages of register.toml; add it to 'languages' there, or "
                "leave name_cyrillic out"
            ),
        ]
    assert well("review") == "Nothing waits to be decided.\n"


@pytest.mark.parametrize("name", ["nowhere.toml", ".", "a\0b"])
def test_a_draft_that_cannot_be_read_is_told(drafts: Path, name: str) -> None:
    assert "cannot be read" in told("plan", name)[0]


def test_a_draft_may_be_piped_in(drafts: Path) -> None:
    assert process("plan", "-", stdin=DRAFT, COLUMNS="100").out == well("plan", "tunis.toml")
    Path("latin.toml").write_bytes('title = "Bogotá"'.encode("latin-1"))
    assert told("plan", "latin.toml")[1].endswith("it is no text in UTF-8; save it as UTF-8")


# Propose, review, approve, record -----------------------------------------------------


def test_a_proposal_goes_its_way(drafts: Path) -> None:
    assert well("propose", "tunis.toml", "--as", "p02").startswith(
        "Proposal 1, Tunis closes, is proposed."
    )
    assert "p02 proposed this or a part of it" in told("approve", "1", "--as", "p02")[0]
    assert told("record", "1")[0] == "It still needs an approval for Lima and Tunis."
    said = well("review", "1")
    assert "an approval for Tunis, from 1 July 2027: Ada Lantern" in said

    well("comment", "1", "Who pays?", "--step", "1", "--as", "p01")
    assert "is approved" in well("approve", "1", "--as", "p01")
    receipt = well("record", "1", "--as", "p02").splitlines()
    assert " · record 2 · " in receipt[0]
    assert receipt[1] == "remit undo 2 takes it back."
    assert told("record", "1") == [
        "It is recorded already, as record 2.",
        "Take that record back where it is not wanted.",
    ]
    story = well("review", "1")
    assert "Proposal 1 is recorded, as record 2." in story
    assert "Ada Lantern (p01) said of step 1: Who pays?" in story
    assert records() == 2


def test_what_waits_is_listed(drafts: Path) -> None:
    well("propose", "tunis.toml")
    well("propose", "lima.toml", "--draft", "--as", "p02")
    well("withdraw", "1")

    assert "1 proposal that is decided: see --all." in well("review")
    listed = run("review", "--all", "--json").document["proposals"]
    assert [(each["id"], each["state"], each["proposers"]) for each in listed] == [
        (1, "withdrawn", []),
        (2, "draft", ["p02"]),
    ]
    assert "is proposed" in well("propose", "2", "--as", "p02")


def test_a_new_version_takes_the_place_of_the_old_one(drafts: Path) -> None:
    well("propose", "tunis.toml", "--as", "p02")
    well("approve", "1", "--as", "p01")
    content = run("review", "1", "--json").document["plan"]["hash"]
    well("propose", "lima.toml", "--instead-of", "1", "--as", "p02")

    assert told("approve", "1", "--as", "p01", "--seen", content[:12])[0] == (
        "It does something else by now than what you saw."
    )
    document = run("review", "1", "--json").document
    assert (document["state"], document["approvals"]) == ("proposed", [])
    assert document["title"] == "Lima has another name"


def test_a_rejection_says_why(drafts: Path) -> None:
    well("propose", "tunis.toml", "--as", "p02")
    assert "is rejected" in well("reject", "1", "--because", "Not this year", "--as", "p01")
    assert "rejected it: Not this year" in well("review", "1")


def test_a_conflict_is_told_with_its_step_and_record(drafts: Path) -> None:
    well("propose", "tunis.toml", "--as", "p02")
    well("approve", "1", "--as", "p01")
    well("record", "lima.toml")

    assert told("record", "1") == [
        "What was recorded since speaks of the same.",
        "Step 2 meets record 2: units lima, from 1 January 2028.",
        "See what it would do now, then propose it again.",
    ]
    assert "Step 2 meets record 2" in well("review", "1").replace("step 2", "Step 2")
    meets = run("review", "1", "--json").document["meets"]
    assert [(each["step"], each["record"]) for each in meets] == [(2, 2)]
    assert records() == 2


def test_what_has_come_to_stand_above_itself_is_shown(drafts: Path) -> None:
    """Somebody put the office above under the one that is to be moved, after it was proposed."""
    for name, unit, above in (("down", "lima", "quito"), ("up", "quito", "lima")):
        moved = f'[[step]]\ndo = "move"\nunit = "{unit}"\npart_of = "{above}"\n'
        Path(f"{name}.toml").write_text(f'title = "{unit} moves"\non = "2027-07-01"\n{moved}')
    well("propose", "down.toml", "--as", "p02")
    well("record", "up.toml")
    wrong = "'lima' would stand above itself on 2027-07-01: lima → quito → lima"

    assert wrong in " ".join(well("review", "1").split())
    (fault,) = run("review", "1", "--json").document["faults"]
    assert (fault["step"], fault["wrong"].partition(": ")[2]) == (1, wrong)
    assert told("record", "1")[1].endswith(f"{wrong}.")


def test_a_draft_is_recorded_on_the_machine_itself_or_by_who_may(drafts: Path) -> None:
    assert "may not approve changes to Lima" in told("record", "lima.toml", "--as", "p09")[0]
    well("record", "lima.toml", "--as", "p01")
    well("record", "tunis.toml")

    last = run("history", "units:tunis", "--records", "--json").document["records"][-1]
    assert (last["record"], last["by"], last["title"]) == (3, None, "Tunis closes")


@pytest.mark.parametrize("identity", ["0", "9", "99999999999999999999"])
def test_what_is_not_proposed_is_told(drafts: Path, identity: str) -> None:
    for command in (("approve", identity, "--as", "p01"), ("record", identity)):
        assert told(*command)[0] == f"No proposal is called '{identity}'."


def test_a_name_is_no_id(drafts: Path) -> None:
    assert "is not the id of a person" in told("propose", "tunis.toml", "--as", "Ada")[0]


# On paper -----------------------------------------------------------------------------


def test_a_memo_names_posts_and_nobody(drafts: Path) -> None:
    well("propose", "tunis.toml", "--as", "p02")
    well("approve", "1", "--as", "p01")
    assert well("review", "1", "--memo", "memo.html") == "The memo is in memo.html.\n"
    page = Path("memo.html").read_text()

    for words in (
        "<h1>Tunis closes</h1>",
        "<dt>Legal basis</dt><dd>GB/12/2026</dd>",
        "<li>Lima is called Callao</li>",
        "<li>Tunis is not open.</li>",
        "<li>Director in Office of the Director, ",
    ):
        assert words in page
    assert "Lantern" not in page
    assert "//" not in page.replace("<!--", "")


def test_a_memo_is_a_page_or_a_pdf(drafts: Path) -> None:
    pytest.importorskip("weasyprint")
    well("propose", "tunis.toml")
    well("review", "1", "--memo", "memo.pdf")
    assert Path("memo.pdf").read_bytes().startswith(b"%PDF")

    assert told("review", "1", "--memo", "memo.doc") == [
        "memo.doc is neither .html nor .pdf.",
        "Write memo.html.",
    ]
    assert "cannot be written" in told("review", "1", "--memo", "nowhere/memo.html")[0]


# Undo ---------------------------------------------------------------------------------


def test_an_undo_takes_a_record_back(drafts: Path) -> None:
    well("record", "tunis.toml")
    assert "not open" in well("who", "tunis", "payroll", "--on", "2028-01-01")
    said = well("undo", "2", "--reason", "It stays")

    assert said.splitlines()[1] == "remit undo 3 takes it back."
    assert "not open" not in well("who", "tunis", "payroll", "--on", "2028-01-01")


def test_an_undo_may_only_end_it(drafts: Path) -> None:
    well("record", "lima.toml")
    well("undo", "2", "--from", "2030-01-01")
    for day, name in (("2029-12-31", "Peru"), ("2030-01-01", "Lima")):
        assert well("show", "lima", "--on", day).startswith(f"{name} · lima")


def test_what_has_no_days_is_told_to_stay(drafts: Path) -> None:
    Path("passes.toml").write_text(
        'title = "Payroll passes"\non = 2027-07-01\n[[step]]\ndo = "transfer"\n'
        'from = "accra"\nto = "abidjan"\nall = true\nid = "passes"\n'
    )
    well("record", "passes.toml")

    assert well("undo", "2", "--from", "2028-01-01").splitlines()[0] == (
        "What has no days stays as it is: transfers passes."
    )


def test_what_was_taken_back_is_listed_with_the_record_that_did_it(
    drafts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On all days, from one on, and no more where that was taken back itself."""
    monkeypatch.setenv("COLUMNS", "160")
    well("record", "tunis.toml")
    well("undo", "2")
    well("record", "lima.toml")
    well("undo", "4", "--from", "2030-01-01")
    states = [
        line.split("  ")[2].strip() for line in well("review", "--all").splitlines() if "rd" in line
    ]
    document = run("review", "--all", "--json").document["proposals"]

    assert states == [
        "record 2, taken back by record 3",
        "record 4, taken back by record 5 from 1 January 2030 on",
    ]
    assert [each["taken_back"] for each in document] == [
        {"record": 3, "from": None},
        {"record": 5, "from": "2030-01-01"},
    ]
    assert "Proposal 1 is recorded, as record 2, and taken back by record 3." in well("review", "1")
    well("undo", "5")
    assert run("review", "2", "--json").document["taken_back"] is None


def test_a_draft_that_is_called_an_undo_takes_nothing_back(drafts: Path) -> None:
    well("record", "tunis.toml")
    Path("lima.toml").write_text(RENAMED.replace("Lima has another name", "undo of 2"))
    well("record", "lima.toml")

    listed = run("review", "--all", "--json").document["proposals"]
    assert [each["taken_back"] for each in listed] == [None, None]


def test_an_undo_that_would_lose_something_is_refused(drafts: Path) -> None:
    well("record", "tunis.toml")
    well("record", "lima.toml")

    assert told("undo", "2") == [
        "Record 2 cannot be taken back: something else is known by now.",
        "Step 2, units lima, from 1 January 2028: record 3 has said otherwise since.",
        "Take those records back first, or this one from a later day on only.",
    ]
    assert told("undo", "1")[0] == "Record 1 cannot be taken back: something else is known by now."
    assert told("undo", "7") == ["No record is called '7'.", "The records are 1 to 3."]
    assert told("undo", "3", "--from", "2028")[0].startswith("'2028' names many days")


def test_an_undo_that_breaks_a_hard_policy_is_refused(drafts: Path) -> None:
    """What an undo records is a change set like any other."""
    function = 'do = "record"\nfile = "functions"\nkey = "weather"\nrow = { name = "Weather" }'
    remit = 'do = "assign"\nholder = "lima"\nfunction = "weather"\nrole = "provides"'
    for step in (function, f'{remit}\nscope = "everyone"\non = 2027-07-01'):
        Path("step.toml").write_text(f'title = "Weather"\n[[step]]\n{step}\n')
        well("record", "step.toml")
    well("export", "folder")
    with Path("folder/register.toml").open("a") as settings:
        settings.write('[policies]\nfunction-without-remit = "refusal"\n')
    well("load", "folder")

    assert told("undo", "3") == [
        "Record 3 cannot be taken back: that breaks what is made a hard policy.",
        "Functions that nobody has (function-without-remit): Weather, from 1 July 2027.",
        "Record what mends it first, or ask those who keep the policies.",
    ]


def test_a_number_without_end_is_no_proposal(drafts: Path) -> None:
    for command in ("record", "propose"):
        assert told(command, "7" * 5000)[0].endswith("cannot be read: File name too long.")


def test_the_record_that_began_the_register_stays(drafts: Path) -> None:
    lines = told("undo", "1")

    assert lines[0] == "Record 1 cannot be taken back: the register would not hold together."
    assert lines[1] == "Register example: record 1 began this register."
