"""Exit codes: 0 done, 1 what --strict or verify finds, 2 bad input."""

from pathlib import Path

import pytest
from tests.cli.running import A_DAY, process, run
from tests.shared import BEFORE


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("ashgabat", "accounting", "--on", A_DAY), 0),
        (("ashgabat", "accounting", "--role", "provides", "--on", A_DAY), 0),
        (("ashgabat", "accounting"), 1),
        (("ashgabat", "accounting", "--role", "oversees", "--on", A_DAY), 1),
        (("ashgabat", "staff-security", "--on", A_DAY), 0),
        (("KEN", "regional-support", "--on", A_DAY), 1),
        (("ashgabat", "--on", A_DAY), 1),
    ],
)
def test_strict_wants_every_role_answered_and_attested(
    db: str, arguments: tuple[str, ...], code: int
) -> None:
    result = run("who", *arguments, "--strict")

    assert result.code == code
    assert bool(result.err) is bool(code)
    assert result.out


def test_findings_that_no_policy_makes_hard_are_no_failure(db: str) -> None:
    assert run("check", "--on", A_DAY).code == 0


def test_verify_proves_an_old_head_and_refutes_a_foreign_one(db: str) -> None:
    head = run("verify", "--json").document["head"]["hash"]

    assert run("verify", "--against", head).code == 0
    assert "hash of record 3" in run("verify", "--against", head[:12]).out
    foreign = run("verify", "--against", "0" * 64)
    assert foreign.code == 1
    assert "rewritten" in foreign.out


def test_verify_finds_what_was_changed_behind_its_back(own: Path) -> None:
    run("load", str(BEFORE))
    damaged = own.read_bytes().replace(b"Ashgabat", b"Ashgabad")
    own.write_bytes(damaged)

    result = run("verify")

    assert result.code == 1
    assert "Not as it was recorded" in result.out


def test_forgetting_asks_first(own: Path, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    run("new", str(folder), "--owner", "Lighthouse")
    (folder / "persons.csv").write_text("id,name\np-1,Ada Lovelace\n")
    run("load", str(folder))
    result = process("forget", "p-1", stdin="n\n", REMIT_DB=str(own))

    assert result.code == 2
    assert "for good?" in result.err
    assert "Nothing was done." in result.err


def test_nobody_is_asked_about_an_id_that_means_nobody(own: Path) -> None:
    run("load", str(BEFORE))
    result = process("forget", "nobody", stdin="y\n", REMIT_DB=str(own))

    assert result.code == 2
    assert "No person is called 'nobody'" in result.err
    assert "for good?" not in result.err


def test_nothing_asked_is_answered_with_the_help() -> None:
    result = run()

    assert result.code == 0
    assert "Usage" in result.out
