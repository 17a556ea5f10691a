"""Tables as LibreOffice saved them again, under Russian and under French settings.

Recorded with LibreOffice 7.4: each table below was opened as UTF-8 with commas, with
special numbers detected, and saved as shown, with semicolons. So a day written
01.07.2011 became a date and is shown as that country does, and a telephone number
lost its plus.
"""

from pathlib import Path

import pytest
from tests.formats.folders import faults, folder, mistakes, read

from remit.formats.folder import read_folder

TYPED = {
    "units.csv": (
        "id,name,order,part_of,valid_from,valid_to,as_of\n"
        "hq,Siège,1,,1951-12-05,,2010\n"
        "lima,Лима,2,hq,01.07.2011,2015-Q2,2009/2011-06\n"
        "quito,Quito,3,hq,2000-11,1.1.2012,\n"
    ),
    "sites.csv": "id,country,latitude,longitude\nlima,PER,-12.0464,-77.04\ngeneva,CHE,46,6\n",
    "contacts.csv": "id,unit,kind,value\nb,lima,hotline,+993 12 463514\nc,hq,phone,112\n",
    "posts.csv": "id,unit,name,head,share\np,lima,P,true,0.5\n",
}
SAVED = {
    "sites.csv": "id;country;latitude;longitude\nlima;PER;-12.0464;-77.04\ngeneva;CHE;46;6\n",
    "contacts.csv": "id;unit;kind;value\nb;lima;hotline;+993 12 463514\nc;hq;phone;112\n",
    "posts.csv": "id;unit;name;head;share\np;lima;P;true;0.5\n",
}
RUSSIAN = SAVED | {
    "units.csv": (
        "id;name;order;part_of;valid_from;valid_to;as_of\n"
        "hq;Siège;1;;1951-12-05;;2010\n"
        "lima;Лима;2;hq;01.07.2011;2015-Q2;2009/2011-06\n"
        "quito;Quito;3;hq;2000-11;01.01.2012;\n"
    )
}
FRENCH = SAVED | {
    "units.csv": (
        "id;name;order;part_of;valid_from;valid_to;as_of\n"
        "hq;Siège;1;;1951-12-05;;2010\n"
        "lima;Лима;2;hq;01/07/2011;2015-Q2;2009/2011-06\n"
        "quito;Quito;3;hq;2000-11;01/01/2012;\n"
    )
}


def test_what_was_saved_in_russian_is_the_same_register(tmp_path: Path) -> None:
    typed = read_folder(folder(tmp_path / "typed", TYPED)).register

    assert read_folder(folder(tmp_path / "saved", RUSSIAN)).register == typed


def test_what_was_saved_in_french_names_the_days_that_could_be_two(tmp_path: Path) -> None:
    assert mistakes(tmp_path, FRENCH) == [
        (
            "units.csv, line 3, valid_from: '01/07/2011' could be one of two days; "
            "write it as 2011-07-01"
        ),
        (
            "units.csv, line 4, valid_to: '01/01/2012' could be one of two days; "
            "write it as 2011-07-01"
        ),
    ]


def test_a_number_without_its_plus_is_named(tmp_path: Path) -> None:
    saved = "id;unit;kind;value\na;lima;phone;99312463514\n"
    (said,) = faults(tmp_path, {"contacts.csv": saved})

    assert said == (
        "contacts.csv, line 2, value: '99312463514' has no plus before it, as if a spreadsheet "
        "had taken it; write '+99312463514' or, within one country, with blanks between; "
        "format the column as text"
    )


def test_a_long_number_is_named(tmp_path: Path) -> None:
    """As 123456789012345678 was saved, in both languages."""
    saved = "kind;id;scheme;value\nunit;lima;erp;1,23456789012346E+017\n"

    assert mistakes(tmp_path, {"identifiers.csv": saved}) == [
        (
            "identifiers.csv, line 2, value: '1,23456789012346E+017' was shortened by a "
            "spreadsheet; type it again with all its digits; "
            "format the column as text before you save"
        )
    ]


@pytest.mark.parametrize("yes", ["ИСТИНА", "VRAI", "WAHR", "VERDADERO"])
def test_a_yes_is_understood_in_the_words_of_a_spreadsheet(yes: str, tmp_path: Path) -> None:
    said = read(tmp_path / "said", posts=f"id;unit;name;head;share\np;lima;P;{yes};0,5\n")

    assert said == read(tmp_path / "plain", posts="id,unit,name,head,share\np,lima,P,true,0.5\n")
