"""What is in force on a day, what cuts it, and how sure we are of it (§3)."""

from datetime import date, timedelta

from tests.oracle.dates import Bound, is_attested
from tests.oracle.folder import Register, Version, remembered

ONE_DAY = timedelta(days=1)
STRONG_TO_WEAK = ("attested", "assumed", "imprecise")


def owner_of(register: Register, version: Version) -> tuple[str, str] | None:
    """Say what a fact belongs to, as a file and an id; `None` for nothing.

    §3: "A unit belongs to its `part_of` of that day; a designation, remit, …
    to its unit or holder; … a membership to the unit or body that is the
    member; everything else to nothing".
    """
    column = {
        "units.csv": "part_of",
        "designated.csv": "unit",
        "remits.csv": "holder",
        "members.csv": "member",
    }.get(version.file)
    owner = version[column] if column else ""
    if not owner:
        return None
    if version.file != "members.csv" or register.of("units.csv", owner):
        return "units.csv", owner
    return ("bodies.csv", owner) if register.of("bodies.csv", owner) else None


@remembered
def in_force(register: Register, version: Version, day: date) -> bool:
    """Tell whether the day is one of the days of a fact.

    §3: "The days of a fact are its stretch cut to the days, so cut, of what it
    belongs to."
    """
    if not version.is_written_for(day):
        return False
    owner = owner_of(register, version)
    return owner is None or version_on(register, owner[0], day, owner[1]) is not None


@remembered
def version_on(register: Register, file: str, day: date, *key: str) -> Version | None:
    """Give the version of a key in force on a day, if there is one."""
    for version in register.of(file, *key):
        if in_force(register, version, day):
            return version
    return None


def owner_on(register: Register, version: Version, day: date) -> Version | None:
    """Give the version, in force that day, of what a fact belongs to."""
    owner = owner_of(register, version)
    return version_on(register, owner[0], day, owner[1]) if owner else None


@remembered
def cuts(register: Register) -> list[date]:
    """List every day on which anything may begin or end; between them nothing changes."""
    days = set()
    for file in register.versions:
        for versions in register.every(file).values():
            for version in versions:
                days |= {version.start.first, version.end.first}
    return sorted(day for day in days if day is not None)


def first_day_of_the_run(register: Register, version: Version, day: date) -> date | None:
    """Give the first of the unbroken days up to this one on which a version is in force.

    `None` where it has no first day.
    """
    for cut in reversed(cuts(register)):
        if cut <= day and not in_force(register, version, cut - ONE_DAY):
            return cut
    return None


def bound_before(register: Register, version: Version, day: date) -> Bound | None:
    """Give the bound at which a fact starts: its own or, where blank, the one that cuts it (§3).

    The one that cuts it is the nearest stated start, going from the fact to
    what it belongs to and on, that falls on the first day of the run.
    """
    if version.start.text is not None:
        return version.start
    first = first_day_of_the_run(register, version, day)
    above: Version | None = version
    while first is not None and above is not None:
        if above.start.first == first:
            return above.start
        above = owner_on(register, above, first)
    return None


def standing(register: Register, version: Version, day: date) -> str:
    """Say how sure a fact in force is on a day: imprecise, else attested, else assumed (§3).

    Only a start can make a day in force imprecise: a bound is the first day of
    what is named, so that all the days an end names come after the end.
    """
    bound = bound_before(register, version, day)
    if bound is not None and bound.reduced and bound.names(day):
        return "imprecise"
    return "attested" if is_attested(version["as_of"], day) else "assumed"


def weakest(standings: list[str]) -> str | None:
    """Give the weakest standing of the winners; §3: "and a gap none"."""
    return max(standings, key=STRONG_TO_WEAK.index, default=None)
