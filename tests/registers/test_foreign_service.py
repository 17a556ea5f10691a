"""A foreign service replays: nine snapshots of its posts, one loaded and eight planned from sheets.

The posts are `posts.csv`, whose columns are those of the snapshots: reference is `id`, title
`name`, unit `unit`, grade `grade`, and the post above `reports_to`.
"""

import csv
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from datetime import date
from functools import cached_property
from itertools import pairwise
from pathlib import Path

import pytest
from tests.cli.running import Result, run
from tests.shared import shared

from remit.change.check import check
from remit.change.compile import compile_draft
from remit.change.edited import Offer
from remit.cli.edited import edited_draft
from remit.cli.loading import load_folder
from remit.formats.folder import folder_texts
from remit.model.change import Actor
from remit.model.evidence import Claim, Identifier
from remit.model.post import Post
from remit.model.register import Register
from remit.model.shown import register_on
from remit.model.step import Close, End, OpenPost
from remit.model.unit import Unit
from remit.register import open_store
from remit.temporal.moment import Moment

SCRIPT = Path("docs/how-to/hierarchies/uk_foreign_office.py")
SOURCE = "hierarchies/uk-foreign-office-posts.csv"
REPORTS_TO_ITSELF = {("2013-09", "18001")}
"""The exceptions: the month and the reference of posts that lose the post above them."""

Told = tuple[str, str, str, str]
"""Title, unit, grade, and the reference of the post above, as a snapshot says them."""


class Replay:
    """The register after one load and eight plans, each recorded; and what was said on the way."""

    def __init__(self, where: Path) -> None:
        self.folders, self.db = where / "fco", str(where / "fco.db")
        done = subprocess.run(
            [sys.executable, SCRIPT, shared(SOURCE), self.folders],
            capture_output=True,
            check=True,
            text=True,
        )
        self.said = done.stdout.splitlines()
        first, *others = self.months
        load_folder(self.folders / first, self.db, Actor())
        self.opened: dict[str, int] = {}
        self.closed: dict[str, int] = {}
        self.offers: list[Offer] = []
        for own in others:
            self._plan(own)

    def _plan(self, own: str) -> None:
        with open_store(self.db) as store:
            edited = edited_draft(self.folders / own, store, self.db, since=f"{own}-01")
            steps, known = edited.draft.steps, edited.structure
            assert known.head is not None
            change_set = compile_draft(edited.draft, known.register).change_set()
            store.record(change_set, by=Actor(), base=known.head.sequence)
        self.opened[own] = sum(isinstance(each, OpenPost) for each in steps)
        self.closed[own] = sum(isinstance(each, End) and each.file == "posts" for each in steps)
        assert not any(isinstance(each, Close) for each in steps)
        self.offers += edited.offers

    @property
    def months(self) -> list[str]:
        return sorted(each.name for each in self.folders.iterdir())

    @cached_property
    def register(self) -> Register:
        with open_store(self.db) as store:
            return store.structure(Moment(date(2026, 1, 1))).register


@pytest.fixture(scope="module")
def replay(tmp_path_factory: pytest.TempPathFactory) -> Replay:
    return Replay(tmp_path_factory.mktemp("fco"))


def month(row: Mapping[str, str]) -> str:
    name, year = row["Back to Index"].split("-")
    return f"20{year}-{ {'Mar': '03', 'Sep': '09'}[name] }"


def snapshots() -> dict[str, dict[str, Told]]:
    """Read each snapshot as the file says it: by reference, the first of several rows."""
    found: dict[str, dict[str, Told]] = {}
    with shared(SOURCE).open(encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            cells = {name: " ".join(cell.split()) for name, cell in row.items()}
            if cells["Senior/Junior"] != "Senior":
                continue
            above = cells["Reports to Senior Post"]
            reference = cells["Post Unique Reference"]
            if (month(cells), reference) in REPORTS_TO_ITSELF:
                assert above == reference
                above = "XX"
            told = (cells["Job Title"], cells["Unit"], cells["Grade (or equivalent)"], above)
            found.setdefault(month(cells), {}).setdefault(reference, told)
    return dict(sorted(found.items()))


def exported(register: Register, day: date) -> dict[str, Told]:
    """Read what an export of one day says of the posts, by reference."""
    texts = folder_texts(register_on(register, day))
    tables = {
        name: list(csv.DictReader(texts[f"{name}.csv"].splitlines()))
        for name in ("posts", "units", "identifiers")
    }
    units = {row["id"]: row["name"] for row in tables["units"]}
    written = {row["id"]: row["value"] for row in tables["identifiers"]} | {"": "XX"}
    return {
        written.get(row["id"], row["id"]): (
            row["name"],
            units[row["unit"]],
            row["grade"],
            written.get(row["reports_to"], row["reports_to"]),
        )
        for row in tables["posts"]
    }


def test_on_the_first_day_of_each_snapshot_the_export_says_the_same(replay: Replay) -> None:
    known = snapshots()

    assert check(replay.register) == ()
    assert list(known) == replay.months
    assert list(map(len, known.values())) == [118, 129, 139, 132, 136, 131, 130, 131, 132]
    for own, posts in known.items():
        assert exported(replay.register, date.fromisoformat(f"{own}-01")) == posts


def test_a_snapshot_holds_until_the_next_and_the_last_one_on(replay: Replay) -> None:
    known = snapshots()

    assert list(replay.register.on(Post, date(2011, 2, 28))) == []
    assert exported(replay.register, date(2013, 2, 28)) == known["2011-09"]
    assert exported(replay.register, date(2026, 1, 1)) == known["2016-09"]


def test_only_what_is_absent_from_a_snapshot_is_closed_and_opened_again(replay: Replay) -> None:
    """A post that goes on, whatever becomes of it, has no day without a row."""
    known = snapshots()
    there = {own: {each.lower() for each in posts} for own, posts in known.items()}
    earlier = dict(zip(known, [set[str](), *there.values()], strict=False))
    for (reference,), history in replay.register.all(Post).items():
        begun = [own for own in known if reference in there[own] - earlier[own]]
        versions = [each.stretch for each in history.versions]
        meets = {
            two.valid_from for one, two in pairwise(versions) if one.valid_to == two.valid_from
        }
        opened = [each.valid_from.text for each in versions if each.valid_from not in meets]
        assert opened == [f"{own}-01" for own in begun]
    for before, own in pairwise(known):
        assert replay.opened[own] == len(known[own].keys() - known[before].keys())
        assert replay.closed[own] == len(known[before].keys() - known[own].keys())
    for noun in (Unit, Identifier):
        assert all(len(each.versions) == 1 for each in replay.register.all(noun).values())


def test_what_may_be_one_is_offered_and_not_taken(replay: Replay) -> None:
    """Of those called Temporary Position, nobody can tell which has become which."""
    assert [(each.old, each.new, each.words) for each in replay.offers] == [
        ("13309", "11317", "HMA Beirut")
    ]
    assert (
        replay.register.history(Post, "11317").versions[0].stretch.valid_from.text == "2013-03-01"
    )


def test_each_version_says_which_snapshot_it_is_from(replay: Replay) -> None:
    assert [
        (each.name.text, each.stretch.valid_from.text, each.stretch.valid_to.text, each.source)
        for each in replay.register.history(Post, "13309").versions
    ] == [
        ("UK Nordic Baltic Summit Co-ordinator", "2011-03-01", "2011-09-01", "organogram-2011-03"),
        ("HMA Beirut", "2011-09-01", "2013-03-01", "organogram-2011-09"),
        (
            "Governor and Commander-in-Chief, Gibraltar",
            "2016-03-01",
            "2016-09-01",
            "organogram-2016-03",
        ),
        ("Governor and Commander-in-Chief, Gibraltar", "2016-09-01", "", "organogram-2016-09"),
    ]


def test_what_a_snapshot_says_twice_is_claimed_and_said(replay: Replay) -> None:
    claims = {key: each.versions[0].value for key, each in replay.register.all(Claim).items()}

    assert claims == {
        ("posts", "13201", "grade", "organogram-2011-03"): "SCS3",
        ("posts", "13201", "name", "organogram-2011-03"): "BHC Abuja",
        ("posts", "13208", "name", "organogram-2013-09"): "Director Migration",
        ("posts", "13208", "unit", "organogram-2013-09"): "migration-directorate",
    }
    said = Counter(line.partition(" stands twice")[1] for line in replay.said)
    assert said[" stands twice"] == 12
    assert "1,838 junior rows are left out: they have no reference." in replay.said
    assert "2013-09: 18001 reports to itself; it is left without a post above it." in replay.said


def test_a_snapshot_is_planned_and_recorded_by_the_commands_too(
    replay: Replay, tmp_path: Path
) -> None:
    """As the how-to says."""
    db, out = str(tmp_path / "fco.db"), str(tmp_path / "2011-09.toml")
    folders = replay.folders
    assert run("load", str(folders / "2011-03"), "--db", db).code == 0
    asked = ("--folder", str(folders / "2011-09"), "--from", "2011-09-01", "--db", db)
    assert run("plan", *asked, "--toml", out).code == 0
    assert run("record", out, "--db", db).code == 0

    with open_store(db) as store:
        recorded = store.structure(Moment(date(2026, 1, 1))).register
    assert exported(recorded, date(2011, 9, 1)) == snapshots()["2011-09"]
    assert "Nothing is different then." in run("plan", *asked).out


def told(result: Result) -> list[str]:
    """Give the lines of a history, without its title and foot, each sentence on one."""
    assert result.code == 0
    _, *lines = result.out.strip().splitlines()
    text = "\n".join(lines[:-1]).strip()
    return " ".join(text.split()).replace(". ", ".\n").splitlines()


def test_the_history_of_a_post_that_was_renamed_twice_reads_as_sentences(
    replay: Replay, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")

    assert told(run("history", "posts:11314", "--db", replay.db)) == [
        "1 September 2011 The post Libya Unit of Middle East & North Africa Directorate began.",
        ("1 September 2013 Libya Unit was renamed Additional Director Middle East & North Africa."),
        ("1 March 2016 Additional Director Middle East & North Africa was renamed HMA Tehran."),
    ]
