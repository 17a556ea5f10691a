"""`remit iati import` of files that are wrong: told with their line, and the rest is recorded."""

import gzip
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.cli.running import COMMAND, heeding_ctrl_c, run, surroundings
from tests.formats.iati.made import activity, file, transaction

from remit.resolve.document import Document

REPORTER = '<reporting-org ref="XX-1" type="40"><narrative>Org</narrative></reporting-org>'
DATES = (
    '<activity-date type="1" iso-date="2018-01-01"/><activity-date type="3" iso-date="2019-12-31"/>'
)
STAMP = 'last-updated-datetime="2019-01-01T00:00:00Z" default-currency="{}"'
GOOD = transaction("100", "11")
VALUE = (
    '<transaction><transaction-type code="11"/><transaction-date iso-date="2018-05-01"/>'
    "<value {}>{}</value></transaction>"
)
BUDGET = (
    '<budget type="{}"><period-start iso-date="{}"/><period-end iso-date="{}"/>'
    '<value value-date="2018-01-01">5</value></budget>'
)


def project(inner: str = GOOD, name: str = "XX-1-1", currency: str = "USD") -> str:
    """Write an activity of ours on one line."""
    return activity(REPORTER + DATES + inner, STAMP.format(currency), name)


def around(inner: str, **said: str) -> bytes:
    """Write a file of three activities, the second of which is odd: on line 3."""
    return file(project(), project(inner, "XX-1-2", **said), project(name="XX-1-3"))


TWO: Mapping[str, str | None] = {"USD 11": "200"}


class Case(NamedTuple):
    """A file, and what comes of it: exit code, status, findings with their line, and sums.

    Two activities beside the odd one have an incoming commitment of 100 USD each.
    """

    data: bytes
    findings: Sequence[tuple[str, int]] = ()
    sums: Mapping[str, str | None] = TWO
    status: str = "read"


BROKEN: dict[str, str | None] = {"USD 11": "100"}
NOTHING: dict[str, str | None] = {}
UNREADABLE = {
    "NaN": "NaN",
    "Infinity": "-Infinity",
    "an exponent": "1e5",
    "commas": "1,000.00",
    "points": "1.000,00",
    "Arabic digits": "١٢٣",
    "wide digits": "１２",
    "eleven decimals": "0.12345678901",
    "sixty digits": "9" * 60,
    "nothing": "",
    "only a sign": "-",
    "an element": "<b>5</b>",
    "a minus of printers": "\N{MINUS SIGN}5",
    "a currency": "100 USD",
    "blanks within": "1 000",
}
READABLE = {
    "blanks around": ("\n 50 \u00a0", "250"),
    "a plus": ("+50", "250"),
    "a comment": ("5<!-- -->0", "250"),
    "an instruction": ("5<?a b?>0", "250"),
    "CDATA": ("<![CDATA[50]]>", "250"),
    "ten decimals": ("0.1234567891", "200.1234567891"),
    "28 digits": ("1" * 28, "1111111111111111111111111311"),
    "below zero": ("-50", "150"),
}
DAYS = {
    "no such day": ("2019-02-30", [("date-unreadable", 3), ("no-date", 3)]),
    "slashes": ("01/05/2019", [("date-unreadable", 3), ("no-date", 3)]),
    "Arabic digits": ("٢٠١٩-٠٥-٠١", [("date-unreadable", 3), ("no-date", 3)]),
    "the year 10000": ("10000-01-01", [("date-unreadable", 3), ("no-date", 3)]),
    "1990": ("1990-01-01", [("date-implausible", 3)]),
    "2090": ("2090-01-01", [("date-implausible", 3)]),
    "a zone": ("2019-05-01+13:00", []),
    "an hour": (" 2019-05-01T23:59:59-05:00 ", []),
}
CURRENCIES: dict[str, tuple[str, list[tuple[str, int]], dict[str, str | None]]] = {
    "small letters": ("usd", [("code-untidy", 3)], {"USD 11": "250"}),
    "blanks": (" USD ", [("code-untidy", 3)], {"USD 11": "250"}),
    "none that there is": ("US$", [("currency-unknown", 3)], {"USD 11": "200", "XXX 11": None}),
    "none at all": ("XXX", [("no-currency", 3)], {"USD 11": "200", "XXX 11": None}),
    "empty": ("", [], {"USD 11": "250"}),
    "withdrawn": ("DEM", [], {"DEM 11": "50", "USD 11": "200"}),
}
PERCENTAGES = (
    '<recipient-country code="PE" percentage="150"/>'
    '<recipient-country code=" co " percentage="-20"/><sector code="111" percentage="abc"/>'
)

CASES = {
    "truncated": Case(around(GOOD)[:-170], [("xml-broken", 4)], status="broken"),
    "an entity bomb": Case(
        b'<!DOCTYPE a [<!ENTITY a "ha">\n<!ENTITY b "&a;&a;&a;">]>\n' + around("&b;"),
        [("doctype", 1)],
        NOTHING,
        "refused",
    ),
    "an entity that is none": Case(around("&nbsp;"), [("xml-broken", 3)], BROKEN, "broken"),
    "letters of another encoding": Case(
        around("<title>caf\xe9</title>").decode().encode("latin-1"),
        [("xml-broken", 3)],
        BROKEN,
        "broken",
    ),
    "UTF-16": Case(
        ('<?xml version="1.0" encoding="UTF-16"?>' + around(GOOD).decode()).encode("utf-16"),
        sums={"USD 11": "300"},
    ),
    "no letter": Case(around("\0"), [("xml-broken", 3)], BROKEN, "broken"),
    "ten thousand levels": Case(
        around("<a>" * 10_000 + "</a>" * 10_000), [("xml-broken", 3)], BROKEN, "broken"
    ),
    "a hundred levels": Case(around("<a>" * 100 + "</a>" * 100), [("too-large", 3)]),
    "five megabytes in an attribute": Case(
        around('<a b="' + "c" * 5_000_000 + '"/>'), [("too-large", 3)]
    ),
    "a hundred thousand empty elements": Case(around("<a/>" * 100_000)),
    "as many beside": Case(
        file(project(), "<a/>" * 100_000, project(name="XX-1-3")), [("element-beside", 3)]
    ),
    "an attribute twice": Case(around('<a b="" b=""/>'), [("xml-broken", 3)], BROKEN, "broken"),
    "two first elements": Case(
        file(project()) + b"\n" + file(project(name="XX-1-2")),
        [("xml-broken", 4)],
        BROKEN,
        "broken",
    ),
    "other namespaces": Case(around('<a:b xmlns:a="urn:a" a:c=""><a:d/></a:b>')),
    "one namespace for all": Case(
        file(project(), attributes='xmlns="urn:a"'), [("not-iati", 1)], NOTHING, "refused"
    ),
    "a file that is included": Case(
        around(
            '<title><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" parse="text"'
            f' href="{Path(__file__).as_uri()}"/></title>'
        )
    ),
    "an activity within an activity": Case(around(project()), [("element-beside", 3)]),
    "transactions beside": Case(
        file(project(), GOOD, project(name="XX-1-3")), [("element-beside", 3)]
    ),
    "no identifier": Case(
        file(project(), project(name=" "), project(name="XX-1-3")), [("no-identifier", 3)]
    ),
    "the same twice": Case(file(project(), project(), project(name="XX-1-3"))),
    "identifiers in another case": Case(
        file(project(), project(name="xx-1-1")), [("identifiers-alike", 3)]
    ),
    "a default currency that is none": Case(
        around(GOOD, currency="Dollar"),
        [("currency-unknown", 3), ("no-currency", 3), ("code-untidy", 3)],
        {"USD 11": "200", "XXX 11": None},
    ),
    "percentages": Case(
        around(PERCENTAGES),
        [
            ("percentage-implausible", 3),
            ("percentage-implausible", 3),
            ("percentage-unreadable", 3),
            ("code-untidy", 3),
            ("percentages-over", 3),
        ],
    ),
    "transactions of no type": Case(
        around(transaction("5", "TF")),
        [("transaction-type-unknown", 3)],
        {"USD 11": "200", "USD TF": "5"},
    ),
    "words of the first series": Case(
        file(project(transaction("5", " if ")), version="1.03"), sums={"USD 1": "5"}
    ),
    "a transaction without a value": Case(
        around('<transaction><transaction-type code="11"/></transaction>'),
        [("amount-unreadable", 3), ("no-date", 3)],
        {"USD 11": "200", "XXX 11": None},
    ),
    "a day of its value that is none": Case(
        around(VALUE.format('value-date="2019-02-30"', 50)),
        [("date-unreadable", 3)],
        {"USD 11": "250"},
    ),
    "budgets without sense": Case(
        around(
            BUDGET.format("3", "2018-01-01", "2018-12-31")
            + BUDGET.format("1", "2019-12-31", "2019-01-01")
            + "<budget><value>5</value></budget>"
        ),
        [("budget-period", 3), ("budget-period", 3), ("budget-type-unknown", 3)],
    ),
    "nobody who reports": Case(
        file(project(), activity(DATES, STAMP.format("USD"), "YY-1"), project(name="XX-1-3")),
        [("no-reporter", 3)],
    ),
    "an instant that is none": Case(
        file(
            project(),
            activity(REPORTER + DATES, 'last-updated-datetime="soon"', "XX-1-2"),
            activity(REPORTER + DATES, 'generated-datetime="2999-01-01"', "XX-1-3"),
        ),
        [("date-unreadable", 3), ("date-implausible", 4)],
        BROKEN,
    ),
    "an organisation": Case(
        b'<iati-organisations version="2.03">\n<iati-organisation default-currency="USD">'
        b"<organisation-identifier>XX-1</organisation-identifier>" + REPORTER.encode() + b"\n"
        b'<total-budget><period-start iso-date="2019-02-30"/><value>-5</value></total-budget>\n'
        b"<total-budget><value>NaN</value></total-budget></iati-organisation></iati-organisations>",
        [
            ("date-unreadable", 3),
            ("budget-period", 3),
            ("negative-amount", 3),
            ("amount-unreadable", 4),
            ("budget-period", 4),
        ],
        NOTHING,
    ),
    "nothing": Case(b"", [("xml-broken", 1)], NOTHING, "refused"),
    "blanks": Case(b" \n\n", [("xml-broken", 1)], NOTHING, "refused"),
    "a packed file": Case(gzip.compress(file(), mtime=0), [("xml-broken", 1)], NOTHING, "refused"),
    "a workbook": Case(b"PK\x03\x04\0\0", [("xml-broken", 1)], NOTHING, "refused"),
    "a table": Case(b"id,title\n1,Wells\n", [("xml-broken", 1)], NOTHING, "refused"),
    "JSON": Case(b'{"id": 1}', [("xml-broken", 1)], NOTHING, "refused"),
    "a web page": Case(b"<!doctype html>\n<html/>", [("xml-broken", 1)], NOTHING, "refused"),
    "another web page": Case(b"<html><p>404</p></html>", [("not-iati", 1)], NOTHING, "refused"),
    **{
        f"an amount with {name}": Case(around(transaction(text, "11")), [("amount-unreadable", 3)])
        for name, text in UNREADABLE.items()
    },
    **{
        f"an amount with {name} that is one": Case(
            around(transaction(text, "11")),
            [("negative-amount", 3)] if "-50" in text else [],
            {"USD 11": whole},
        )
        for name, (text, whole) in READABLE.items()
    },
    **{
        f"a day: {name}": Case(
            around(VALUE.format("", 50).replace("2018-05-01", text)), told, {"USD 11": "250"}
        )
        for name, (text, told) in DAYS.items()
    },
    **{
        f"a currency: {name}": Case(around(VALUE.format(f'currency="{code}"', 50)), told, sums)
        for name, (code, told, sums) in CURRENCIES.items()
    },
}


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register with one office."""
    folder = tmp_path_factory.mktemp("folder")
    (folder / "register.toml").write_text('id = "org"\nname = "Org"\n')
    (folder / "units.csv").write_text("id,name\nlima,Lima\n")
    path = folder / "remit.db"
    assert run("load", str(folder), "--db", str(path)).code == 0
    return path


@pytest.fixture
def db(loaded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A register of its own for each test."""
    path = shutil.copy(loaded, tmp_path / "remit.db")
    monkeypatch.setenv("REMIT_DB", str(path))
    monkeypatch.setenv("COLUMNS", "80")
    return str(path)


def imported(path: Path) -> tuple[int, Document]:
    """Receive a file; give the exit code and the document."""
    found = run("iati", "import", str(path), "--own", "XX-1", "--json")
    assert found.err == ""
    return found.code, found.document


def sums(document: Document) -> dict[str, str | None]:
    """Give the sum of each currency and type."""
    return {f"{each['currency']} {each['type']}": each["sum"] for each in document["totals"]}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
@pytest.mark.usefixtures("db")
def test_it_is_told_with_its_line_and_the_rest_is_recorded_once(case: Case, tmp_path: Path) -> None:
    path = tmp_path / "odd.xml"
    path.write_bytes(case.data)

    code, document = imported(path)
    again, known = imported(path)

    findings = [(each["code"], each["line"]) for each in document["findings"]]
    assert findings == list(case.findings)
    assert {each["file"] for each in document["findings"]} <= {"odd.xml"}
    assert sums(document) == case.sums
    assert document["files"][0]["status"] == case.status
    assert code == again == (0 if case.status == "read" else 1)
    assert known["changed"]["new"] == known["changed"]["newer"] == 0
    assert known["receipt"] is None
    assert sums(known) == case.sums


@pytest.mark.usefixtures("db")
def test_of_two_copies_that_contradict_each_other_in_one_file_the_last_counts_once(
    tmp_path: Path,
) -> None:
    path = tmp_path / "odd.xml"
    path.write_bytes(file(project(), project(transaction("7", "11"), "  XX-1-1\n")))

    _, first = imported(path)
    _, again = imported(path)

    for document in (first, again):
        assert sums(document) == {"USD 11": "7"}
        assert document["conflicts"] == [
            {"id": "XX-1-1", "kept": "odd.xml:3", "other": "odd.xml:2", "reason": "same-stamp"}
        ]
    assert again["receipt"] is None


@pytest.mark.usefixtures("db")
def test_files_of_one_name_are_told_apart_by_their_folders(tmp_path: Path) -> None:
    for folder, amount in (("2018", "5"), ("2019", "7")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "odd.xml").write_bytes(file(project(transaction(amount, "11"))))
    paths = (str(tmp_path / each / "odd.xml") for each in ("2018", "2019"))

    document = run("iati", "import", *paths, "--json").document

    assert [each["file"] for each in document["files"]] == ["2018/odd.xml", "2019/odd.xml"]
    (conflict,) = document["conflicts"]
    assert (conflict["kept"], conflict["other"]) == ("2019/odd.xml:2", "2018/odd.xml:2")


def test_files_of_one_name_are_checked_each(tmp_path: Path) -> None:
    for folder in ("2018", "2019"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "odd.xml").write_bytes(file(project()))
    paths = (str(tmp_path / each / "odd.xml") for each in ("2018", "2019"))

    document = run("iati", "check", *paths, "--json").document

    assert [each["file"] for each in document["files"]] == ["2018/odd.xml", "2019/odd.xml"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "the file is empty"),
        (gzip.compress(file(), mtime=0), "unpack it first, with gunzip"),
        (b"PK\x03\x04", "an archive or a workbook"),
        (b"id,title\n", "it is no XML, and so no file of IATI: a table, perhaps"),
        (b"[]", "it is JSON"),
        (b"<!DOCTYPE html>\n<html></html>", "it is a web page"),
        (b"<html></html>", "it is a web page"),
        (b'<iati-activities xmlns="urn:a"/>', "in the namespace urn:a; those of IATI are in none"),
        (b"<rss/>", "the first element is rss"),
    ],
)
@pytest.mark.usefixtures("db")
def test_a_file_of_something_else_is_refused_in_words_that_help(
    data: bytes, said: str, tmp_path: Path
) -> None:
    path = tmp_path / "odd.xml"
    path.write_bytes(data)

    found = run("iati", "import", str(path))

    assert found.code == 1
    assert "odd.xml, line 1: " in found.out
    assert said in " ".join(found.out.split())
    assert "There was nothing to record." in found.out


@pytest.mark.usefixtures("db")
def test_an_error_in_the_last_activity_does_not_break_its_file(tmp_path: Path) -> None:
    path = tmp_path / "odd.xml"
    path.write_bytes(file(project(transaction("NaN", "11"))))

    assert run("iati", "import", str(path)).code == 0


def test_whoever_stops_it_stops_it_whole_and_does_it_again(db: str, tmp_path: Path) -> None:
    """The file comes through a pipe, so that it is still being read when it is stopped."""
    pipe = tmp_path / "slow.xml"
    os.mkfifo(pipe)
    command = [str(COMMAND), "iati", "import", str(pipe)]
    with (
        heeding_ctrl_c(),
        subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=surroundings(REMIT_DB=db),
        ) as running,
        pipe.open("wb", buffering=0) as slow,
    ):
        slow.write(file(project())[:-40])
        time.sleep(0.2)
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=20)

    assert (running.returncode, out, err) == (130, b"", b"Stopped.\n")
    assert run("verify").code == 0
    whole = tmp_path / "whole.xml"
    whole.write_bytes(file(project()))
    assert imported(whole)[1]["changed"]["new"] == 1


@pytest.mark.usefixtures("db")
def test_what_is_many_is_told_in_groups_and_whole_where_that_is_asked_for(tmp_path: Path) -> None:
    """Errors come first; of nine projects that differ, eight are named."""
    path = tmp_path / "odd.xml"
    names = [f"XX-1-{number}" for number in range(1, 10)]
    odd = [
        project(transaction(amount, "11"), name)
        for name in names
        for amount in ("-5", "NaN" if name == "XX-1-9" else "7")
    ]
    path.write_bytes(file(*odd))

    told = run("iati", "import", str(path), "--own", "XX-1", "--dry-run").out.splitlines()
    whole = run("iati", "import", str(path), "--own", "XX-1", "--dry-run", "--details").out

    assert "  9 activities: it names no office" in told
    assert "    XX-1-1, XX-1-2 and 7 more" in told
    at = told.index("Copies of one instant that differ: 9")
    assert told[at + 1] == "  XX-1-1: odd.xml:3 counts, and odd.xml:2 does not"
    assert told[at + 9] == "  and 1 more; --details lists all"
    at = told.index("Findings: 10")
    assert told[at + 1 :] == [
        "  Amounts that are no numbers (1)",
        "    odd.xml, line 19, XX-1-9: the amount 'NaN' is no number: counted in no sum",
        "  Corrections: amounts below zero (9)",
        "    odd.xml, line 2, XX-1-1: the amount -5 is below zero: read as a correction",
        "    odd.xml, line 4, XX-1-2: the amount -5 is below zero: read as a correction",
        "    odd.xml, line 6, XX-1-3: the amount -5 is below zero: read as a correction",
        "    and 6 more",
        "--details lists all.",
        "",
        "Nothing was recorded: this was a dry run.",
    ]
    assert "--details" not in whole
    assert all(f"    {name}\n" in whole for name in names)
    assert whole.count("read as a correction") == 9


@pytest.mark.usefixtures("db")
def test_budgets_of_many_digits_are_added_up_to_the_last(tmp_path: Path) -> None:
    """Those of two years, each with as many digits as an amount has."""
    budget = (
        '<budget><period-start iso-date="{0}-01-01"/><period-end iso-date="{0}-12-31"/>'
        '<value value-date="{0}-01-01">1234567890123456789012345678.1234567891</value></budget>'
    )
    path = tmp_path / "long.xml"
    path.write_bytes(file(project(budget.format(2018) + budget.format(2019))))

    told = "".join(run("iati", "import", str(path), "--own", "XX-1", "--dry-run").out.split())
    assert "2,469,135,780,246,913,578,024,691,356.2469135782" in told
