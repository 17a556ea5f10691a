"""The canonical form: one way to write a register, and a folder is changed as a whole."""

import errno
from datetime import date
from pathlib import Path

import pytest
from tests.formats.folders import UNITS, contents, folder, read
from tests.shared import BEFORE

from remit.errors import MistakesError, RemitError
from remit.formats.folder import folder_texts, read_folder, write_folder, write_folder_on
from remit.formats.folder.cell import guarded, unguarded
from remit.model.contact import Person
from remit.model.unit import Unit
from remit.text.local import LocalWords


def written(path: Path, **tables: str) -> dict[str, str]:
    """Give the canonical files of a small folder."""
    write_folder(read(path / "in", **tables), path / "out")
    return {name: data.decode() for name, data in contents(path / "out").items()}


def test_the_reference_register_comes_back_byte_for_byte(tmp_path: Path) -> None:
    write_folder(read_folder(BEFORE).register, tmp_path / "out")

    assert contents(tmp_path / "out") == contents(BEFORE)


def test_columns_stand_in_the_order_of_the_format_and_only_with_a_value(tmp_path: Path) -> None:
    units = (
        "note,valid_to,aliases,name_ru,id,name,source,reports_to,part_of,as_of\n"
        "n,,b; a,Штаб,hq,HQ,s,,,2010\n"
        ",2015,,,lima,Lima,,hq  lima,hq,\n"
    )

    assert written(tmp_path, units=units)["units.csv"] == (
        "id,name,name_ru,aliases,part_of,reports_to,valid_to,source,as_of,note\n"
        "hq,HQ,Штаб,a; b,,,,s,2010,n\n"
        "lima,Lima,,,hq,hq lima,2015,,,\n"
    )


def test_rows_stand_by_key_then_first_day_blank_first(tmp_path: Path) -> None:
    units = "id,name,valid_from,valid_to\nb,B2,2005,\na,A,,\nb,B1,,2001\nb,B,2001,2005\n"

    assert written(tmp_path, units=units)["units.csv"] == (
        "id,name,valid_from,valid_to\na,A,,\nb,B1,,2001\nb,B,2001,2005\nb,B2,2005,\n"
    )


def test_versions_that_meet_and_agree_are_one(tmp_path: Path) -> None:
    units = "id,name,valid_from,valid_to\nb,B,2001,2005\nb,B,2005,2009-07\n"

    assert written(tmp_path, units=units)["units.csv"].endswith("\nb,B,2001,2009-07\n")


def test_the_source_of_a_claim_is_part_of_its_key_and_stands_there(tmp_path: Path) -> None:
    claims = "value,source,column,key,file,note\n1997,them,valid_from,lima,units,n\n"

    assert written(tmp_path, claims=claims)["claims.csv"] == (
        "file,key,column,source,value,note\nunits,lima,valid_from,them,1997,n\n"
    )


def test_a_key_column_stands_even_where_it_is_blank(tmp_path: Path) -> None:
    statements = "subject,what,value\nhq,members,125\n"

    assert written(tmp_path, statements=statements)["statements.csv"] == (
        "subject,what,on,value\nhq,members,,125\n"
    )


def test_a_needed_column_stands_even_where_it_says_the_usual(tmp_path: Path) -> None:
    roles = "id,rule\nprovides,narrowest\n"

    assert written(tmp_path, roles=roles)["roles.csv"] == roles


def test_scopes_have_single_blanks_and_quotes_stand_where_needed(tmp_path: Path) -> None:
    remits = (
        '"id","holder","role","function","scope","basis"\n'
        'a,hq,provides,pay,"everyone  -unit:hq|body:x","a ""b"", c"\n'
    )

    assert written(tmp_path, remits=remits)["remits.csv"] == (
        "id,holder,role,function,scope,basis\n"
        'a,hq,provides,pay,everyone -unit:hq | body:x,"a ""b"", c"\n'
    )


def test_a_file_without_rows_is_not_written_but_that_of_the_units(tmp_path: Path) -> None:
    files = written(tmp_path, units="id,name,order\n", sites="id,country\n")

    assert files == {"register.toml": files["register.toml"], "units.csv": "id\n"}


def test_persons_are_written_only_when_asked(tmp_path: Path) -> None:
    register = read(tmp_path / "in", persons="id,name\np1,Ana\n")

    write_folder(register, tmp_path / "out", persons=True)
    assert (tmp_path / "out" / "persons.csv").read_text() == "id,name\np1,Ana\n"
    write_folder(register, tmp_path / "without")
    assert not (tmp_path / "without" / "persons.csv").exists()


def test_an_export_without_persons_does_not_take_them_away(tmp_path: Path) -> None:
    register = read(tmp_path / "in", persons="id,name\np1,Ana\n")
    out = tmp_path / "out"
    write_folder(register, out, persons=True)
    before = contents(out)

    with pytest.raises(RemitError, match=r"holds persons\.csv, which would be lost") as refusal:
        write_folder(register, out)

    assert refusal.value.todo == "Write the persons, too, with --persons, or name another folder."
    assert contents(out) == before


def test_persons_who_are_gone_go_from_an_export_with_persons(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write_folder(read(tmp_path / "one", persons="id,name\np1,Ana\n"), out, persons=True)

    write_folder(read(tmp_path / "two"), out, persons=True)

    assert not (out / "persons.csv").exists()


def test_without_a_file_the_persons_stay_as_they_are(tmp_path: Path) -> None:
    known = read(tmp_path / "in", persons="id,name\np1,Ana\n").all(Person)
    bare = folder(tmp_path / "bare", {})

    assert not read_folder(bare).has_persons
    assert read_folder(bare, persons=known).register.all(Person) == known
    assert read_folder(tmp_path / "in", persons={}).has_persons


def test_one_day_has_the_rows_in_force_with_their_stretches(tmp_path: Path) -> None:
    units = (
        "id,name,part_of,valid_from,valid_to\n"
        "hq,HQ,,1990,2015\nhq,New HQ,,2015,\nold,Old,,1980,2000\ndesk,Desk,old,,\n"
    )
    designated = "unit,designation\nhq,headquarters\ndesk,office\n"
    register = read(tmp_path / "in", units=units, designated=designated)

    write_folder_on(register, tmp_path / "out", date(2010, 6, 1))

    assert (tmp_path / "out" / "units.csv").read_text() == (
        "id,name,valid_from,valid_to\nhq,HQ,1990,2015\n"
    )
    assert (
        tmp_path / "out" / "designated.csv"
    ).read_text() == "unit,designation\nhq,headquarters\n"


def test_one_day_is_to_look_at_and_not_to_load(tmp_path: Path) -> None:
    """Loading it would take all other days away, so the folder says what it is."""
    units = "id,name,valid_to,successors\nhq,HQ,,\nold,Old,2015,new\nnew,New,,\n"
    register = read(tmp_path / "in", units=units)
    out = tmp_path / "out"

    for day in (date(2010, 6, 1), date(2016, 6, 1)):
        write_folder_on(register, out, day)

    settings = (out / "register.toml").read_text()
    assert settings.startswith('id = "small"\non = "2016-06-01"\nname = "Small"\n')
    with pytest.raises(MistakesError) as refusal:
        read_folder(out)
    assert [str(each) for each in refusal.value.mistakes] == [
        (
            "register.toml, line 2, on: the folder shows the register on 2016-06-01 alone, and "
            "loading it would lose the rest; export it without --on: that gives the whole "
            "register to edit"
        )
    ]
    write_folder(register, out)
    assert read_folder(out).register == register


@pytest.mark.parametrize(
    ("text", "number"),
    [("46.20", "46.2"), ("+7", "7"), ("007.0", "7"), ("-0.00", "0"), ("-12.0464", "-12.0464")],
)
def test_equal_numbers_have_one_text(tmp_path: Path, text: str, number: str) -> None:
    sites = f"id,country,latitude\nlima,PER,{text}\n"

    assert written(tmp_path, sites=sites)["sites.csv"] == (
        f"id,country,latitude\nlima,PER,{number}\n"
    )


def test_a_list_without_words_is_no_list(tmp_path: Path) -> None:
    units = "id,name,aliases,aliases_ru\nhq,HQ,;,;\nlima,Lima,; a;,;\n"

    register = read(tmp_path / "in", units=units)

    assert register.history(Unit, "hq").versions[0].aliases == LocalWords()
    assert folder_texts(register)["units.csv"] == "id,name,aliases\nhq,HQ,\nlima,Lima,a\n"


def test_the_key_of_a_claim_has_single_blanks(tmp_path: Path) -> None:
    claims = "file,key,column,source,value\ndesignated, lima   mrf ,valid_from,them,1997\n"

    assert written(tmp_path, claims=claims)["claims.csv"] == (
        "file,key,column,source,value\ndesignated,lima mrf,valid_from,them,1997\n"
    )


def test_a_cell_of_ten_million_letters_comes_back(tmp_path: Path) -> None:
    note = "+1 2" * 2_500_000 + "x"

    register = read(tmp_path / "in", units=f"id,name,note\nhq,HQ,{note}\n")

    assert register.history(Unit, "hq").versions[0].note == note
    assert folder_texts(register)["units.csv"] == f"id,name,note\nhq,HQ,'{note}\n"


@pytest.mark.parametrize(
    "text",
    ["=1+1", '=HYPERLINK("x")', "@SUM(A1)", "+A1", "-A1", "-1-2", "+1-212-751", "--1", "'=x", "'-"],
)
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(text: str) -> None:
    assert guarded(text) == f"'{text}"
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize(
    "text",
    ["-5", "+99312463514", "+(993 12) 463514", "+1 212 751-7000", "-12.5", "'twas", "a=b", "-", ""],
)
def test_what_it_would_not_run_stays(text: str) -> None:
    assert unguarded(guarded(text)) == guarded(text) == text


def test_an_export_over_an_export_takes_away_what_is_gone(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write_folder(read(tmp_path / "one", sites="id,country\nlima,PER\n"), out)
    (out / "README.md").write_text("Ours.")

    write_folder(read(tmp_path / "two"), out)

    assert set(contents(out)) == {"README.md", "register.toml", "units.csv"}
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".")] == []


@pytest.mark.parametrize(
    ("there", "said"),
    [
        ({"notes.txt": "mine"}, "holds other things, and no register"),
        ({"register.toml": 'id = "other"\n', "units.csv": UNITS}, "another register, 'other'"),
        (
            {"register.toml": 'id = "other\n', "units.csv": UNITS},
            "may hold another.*TOML",
        ),
        ({"register.toml": "name = 'x'\n", "sites.csv": "mine"}, "the register has no id"),
        ({"register.toml": "id\0", "units.csv": UNITS}, "bytes in it that are no text"),
    ],
)
def test_another_folder_is_not_written_over(
    tmp_path: Path, there: dict[str, str], said: str
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    for name, text in there.items():
        (out / name).write_text(text)
    before = contents(out)

    with pytest.raises(RemitError, match=said):
        write_folder(read(tmp_path / "in"), out)

    assert contents(out) == before


def test_a_full_disk_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out"
    write_folder(read(tmp_path / "one"), out)
    before = contents(out)

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(RemitError, match=r"cannot be written \(No space left on device\)"):
        write_folder(read_folder(tmp_path / "one").register, out)

    assert contents(out) == before
    assert sorted(each.name for each in tmp_path.iterdir()) == ["one", "out"]


@pytest.mark.parametrize("name", ["units.csv", "sites.csv", "bodies.csv"])
def test_a_folder_in_place_of_a_file_is_noticed_before_anything_is_written(
    tmp_path: Path, name: str
) -> None:
    out = tmp_path / "out"
    write_folder(read(tmp_path / "one", roles="id,rule\nprovides,every\n"), out)
    before = contents(out)
    (out / name).unlink(missing_ok=True)
    (out / name).mkdir()

    with pytest.raises(RemitError, match=f"{name} is a folder, and a file of the register would"):
        write_folder(read(tmp_path / "two", sites="id,country\nlima,PER\n"), out)

    (out / name).rmdir()
    assert contents(out) == {each: text for each, text in before.items() if each != name}


@pytest.mark.parametrize("step", ["replace", "unlink"])
def test_a_move_that_fails_half_way_is_undone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """What was moved in goes out again, and what was taken away comes back."""
    out = tmp_path / "out"
    write_folder(read(tmp_path / "one", roles="id,rule\nprovides,every\n"), out)
    before = contents(out)
    after = read(tmp_path / "two", sites="id,country\nlima,PER\n", units="id,name\nhq,New\n")
    done = getattr(Path, step)

    def locked(path: Path, *args: Path) -> object:
        if path.name in {"units.csv", "roles.csv"} and "before" not in path.parts:
            monkeypatch.undo()
            raise PermissionError(errno.EACCES, "Permission denied")
        return done(path, *args)

    monkeypatch.setattr(Path, step, locked)
    with pytest.raises(RemitError, match=r"cannot be written \(Permission denied\)"):
        write_folder(after, out)

    assert contents(out) == before


def test_another_spelling_of_a_file_is_replaced(tmp_path: Path) -> None:
    register = read(tmp_path / "one")
    out = folder(tmp_path / "out", {"units.csv": None, "Units.CSV": UNITS})

    write_folder(register, out)

    assert read_folder(out).register == register


def test_an_empty_folder_and_one_below_others_are_filled(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    register = read(tmp_path / "in")

    for name in ("empty", "a/b/c"):
        write_folder(register, tmp_path / name)
        assert read_folder(tmp_path / name).register == register


def test_settings_are_written_in_one_order(tmp_path: Path) -> None:
    settings = (
        "base_url = 'https://x.example'\nlanguages = ['en','ru']\nname_ru = 'Ма\"лый'\n"
        "name='''Small\n'''\nid='small'\npublisher = 'hq' # us\n"
        "[finance]\nb-c = 'y'\n\"a b\" = 'x'\nown=['XM-DAC-47066','A']\nother=[]\n"
        "[finance.levels]\nGB-1='rollup'\n'A B'='disjoint'\n"
    )
    register = read_folder(folder(tmp_path / "in", {"register.toml": settings})).register

    write_folder(register, tmp_path / "out")

    assert (tmp_path / "out" / "register.toml").read_text() == (
        'id = "small"\nname = "Small"\nname_ru = "Ма\\"лый"\npublisher = "hq"\nindex = true\n'
        'languages = ["en", "ru"]\ndefault_language = "en"\n'
        'responsibility_function = "regional-support"\nbase_url = "https://x.example"\n'
        '\n[finance]\n"a b" = "x"\nb-c = "y"\nlevels = {"A B" = "disjoint", GB-1 = "rollup"}\n'
        'other = []\nown = ["XM-DAC-47066", "A"]\n'
    )
    assert read_folder(tmp_path / "out").register == register
