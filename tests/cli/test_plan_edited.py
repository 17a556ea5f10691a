"""What was edited in a folder or a workbook is planned: shown, kept for review, never recorded."""

import shutil
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from tests.cli.running import run
from tests.formats.folders import UNITS, folder

from remit.change.compile import compile_draft
from remit.cli.fetch import fetch
from remit.formats.draft import read_draft
from remit.formats.folder import read_folder
from remit.register import open_store

TABLES = {
    "units.csv": UNITS + "quito,Quito,hq\n",
    "functions.csv": "id,name\npay,Pay\n",
    "remits.csv": "id,holder,role,function,scope\none,lima,provides,pay,within:lima\n",
}


@pytest.fixture
def edited(own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder that was exported from a register of one record, to edit."""
    monkeypatch.setenv("COLUMNS", "100")
    assert run("load", str(folder(tmp_path / "small", TABLES))).code == 0
    assert run("export", str(tmp_path / "edited")).code == 0
    return tmp_path / "edited"


def edit(path: Path, name: str, old: str, new: str) -> None:
    text = (path / name).read_text()
    assert old in text
    (path / name).write_text(text.replace(old, new))


def record(own: Path, tmp_path: Path, old: str, new: str) -> None:
    """Let somebody else record a change of the units meanwhile."""
    other = tmp_path / "other"
    assert run("export", str(other), "--replace").code == 0
    edit(other, "units.csv", old, new)
    assert run("load", str(other)).code == 0


def steps(*asked: str) -> list[str]:
    """Plan, and give the steps in words."""
    result = run("plan", *asked, "--json")
    assert result.code == 0, result.err
    return [each["words"] for each in result.document["steps"]]


def test_nothing_is_different_until_something_is_edited(edited: Path) -> None:
    assert steps("--folder", str(edited)) == []
    assert "Nothing is different then." in run("plan", "--folder", str(edited)).out


def test_what_was_edited_is_said_in_words_and_not_recorded(edited: Path, own: Path) -> None:
    edit(edited, "units.csv", "lima,Lima,hq", "lima,Peru,quito")
    before = own.read_bytes()
    planned = run("plan", "--folder", str(edited), "--from", "2027-07-01")

    assert planned.out.splitlines()[:10] == [
        "what was edited in edited",
        "from          1 July 2027",
        "",
        "Steps",
        "  1  Lima is called Peru",
        "  2  Lima becomes part of Quito",
        "",
        "What is different then",
        "  From 1 July 2027",
        "    Lima is called Peru and Peru is different: part of: Headquarters → Quito.",
    ]
    assert len(steps("--folder", str(edited))) == 2
    assert own.read_bytes() == before


def test_what_is_only_known_from_elsewhere_is_counted(edited: Path) -> None:
    edit(edited, "units.csv", "id,name,part_of\n", "id,name,part_of,as_of\n")
    edit(edited, "units.csv", "lima,Lima,hq", "lima,Lima,hq,2026")
    edit(edited, "units.csv", "quito,Quito,hq", "quito,Andes,hq,2026")
    said = run("plan", "--folder", str(edited)).out

    assert said.count("1 row of units.csv says the same, known from elsewhere") == 2
    assert "  2  Quito is called Andes" in said or "  1  Quito is called Andes" in said


def test_the_steps_are_kept_in_a_file_that_leads_there(
    own: Path, edited: Path, tmp_path: Path
) -> None:
    edit(edited, "units.csv", "lima,Lima,hq", "lima,Peru,quito")
    out = tmp_path / "steps.toml"
    run("plan", "--folder", str(edited), "--toml", str(out))
    known = fetch(str(own)).register
    draft = read_draft(out.read_text()).draft

    assert draft.title == "what was edited in edited"
    assert compile_draft(draft, known).after == read_folder(edited).register


def test_a_file_that_cannot_be_written_is_told(edited: Path, tmp_path: Path) -> None:
    result = run("plan", "--folder", str(edited), "--toml", str(tmp_path / "no" / "steps.toml"))

    assert result.code == 2
    assert "cannot be written (No such file or directory)" in result.err


def test_what_the_register_has_changed_since_stays(edited: Path, own: Path, tmp_path: Path) -> None:
    edit(edited, "units.csv", "lima,Lima,hq", "lima,Peru,hq")
    record(own, tmp_path, "quito,Quito,hq", "quito,Quito,lima")

    assert steps("--folder", str(edited)) == ["Lima is called Peru"]


def test_a_cell_that_both_have_changed_is_named_with_both_values_and_the_record(
    edited: Path, own: Path, tmp_path: Path
) -> None:
    edit(edited, "units.csv", "lima,Lima,hq", "lima,Peru,hq")
    record(own, tmp_path, "lima,Lima,hq", "lima,Andes,hq")
    refused = run("plan", "--folder", str(edited))

    assert refused.code == 2
    assert (
        "units.csv, line 3, name: of 'lima' this says 'Peru'; since it was exported, record 2 "
        "(load other) says 'Andes'; write the same here to keep that, or export anew"
    ) in refused.err
    edit(edited, "units.csv", "Peru", "Andes")
    assert steps("--folder", str(edited)) == []


def test_without_its_record_the_folder_is_taken_as_it_stands(
    edited: Path, own: Path, tmp_path: Path
) -> None:
    """As one kept in git is, which has a way of its own to bring edits together."""
    record(own, tmp_path, "lima,Lima,hq", "lima,Andes,hq")
    (edited / "export.toml").unlink()

    assert steps("--folder", str(edited)) == ["Andes is called Lima"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("record = 1", "record = 7", "is no record of this one"),
        ("record = 1", "record = 0", "is no record of this one"),
        ('hash = "', 'hash = "0', "is no record of this one"),
        ('register = "small"', 'register = "big"', "of the register 'big'"),
        ("record = 1", 'record = "one"', "export.toml: it does not say which record"),
        ("record = 1", "record", "export.toml: it does not say which record"),
    ],
)
def test_a_record_that_is_not_there_is_refused(edited: Path, old: str, new: str, said: str) -> None:
    edit(edited, "export.toml", old, new)
    refused = run("plan", "--folder", str(edited))

    assert refused.code == 2
    assert said in " ".join(refused.err.split())


def test_mistakes_and_faults_stand_at_their_lines(edited: Path) -> None:
    edit(edited, "units.csv", "lima,Lima,hq", "lima,Lima,geneva")
    for more in ((), ("--from", "2027-07-01")):
        refused = run("plan", "--folder", str(edited), *more)
        assert refused.code == 2
        assert "units.csv, line 3, part_of: no unit is called 'geneva'" in refused.err
    edit(edited, "units.csv", "id,name", "id,nam")
    assert "write 'name'" in run("plan", "--folder", str(edited)).err


def test_ids_that_may_be_one_are_offered_and_taken_with_a_word(edited: Path) -> None:
    edit(edited, "units.csv", "lima,Lima,hq", "peru,Lima,hq")
    edit(edited, "remits.csv", "lima", "peru")
    asked = ("--folder", str(edited), "--from", "2027-07-01")

    said = run("plan", *asked).out.splitlines()
    assert said[said.index("Perhaps one and the same; say so with --same") + 1].strip() == (
        "lima=peru (unit): both are called Lima, in the same place"
    )
    assert run("plan", *asked, "--json").document["offers"] == [
        {
            "file": "units",
            "old": "lima",
            "new": "peru",
            "on": "2027-07-01",
            "why": "name",
            "words": "Lima",
        }
    ]
    assert steps(*asked, "--same", "lima=peru") == []
    edit(edited, "units.csv", "peru,Lima,hq", "peru,Peru,hq")
    assert steps(*asked, "--same", "lima=peru") == ["Lima is called Peru"]


@pytest.mark.parametrize("same", ["lima", "=lima", "lima=quito", "nowhere=lima"])
def test_a_word_that_cannot_be_meant_is_refused(edited: Path, same: str) -> None:
    refused = run("plan", "--folder", str(edited), "--same", same)

    assert refused.code == 2
    assert "--same OLD=NEW" in refused.err


def test_a_folder_of_one_day_holds_from_a_day_on(own: Path, edited: Path, tmp_path: Path) -> None:
    one = tmp_path / "one"
    assert run("export", str(one), "--on", "2027-07-01").code == 0
    assert "on = " in (one / "register.toml").read_text()
    edit(one, "units.csv", "lima,Lima,hq", "lima,Peru,hq")

    assert steps("--folder", str(one), "--from", "2027-07-01") == ["Lima is called Peru"]
    refused = run("plan", "--folder", str(one))
    assert refused.code == 2
    assert "--from 2027-07-01" in refused.err


def test_a_day_that_a_folder_shows_and_that_is_none_is_refused(edited: Path) -> None:
    edit(edited, "register.toml", 'id = "small"\n', 'id = "small"\non = "July"\n')
    refused = run("plan", "--folder", str(edited), "--from", "2027-07-01")

    assert refused.code == 2
    assert "register.toml, line 2, on: 'July' is not a day" in refused.err


def test_what_was_changed_and_is_not_there_on_the_day_is_told(
    own: Path, edited: Path, tmp_path: Path
) -> None:
    record(own, tmp_path, "id,name,part_of\n", "id,name,part_of,valid_to\nold,Old,hq,2020\n")
    one = tmp_path / "one"
    run("export", str(one), "--on", "2010-07-01")
    edit(one, "units.csv", "old,Old", "old,Older")
    refused = run("plan", "--folder", str(one), "--from", "2027-07-01")

    assert "units.csv, line 4, name: 'old' is not there on the day from which on" in refused.err


def test_a_workbook_carries_its_record_and_is_planned_too(
    own: Path, edited: Path, tmp_path: Path
) -> None:
    book = tmp_path / "small.xlsx"
    assert run("export", str(book)).code == 0
    retyped(book, "<t>Lima</t>", "<t>Peru</t>")
    record(own, tmp_path, "quito,Quito,hq", "quito,Quito,lima")

    assert steps("--workbook", str(book)) == ["Lima is called Peru"]
    record(own, tmp_path, "lima,Lima,hq", "lima,Andes,hq")
    refused = run("plan", "--workbook", str(book))
    assert refused.code == 2
    assert "sheet units, line 3, name: of 'lima' this says 'Peru'" in refused.err
    assert "record 3 (load other) says 'Andes'" in refused.err


def test_a_workbook_of_one_day_holds_from_a_day_on(edited: Path, tmp_path: Path) -> None:
    book = tmp_path / "day.xlsx"
    assert run("export", str(book), "--on", "2027-07-01").code == 0
    retyped(book, "<t>Lima</t>", "<t>Peru</t>")

    assert steps("--workbook", str(book), "--from", "2027-07-01") == ["Lima is called Peru"]


def retyped(book: Path, old: str, new: str) -> None:
    """Edit a text of a workbook, and keep its properties as a spreadsheet does."""
    before = shutil.copy(book, book.with_suffix(".before"))
    with ZipFile(before) as was, ZipFile(book, "w", ZIP_DEFLATED) as now:
        for part in was.namelist():
            data = was.read(part)
            if part == "xl/sharedStrings.xml":
                assert old.encode() in data
                data = data.replace(old.encode(), new.encode())
            now.writestr(part, data)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ((), "an edited --folder, or an edited --workbook"),
        (("--folder", "a", "--workbook", "b.xlsx"), "an edited --folder, or an edited --workbook"),
        (("steps.toml", "--folder", "a"), "an edited --folder, or an edited --workbook"),
        (("steps.toml", "--from", "2027-07-01"), "Leave --from and --same out"),
        (("steps.toml", "--same", "lima=peru"), "Leave --from and --same out"),
    ],
)
def test_one_thing_is_planned_at_a_time(own: Path, more: tuple[str, ...], said: str) -> None:
    refused = run("plan", *more)

    assert refused.code == 2
    assert said in refused.err


def test_steps_from_a_file_are_kept_in_their_one_form(edited: Path, tmp_path: Path) -> None:
    edit(edited, "units.csv", "lima,Lima,hq", "lima,Peru,quito")
    one, other = tmp_path / "one.toml", tmp_path / "other.toml"
    run("plan", "--folder", str(edited), "--toml", str(one))
    one.write_text(f"# For review.\n{one.read_text()}")
    assert run("plan", str(one), "--toml", str(other)).code == 0

    assert f"# For review.\n{other.read_text()}" == one.read_text()


def test_another_register_is_refused(edited: Path) -> None:
    edit(edited, "register.toml", 'id = "small"', 'id = "big"')
    refused = run("plan", "--folder", str(edited))

    assert refused.code == 2
    assert "keeps the register 'small'" in refused.err


def test_a_register_in_which_nothing_is_recorded_is_refused(edited: Path, tmp_path: Path) -> None:
    db = str(tmp_path / "blank.db")
    open_store(db, create=True).close()
    refused = run("plan", "--folder", str(edited), "--db", db)

    assert refused.code == 2
    assert f"Nothing is recorded in {db} yet." in refused.err
