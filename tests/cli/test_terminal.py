"""In a terminal: a panel for what is wrong, a bar for what takes long, colours for the eye."""

import os
import pty
import re
import subprocess
from pathlib import Path

from tests.cli.running import COMMAND, surroundings
from tests.formats.folders import folder
from tests.shared import BEFORE


def in_terminal(*arguments: str, **environment: str) -> tuple[int, str]:
    """Run a command in a terminal of its own."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [str(COMMAND), *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=surroundings(TERM="xterm-256color", COLUMNS="80", **environment),
    ) as done:
        os.close(theirs)
        shown = b""
        while chunk := _read(ours):
            shown += chunk
    os.close(ours)
    return done.returncode, shown.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # how Linux says that the other side is gone
        return b""


def test_what_is_wrong_stands_in_a_red_panel_with_the_command_to_type() -> None:
    code, shown = in_terminal("tree", "--db", "nowhere.db")

    assert code == 2
    assert "\x1b[31m╭" in shown
    assert "remit load FOLDER --db nowhere.db" in shown


def test_an_answer_has_colours(db: str) -> None:
    code, shown = in_terminal("who", "ashgabat", "accounting", REMIT_DB=db)

    assert code == 0
    assert "\x1b[1mCentral Accounting Support\x1b[0m" in shown


def test_a_load_shows_how_far_it_is(own: Path) -> None:
    code, shown = in_terminal("load", str(BEFORE), REMIT_DB=str(own))

    assert code == 0
    assert "Reading before-2011" in shown
    assert "begun in" in shown


def test_a_load_of_many_rows_counts_them(own: Path, tmp_path: Path) -> None:
    rows = "".join(f"u{number},Office {number},hq\n" for number in range(20_000))
    many = folder(tmp_path / "many", {"units.csv": f"id,name,part_of\nhq,HQ,\n{rows}"})
    code, shown = in_terminal("load", str(many), REMIT_DB=str(own))

    assert code == 0
    assert re.search(r"Reading many: [0-9]+,000 rows", shown)
    assert "+ 20001" in shown


def test_mistakes_stand_in_a_table(own: Path, tmp_path: Path) -> None:
    folder = tmp_path / "wrong"
    folder.mkdir()
    code, shown = in_terminal("load", str(folder), REMIT_DB=str(own))

    assert code == 2
    assert "What is wrong" in shown
    assert "register.toml" in shown
