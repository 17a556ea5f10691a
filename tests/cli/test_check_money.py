"""`remit check`: which missions live on their projects, whoever tells of the projects."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.running import run
from tests.formats.iati.made import activity, file, transaction

SETTINGS = 'id = "org"\nname = "Org"\n[finance]\nown = ["XX-1"]\n[policies]\n'
MISSIONS = {
    "units": "id,name\nhq,HQ\nlima,Lima\nrome,Rome\nsuva,Suva\n",
    "designations": "id,name,plural\ncountry-mission,Country Mission,Country Missions\n",
    "designated": (
        "unit,designation\nlima,country-mission\nrome,country-mission\nsuva,country-mission\n"
    ),
}
MONEY = {
    "posts": "id,unit,name\na,lima,A\nb,rome,B\n",
    "post_costs": "post,amount,currency\na,100,USD\nb,100,USD\n",
    "office_costs": "unit,kind,amount,currency,month\n"
    "lima,rent,10,USD,2020-02\nrome,rent,10,USD,2020-02\n",
    "activities": "id,title,unit\nwater,Water,lima\nroads,Roads,rome\n",
    "posts_funding": "post,activity,share\na,water,1\nb,roads,1\n",
    "identifiers": "kind,id,scheme,value\n"
    "activity,water,iati-activity,XX-1-W\nactivity,roads,iati-activity,XX-1-R\n",
}
ONE_MONTH = '{policy} = {{ severity = "{severity}", months = 1 }}\n'
ON = ("--on", "2020-03-01")


def loaded(path: Path, policies: str, **tables: str) -> str:
    """Load a folder; give the file that keeps it."""
    folder = path / "folder"
    folder.mkdir()
    (folder / "register.toml").write_text(SETTINGS + policies)
    for name, text in tables.items():
        (folder / f"{name}.csv").write_text(text)
    db = str(path / "org.db")
    assert run("load", str(folder), "--db", db).code == 0
    return db


def both(severity: str) -> str:
    """Set both policies to a severity, and to one month before the day."""
    policies = ("not-by-projects", "projects-unknown")
    return "".join(ONE_MONTH.format(policy=each, severity=severity) for each in policies)


def received(path: Path, db: str, name: str, last: str, money: str = "") -> None:
    """Receive an activity of ours that ends on a day."""
    reporter = '<reporting-org ref="XX-1" type="40"><narrative>Org</narrative></reporting-org>'
    dates = (
        '<activity-date type="1" iso-date="2019-01-01"/>'
        f'<activity-date type="3" iso-date="{last}"/>'
    )
    one = path / f"{name}.xml"
    one.write_bytes(file(activity(reporter + dates + money, name=name)))
    assert run("iati", "import", str(one), "--db", db).code == 0


def found(db: str, *on: str) -> list[tuple[str, str, list[str], int]]:
    """Give what `check` finds of money: policy, severity, missions, per cent."""
    rows = run("check", *on, "--db", db, "--json").document["findings"]
    return [
        (each["policy"], each["severity"], each["subjects"], each["count"])
        for each in rows
        if "projects" in each["policy"]
    ]


def test_where_no_cost_is_kept_all_missions_are_unknown_in_one_line(tmp_path: Path) -> None:
    db = loaded(tmp_path, "", **MISSIONS)

    said = run("check", "--db", db).out.splitlines()

    at = said.index(
        "Missions of which nobody knows how much projects pay for (1) · projects-unknown"
    )
    assert said[at + 1 : at + 3] == ["  Lima, Rome and Suva", ""]


def test_a_project_that_was_received_pays_until_it_ends_there(tmp_path: Path) -> None:
    """Water ended on 10 February 2020, and roads go on: the folder has no day of either."""
    db = loaded(tmp_path, both("warning"), **MISSIONS, **MONEY)
    before = found(db, *ON)

    received(tmp_path, db, "XX-1-W", "2020-02-10")
    received(tmp_path, db, "XX-1-R", "2020-12-31")

    unknown = ("projects-unknown", "warning", ["suva"], 0)
    assert before == [unknown]
    assert found(db, *ON) == [("not-by-projects", "warning", ["lima"], 34), unknown]


def test_what_was_received_later_was_not_known_before(tmp_path: Path) -> None:
    db = loaded(tmp_path, both("warning"), **MISSIONS, **MONEY)
    known = run("check", "--db", db, "--json").document["known_at"]
    received(tmp_path, db, "XX-1-W", "2020-02-10")

    assert [each[0] for each in found(db, *ON, "--known-at", known)] == ["projects-unknown"]


@pytest.mark.parametrize(("severity", "code"), [("refusal", 1), ("warning", 0), ("off", 0)])
def test_a_register_may_make_them_hard(tmp_path: Path, severity: str, code: int) -> None:
    db = loaded(tmp_path, both(severity) + 'gap = "off"\n', **MISSIONS, **MONEY)
    received(tmp_path, db, "XX-1-W", "2020-02-10")

    assert run("check", *ON, "--db", db).code == code
    assert {each[1] for each in found(db, *ON)} == ({severity} if severity != "off" else set())


def test_who_keeps_no_money_waits_for_no_library_of_money(tmp_path: Path) -> None:
    db = loaded(tmp_path, "", **MISSIONS)
    asked = (
        "import sys\nfrom remit.cli.main import answered\n"
        f"answered(['check', '--db', {db!r}])\n"
        "heavy = {'lxml', 'duckdb', 'ibis', 'numpy'} & sys.modules.keys()\n"
        "sys.exit(f'{heavy} came, too' if heavy else 0)"
    )

    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, check=False)

    assert (done.returncode, done.stderr) == (0, b"")


def test_a_post_loses_cover_with_the_money_of_the_project_that_was_received(
    tmp_path: Path,
) -> None:
    db = loaded(tmp_path, "", **MISSIONS, **MONEY)
    received(tmp_path, db, "XX-1-W", "2020-12-31", transaction("1000", "11", "2019-01-01"))

    lost = ("--activity", "XX-1-W", "--from", "2020-03-01", "--on", "2020-01-01")
    document = run("finance", "what-if", *lost, "--db", db, "--json").document

    assert document["posts"] == [
        {
            "post": "a",
            "unit": "lima",
            "coverage_before": "1.000000",
            "coverage_after": "0.000000",
            "uncovered_from": "2020-03-01",
        }
    ]
