"""Draw small register folders that a register would accept, and questions about them."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from tests.oracle.dates import read_bound
from tests.oracle.draw_places import COUNTRIES, ids, places
from tests.oracle.draw_remits import CONDITIONS, FUNCTIONS, functions, remits, roles
from tests.oracle.draw_time import DAYS
from tests.oracle.fitting import fit
from tests.oracle.folder import FIVE_ROLES, Tables
from tests.oracle.force import ONE_DAY


@dataclass(frozen=True)
class Asked:
    """A question as it is typed: without a role, all roles are asked."""

    subject: str
    function: str
    role: str | None
    attributes: Mapping[str, str]
    on: date


@st.composite
def folders(draw: DrawFn) -> Tables:
    """Draw the tables of a register folder: file name → rows, column → text."""
    tables = draw(places())
    tables["functions.csv"] = draw(functions())
    own_roles = draw(roles())
    if own_roles is not None:
        tables["roles.csv"] = own_roles
    said = draw(st.sampled_from(["", "", FUNCTIONS[0], FUNCTIONS[2]]))
    tables["register.toml"] = [{"id": "drawn", "name": "Drawn", "responsibility_function": said}]
    tables["remits.csv"] = draw(remits(tables, said or "regional-support"))
    fit(tables, "remits.csv")
    return tables


@st.composite
def questions(draw: DrawFn, tables: Tables) -> Asked:
    """Draw a question about a folder, on a day near a bound most of the time."""
    subjects = [*ids(tables["units.csv"]), *ids(tables["bodies.csv"]), *COUNTRIES]
    known_roles = ids(tables.get("roles.csv", FIVE_ROLES))
    return Asked(
        subject=draw(st.sampled_from(subjects)),
        function=draw(st.sampled_from(ids(tables["functions.csv"]))),
        role=draw(st.sampled_from([None, None, *known_roles])),
        attributes=draw(attributes()),
        on=draw(days(tables)),
    )


def days(tables: Tables) -> st.SearchStrategy[date]:
    """Draw a day: the first and last that a bound names, the days beside them, or any."""
    texts = {
        row.get(column, "")
        for rows in tables.values()
        for row in rows
        for column in ("valid_from", "valid_to")
    }
    near = set(DAYS)
    for bound in map(read_bound, texts):
        if bound.first and bound.last:
            near |= {bound.first - ONE_DAY, bound.first, bound.last, bound.last + ONE_DAY}
    return st.one_of(
        st.sampled_from(sorted(near)),
        st.sampled_from(sorted(near)),
        st.dates(DAYS[0] - 400 * ONE_DAY, DAYS[-1] + 800 * ONE_DAY),
    )


@st.composite
def attributes(draw: DrawFn) -> dict[str, str]:
    """Draw facts about a request."""
    keys = draw(st.sets(st.sampled_from([*CONDITIONS, "sector"])))
    return {key: draw(st.sampled_from([*CONDITIONS.get(key, []), "other"])) for key in sorted(keys)}


def write(folder: Path, tables: Tables) -> None:
    """Write tables as a register folder.

    Args:
        folder: Made where it is missing.
        tables: File name → rows; `register.toml` has one row, its settings.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in tables.items():
        if name == "register.toml":
            lines = [f'{key} = "{text}"\n' for key, text in rows[0].items() if text]
            (folder / name).write_text("".join(lines), encoding="utf-8")
        elif rows:
            columns = list(dict.fromkeys(column for row in rows for column in row))
            with (folder / name).open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
                writer.writeheader()
                writer.writerows(rows)
