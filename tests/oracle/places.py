"""The subjects of a day, where they stand, and the groups they are in (§2)."""

from dataclasses import dataclass
from datetime import date

from tests.oracle.folder import Register, Version, remembered
from tests.oracle.force import ONE_DAY, cuts, in_force, version_on


@dataclass(frozen=True)
class Subject:
    """Whatever one may ask about: a unit, a country or a body."""

    kind: str
    id: str


class UnknownIdError(KeyError):
    """Nothing of the register has this id on any day."""


def find_subject(register: Register, subject_id: str) -> Subject:
    """Say what kind of subject an id is; units, bodies and groups share one set of ids (§6)."""
    if register.of("units.csv", subject_id):
        return Subject("unit", subject_id)
    if register.of("bodies.csv", subject_id):
        return Subject("body", subject_id)
    if subject_id in register.countries:
        return Subject("country", subject_id)
    raise UnknownIdError(subject_id)


@remembered
def subjects(register: Register, kind: str, day: date) -> frozenset[Subject]:
    """Give the subjects of one kind of a day.

    §2: "The subjects of a day are the units open that day, the bodies in force
    that day, and every country."
    """
    if kind == "country":
        return frozenset(Subject(kind, code) for code in register.countries)
    file = {"unit": "units.csv", "body": "bodies.csv"}[kind]
    ids = [key[0] for key in register.every(file)]
    return frozenset(Subject(kind, one) for one in ids if version_on(register, file, day, one))


def is_open(register: Register, unit: str, day: date) -> bool:
    """Tell whether a unit is open on a day."""
    return version_on(register, "units.csv", day, unit) is not None


def was_open_before(register: Register, unit: str, day: date) -> bool:
    """Tell whether a unit was open on any day before this one.

    Between two cuts nothing changes, so one day of each stretch is enough.
    """
    long_ago = min([*cuts(register), day]) - ONE_DAY
    days = [long_ago, *(cut for cut in cuts(register) if cut < day)]
    return any(is_open(register, unit, one) for one in days)


def line_above(register: Register, unit: str, day: date) -> list[Version]:
    """Give the unit and the units above it by `part_of`, the nearest first, as of the day."""
    line = []
    version = version_on(register, "units.csv", day, unit)
    while version is not None:
        line.append(version)
        above = version["part_of"]
        version = version_on(register, "units.csv", day, above) if above else None
    return line


@remembered
def country_of_unit(register: Register, unit: str, day: date) -> str | None:
    """Give the country in which a unit stands.

    §2: "A unit *stands* at its own site, else at that of the nearest unit above
    it that has one that day; where none has, it stands in no country." A site
    without a row that day is a site nobody has that day.
    """
    for version in line_above(register, unit, day):
        if version["site"]:
            site = version_on(register, "sites.csv", day, version["site"])
            if site is not None:
                return site["country"] or None
    return None


def country_of(register: Register, subject: Subject, day: date) -> str | None:
    """Give the country of a subject: where a unit stands, what a body says, a country itself."""
    if subject.kind == "country":
        return subject.id
    if subject.kind == "unit":
        return country_of_unit(register, subject.id, day)
    body = version_on(register, "bodies.csv", day, subject.id)
    return (body["country"] or None) if body else None


@remembered
def members(register: Register, group: str, day: date) -> frozenset[str]:
    """Give the ids of all members of a group on a day.

    §2: "through groups in groups every link must be in force that day".
    """
    found: set[str] = set()
    waiting = [group]
    while waiting:
        asked = waiting.pop()
        for (owner, member), versions in register.every("members.csv").items():
            if owner == asked and any(in_force(register, one, day) for one in versions):
                waiting += [member] if member not in found else []
                found.add(member)
    return frozenset(found)
