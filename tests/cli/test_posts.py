"""What `remit show` tells of the posts of a unit, and of what is recorded beside its row."""

from pathlib import Path

import pytest
from tests.cli.running import run
from tests.formats.folders import folder

TABLES = {
    "units.csv": "id,name,part_of\nhq,Headquarters,\nlima,Lima,hq\nquito,Quito,hq\n",
    "functions.csv": "id,name\npayroll,Payroll\n",
    "persons.csv": "id,name,email\np-1,Ada Example,ada@example.org\np-2,Bo Example,\n",
    "posts.csv": (
        "id,unit,name,grade,head,share\n"
        "clerk,lima,Clerk,G4,,0.5\nchief,lima,Head of Office,P4,true,\n"
    ),
    "appointments.csv": "post,person,kind\nchief,p-1,holder\nchief,p-2,substitute\n",
    "delegations.csv": "from,to,functions\nlima,quito,payroll\n",
    "identifiers.csv": "kind,id,scheme,value\nunit,lima,erp,7001\n",
    "documents.csv": "kind,id,address,title\nunit,lima,https://x.example/tor,Terms\n",
    "verifications.csv": (
        "file,key,on,by,due\nunits,lima,2009,,\nunits,lima,2010-03-01,p-1,2011-03\n"
    ),
}
SHOWN = [
    "Lima · lima · unit",
    "",
    "part of Headquarters (hq)",
    "in force since when is not known",
    "standing in force as far as we know; no dated source",
    "post Head of Office · chief · P4 · head · Ada Example · Bo Example substitute",
    "Clerk · clerk · G4 · 0.5 of a post · vacant",
    "acts for it Quito · quito in Payroll · since when is not known",
    "known as 7001 · erp",
    "document Terms · https://x.example/tor",
    "still true on 1 March 2010, by Ada Example (p-1); due again March 2011",
]


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return folder(tmp_path / "small", TABLES)


def test_a_unit_is_shown_with_its_posts_and_records(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The machine itself may say who is on a post; what goes out may not."""
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("REMIT_DB", str(tmp_path / "remit.db"))
    assert run("load", str(small)).code == 0

    shown = run("show", "lima", "--on", "2010-06-01").out
    assert [" ".join(line.split()) for line in shown.splitlines()[:11]] == SHOWN
    assert "acts for" in run("show", "quito").out


def test_a_copy_without_persons_loads_anywhere(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REMIT_DB", str(tmp_path / "remit.db"))
    run("load", str(small))
    assert run("export", str(tmp_path / "copy")).code == 0
    monkeypatch.setenv("REMIT_DB", str(tmp_path / "other.db"))

    assert run("load", str(tmp_path / "copy")).code == 0
    assert "chief · P4 · head · p-1" in " ".join(run("show", "lima").out.split())


def test_whom_the_register_does_not_know_is_appointed_nowhere(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the folder leaves the persons as they are."""
    monkeypatch.setenv("REMIT_DB", str(tmp_path / "remit.db"))
    run("load", str(small))
    (small / "persons.csv").unlink()
    appointments = small / "appointments.csv"
    appointments.write_text(appointments.read_text().replace("p-2", "p-20"))

    result = run("load", str(small))
    assert result.code == 2
    assert "appointments.csv, line 3, person: no person is called 'p-20'" in result.err
