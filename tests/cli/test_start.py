"""How it starts and where it writes: quickly, to pipes and old terminals, without colour."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.running import A_DAY, COMMAND, heeding_ctrl_c, process, run, surroundings

HEAVY = ("babel", "granian", "jinja2", "litestar", "numpy", "rapidfuzz", "sqlite3")


MONEY = (
    "duckdb",
    "ibis",
    "lxml",
    "pandas",
    "pyarrow",
    "remit.finance",
    "remit.formats.iati",
    "remit.publish.money",
    "remit.register.ledger",
    "remit.web.money",
)


def imported(*arguments: str) -> set[str]:
    """Give the modules that a command imports, but for what Python had imported before it.

    Whoever measures coverage has Python import a database of his own.
    """
    code = "import sys; before = set(sys.modules); "
    code += "from remit.cli.main import answered; answered(sys.argv[1:]); "
    code += "print(*{*sys.modules} - before, file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        check=True,
        env=surroundings(),
        text=True,
    )
    return set(done.stderr.split())


@pytest.mark.parametrize("arguments", [("--help",), ("who", "--help"), ("--version",)])
def test_help_imports_nothing_heavy(arguments: tuple[str, ...]) -> None:
    assert imported(*arguments).isdisjoint(HEAVY)


@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",),
        ("finance", "--help"),
        ("who", "ashgabat", "accounting"),
        ("tree",),
        ("plan", "--help"),
    ],
    ids=str,
)
def test_who_asks_about_no_money_waits_for_nothing_of_it(
    db: str, arguments: tuple[str, ...]
) -> None:
    asked = () if "--help" in arguments else ("--db", db)
    found = imported(*arguments, *asked)

    assert ("remit.register" in found) == bool(asked)
    assert found.isdisjoint(MONEY)


def test_an_answer_as_json_needs_no_server(db: str) -> None:
    found = imported("tree", "--json", "--db", db)

    assert found.isdisjoint({"granian", "jinja2", "litestar"})


@pytest.mark.parametrize("register", [(), ("example",)], ids=["without-costs", "with-costs"])
def test_a_plan_needs_nothing_that_reads_ledgers(register: tuple[str, ...], tmp_path: Path) -> None:
    """Neither where cost moves, nor where the register holds none."""
    db, draft = str(tmp_path / "remit.db"), tmp_path / "moves.toml"
    draft.write_text(
        'title = "Lima moves"\non = 2027-07-01\n'
        '[[step]]\ndo = "move"\nunit = "lima"\npart_of = "hq"\n'
    )
    assert run("demo", *register, "--no-serve", "--db", db).code == 0
    assert "Cost that moves" in run("plan", str(draft), "--db", db).out
    found = imported("plan", str(draft), "--db", db)

    assert found.isdisjoint({"duckdb", "ibis", "lxml", "numpy", "pandas"})


def test_a_pipe_gets_neither_colours_nor_trailing_blanks(db: str) -> None:
    result = process("who", "ashgabat", "accounting", "--on", A_DAY, REMIT_DB=db)

    assert result.code == 0
    assert "\x1b" not in result.out
    assert not any(line.endswith(" ") for line in result.out.splitlines())
    assert all(len(line) <= 80 for line in result.out.splitlines())


def test_no_color_is_honoured_in_a_terminal(db: str) -> None:
    loud = {"REMIT_DB": db, "FORCE_COLOR": "1", "TERM": "xterm-256color"}

    assert "\x1b[36m" in process("who", "lima", "payroll", **loud).out
    assert "\x1b[36m" not in process("who", "lima", "payroll", NO_COLOR="1", **loud).out


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp437"])
@pytest.mark.parametrize(
    "arguments",
    [("tree",), ("show", "ashgabat"), ("check",), ("who", "ашхабад", "бухгалтерия"), ("--help",)],
    ids=str,
)
def test_a_terminal_without_unicode_still_answers(
    db: str, encoding: str, arguments: tuple[str, ...]
) -> None:
    result = process(*arguments, REMIT_DB=db, PYTHONIOENCODING=encoding, PYTHONUTF8="0")

    assert (result.code, result.err) == (0, "")
    assert result.out


def test_json_is_utf_8_in_any_terminal(db: str) -> None:
    result = process("search", "ашхабад", "--json", REMIT_DB=db, PYTHONIOENCODING="latin-1")

    assert '"matched": "Ашхабад"' in result.out


def test_whoever_has_seen_enough_may_close_the_pipe(db: str) -> None:
    with subprocess.Popen(
        [str(COMMAND), "matrix", "--db", db],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=surroundings(),
    ) as matrix:
        assert matrix.stdout is not None
        assert matrix.stderr is not None
        assert matrix.stdout.readline().startswith(b"subject,")
        matrix.stdout.close()
        said = matrix.stderr.read()
    assert (said, matrix.returncode) == (b"", 1)


def test_whoever_stops_it_while_it_starts_is_told_in_a_line() -> None:
    """Python says of each module that it imports; at the first of the commands it is stopped."""
    with (
        heeding_ctrl_c(),
        subprocess.Popen(
            [str(COMMAND), "--version"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=surroundings(PYTHONPROFILEIMPORTTIME="1"),
        ) as starting,
    ):
        assert starting.stderr is not None
        while b"typer" not in starting.stderr.readline():
            pass
        starting.send_signal(signal.SIGINT)
        said = [each for each in starting.stderr if not each.startswith(b"import time:")]

    assert (said, starting.returncode) == ([b"Stopped.\n"], 130)


def test_a_full_disk_is_told(db: str) -> None:
    if not os.path.exists("/dev/full"):  # noqa: PTH110 - a device, not a path of ours
        pytest.skip("this machine has no /dev/full")
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - as above
        done = subprocess.run(
            [str(COMMAND), "tree", "--db", db],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            env=surroundings(),
        )
    assert done.returncode == 2
    assert b"No space left" in done.stderr
    assert b"Traceback" not in done.stderr
