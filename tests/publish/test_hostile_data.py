"""Whoever takes the data away gets text in every cell, and nothing of what stays inside."""

import csv
import io
import json
import re

import pytest
from pyoxigraph import RdfFormat, parse
from tests.publish.made import site_of
from tests.publish.test_hostile_text import HOSTILE
from tests.publish.test_hostile_text import site as organisation

from remit.model.contact import Contact
from remit.model.remit import Function, Remit
from remit.model.scope import scope
from remit.model.unit import Unit
from remit.publish.data.files import data_paths
from remit.publish.site import Site, render
from remit.text.local import Local

FORMULAS = ["=1+1", "@SUM(A1)", "+1+A1", "-2+3", '=HYPERLINK("https://x.example","y")']
ROUTED = (
    Unit(id="root", name=Local("Root")),
    Unit(id="lima", name=Local("=1+1"), part_of="root"),
    Unit(id="inside", name=Local("Secret"), part_of="root", visibility="internal"),
    Function(id="pay", name=Local("@SUM(A1)")),
    Function(id="post", name=Local("Post")),
    Remit(id="a", holder="inside", role="provides", function="pay", scope=scope("everyone")),
    Remit(id="b", holder="root", role="provides", function="pay", scope=scope("unit:lima")),
    Remit(id="c", holder="lima", role="provides", function="post", scope=scope("everyone")),
    Contact(id="m", unit="lima", kind="e-mail", value="lima@made.example", visibility="public"),
    Contact(id="n", unit="root", kind="e-mail", value="root@made.example"),
)
"""An internal office is paid by; the mailbox of the root stays inside."""


def text_of(site: Site, path: str) -> str:
    made = render(site, path)
    assert made is not None
    return made.body.decode()


def test_requests_go_where_everybody_may_know() -> None:
    """A formula is quoted, an internal unit has no id, a mailbox that is not public is blank."""
    lines = text_of(site_of(*ROUTED), "data/routing.csv").splitlines()

    day = "2010-06-01,assumed"
    assert lines[1:] == [
        f"lima,unit,'=1+1,pay,'@SUM(A1),answered,root,Root,,,an internal unit,,{day}",
        f"lima,unit,'=1+1,post,Post,answered,lima,'=1+1,lima@made.example,,,,{day}",
        f"root,unit,Root,pay,'@SUM(A1),answered,,an internal unit,,,,,{day}",
        f"root,unit,Root,post,Post,answered,lima,'=1+1,lima@made.example,,,,{day}",
    ]


@pytest.mark.parametrize("text", [*HOSTILE, *FORMULAS], ids=range(len(HOSTILE) + len(FORMULAS)))
def test_whatever_is_called_so_the_data_can_be_read_and_runs_nowhere(text: str) -> None:
    """Units, places, functions, remits, contacts, sources and the register itself."""
    site = organisation(text)
    plain = organisation("Office")
    for path in data_paths(site):
        if path.endswith(".csv"):
            rows = list(csv.reader(io.StringIO(text_of(site, path), newline="")))
            harmless = list(csv.reader(io.StringIO(text_of(plain, path), newline="")))
            assert [len(row) for row in rows] == [len(row) for row in harmless], path
            assert [each for row in rows for each in row if runs(each)] == [], path
    says = {"name": text, "name_ru": text, "source": "all", "note": text}
    tables = json.loads(text_of(site, "data/register.json"))["tables"]
    assert tables["functions"] == [{"id": "labour", **says}]
    assert statements(site) == statements(plain)


def runs(cell: str) -> bool:
    """Tell whether a spreadsheet would compute a cell; a telephone number it would not."""
    return cell.startswith(("=", "@", "+", "-")) and not re.fullmatch(r"[+-]?\d+", cell)


def statements(site: Site) -> int:
    """Count what is said in Turtle."""
    turtle = text_of(site, "data/register.ttl").encode()
    return len(list(parse(turtle, RdfFormat.TURTLE, base_iri="https://x.example/")))
