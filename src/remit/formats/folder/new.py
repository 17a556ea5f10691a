"""A new register, as a newcomer gets it: every file, explained, with six rows to learn from."""

import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from remit.change.rules.ids import slug
from remit.formats.folder.header import possible_names
from remit.formats.folder.replace import new_files
from remit.formats.folder.settings_file import FILE as SETTINGS_FILE
from remit.formats.folder.settings_file import settings_text
from remit.formats.folder.words import columns_text
from remit.formats.folder.writer import csv_line
from remit.model.contact import Person
from remit.model.kind import KINDS
from remit.model.settings import Settings
from remit.text.local import Local

EXAMPLES: Final[Mapping[str, tuple[Mapping[str, str], ...]]] = {
    "units": (
        {"id": "headquarters", "name": "Headquarters", "site": "geneva"},
        {"id": "nairobi", "name": "Nairobi", "part_of": "headquarters", "site": "nairobi"},
    ),
    "sites": (
        {"id": "geneva", "city": "Geneva", "country": "CHE", "time_zone": "Europe/Zurich"},
        {"id": "nairobi", "city": "Nairobi", "country": "KEN", "time_zone": "Africa/Nairobi"},
    ),
    "functions": ({"id": "payroll", "name": "Payroll", "synonyms": "pay; salary; wages"},),
    "remits": (
        {
            "id": "headquarters-payroll",
            "holder": "headquarters",
            "role": "provides",
            "function": "payroll",
            "scope": "everyone",
        },
    ),
}
"""Two offices with their places, a function, and who does it for whom."""

# A spreadsheet takes a file for UTF-8 where it begins with this mark, and keeps it so.
_MARK: Final = "\ufeff"

_README: Final = """\
The register of {owner}: its offices, its work, and who does what for whom.

1. Open the .csv files in a spreadsheet; the first line names the columns.
2. Replace the six example rows (units, sites, functions, remits) by your own.
3. An id is small letters, digits and hyphens; it never changes its meaning.
4. A day is 2011-07-01, a month 2011-07, a year 2011; blank is: not known.
5. columns.txt says what every column means; leave blank what you do not need.
6. register.toml says whose register this is, and in which languages.
7. Save as 'CSV UTF-8'. Semicolons or tabs instead of commas are fine.
8. "remit load {folder}" records it, or lists every mistake with its line.
9. "remit who nairobi payroll" then answers: headquarters.
10. Texts (.txt, .md) in this folder are for you: Remit does not read them.
"""

_WORKBOOK: Final = """\
11. {workbook} has the same tables as sheets: "remit load {folder}/{workbook}" records it
    instead. Edit the tables or the workbook, not both: loading a folder reads only its tables.
"""

_COMMENTS: Final = {
    "id": "# The id of the register: small letters, digits and hyphens. Do not change it later.",
    "name": '# What the register is called. In another language: name_fr = "…"',
    "publisher": '# The unit that publishes the register: publisher = "headquarters"',
    "index": "# Whether search engines may list its pages.",
    "languages": '# The languages of your words, as ["en", "fr"]: columns such as name_fr follow.',
    "responsibility_function": "# The function by which one office is responsible for others.",
}


def new_folder(path: Path, owner: str, *, workbook: str = "") -> None:
    """Make a register folder that loads as it is and explains itself.

    Args:
        path: A folder that is not there yet, or is empty.
        owner: The organisation, in its own words.
        workbook: The name of a workbook that will stand beside the tables; blank: none.

    Raises:
        RemitError: The folder holds something, or it cannot be written.
    """
    readme = _README + (_WORKBOOK if workbook else "")
    texts = {"README.txt": readme.format(owner=owner, folder=path.name, workbook=workbook)}
    texts["columns.txt"] = columns_text()
    texts |= {f"{name}.csv": _example(name) for name in KINDS if name != Person.FILE}
    contents = {name: f"{_MARK}{text}".encode() for name, text in texts.items()}
    contents[SETTINGS_FILE] = _explained(Settings(id=id_of(owner), name=Local(owner))).encode()
    new_files(path, contents)


def id_of(owner: str) -> str:
    """Make a register's id of its owner's name, as far as it has letters for one.

    Example:
        >>> id_of("Médecins du Réseau"), id_of("Красный Крест")
        ('medecins-du-reseau', 'our-register')
    """
    letters = unicodedata.normalize("NFKD", owner)
    return slug("".join(each for each in letters if not unicodedata.combining(each))) or (
        "our-register"
    )


def _example(name: str) -> str:
    columns = possible_names(KINDS[name], ())
    rows = (csv_line(row.get(column, "") for column in columns) for row in EXAMPLES.get(name, ()))
    return csv_line(columns) + "".join(rows)


def _explained(settings: Settings) -> str:
    lines = []
    for line in settings_text(settings).splitlines():
        key = line.partition(" ")[0]
        if key == "index":
            lines += [_COMMENTS["publisher"], ""]
        lines += [_COMMENTS[key], line, ""] if key in _COMMENTS else [line, ""]
    return "\n".join(lines).rstrip("\n") + "\n"
