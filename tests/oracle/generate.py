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
from tests.oracle.draw_time import DAYS, pick
from tests.oracle.fitting import fit
from tests.oracle.folder import FIVE_ROLES, RIGHTS_FUNCTION, Row, Tables
from tests.oracle.force import ONE_DAY

SOME_DAY = st.dates(DAYS[0] - 400 * ONE_DAY, DAYS[-1] + 800 * ONE_DAY)
SOME_KEYS = st.sets(st.sampled_from([*CONDITIONS, "sector"]))


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
    said = pick(draw, ["", "", FUNCTIONS[0], FUNCTIONS[2]])
    tables["register.toml"] = [{"id": "drawn", "name": "Drawn", "responsibility_function": said}]
    tables["remits.csv"] = draw(remits(tables, said or "regional-support"))
    fit(tables, "remits.csv")
    return tables


@st.composite
def questions(draw: DrawFn, tables: Tables) -> Asked:
    """Draw a question about a folder; most ask about something that a remit says."""
    units, bodies = ids(tables["units.csv"]), ids(tables["bodies.csv"])
    known_roles = ids(tables.get("roles.csv", FIVE_ROLES))
    known_functions = ids(tables["functions.csv"])
    said = [row for row in tables["remits.csv"] if row["function"] != RIGHTS_FUNCTION]
    about = pick(draw, [*said, *said, {}])
    narrower = [row["id"] for row in tables["functions.csv"] if row["broader"] in about.values()]
    near = [about["function"], *narrower] if about else known_functions
    return Asked(
        subject=pick(draw, [*units, *units, *bodies, *COUNTRIES]),
        function=pick(draw, near),
        role=pick(draw, [about.get("role"), None, *known_roles]),
        attributes=attributes(draw, about.get("conditions", "")),
        on=day(draw, tables, about),
    )


def day(draw: DrawFn, tables: Tables, about: Row) -> date:
    """Draw a day: the first and last that a bound names, the days beside them, or any.

    Args:
        draw: Given by Hypothesis.
        tables: All bounds of the folder come into question,
        about: and more often those of this remit and of its holder.
    """
    above = [row for row in tables["units.csv"] if row["id"] == about.get("holder")]
    everything = [row for rows in tables.values() for row in rows]
    choices = [days_near([row]) for row in (about, *above)] + [days_near(everything), DAYS]
    found = pick(draw, [*filter(None, choices), []])
    return pick(draw, found) if found else draw(SOME_DAY)


def days_near(rows: list[Row]) -> list[date]:
    """List the days at both ends of what the bounds of some rows name, in and out."""
    near: set[date] = set()
    for row in rows:
        for bound in (read_bound(row.get("valid_from", "")), read_bound(row.get("valid_to", ""))):
            if bound.first and bound.last:
                near |= {bound.first, bound.last, bound.first - ONE_DAY, bound.last + ONE_DAY}
    return sorted(near)


def attributes(draw: DrawFn, conditions: str) -> dict[str, str]:
    """Draw facts about a request, half of the time those that a remit asks for."""
    keys = sorted(draw(SOME_KEYS))
    found = {key: pick(draw, [*CONDITIONS.get(key, []), "other"]) for key in keys}
    wanted = dict(word.split("=") for word in conditions.split())
    return {**found, **wanted} if pick(draw, [False, True]) else found


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
