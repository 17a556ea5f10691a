"""The page of the folder format says every file, column and setting there is."""

import re
import tomllib
from pathlib import Path

import msgspec
from tests.formats.folders import UNITS, folder

from remit.formats.folder import folder_texts, read_folder
from remit.formats.folder.words import columns_page
from remit.model.kind import KINDS
from remit.model.scope import BARE, NAMING
from remit.model.settings import Settings

PAGE = Path("docs/reference/folder.md")


def test_every_column_is_documented() -> None:
    """To renew the part between the marks, put `columns_page()` there."""
    page = PAGE.read_text(encoding="utf-8")
    part = re.search(r"<!-- columns begin.*?-->\n(.*)<!-- columns end -->", page, re.DOTALL)

    assert part is not None
    assert part.group(1).strip() == columns_page().strip()
    for kind in KINDS.values():
        assert f"`{kind.name}.csv`" in page


def test_every_setting_is_documented() -> None:
    page = PAGE.read_text(encoding="utf-8")

    for field in msgspec.structs.fields(Settings):
        assert f"`{field.name}`" in page or f"`[{field.name}]`" in page


def test_every_term_of_a_scope_is_documented() -> None:
    page = PAGE.read_text(encoding="utf-8")

    terms = (*BARE, *(f"{word}:" for word in NAMING))
    assert [term for term in terms if f"`{term}" not in page] == []


def test_its_example_of_settings_is_canonical(tmp_path: Path) -> None:
    example = re.search(r"```toml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)

    assert example is not None
    assert tomllib.loads(example.group(1))["id"] == "lighthouse"
    files = {"register.toml": example.group(1), "units.csv": UNITS}
    register = read_folder(folder(tmp_path, files)).register
    assert folder_texts(register)["register.toml"] == example.group(1)
