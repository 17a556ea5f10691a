"""What spreadsheets do to CSV is normal input."""

from pathlib import Path

import pytest
from tests.formats.folders import read

from remit.model.remit import Remit
from remit.model.unit import Unit
from remit.text.local import Local

PLAIN = (
    "id,name,name_ru,part_of,valid_from,note\n"
    'hq,Headquarters,Штаб,,,"Here, and ""there"""\n'
    "lima,Lima,Лима,hq,2011-07-01,\n"
)


def respelled(delimiter: str) -> str:
    return PLAIN.replace(",", delimiter).replace(f"Here{delimiter}", "Here,")


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(respelled(";"), id="semicolons"),
        pytest.param(respelled("\t"), id="tabs"),
        pytest.param(f"sep=;\n{respelled(';')}", id="a line says sep=;"),
        pytest.param(f'"sep=\t"\n{respelled(chr(9))}', id="a line says sep=tab, in quotes"),
        pytest.param(f"SEP=;;;;;\r\n{respelled(';')}", id="the line has grown cells"),
        pytest.param(f"\ufeff{PLAIN}".encode(), id="a byte-order mark"),
        pytest.param(f"\ufeff{PLAIN}".encode("utf-16-le"), id="UTF-16, little end first"),
        pytest.param(f"\ufeff{PLAIN}".encode("utf-16-be"), id="UTF-16, big end first"),
        pytest.param(PLAIN.encode("utf-16-le"), id="UTF-16 without a mark"),
        pytest.param(PLAIN.encode("utf-16-be"), id="UTF-16 without a mark, big end first"),
        pytest.param(PLAIN.replace("\n", "\r\n"), id="CRLF"),
        pytest.param(PLAIN.replace("\n", "\r"), id="CR alone"),
        pytest.param(PLAIN.removesuffix("\n"), id="no end of line at the end"),
        pytest.param(PLAIN.replace("\n", ",,,\n"), id="blank columns at the end"),
        pytest.param(f"{PLAIN},,,,,\n\n,,\n", id="blank rows at the end"),
        pytest.param(f"\n,,\n{PLAIN}", id="blank rows before the header"),
        pytest.param(PLAIN.replace("\nlima", "\n\n\nlima"), id="blank rows between"),
        pytest.param(PLAIN.replace("lima,Lima", " lima ,\u00a0Lima\u00a0"), id="blanks around"),
        pytest.param(PLAIN.replace("2011-07-01", "01.07.2011"), id="day.month.year"),
        pytest.param(PLAIN.replace("2011-07-01", "1.7.2011"), id="day.month.year, short"),
        pytest.param(PLAIN.replace("2011-07-01", "2011-07-01 00:00:00"), id="with midnight"),
        pytest.param(PLAIN.replace("2011-07-01", "'2011-07-01"), id="a date typed as text"),
        pytest.param(PLAIN.replace("lima,Lima", '"lima","Lima"'), id="more quotation marks"),
        pytest.param(PLAIN.replace(",2011-07-01,\n", ",2011-07-01\n"), id="a short row"),
    ],
)
def test_it_reads_like_the_plain_file(tmp_path: Path, content: str | bytes) -> None:
    assert read(tmp_path / "one", units=content) == read(tmp_path / "other", units=PLAIN)


def test_a_quoted_cell_may_have_lines(tmp_path: Path) -> None:
    register = read(tmp_path, units='id,name,note\nhq,HQ,"one\r\ntwo"\r\nlima,Lima,\r\n')

    assert register.history(Unit, "hq").versions[0].note == "one\ntwo"


@pytest.mark.parametrize("yes", ["true", "TRUE", "Yes", "1", "x", "да", "ja", "oui", "WAHR"])
def test_yes_has_many_spellings(tmp_path: Path, yes: str) -> None:
    remits = f"id,holder,role,function,scope,shared\na,hq,provides,pay,everyone,{yes}\n"

    assert read(tmp_path, remits=remits).history(Remit, "a").versions[0].shared


def test_lists_may_have_any_blanks_and_come_sorted(tmp_path: Path) -> None:
    units = "id,name,aliases,reports_to\nhq,HQ,b ;; a;b,\nlima,Lima,,  lima\u00a0hq \n"
    register = read(tmp_path, units=units)

    assert register.history(Unit, "hq").versions[0].aliases.words == ("a", "b")
    assert register.history(Unit, "lima").versions[0].reports_to == ("hq", "lima")


def test_a_comma_is_a_point_where_semicolons_divide(tmp_path: Path) -> None:
    sites = "id;country;latitude;longitude\nlima;PER;-12,0464;-77,0428\n"
    pointed = "id,country,latitude,longitude\nlima,PER,-12.0464,-77.0428\n"

    assert read(tmp_path / "one", sites=sites) == read(tmp_path / "other", sites=pointed)


def test_an_apostrophe_keeps_a_text_from_running_and_is_no_part_of_it(tmp_path: Path) -> None:
    units = "id,name,note\nhq,'=1+1,'+99312463514\nlima,''@x,'twas\n"
    register = read(tmp_path, units=units)

    hq, lima = (register.history(Unit, each).versions[0] for each in ("hq", "lima"))
    assert (hq.name, hq.note) == (Local("=1+1"), "+99312463514")
    assert (lima.name, lima.note) == (Local("'@x"), "'twas")


def test_texts_hidden_files_and_workbooks_are_passed_over(tmp_path: Path) -> None:
    for name in ("README.md", "columns.txt", ".~lock.units.csv#", "~$units.csv", "x.xlsx"):
        (tmp_path / name).write_text("anything")
    (tmp_path / "old").mkdir()

    assert len(read(tmp_path).all(Unit)) == 2


def test_a_file_may_be_called_in_capitals(tmp_path: Path) -> None:
    (tmp_path / "Sites.CSV").write_text("id,country\nlima,PER\n")

    assert read(tmp_path).knows("sites", "lima")
