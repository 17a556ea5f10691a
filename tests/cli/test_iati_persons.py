"""Whom contacts name stands among the persons of a register, and nowhere else."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from lxml import etree
from tests.cli.running import run
from tests.shared import shared

FILES = [
    "oxfam-gb-100.xml",
    "samples_iati-activities-am-armenia.xml",
    "usaid_usaid-kg.xml",
    "usaid_usaid-tl.xml",
]
"""Files in which contacts name persons."""

OFFICES = {"NA", "General Inquiry", "Statistics Unit", "Supporter Relations"}
"""What stands where a person's name is asked for, and is none."""

MAILBOX = re.compile(r"[\w.]+@[\w.]+")
SHORT = 3


@pytest.mark.parametrize("name", FILES)
def test_whom_a_file_names_is_found_among_persons_alone(
    name: str, lima: Path, tmp_path: Path
) -> None:
    """Not in the log, nor in what is kept, nor in anything that leaves without being asked."""
    source = shared(f"iati/{name}")
    people = told_of(source)
    own = [each for ref in reporters(source) for each in ("--own", ref)]
    said = run("iati", "import", str(source), *own, "--details", "--json")
    assert run("export", str(tmp_path / "left")).code == 0
    assert run("iati", "export", str(tmp_path / "sent.xml")).code == 0
    told = (
        said,
        run("iati", "import", str(source)),
        run("iati", "check", str(source)),
        run("finance", "offices", "--json"),
        run("finance", "flows", "--by", "donor", "--json"),
        run("check", "--json"),
        run("tree"),
    )

    assert people
    places = {
        "register": without_persons(lima, tmp_path / "rest.db"),
        "answers": "".join(each.out + each.err for each in told).encode(),
        **{
            path.name: path.read_bytes()
            for path in tmp_path.rglob("*")
            if path.is_file() and path.name not in {"own.db", "rest.db"}
        },
    }
    for place, content in places.items():
        assert [each for each in people if each.encode() in content] == [], place
    with_persons = run("iati", "export", "--persons").out
    assert [each for each in people if each not in with_persons] == []


def told_of(path: Path) -> set[str]:
    """Give what a file says of persons: names, and the addresses that have one in them.

    In the address of a page, any mailbox is a person's.
    """
    found: set[str] = set()
    for contact in etree.parse(path).iter("contact-info"):
        names = {text for each in contact.iter("person-name") for text in texts(each)} - OFFICES
        mails = {text for each in contact.iter("email") for text in texts(each)}
        pages = {text for each in contact.iter("website") for text in texts(each)}
        found |= names | {mail for mail in mails if is_named_so(mail, names)}
        found |= {mail for page in pages for mail in MAILBOX.findall(page)}
    return found


def is_named_so(mail: str, names: set[str]) -> bool:
    """Tell whether an address has a word in it of one of some names."""
    address = mail.partition("@")[0].lower()
    words = (word.lower() for name in names for word in name.split())
    return any(len(word) > SHORT and word in address for word in words)


def texts(element: etree._Element) -> list[str]:
    """Give the texts in an element, trimmed."""
    return [text.strip() for text in map(str, element.itertext()) if text.strip()]


def reporters(path: Path) -> set[str]:
    """Give the references of all who report in a file."""
    return {each.get("ref", "") for each in etree.parse(path).iter("reporting-org")}


def without_persons(db: Path, rest: Path) -> bytes:
    """Give the bytes of a register but for the persons in it."""
    with closing(sqlite3.connect(db)) as connection:
        connection.execute("VACUUM INTO ?", (str(rest),))
    with closing(sqlite3.connect(rest, isolation_level=None)) as connection:
        connection.execute("DROP TABLE person")
        connection.execute("VACUUM")
    return rest.read_bytes()
