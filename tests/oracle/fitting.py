"""Make drawn rows fit what they belong to, as a register would refuse them otherwise (§3)."""

from datetime import date

from tests.oracle.dates import Bound
from tests.oracle.draw_time import DAYS
from tests.oracle.folder import Register, Row, Tables, Version, as_register, versions_of
from tests.oracle.force import ONE_DAY, cuts, in_force, owner_of, version_on


def fit(tables: Tables, file: str) -> None:
    """Blank the bounds of a file that lie outside the days of an owner, or take the row away.

    It ends, because each step leaves fewer bounds or fewer rows.
    """
    register = as_register(tables)
    while True:
        if file == "units.csv":
            # Only units belong to one another: a row mended may cut the next.
            register = as_register(tables)
        wrong = next((row for row in tables[file] if mistakes(register, file, row)), None)
        if wrong is None:
            return
        column = mistakes(register, file, wrong)[0]
        others = [row for row in tables[file] if row is not wrong]
        longer = {**wrong, column: ""}
        keeps = column and may_be_blank(file, wrong, column, others)
        if keeps and not (file == "units.csv" and has_a_cycle([*others, longer])):
            wrong[column] = ""
        else:
            tables[file] = others


def mistakes(register: Register, file: str, row: Row) -> list[str]:
    """List the columns of a row that do not fit; an empty name for the row itself."""
    version = version_of(file, row)
    owner = owner_of(register, version)
    if owner is not None:
        if not register.of(*owner):
            return [""]
        if not start_fits(register, owner, version.start):
            return ["valid_from"]
        if not end_fits(register, owner, version.end):
            return ["valid_to"]
    return [] if has_a_day(register, version) else [""]


def version_of(file: str, row: Row) -> Version:
    """Read one row alone."""
    [[version]] = versions_of(file, [row]).values()
    return version


def start_fits(register: Register, owner: tuple[str, str], bound: Bound) -> bool:
    """Tell whether a start lies within the days of the owner, or any day it names does.

    Of `by …` only the first day counts, so that no reading could refuse it.
    """
    days = named(register, bound) if bound.reduced else named(register, bound)[:1]
    return not days or any(version_on(register, owner[0], day, owner[1]) for day in days)


def end_fits(register: Register, owner: tuple[str, str], bound: Bound) -> bool:
    """Tell whether the day before an end, or before any day it names, is the owner's."""
    days = [day - ONE_DAY for day in named(register, bound)]
    return not days or any(version_on(register, owner[0], day, owner[1]) for day in days)


def named(register: Register, bound: Bound) -> list[date]:
    """List days that a bound names, the first of them and one for each thing that changes there."""
    inside = [
        one
        for cut in cuts(register)
        for one in (cut, cut + ONE_DAY)
        if bound.names(one) and one != bound.first
    ]
    return [bound.first, *inside] if bound.first else []


def has_a_day(register: Register, version: Version) -> bool:
    """Tell whether a row is in force on any day; one day of each even stretch is enough.

    Its own start is asked too: where versions that agree are one, nothing changes there.
    """
    changes = sorted({*cuts(register), version.start.first or DAYS[0]})
    return any(in_force(register, version, day) for day in [changes[0] - ONE_DAY, *changes])


def may_be_blank(file: str, row: Row, column: str, others: list[Row]) -> bool:
    """Tell whether a version has no other of its key on the side of a bound."""
    version = version_of(file, row)
    rest = [
        other for other in (version_of(file, one) for one in others) if other.key == version.key
    ]
    if column == "valid_from":
        return all(first_day(version) < first_day(other) for other in rest)
    return all(first_day(other) < first_day(version) for other in rest)


def first_day(version: Version) -> date:
    """Give the day from which a version is written."""
    return version.start.first or date.min


def has_a_cycle(rows: list[Row]) -> bool:
    """Tell whether a unit is above itself on any day, by the stretches as written."""
    versions = [version_of("units.csv", row) for row in rows]
    changes = sorted({version.start.first or DAYS[0] for version in versions})
    for day in [changes[0] - ONE_DAY, *changes]:
        above = {one["id"]: one["part_of"] for one in versions if one.is_written_for(day)}
        for unit in above:
            line = [unit]
            while above.get(line[-1]) and line[-1] not in line[:-1]:
                line.append(above[line[-1]])
            if line[-1] in line[:-1]:
                return True
    return False
