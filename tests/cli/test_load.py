"""Loading, exporting, beginning anew, forgetting: what is recorded, and what is said of it."""

import shutil
from pathlib import Path

import pytest
from tests.cli.running import A_DAY, run
from tests.shared import BEFORE, reference_folder

from remit.register import open_store


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A register folder of one's own."""
    path = tmp_path / "lighthouse"
    assert run("new", str(path), "--owner", "Lighthouse Relief").code == 0
    return path


def contents(folder: Path) -> dict[str, bytes]:
    """Give every file of a register folder that Remit reads."""
    return {
        each.name: each.read_bytes()
        for each in sorted(folder.iterdir())
        if each.suffix in {".csv", ".toml"}
    }


def test_a_newcomer_is_told_the_next_two_commands(tmp_path: Path, own: Path) -> None:
    folder = tmp_path / "lighthouse"
    said = run("new", str(folder), "--owner", "Lighthouse Relief").out

    assert f"  remit load {folder}\n  remit who nairobi payroll\n" in said
    assert run("load", str(folder)).code == 0
    document = run("who", "nairobi", "payroll", "--json").document
    assert document["roles"][0]["holders"] == ["headquarters"]


def test_the_same_folder_again_records_nothing(own: Path) -> None:
    first, again = (run("load", str(BEFORE)) for _ in range(2))

    assert first.code == again.code == 0
    assert "record 1 · " in first.out
    assert "nothing was recorded" in again.out
    assert "1 record," in run("verify").out


def test_what_changed_is_counted_by_file(own: Path, folder: Path) -> None:
    run("load", str(folder))
    units = folder / "units.csv"
    units.write_text(
        "id,name,part_of,site\nheadquarters,Main office,,geneva\nlima,Lima,headquarters,\n"
    )
    result = run("load", str(folder))

    assert result.code == 0
    cells = next(line.split() for line in result.out.splitlines() if "units.csv" in line)
    assert cells == ["units.csv", "+", "1", "~", "1", "−", "1"]


def test_a_clean_folder_with_faults_is_refused_with_lines(own: Path, folder: Path) -> None:
    remits = folder / "remits.csv"
    remits.write_text("id,holder,role,function,scope\nx,headquaters,provides,payroll,everyone\n")
    result = run("load", str(folder))

    assert result.code == 2
    assert "remits.csv, line 2, holder: " in result.err
    assert "headquarters" in result.err
    assert not own.exists()


def test_every_mistake_of_every_file_is_told_at_once(own: Path, folder: Path) -> None:
    (folder / "units.csv").write_text("id,nmae\nLima,Lima\n")
    (folder / "functions.csv").write_text("id,name,order\npayroll,Payroll,first\n")
    result = run("load", str(folder))

    assert result.code == 2
    assert {line.partition(",")[0] for line in result.err.splitlines()} >= {
        "units.csv",
        "functions.csv",
    }
    assert not own.exists()


def test_another_register_is_refused(own: Path, folder: Path) -> None:
    run("load", str(folder))
    before = own.read_bytes()

    for result in (run("load", str(BEFORE)), run("demo", "--no-serve")):
        assert result.code == 2
        assert "'lighthouse-relief'" in result.err
        assert "'iom'" in result.err
    assert own.read_bytes() == before


def test_the_reference_register_comes_back_byte_for_byte(db: str, tmp_path: Path) -> None:
    assert run("export", str(tmp_path / "copy")).code == 0

    copy = contents(tmp_path / "copy")
    assert b"\nrecord = 3\n" in copy.pop("export.toml")
    assert copy == contents(reference_folder(tmp_path / "whole"))


def test_an_export_of_one_day_holds_what_is_in_force_then(db: str, tmp_path: Path) -> None:
    for day in ("1985-01-01", A_DAY):
        assert run("export", str(tmp_path / day), "--on", day).code == 0
        units = (tmp_path / day / "units.csv").read_text().splitlines()[1:]
        open_then = run("tree", "--on", day, "--json").document["units"]
        assert [line.split(",")[0] for line in units if line.startswith("iom,")] == ["iom"]
        assert open_then[0]["name"] in "".join(units)


def test_persons_stay_where_the_folder_has_none_and_go_out_only_when_asked(
    own: Path, folder: Path, tmp_path: Path
) -> None:
    persons = folder / "persons.csv"
    persons.write_text("id,name,email\np-1,Ada Example,ada@example.org\n")
    run("load", str(folder))
    persons.unlink()

    assert "nothing was recorded" in run("load", str(folder)).out
    run("export", str(tmp_path / "without"))
    run("export", str(tmp_path / "with"), "--persons")
    assert not (tmp_path / "without" / "persons.csv").exists()
    assert "Ada Example" in (tmp_path / "with" / "persons.csv").read_text()


def test_who_is_forgotten_is_gone_and_the_chain_still_holds(own: Path, folder: Path) -> None:
    (folder / "persons.csv").write_text("id,name\np-1,Ada Example\n")
    run("load", str(folder))
    assert b"Ada Example" in own.read_bytes()

    assert run("forget", "p-1", "--yes").code == 0
    assert b"Ada Example" not in own.read_bytes()
    assert "1 of them erased" in run("verify").out


def test_who_records_is_recorded_as_claimed(own: Path, folder: Path) -> None:
    run("load", str(folder), "--as", "p-1")

    with open_store(own) as store:
        by = next(iter(store.entries())).by
    assert (by.person, by.claimed) == ("p-1", True)


def test_a_name_is_no_id_of_who_records(own: Path, folder: Path) -> None:
    """It would stand in the log, where nobody can erase it."""
    result = run("load", str(folder), "--as", "Jane Doe")

    assert result.code == 2
    assert "--as 'Jane Doe' is not the id of a person" in result.err
    assert "names belong in persons.csv" in " ".join(result.err.split())
    assert not own.exists()


def test_a_demo_twice_says_so_and_what_to_try(own: Path) -> None:
    first, again = (run("demo", "--no-serve") for _ in range(2))

    assert first.code == again.code == 0
    assert "is now in" in first.out
    assert "holds IOM over the years already" in again.out
    assert "remit who ashgabat accounting --on 2010-06-01" in again.out


def test_the_demo_of_the_example_says_what_to_try_there(own: Path) -> None:
    result = run("demo", "example", "--no-serve")

    assert "Lighthouse Relief is now in" in result.out
    assert "remit who kampala payroll --on 2026-06-01" in result.out


def test_a_demo_that_is_not_there_is_told_and_loads_nothing(own: Path) -> None:
    result = run("demo", "exampel", "--no-serve")

    assert result.code == 2
    assert "No demonstration is called 'exampel'." in result.err
    assert "Write example, or nothing for the reference register." in result.err
    assert not own.exists()


def test_a_folder_that_is_a_copy_records_under_its_own_name(own: Path, tmp_path: Path) -> None:
    copy = tmp_path / "around-2010"
    shutil.copytree(BEFORE, copy)
    run("load", str(copy))

    with open_store(own) as store:
        assert next(iter(store.entries())).title == "load around-2010"


def test_an_export_never_writes_over_changes_that_are_not_loaded(own: Path, tmp_path: Path) -> None:
    """Whoever means it says so."""
    run("load", str(BEFORE))
    folder = tmp_path / "edited"
    run("export", str(folder))
    sites = folder / "sites.csv"
    before = sites.read_bytes()
    sites.write_bytes(before.replace(b"Helsinki", b"Espoo", 1))
    refused = run("export", str(folder))

    assert refused.code == 2
    assert "its changes would be lost" in refused.err
    assert b"Espoo" in sites.read_bytes()
    assert run("export", str(folder), "--replace").code == 0
    assert sites.read_bytes() == before


def test_what_a_load_takes_away_can_be_had_back(own: Path, tmp_path: Path) -> None:
    """The load says how."""
    folder = tmp_path / "folder"
    run("load", str(BEFORE))
    run("export", str(folder))
    (folder / "claims.csv").unlink()
    loaded = run("load", str(folder))
    command = loaded.out.partition("  remit ")[2].splitlines()[0].split()
    run("export", str(tmp_path / "before"), *command[2:])

    assert "claims.csv" in loaded.out
    assert (tmp_path / "before" / "claims.csv").is_file()


def test_what_breaks_a_hard_policy_is_refused_with_all_that_it_breaks(tmp_path: Path) -> None:
    folder, db = tmp_path / "own", str(tmp_path / "own.db")
    rows = "id,holder,role,function,scope,valid_to\nhq-pay,hq,provides,payroll,unit:hq,{}\n"
    rows += "lima-pay,lima,provides,payroll,unit:lima,\n"
    folder.mkdir()
    (folder / "register.toml").write_text('id = "own"\n\n[policies]\ngap = "refusal"\n')
    (folder / "units.csv").write_text("id,name\nhq,Headquarters\nlima,Lima\n")
    (folder / "functions.csv").write_text("id,name\npayroll,Payroll\n")
    (folder / "remits.csv").write_text(rows.format(""))
    assert run("load", str(folder), "--db", db).code == 0

    (folder / "remits.csv").write_text(rows.format("2027-07-01"))
    refused = run("load", str(folder), "--db", db)

    assert refused.code == 2
    assert "(gap): Payroll, Headquarters, from 1 July 2027" in " ".join(refused.err.split())
    assert "record 1" in run("verify", "--db", db).out
