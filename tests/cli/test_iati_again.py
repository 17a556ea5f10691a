"""What comes in again: as it was, as it was sent out, newer, older, or saying something else."""

import re
from itertools import permutations
from pathlib import Path

import pytest
from lxml import etree
from tests.cli.projects import project, versions, written
from tests.cli.running import run
from tests.formats.iati.test_real_files_written import OLD, VALID, WRAPPER, schema, shapes
from tests.shared import shared

FILES = [
    "asian-dev-bank-org.xml",
    "dfid-cd-v1.xml",
    "iom-2018.xml",
    "oxfam-gb-100.xml",
    "samples_CAF-ActivityFile-2025-10-10.xml",
    "samples_iati-activities-am-armenia.xml",
    "usaid_usaid-kg.xml",
    "usaid_usaid-tl.xml",
    "world-bank-2024.xml",
]


@pytest.mark.parametrize("name", FILES)
def test_what_was_sent_out_is_whole_and_changes_nothing_when_it_comes_back(
    name: str, lima: Path, tmp_path: Path
) -> None:
    """Neither in its own dialect nor in that of today, with persons or without."""
    source = str(shared(f"iati/{name}"))
    first = run("iati", "import", source, "--own", "XM-DAC-47066", "--json").document
    kind = ("--organisations",) if "org" in name or "bank" in name else ()
    with_persons, without = str(tmp_path / "with.xml"), str(tmp_path / "without.xml")
    assert run("iati", "export", with_persons, "--persons", *kind).code == 0
    assert run("iati", "export", without, *kind).code == 0

    assert shapes_of(with_persons) == shapes_of(source) or name in {OLD, WRAPPER}
    if name in VALID:
        assert all(map(is_valid, (source, with_persons, without)))
    for again in ([source], [with_persons], [without], [without, source, with_persons]):
        found = run("iati", "import", *again, "--json").document
        count = first["changed"]["new"]
        assert found["changed"] == changed(unchanged=count * len(again))
        assert (found["receipt"], found["conflicts"]) == (None, [])
        assert (found["totals"], found["budgets"]) == (first["totals"], first["budgets"])


def shapes_of(path: str) -> dict[str, list[str]]:
    """Give the shapes of all activities or organisations of a file, by identifier."""
    return shapes(Path(path).read_bytes())


def is_valid(path: str) -> bool:
    """Tell whether a file is valid by the schemas of 2.03."""
    root = etree.parse(path).getroot()
    return schema(str(root.tag)).validate(root)


def changed(new: int = 0, newer: int = 0, unchanged: int = 0, older: int = 0) -> dict[str, int]:
    """Write what an import says has changed."""
    return {"new": new, "newer": newer, "unchanged": unchanged, "older_ignored": older}


def test_what_came_in_from_files_of_many_days_comes_back_as_no_newer_than_it_was(
    lima: Path, tmp_path: Path
) -> None:
    """Where a file has to say when its copies were made, it says the oldest of their days."""
    one = written(tmp_path / "a.xml", project(stamp=""), attributes=made("2019-01-01"))
    other = project(stamp="").replace("XX-1-7", "XX-1-8")
    run("iati", "import", str(one))
    run("iati", "import", str(written(tmp_path / "b.xml", other, attributes=made("2019-06-01"))))
    sent = tmp_path / "sent.xml"
    run("iati", "export", str(sent))

    assert 'generated-datetime="2019-01-01T00:00:00Z"' in sent.read_text()
    found = run("iati", "import", str(sent), "--json").document
    assert found["changed"] == changed(unchanged=1, older=1)
    assert found["receipt"] is None


def test_what_never_said_when_it_was_made_leaves_in_a_file_that_does_not_either(
    lima: Path, tmp_path: Path
) -> None:
    run("iati", "import", str(written(tmp_path / "a.xml", project(stamp=""))))

    sent = run("iati", "export").out
    assert "datetime" not in sent


def made(day: str) -> str:
    """Write the attribute by which a file says when it was made."""
    return f'generated-datetime="{day}T00:00:00Z"'


def test_a_newer_copy_counts_and_what_was_known_before_is_known_still(
    lima: Path, tmp_path: Path
) -> None:
    """The figures, and the file that leaves, are those of the record that is asked about."""
    run("iati", "import", str(written(tmp_path / "a.xml", project("100"))), "--own", "XX-1")
    then = head()
    newer = str(written(tmp_path / "b.xml", project("250", "2019-06-01")))
    found = run("iati", "import", newer, "--json").document

    assert found["changed"] == changed(newer=1)
    assert (funding(), funding("--known-at", then)) == ("250", "100")
    assert '<value value-date="2018-05-01">250</value>' in run("iati", "export").out
    assert ">100</value>" in run("iati", "export", "--known-at", then).out
    assert run("verify").code == 0


def test_an_older_copy_that_comes_in_later_changes_nothing(lima: Path, tmp_path: Path) -> None:
    run("iati", "import", str(written(tmp_path / "b.xml", project("250", "2019-06-01"))))
    older = str(written(tmp_path / "a.xml", project("100")))
    found = run("iati", "import", older, "--own", "XX-1", "--json").document

    assert found["changed"] == changed(older=1)
    assert (versions(lima), funding()) == (["250"], "250")


COPIES = {
    "a.xml": ("100", "2019-01-01"),
    "b.xml": ("250", "2020-01-01"),
    "c.xml": ("100", "2021-01-01"),
}
"""What the newest says was said before, too: whatever was said between the two is over."""


@pytest.mark.parametrize("order", [*permutations(COPIES)])
@pytest.mark.parametrize("says_itself", [True, False])
@pytest.mark.parametrize("at_once", [True, False])
def test_whatever_order_copies_come_in_the_newest_counts(
    order: tuple[str, ...], lima: Path, tmp_path: Path, *, says_itself: bool, at_once: bool
) -> None:
    paths = [str(copy_in(tmp_path / name, says_itself=says_itself)) for name in order]
    for each in [paths] if at_once else [[path] for path in paths]:
        assert run("iati", "import", *each, "--own", "XX-1").code == 0

    assert funding() == "100"
    found = run("iati", "import", *paths, "--json").document
    assert found["changed"] == changed(unchanged=1, older=2)
    assert (found["receipt"], found["conflicts"]) == (None, [])


def copy_in(path: Path, *, says_itself: bool) -> Path:
    """Write one of the copies, which says when it was made, or leaves that to its file."""
    amount, day = COPIES[path.name]
    if says_itself:
        return written(path, project(amount, day))
    return written(path, project(amount, ""), attributes=made(day))


def test_the_same_made_again_later_is_kept_once(lima: Path, tmp_path: Path) -> None:
    """It stands where it stood, and its XML is not kept twice."""
    first = written(tmp_path / "a.xml", project(stamp=""), attributes=made("2019-01-01"))
    again = written(tmp_path / "b.xml", "", project(stamp=""), attributes=made("2019-06-01"))
    run("iati", "import", str(first), "--own", "XX-1")
    size = lima.stat().st_size
    found = run("iati", "import", str(again), "--json").document

    assert found["changed"] == changed(newer=1)
    (path,) = run("finance", "office", "lima", "--explain", "funding_in", "--json").document[
        "path"
    ]["terms"]
    assert (path["file"], path["line"]) == ("a.xml", 2)
    assert lima.stat().st_size - size < 10_000


def test_two_files_that_contradict_each_other_are_told_with_both_places(
    lima: Path, tmp_path: Path
) -> None:
    one = str(written(tmp_path / "a.xml", project("100")))
    other = str(written(tmp_path / "b.xml", "", project("250")))
    found = run("iati", "import", one, other, "--own", "XX-1", "--json").document

    assert found["conflicts"] == [
        {"id": "XX-1-7", "kept": "b.xml:3", "other": "a.xml:2", "reason": "same-stamp"}
    ]
    assert funding() == "250"


@pytest.mark.parametrize("at_once", [True, False])
def test_organisations_that_contradict_each_other_are_told_with_both_places(
    lima: Path, tmp_path: Path, *, at_once: bool
) -> None:
    one, other = (organisation(tmp_path / name, name) for name in ("a.xml", "b.xml"))
    if not at_once:
        run("iati", "import", one)
    found = run("iati", "import", *([one] if at_once else []), other, "--json").document

    assert found["conflicts"] == [
        {"id": "XX-1", "kept": "b.xml:2", "other": "a.xml:2", "reason": "same-stamp"}
    ]


def organisation(path: Path, name: str) -> str:
    """Write a file of an organisation by some name."""
    path.write_text(
        f'<iati-organisations version="2.03" {made("2019-01-01")}>\n<iati-organisation>'
        "<organisation-identifier>XX-1</organisation-identifier>"
        f"<name><narrative>{name}</narrative></name>"
        '<reporting-org ref="XX-1"/></iati-organisation>\n</iati-organisations>'
    )
    return str(path)


def funding(*more: str) -> str:
    """Say what came in for Lima."""
    found = run("finance", "office", "lima", "--on", "2019-01-01", *more, "--json").document
    (money,) = found["office"]["money"]
    return str(money["funding_in"])


def head() -> str:
    """Give the instant of the last record."""
    return str(run("tree", "--json").document["known_at"])


def test_an_import_is_taken_back_and_comes_in_again(lima: Path, tmp_path: Path) -> None:
    """Of a newer copy the older one counts again then, and of a new one nothing is left."""
    older = str(written(tmp_path / "older.xml", project("100")))
    newer = str(written(tmp_path / "newer.xml", project("7", "2020-01-01")))
    receipts = [
        run("iati", "import", each, "--json").document["receipt"] for each in (older, newer)
    ]

    assert exported() == ["7"]
    for receipt, left in ((receipts[1], ["100"]), (receipts[0], [])):
        assert run("undo", str(receipt["sequence"])).code == 0
        assert exported() == left
    assert run("iati", "import", newer, "--json").document["changed"] == changed(new=1)
    assert exported() == ["7"]


def exported() -> list[str]:
    """Give the amounts of the copies that count."""
    return re.findall("<value[^>]*>(.*?)</value>", run("iati", "export").out)
