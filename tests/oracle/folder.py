"""A register folder as tables of text, and the versions of each key in it (§6)."""

import csv
import tomllib
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

from tests.oracle.dates import Bound, lies_between, read_bound

Row = dict[str, Any]
Tables = dict[str, list[Row]]
Key = tuple[str, ...]

KEYS: dict[str, tuple[str, ...]] = {
    "units.csv": ("id",),
    "sites.csv": ("id",),
    "countries.csv": ("id",),
    "designations.csv": ("id",),
    "designated.csv": ("unit", "designation"),
    "groups.csv": ("id",),
    "members.csv": ("group", "member"),
    "functions.csv": ("id",),
    "roles.csv": ("id",),
    "remits.csv": ("id",),
    "bodies.csv": ("id",),
}
"""The key of each file that a question can depend on."""

A_FEW_COUNTRIES = frozenset({"ITA", "KEN", "PER", "TJK"})
"""Countries enough for a small organisation; the caller may bring all of ISO 3166-1."""

FIVE_ROLES: list[Row] = [
    {"id": "provides", "rule": "narrowest", "order": "1"},
    {"id": "supports", "rule": "narrowest", "order": "2"},
    {"id": "oversees", "rule": "narrowest", "order": "3"},
    {"id": "endorses", "rule": "every", "order": "4"},
    {"id": "reviews", "rule": "every", "order": "5"},
]
"""§6: "without `roles.csv` the five roles of §2 are there, in that order"."""

RIGHTS_ROLES = ("proposes", "approves", "administers")
RIGHTS_FUNCTION = "register"


@dataclass(frozen=True, eq=False)
class Version:
    """One row of a file: what holds of its key from one bound to another."""

    file: str
    key: Key
    cells: Mapping[str, str]
    start: Bound
    end: Bound

    def __getitem__(self, column: str) -> str:
        """Give the text of a cell, empty where the row or the file lacks it."""
        return self.cells.get(column, "")

    def is_written_for(self, day: date) -> bool:
        """Tell whether the stretch as written has the day, before any cutting."""
        return lies_between(self.start, self.end, day)


@dataclass(eq=False)
class Register:
    """All that a folder says, and what has already been worked out from it.

    Attributes:
        versions: For each file and key, its versions from the first to the last.
        countries: §2: "every code of ISO 3166-1 and every id of `countries.csv`".
        responsibility: The register's responsibility function.
        memo: Results worked out before; it saves time and changes nothing.
    """

    versions: dict[str, dict[Key, list[Version]]]
    countries: frozenset[str]
    responsibility: str
    memo: dict[Hashable, Any] = field(default_factory=dict)

    def every(self, file: str) -> dict[Key, list[Version]]:
        """Give every key of a file with its versions."""
        return self.versions.get(file, {})

    def of(self, file: str, *key: str) -> list[Version]:
        """Give the versions of one key, none where the file has no such key."""
        return self.every(file).get(key, [])

    @property
    def roles(self) -> list[Version]:
        """The roles a question without a role asks, in their `order` (§10)."""
        rows = [versions[0] for versions in self.every("roles.csv").values()]
        return sorted(rows, key=lambda row: (row["order"] == "", int(row["order"] or 0), row["id"]))

    def rule(self, role: str) -> str:
        """Give the rule of a role; §6: those of rights have the rule *every*."""
        if role in RIGHTS_ROLES:
            return "every"
        return self.of("roles.csv", role)[0]["rule"]


P = ParamSpec("P")
T = TypeVar("T")


def remembered(
    work: Callable[Concatenate[Register, P], T],
) -> Callable[Concatenate[Register, P], T]:
    """Keep what was worked out of a register, so that a matrix ends the same day."""

    @wraps(work)
    def kept(register: Register, /, *args: P.args, **kwargs: P.kwargs) -> T:
        question = (work.__name__, args)
        if question not in register.memo:
            register.memo[question] = work(register, *args, **kwargs)
        result: T = register.memo[question]
        return result

    return kept


def read_tables(folder: Path) -> Tables:
    """Read the files of a folder as text; `register.toml` is a table of one row."""
    tables: Tables = {}
    for name in KEYS:
        path = folder / name
        if path.exists():
            with path.open(encoding="utf-8", newline="") as file:
                tables[name] = list(csv.DictReader(file))
    path = folder / "register.toml"
    if path.exists():
        tables["register.toml"] = [tomllib.loads(path.read_text(encoding="utf-8"))]
    return tables


def read_folder(folder: Path, countries: Collection[str] = A_FEW_COUNTRIES) -> Register:
    """Read a folder into the versions of its keys."""
    return as_register(read_tables(folder), countries)


def as_register(
    tables: Tables,
    countries: Collection[str] = A_FEW_COUNTRIES,
    regions: Mapping[str, Collection[str]] | None = None,
) -> Register:
    """Group the rows of each table by key, and order the versions of each.

    §2: the regions of UN M49 "with their countries are there from the start",
    and undated.

    §6: "without `responsibility_function` it is `regional-support`"; the
    function `register` is "always there".
    """
    versions = {name: versions_of(name, tables.get(name, [])) for name in KEYS}
    if "roles.csv" not in tables:
        versions["roles.csv"] = versions_of("roles.csv", FIVE_ROLES)
    built_in = (regions or {}).items()
    links = [{"group": area, "member": code} for area, codes in built_in for code in codes]
    versions["members.csv"] |= versions_of("members.csv", links)
    always = versions_of("functions.csv", [{"id": RIGHTS_FUNCTION}])
    versions["functions.csv"] = {**always, **versions["functions.csv"]}
    settings = (tables.get("register.toml") or [{}])[0]
    return Register(
        versions,
        frozenset(countries) | {code for (code,) in versions["countries.csv"]},
        settings.get("responsibility_function") or "regional-support",
    )


def versions_of(file: str, rows: Iterable[Row]) -> dict[Key, list[Version]]:
    """Give the versions of each key of a file, first to last."""
    found: dict[Key, list[Version]] = {}
    for row in rows:
        cells = {column: (text or "").strip() for column, text in row.items()}
        key = tuple(cells[column] for column in KEYS[file])
        bounds = read_bound(cells.pop("valid_from", "")), read_bound(cells.pop("valid_to", ""))
        found.setdefault(key, []).append(Version(file, key, cells, *bounds))
    return {key: joined(in_order(versions)) for key, versions in found.items()}


def in_order(versions: list[Version]) -> list[Version]:
    """Order versions by their first day, a side without a day first."""
    return sorted(versions, key=lambda version: version.start.first or date.min)


def joined(versions: list[Version]) -> list[Version]:
    """Make one of versions that meet and say the same.

    §3: "Versions of one key that meet and agree in every column but the dates
    are one."
    """
    result: list[Version] = []
    for version in versions:
        before = result[-1] if result else None
        if before and meet(before, version) and filled(before) == filled(version):
            whole = Version(version.file, version.key, version.cells, before.start, version.end)
            result[-1] = whole
        else:
            result.append(version)
    return result


def meet(before: Version, after: Version) -> bool:
    """Tell whether one version ends on the day on which the other starts."""
    return before.end.first is not None and before.end.first == after.start.first


def filled(version: Version) -> dict[str, str]:
    """Give the cells of a version that say something."""
    return {column: text for column, text in version.cells.items() if text}
