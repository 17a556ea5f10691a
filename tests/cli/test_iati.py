"""`remit iati`: received once, told apart, written back, checked."""

from pathlib import Path

import pytest
from tests.cli.projects import LIMA, REPORTER, project, versions, written
from tests.cli.running import run
from tests.formats.iati.made import activity, file

from remit.formats.iati import ReadActivity, joined, read
from remit.model.change import Actor
from remit.model.contact import Person
from remit.publish.money.receiving import Asked, receive
from remit.register import open_store
from remit.temporal.moment import Moment, read_day

PERSON = LIMA.format(
    "<person-name><narrative>Ada Example</narrative></person-name>"
    "<email>ada.example@example.org</email>"
)


def test_a_second_import_records_nothing(lima: Path, tmp_path: Path) -> None:
    one = written(tmp_path / "one.xml", project())
    first = run("iati", "import", str(one), "--own", "XX-1", "--json")
    second = run("iati", "import", str(one), "--own", "XX-1", "--json")

    assert first.document["changed"]["new"] == 1
    assert first.document["attributed"]["contact-organisation"] == 1
    assert second.document["changed"] == {"new": 0, "newer": 0, "unchanged": 1, "older_ignored": 0}
    assert second.document["receipt"] is None
    assert versions(lima) == ["100"]


@pytest.mark.parametrize(
    ("ids", "said"),
    [
        (["XX-1-7"], "1 project waits for a person's word on who manages it."),
        (["XX-1-7", "XX-1-8"], "2 projects wait for a person's word on who manages them."),
    ],
)
def test_the_figures_say_how_many_projects_wait(
    lima: Path, tmp_path: Path, ids: list[str], said: str
) -> None:
    wait = [project().replace("XX-1-7", each).replace("- Peru", "- Moon") for each in ids]
    one = written(tmp_path / "one.xml", *wait)
    assert run("iati", "import", str(one), "--own", "XX-1").code == 0

    assert said in run("finance", "offices").out


def test_a_newer_copy_goes_before_the_older_one_which_stays_known(
    lima: Path, tmp_path: Path
) -> None:
    old = written(tmp_path / "old.xml", project("100", "2019-01-01"))
    new = written(tmp_path / "new.xml", project("250", "2019-06-01"))
    for each in (old, new, old):
        assert run("iati", "import", str(each), "--own", "XX-1").code == 0

    assert versions(lima) == ["100", "250"]


def test_a_copy_that_contradicts_the_recorded_one_is_told_with_both_places(
    lima: Path, tmp_path: Path
) -> None:
    """The one recorded last counts; both again change nothing."""
    one = written(tmp_path / "one.xml", project("100"))
    other = written(tmp_path / "other.xml", project("250"))
    run("iati", "import", str(one), "--own", "XX-1")
    found = run("iati", "import", str(other), "--json")
    again = run("iati", "import", str(one), str(other), "--json")

    conflict = {
        "id": "XX-1-7",
        "kept": "other.xml:2",
        "other": "one.xml:2",
        "reason": "same-stamp",
    }
    assert found.document["conflicts"] == again.document["conflicts"] == [conflict]
    assert again.document["changed"]["unchanged"] == 2
    assert again.document["receipt"] is None
    assert versions(lima) == ["100", "250"]


def test_a_folder_is_received_file_by_file_and_what_broke_is_told(
    lima: Path, tmp_path: Path
) -> None:
    """The rest is recorded, and the exit code says that something was not."""
    folder = tmp_path / "files"
    folder.mkdir()
    written(folder / "a.xml", project())
    (folder / "b.xml").write_bytes(file(activity(REPORTER, name="XX-1-8"))[:-30])
    (folder / "c.xml").write_text("<html/>")
    found = run("iati", "import", str(folder), "--own", "XX-1", "--json")

    assert found.code == 1
    assert [(each["file"], each["status"]) for each in found.document["files"]] == [
        ("a.xml", "read"),
        ("b.xml", "broken"),
        ("c.xml", "refused"),
    ]
    assert versions(lima) == ["100"]


def test_names_that_mean_no_file_are_all_told(lima: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    found = run("iati", "import", str(tmp_path / "empty"), str(tmp_path / "no.xml"))

    assert found.code == 2
    assert "there is no XML file in this folder" in found.err
    assert "no.xml: there is no such file" in found.err


def test_persons_leave_only_where_they_are_asked_for(lima: Path, tmp_path: Path) -> None:
    """They stand in the persons' store, and can be forgotten there."""
    one = written(tmp_path / "one.xml", project(contact=PERSON))
    run("iati", "import", str(one), "--own", "XX-1")
    without = run("iati", "export").out
    with_them = run("iati", "export", "--persons").out

    assert "ada" not in without.lower()
    assert "Ada Example" in with_them
    assert "ada.example@example.org" in with_them
    for (person,) in persons(lima):
        assert run("forget", person, "--yes").code in {0, 2}


def test_what_was_received_leaves_as_it_came(lima: Path, tmp_path: Path) -> None:
    one = written(tmp_path / "one.xml", project(contact=PERSON))
    run("iati", "import", str(one), "--own", "XX-1")
    out = tmp_path / "out.xml"
    assert run("iati", "export", str(out), "--persons").code == 0

    assert figures(out) == figures(one)
    assert run("iati", "import", str(out), "--json").document["totals"] == [
        {"currency": "USD", "type": "11", "count": 1, "sum": "100"}
    ]


def test_nothing_received_is_refused_with_what_to_do(lima: Path) -> None:
    found = run("iati", "export", "--organisations")

    assert found.code == 2
    assert "Receive them with: remit iati import." in found.err


def test_a_check_says_line_and_rule_and_exits_with_1(tmp_path: Path) -> None:
    foreign = written(tmp_path / "a.xml", project().replace("XX-1-7", "YY-7"))
    found = run("iati", "check", str(foreign), "--json")

    assert found.code == 1
    (checked,) = found.document["files"]
    errors = [each for each in checked["findings"] if each["severity"] == "error"]
    assert {each["line"] for each in errors} == {2}
    assert any("does not begin with XX-1" in each["text"] for each in errors)


def persons(db: Path) -> list[tuple[str, ...]]:
    """Give the keys of all persons."""
    with open_store(str(db)) as store:
        return list(store.structure(Moment(read_day("2026-01-01"))).register.all(Person))


def figures(path: Path) -> list[tuple[object, ...]]:
    """Give what a file says of money."""
    with path.open("rb") as opened:
        found = [each for each in joined(read(opened, "x.xml")) if isinstance(each, ReadActivity)]
    return [
        (each.id, each.contact, [(flow.type, flow.on, flow.amount) for flow in each.flows])
        for each in (one.activity for one in found)
    ]


def test_killed_in_the_middle_it_has_recorded_nothing_and_is_done_by_doing_it_again(
    lima: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The XML is put beside the log in the act that records it."""
    one = written(tmp_path / "one.xml", project(contact=PERSON))
    with monkeypatch.context() as broken:
        broken.setattr("remit.register.sqlite.received_table.keep", interrupted)
        with pytest.raises(KeyboardInterrupt):
            receive_from(lima, one)
    assert (versions(lima), persons(lima)) == ([], [])

    run("iati", "import", str(one), "--own", "XX-1")
    assert versions(lima) == ["100"]
    assert len(persons(lima)) == 2


def interrupted(*_: object) -> None:
    """Break off, as Ctrl-C does."""
    raise KeyboardInterrupt


def receive_from(db: Path, path: Path) -> None:
    """Receive a file without the command around it, which would answer for what breaks."""
    with open_store(str(db)) as store:
        structure = store.structure(Moment(read_day("2026-01-01")))
        receive(store, structure, Asked([path], ("XX-1",)), Actor(""))
