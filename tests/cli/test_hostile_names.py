"""Names reach a terminal as text: none moves it, colours it, turns it round or adds a line."""

from collections.abc import Iterator
from pathlib import Path
from unicodedata import category

import pytest
from tests.cli.running import run

from remit.change.diff import diff
from remit.model.change import Actor, ChangeSet
from remit.model.contact import Contact
from remit.model.place import Site
from remit.model.register import empty
from remit.model.remit import Function, Remit
from remit.model.scope import scope
from remit.model.settings import Settings
from remit.model.unit import Designated, Designation, Unit
from remit.register import open_store
from remit.temporal.stretch import stretch
from remit.text.local import Local

HOSTILE = {
    "clears": "Lima\x1b[2J\x1b[H",
    "names the window": "Lima\x1b]0;mine\x07",
    "colours in one letter": "Lima\x9b31m",
    "rings": "Lima\x00\x07\x7f",
    "turns": "Lima \u202egnitar\u202c \u2066isolated",
    "adds lines": "Lima\n\nvalid on 1999-01-01\n",
    "adds lines otherwise": "Lima\r\nvalid on 1999-01-01\x85\u2028valid on 1999-01-02",
    "writes over": "Lima\rRome\x08\x08",
    "is markup": "[red]Lima[/red] [/] [link=https://evil.example]",
}
COMMANDS = {
    "show": ("show", "office"),
    "show a place": ("show", "country:KEN"),
    "tree": ("tree",),
    "who": ("who", "office", "labour"),
    "search": ("search", "office"),
    "search a word": ("search", "Lima"),
    "history": ("history", "office", "--records"),
    "history of a remit": ("history", "remits:r", "--records"),
    "serves": ("serves", "office"),
    "timeline": ("timeline", "office", "labour"),
    "transfers": ("transfers",),
    "diff": ("diff", "2000-01-01", "2010-01-01"),
    "check": ("check",),
    "coverage": ("coverage",),
}


def register(path: Path, text: str) -> None:
    """Record an organisation that says a text wherever it may; no folder has to take it."""
    from tests.publish.made import site_of

    says = Local(text)
    facts = (
        Unit(id="root", name=says, note=text),
        Unit(id="office", name=Local(f"Old {text}"), part_of="root", stretch=stretch("", "2005")),
        Unit(
            id="office",
            name=says,
            short_name=says,
            description=says,
            part_of="root",
            site="here",
            note=text,
            stretch=stretch("2005", ""),
        ),
        Unit(id="part", name=says, part_of="office"),
        Site(id="here", name=says, city=says, country="KEN"),
        Designation(id="kind", name=says, plural=says),
        Designated(unit="office", designation="kind", stretch=stretch("2006", "")),
        Function(id="labour", name=says),
        Remit(
            id="r",
            holder="office",
            role="provides",
            function="labour",
            scope=scope("everyone"),
            basis=text,
            note=text,
        ),
        Contact(id="call", unit="office", kind="web", value=text, label=says, message=says),
    )
    made = site_of(*facts, settings=Settings(id="made", name=says)).structure.register
    with open_store(path, create=True) as store:
        change = ChangeSet(text, diff(empty(Settings(id="")), made))
        store.record(change, by=Actor("officer"), base=0)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register in which every name is all of them, one after the other."""
    path = tmp_path_factory.mktemp("hostile") / "remit.db"
    register(path, " ".join(HOSTILE.values()))
    return path


def steering(text: str) -> Iterator[str]:
    """Give the letters of an answer that a terminal would obey; it has ends of lines."""
    turning = {*map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A))}
    for letter in text:
        is_command = category(letter) in {"Cc", "Cs", "Zl", "Zp"} or letter in turning
        if is_command and letter != "\n":
            yield letter


@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=COMMANDS.keys())
def test_no_name_commands_the_terminal(
    hostile: Path, arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What would is shown by a sign in its place; and no line is one that a name has added."""
    monkeypatch.setenv("COLUMNS", "400")
    result = run(*arguments, "--db", str(hostile))
    shown = result.out + result.err

    assert result.code in {0, 1}, result.err
    assert list(steering(shown)) == []
    assert [line for line in shown.splitlines() if line.startswith("valid on 1999")] == []


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_tree_has_a_line_a_unit_whatever_they_are_called(
    own: Path, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The root, its office, the part of that; then the designation, and the foot."""
    monkeypatch.setenv("COLUMNS", "400")
    register(own, text)

    first, office, part, blank, kind, *_ = run("tree").out.splitlines()
    assert ("Lima" in first, "· office" in office, "· part" in part) == (True, True, True)
    assert (blank, kind.endswith(": 1, of them 1 assumed")) == ("", True)


def test_letters_that_nobody_obeys_stay(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name in any script, with what joins its letters, comes out letter for letter."""
    monkeypatch.setenv("COLUMNS", "200")
    name = "日本語 عربى می‌خواهم 👩🏽‍🚀 é [red]Lima[/red]"
    register(own, name)

    assert name in run("show", "office").out
    assert name in run("tree").out


def test_a_colour_is_the_terminals_own_and_not_a_names(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    register(own, "Lima\x1b[2J")

    shown = run("tree").out
    assert "\x1b[1mLima\ufffd[2J" in shown
    assert "\x1b[2J" not in shown


def test_what_is_asked_for_is_text_when_it_is_repeated(own: Path) -> None:
    register(own, "Lima\x1b[2J\u202e")
    for asked in ("qqqq\x1b[2J", "qqqq\u202e", "Lina\x9b31m"):
        for command in ("show", "search", "history"):
            result = run(command, asked)
            assert list(steering(result.out + result.err)) == [], command
