"""What answers say, on a small organisation that one can check by eye."""

from pathlib import Path

import pytest
from tests.cli.running import process, run

TABLES = {
    "register.toml": 'id = "lamp"\nname = "Lamp"\nlanguages = ["en"]\ndefault_language = "en"\n',
    "sites.csv": """\
id,city,country
geneva,Geneva,CHE
lima,Lima,PER
""",
    "units.csv": """\
id,name,part_of,site,successors,valid_from,valid_to,as_of
lamp,Lamp,,geneva,,,,2010
lima,Lima,lamp,lima,,2005,,2010
quito,Quito,lamp,,lima,2001,2005,
east,East,lamp,,,,,2010
west,West,lamp,,,,,2010
""",
    "functions.csv": """\
id,name,broader,concerns
staff,Staff,,
payroll,Payroll,staff,
visas,Visas,,countries
books,Books,,
""",
    "groups.csv": "id,name\nfar,The far places\n",
    "remits.csv": """\
id,holder,role,function,scope,conditions,valid_from,valid_to,as_of
1,lamp,provides,staff,everyone,,,,2010
2,lima,provides,payroll,unit:lima -unit:east,,2008,,2010
3,east,provides,books,unit:lima | unit:east,,,,2010
4,west,provides,books,unit:lima | unit:west,,,,
5,west,provides,payroll,everyone,funder=echo,,,2010
6,west,provides,visas,group:far,,,,2010
7,east,provides,staff,everyone,,2030,,2010
8,lamp,oversees,payroll,within:lamp,,by 2007,2020,2010
""",
}


@pytest.fixture
def lamp(own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A small organisation, loaded."""
    folder = tmp_path / "lamp"
    folder.mkdir()
    for name, text in TABLES.items():
        (folder / name).write_text(text)
    result = run("load", str(folder))
    assert result.code == 0, result.err
    monkeypatch.setenv("COLUMNS", "100")


def said(*arguments: str) -> str:
    """Give the text of an answer without the foot, blanks as one."""
    result = run(*arguments)
    assert result.code == 0, result.err
    return "\n".join(" ".join(line.split()) for line in result.out.splitlines()[:-2])


pytestmark = pytest.mark.usefixtures("lamp")


def test_an_answer_says_who_how_firmly_for_whom_since_when_and_what_is_behind() -> None:
    assert said("who", "lima", "payroll", "--on", "2010-06-01") == (
        "Payroll for Lima\n"
        "\n"
        "provides Lima · lima · Lima, Peru\n"
        "attested for 2010\n"
        "for Lima, but not East, since 2008\n"
        "then Lamp · lamp: Staff, for every unit\n"
        "passed over West · west: only where funder is echo\n"
        "East · east: only from 2030 on\n"
        "\n"
        "oversees Lamp · lamp · Geneva, Switzerland\n"
        "attested for 2010\n"
        "for Lamp and all within it, since 2007 or earlier, until 2020"
    )


def test_a_day_within_a_date_of_reduced_precision_is_about_then() -> None:
    assert "about then: its dates are not known to the day" in said(
        "who", "lima", "payroll", "--on", "2008-06-01"
    )


def test_an_attribute_changes_the_answer_and_stands_in_the_title() -> None:
    answer = said("who", "east", "payroll", "--with", "funder=echo", "--on", "2010-06-01")

    assert answer.startswith("Payroll for East, where funder is echo\n\nprovides West · west")
    assert "for every unit, where funder is echo, since when is not known" in answer


def test_a_contest_names_all_who_claim_it() -> None:
    answer = said("who", "lima", "books", "--on", "2010-06-01")

    assert "provides contested: none of these is narrower\nEast · east" in answer
    assert (
        "West · west · Geneva, Switzerland\nin force as far as we know; no dated source" in answer
    )
    assert "Contested: several claim it" in said("check", "--on", "2010-06-01")


def test_a_gap_says_who_nearly_answers() -> None:
    answer = said("who", "KEN", "visas", "--on", "2010-06-01")

    assert "provides nobody: this is a gap" in answer
    assert "nearly West · west: its area is known in words only" in answer


def test_a_function_for_others_says_for_whom_it_is() -> None:
    answer = said("who", "PER", "books", "--on", "2010-06-01")

    assert "This is for units, and Peru is a country. Ask for an office there: lima." in answer


def test_a_closed_office_names_what_took_its_place() -> None:
    answer = said("who", "quito", "payroll", "--on", "2010-06-01")

    assert "not open Quito is not open on 2010-06-01." in answer
    assert "successor Lima · lima · Lima, Peru" in answer


def test_an_office_that_opens_later_says_when() -> None:
    assert "it is open from 2001." in said("who", "quito", "payroll", "--on", "1990-06-01")


def test_the_service_sheet_goes_along_the_tree_and_leaves_out_what_is_for_others() -> None:
    sheet = said("who", "lima", "--on", "2010-06-01").splitlines()

    assert sheet[0] == "Who answers to Lima · lima · Lima, Peru"
    assert [line for line in sheet if line.startswith(("Staff", "Payroll", "Books", "Visas"))] == [
        "Books East, West (contested) assumed",
        "Staff Lamp attested",
        "Payroll Lima 2008 attested",
    ]


def test_what_was_known_before_can_be_asked(tmp_path: Path) -> None:
    first = run("tree", "--json").document["known_at"]
    remits = tmp_path / "lamp" / "remits.csv"
    remits.write_text(remits.read_text().replace("2,lima,", "2,east,"))
    run("load", str(tmp_path / "lamp"))
    asked = ("who", "lima", "payroll", "--role", "provides", "--on", "2010-06-01", "--json")

    assert run(*asked).document["roles"][0]["holders"] == ["east"]
    then = run(*asked, "--known-at", first).document
    assert (then["known_at"], then["roles"][0]["holders"]) == (first, ["lima"])


def test_a_document_says_what_the_text_says() -> None:
    document = run("who", "lima", "payroll", "--on", "2010-06-01", "--json").document

    assert [link["holder"] for link in document["roles"][0]["chain"]] == ["lima", "lamp"]
    assert document["roles"][0]["chain"][0]["valid_from"] == "2008"


def test_a_site_is_written_and_opened_where_it_is_said(tmp_path: Path, own: Path) -> None:
    out = tmp_path / "site"
    result = process("publish", str(out), "--lang", "en", "--on", "2010-06-01", REMIT_DB=str(own))

    assert result.code == 0, result.err
    assert f"files are in {out}, " in result.out
    assert f"of them written now: open {out}/index.html\n" in result.out
    assert (out / "index.html").is_file()


def test_a_language_that_no_page_has_is_answered_with_those_there_are(tmp_path: Path) -> None:
    result = run("publish", str(tmp_path / "site"), "--lang", "en,xx")

    assert result.code == 2
    assert "No language of pages is called 'xx'." in result.err
    assert "Pages are written in en, ar, es, fr and ru." in result.err


def test_a_misspelt_office_is_answered_and_the_guess_is_told() -> None:
    assert "'limma' is taken for Lima (lima)." in run("who", "limma", "books").err
    assert "'lima-1' is taken for Lima (lima)." in run("show", "lima-1").err
    assert not run("who", "lima", "books").err
