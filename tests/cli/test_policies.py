"""What a register makes of policies, at the command line."""

from pathlib import Path

import pytest
from tests.cli.running import run

SETTINGS = 'id = "small"\nname = "Small"\n'
UNITS = "id,name,part_of\nhq,Headquarters,\nlima,Lima,hq\n"
FUNCTIONS = "id,name\npayroll,Payroll\n"
REMITS = "id,holder,role,function,scope\n1,hq,provides,payroll,unit:lima\n"
OWN = """
[[policies.own]]
id = "all-are-paid"
scope = "everyone"
function = "payroll"
severity = "refusal"
explanation = "Whoever works is paid."
"""


def loaded(path: Path, policies: str) -> str:
    """Load a small register with some policies; give the file that keeps it."""
    texts = {"register.toml": SETTINGS + policies, "units.csv": UNITS}
    texts |= {"functions.csv": FUNCTIONS, "remits.csv": REMITS}
    folder = path / "small"
    folder.mkdir()
    for name, text in texts.items():
        (folder / name).write_text(text)
    db = str(path / "small.db")
    assert run("load", str(folder), "--db", db).code == 0
    return db


@pytest.mark.parametrize(
    ("policies", "code", "policies_found"),
    [
        ("", 0, {"gap": "warning"}),
        ('[policies]\ngap = "refusal"\n', 1, {"gap": "refusal"}),
        ('[policies]\ngap = "off"\n', 0, {}),
        (OWN, 1, {"all-are-paid": "refusal", "gap": "warning"}),
        (OWN.replace("refusal", "warning"), 0, {"all-are-paid": "warning", "gap": "warning"}),
    ],
)
def test_a_broken_refusal_is_exit_1_and_a_warning_is_not(
    tmp_path: Path, policies: str, code: int, policies_found: dict[str, str]
) -> None:
    db = loaded(tmp_path, policies)

    found = run("check", "--db", db, "--json")

    assert found.code == code
    rows = found.document["findings"]
    assert {each["policy"]: each["severity"] for each in rows} == policies_found
    assert all(each["subjects"] == ["hq"] for each in rows)
    assert run("check", "--db", db).code == code


def test_refusals_are_told_first_and_counted(tmp_path: Path) -> None:
    said = run("check", "--db", loaded(tmp_path, OWN)).out.splitlines()

    assert said[:5] == [
        "Payroll for every unit is not answered (1) · all-are-paid · refusal",
        "  Payroll: Headquarters: nobody",
        "",
        "Gaps: nobody answers (1) · gap",
        "  Payroll: Headquarters",
    ]
    assert "2 findings: 1 refusal, 1 warning" in said


def test_a_policy_of_the_registers_own_explains_itself_in_its_words(tmp_path: Path) -> None:
    db = loaded(tmp_path, OWN)

    assert "Whoever works is paid." in run("check", "--explain", "all-are-paid", "--db", db).out
    assert "all-are-paid               refusal" in run("check", "--policies", "--db", db).out
    (shown,) = run("check", "--explain", "all-are-paid", "--db", db, "--json").document["policies"]
    assert shown["question"]["scope"] == "everyone"


def test_who_asks_for_a_policy_that_there_is_not_is_told_the_nearest(tmp_path: Path) -> None:
    asked = run("check", "--explain", "gab", "--db", loaded(tmp_path, ""))

    assert asked.code == 2
    assert "No policy is called 'gab'" in asked.err
    assert "gap" in asked.err


def test_a_register_comes_back_with_its_policies(tmp_path: Path) -> None:
    db = loaded(tmp_path, f'[policies]\ngap = "refusal"\n{OWN}')

    run("export", str(tmp_path / "copy"), "--db", db)

    text = (tmp_path / "copy" / "register.toml").read_text()
    assert '[policies]\ngap = "refusal"\n\n[[policies.own]]\nid = "all-are-paid"\n' in text
    assert run("load", str(tmp_path / "copy"), "--db", db).code == 0


def test_where_nothing_is_due_it_says_so(tmp_path: Path) -> None:
    db = loaded(tmp_path, "")

    assert run("due", "--db", db).out.startswith("Nothing is due within 90 days.\n")
    assert run("due", "--within", "0", "--db", db).out.startswith("Nothing is due.\n")
    assert run("due", "--db", db, "--json").document["due"] == []
    assert run("due", "--within", "soon", "--db", db).code == 2
