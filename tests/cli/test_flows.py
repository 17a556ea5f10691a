"""`remit finance flows`: what the ledger adds up, what it only counts, and who may ask at once."""

import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.cli.running import COMMAND, run, surroundings

from remit.resolve.document import Document

MINE = """
<iati-activity default-currency="{currency}">
  <iati-identifier>XX-EXAMPLE-LIGHTHOUSE-{id}</iati-identifier>
  <reporting-org ref="XX-EXAMPLE-LIGHTHOUSE"><narrative>Lighthouse</narrative></reporting-org>
  <related-activity type="{relation}" ref="XX-EXAMPLE-LIGHTHOUSE-{other}"/>
  <transaction>
    <transaction-type code="11"/>
    <transaction-date iso-date="2026-01-15"/>
    <value value-date="2026-01-15">{amount}</value>
  </transaction>
</iati-activity>
"""
FILE = """<iati-activities version="2.03" generated-datetime="2026-05-01T00:00:00Z">{}{}{}
</iati-activities>
"""


@pytest.fixture
def db(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example, with a parent that repeats its child, and an amount without a currency."""
    path = tmp_path / "remit.db"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REMIT_DB", str(path))
    monkeypatch.setenv("COLUMNS", "80")
    assert run("demo", "example", "--no-serve", "--db", str(path)).code == 0
    (tmp_path / "before").write_text(f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%S.%fZ}")
    received = tmp_path / "wells.xml"
    parent = MINE.format(currency="USD", id="P", relation="2", other="C", amount="5000")
    child = MINE.format(currency="USD", id="C", relation="1", other="P", amount="5000")
    unsaid = MINE.format(currency="", id="U", relation="3", other="P", amount="77")
    received.write_text(FILE.format(parent, child, unsaid), encoding="utf-8")
    assert run("iati", "import", str(received)).code == 0
    return path


def flows(*options: str) -> Document:
    """Give the document of flows, and see that nothing is said beside."""
    found = run("finance", "flows", *options, "--json")
    assert (found.code, found.err) == (0, "")
    document: Document = found.document
    return document


def received(document: Document) -> list[tuple[str, str, str | None, int]]:
    """Give the rows of what no unit manages: that is what was received."""
    rows = (each for each in document["rows"] if not each["unit"])
    return [(e["activity"][-1], e["currency"], e["amount"], e["count"]) for e in rows]


@pytest.mark.usefixtures("db")
def test_what_has_no_currency_is_counted_listed_with_its_place_and_never_summed() -> None:
    found = flows("--by", "unit,activity")

    assert ("U", "XXX", None, 1) in received(found)
    assert found["findings"] == [
        {
            "code": "no-currency",
            "severity": "warning",
            "activity": "XX-EXAMPLE-LIGHTHOUSE-U",
            "file": "wells.xml",
            "line": 28,
            "text": "The amount 77 has no currency: it is counted, and in no sum.",
        }
    ]
    text = run("finance", "flows", "--by", "unit")
    assert "never summed" in text.out
    assert "wells.xml, line 28: The amount 77 has no currency" in text.out.replace("\n", " ")
    table = run("finance", "flows", "--by", "unit", "--format", "csv")
    assert any(row.startswith("11,,XXX,,1,") for row in table.out.splitlines())


def test_a_parent_is_not_added_to_the_children_that_it_repeats(db: Path) -> None:
    """The example says `disjoint`; of this publisher it then says `rollup`, in small letters."""
    assert [each[0] for each in received(flows("--by", "unit,activity"))] == ["C", "P", "U"]

    folder = db.with_name("folder")
    assert run("export", str(folder)).code == 0
    settings = folder / "register.toml"
    said = settings.read_text("utf-8")
    assert 'levels = "disjoint"' in said
    rolled = said.replace('levels = "disjoint"', 'levels = {xx-example-lighthouse = "rollup"}')
    settings.write_text(rolled, encoding="utf-8")
    assert run("load", str(folder)).code == 0

    assert [each[0] for each in received(flows("--by", "unit,activity"))] == ["C", "U"]


def test_a_workbook_has_every_digit_of_an_amount(tmp_path: Path, db: Path) -> None:
    calamine = pytest.importorskip("python_calamine", reason="needs the extra `excel`")
    long = MINE.format(currency="USD", id="L", relation="3", other="P", amount="1234567.0123456789")
    received = tmp_path / "long.xml"
    received.write_text(FILE.format(long, "", ""), encoding="utf-8")
    assert run("iati", "import", str(received), "--db", str(db)).code == 0
    out = tmp_path / "flows.xlsx"
    question = ("finance", "flows", "--by", "activity", "--format", "xlsx", "--out", str(out))
    assert run(*question).code == 0

    rows = calamine.CalamineWorkbook.from_path(out).get_sheet_by_index(0).to_python()
    amounts = {activity[-1]: amount for _, activity, _, amount, *_ in rows}
    assert (amounts["L"], amounts["C"]) == ("1234567.0123456789", 5000)


def test_where_the_ledger_cannot_be_kept_the_answer_is_the_same_and_it_is_told(db: Path) -> None:
    kept = run("finance", "flows", "--json")
    ledger = db.with_name("remit.db.ledger")
    ledger.unlink()
    ledger.mkdir()

    found = run("finance", "flows", "--json")
    assert (found.code, found.out) == (0, kept.out)
    assert found.err.replace("\n", " ").strip() == (
        f"{ledger} cannot be written: Is a directory. This answer was made in memory, and so will "
        "the next; see to the file and its folder."
    )


def test_several_processes_that_ask_at_once_are_all_answered(db: Path) -> None:
    """Two of what is known now, and one of what was: each wants another ledger in one place."""
    before = (db.parent / "before").read_text()
    now = run("finance", "flows", "--json").out.encode()
    then = run("finance", "flows", "--json", "--known-at", before).out.encode()
    assert now != then
    db.with_name("remit.db.ledger").unlink()

    asking = [_asking(), _asking("--known-at", before), _asking()]
    said = [process.communicate(timeout=60) for process in asking]
    assert [process.returncode for process in asking] == [0, 0, 0]
    assert said == [(now, b""), (then, b""), (now, b"")]


def _asking(*options: str) -> subprocess.Popen[bytes]:
    command = [str(COMMAND), "finance", "flows", *options, "--json"]
    environment = surroundings(REMIT_DB=str(Path("remit.db").absolute()))
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    )
