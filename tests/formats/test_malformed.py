"""Folders with mistakes: each is refused in a sentence one can act on, never a traceback."""

from pathlib import Path

import pytest
from tests.formats.folders import folder, mistakes
from tests.formats.malformed import CONTACTS, MALFORMED

from remit.errors import MistakesError
from remit.formats.folder import read_folder
from remit.model.unit import Unit


@pytest.mark.parametrize("name", MALFORMED)
def test_a_mistake_is_said_with_its_place_and_what_to_do(tmp_path: Path, name: str) -> None:
    files, where, sentence = MALFORMED[name]

    said = mistakes(tmp_path, {"functions.csv": "id,name\npay,Pay\n", **files})

    assert len(said) == 1
    assert said[0].startswith(where)
    assert sentence in said[0]
    assert "; " in said[0]


FALSY = ("false", "0", "0.0", "[]", "{}")
TEXTS = ("id", "name", "name_ru", "tagline", "publisher", "notice", "licence", "base_url")
WRONG_TYPES = [
    *((key, value, "is no text") for key in TEXTS for value in FALSY),
    *(("default_language", value, "is no text") for value in FALSY),
    *(("responsibility_function", value, "is no text") for value in FALSY),
    *(("index", value, "is neither true nor false") for value in FALSY if value != "false"),
    *(("languages", value, "is no list") for value in FALSY if value != "[]"),
    *(("policies", value, "is no table") for value in FALSY if value != "{}"),
    *(("finance", value, "is no table of texts") for value in FALSY if value != "{}"),
]


@pytest.mark.parametrize(("key", "value", "wrong"), WRONG_TYPES)
def test_a_setting_of_a_wrong_type_is_a_mistake_even_where_it_says_no(
    tmp_path: Path, key: str, value: str, wrong: str
) -> None:
    others = {"id": '"small"', "languages": '["en", "ru"]', key: value}
    settings = "".join(f"{name} = {text}\n" for name, text in others.items())

    (said,) = mistakes(tmp_path, {"register.toml": settings})

    assert said.startswith(f"register.toml, line {list(others).index(key) + 1}, {key}: ")
    assert wrong in said


def test_all_mistakes_of_all_files_are_said_at_once(tmp_path: Path) -> None:
    wrong = [files for files, _, _ in MALFORMED.values()]
    files = {name: content for each in wrong for name, content in each.items()}

    said = mistakes(tmp_path, files)

    named = {each.partition(",")[0].partition(":")[0] for each in said}
    assert {"register.toml", "groups.csv", "remits.csv", "contacts.csv", "unit.csv"} <= named


def test_what_the_core_finds_is_said_with_the_rest(tmp_path: Path) -> None:
    files = {
        "units.csv": "id,name,part_of,valid_from\nhq,HQ,,1/2/1990\nlima,Lima,hk,\nlima,L,hq,\n",
        "sites.csv": "id,city,country\nlima,Lima,PRU\n",
    }

    assert [each.partition(";")[0] for each in mistakes(tmp_path, files)] == [
        "sites.csv, line 2, country: no country is called 'PRU'",
        "units.csv, line 2, valid_from: '1/2/1990' could be one of two days",
        "units.csv, line 3, part_of: no unit is called 'hk'",
        "units.csv, line 4, id: 'lima' stands on lines 3 and 4, and both hold from the beginning",
    ]


@pytest.mark.parametrize(
    "units",
    [
        "id,name\nhq,HQ\nlima,Лима\n".encode("cp1251"),
        "idd,name\nhq,HQ\n",
        'id,name\nhq,"HQ\n',
        "id,name\n#REF!,HQ\n",
        None,
    ],
)
def test_what_may_stand_in_a_lost_row_is_not_called_unknown(
    tmp_path: Path, units: str | bytes | None
) -> None:
    files = {"units.csv": units, "designated.csv": "unit,designation\nhq,headquarters\n"}

    first, *others = mistakes(tmp_path, files)

    assert first.startswith("designated.csv, line 2, designation: no designation is called")
    assert len(others) == 1


def test_a_day_that_cannot_be_read_makes_no_day_wrong(tmp_path: Path) -> None:
    files = {
        "units.csv": "id,name,part_of,valid_from,valid_to\n"
        "a,A,b,,1.1.05\na,A,,2005,\nb,B,a,2005,\n",
        "contacts.csv": f"{CONTACTS[:-1]},valid_from\nc,b,web,x,1990\n",
    }

    said = mistakes(tmp_path, files)

    assert [each.partition(":")[0] for each in said] == [
        "units.csv, line 2, valid_to",
    ]


def test_every_row_says_all_its_mistakes(tmp_path: Path) -> None:
    units = "id,name,order,valid_from,valid_to\nHQ,,x,2011/1/2,nie\n"

    said = mistakes(tmp_path, {"units.csv": units})

    assert [each.partition(":")[0] for each in said] == [
        "units.csv, line 2, id",
        "units.csv, line 2, name",
        "units.csv, line 2, order",
        "units.csv, line 2, valid_from",
        "units.csv, line 2, valid_to",
    ]


def test_a_line_is_counted_as_an_editor_shows_it(tmp_path: Path) -> None:
    units = 'sep=,\n\nid,name,note\nhq,HQ,"two\nlines"\n\nlima,,\n'

    assert mistakes(tmp_path, {"units.csv": units})[0].startswith("units.csv, line 7, name")


@pytest.mark.parametrize("content", [None, "a file"])
def test_what_is_no_folder_is_refused(tmp_path: Path, content: str | None) -> None:
    path = tmp_path / "here"
    if content is not None:
        path.write_text(content)

    with pytest.raises(MistakesError) as refusal:
        read_folder(path)

    assert str(refusal.value.mistakes[0]).startswith(str(path))


def test_a_folder_in_place_of_a_file_is_refused(tmp_path: Path) -> None:
    folder(tmp_path, {"units.csv": None})
    (tmp_path / "units.csv").mkdir()

    assert mistakes(tmp_path, {"units.csv": None})[0].startswith("units.csv: it cannot be read")


def test_a_cell_of_ten_megabytes_is_read_or_named_by_its_ends(tmp_path: Path) -> None:
    long = "x" * 10_000_000
    register = read_folder(
        folder(tmp_path / "a", {"units.csv": f"id,name,note\nhq,HQ,{long}\n"})
    ).register
    said = mistakes(tmp_path / "b", {"units.csv": f"id,name\nhq,HQ\nlima {long},Lima\n"})

    assert register.history(Unit, "hq").versions[0].note == long
    assert len(said) == 1
    assert said[0].startswith("units.csv, line 3, id: 'lima xxx")
    assert len(said[0]) < 2000
