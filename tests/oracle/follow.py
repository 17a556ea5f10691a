"""To whom a question goes on when a unit or body is not in force (§4.4)."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from tests.oracle.folder import Register
from tests.oracle.force import ONE_DAY, cuts, in_force
from tests.oracle.places import Subject, find_subject, subjects
from tests.oracle.reading import who


def follow(
    register: Register,
    subject: str,
    function: str,
    on: date,
    *,
    role: str | None = None,
    attributes: Mapping[str, str] | None = None,
) -> list[tuple[str, list[dict[str, Any]]]]:
    """Give each successor in force that is reached, with the `roles` of its answer.

    §4.4: "with `--follow` the question goes to each successor in force, and on".
    """
    reached: list[Subject] = []
    asked = find_subject(register, subject)
    if not is_in_force(register, asked, on):
        go_on(register, asked, on, reached, {asked})
    return [
        (one.id, who(register, one.id, function, on, role=role, attributes=attributes))
        for one in reached
    ]


def go_on(
    register: Register, subject: Subject, day: date, reached: list[Subject], met: set[Subject]
) -> None:
    """Add the successors in force; through one that is not, add its own."""
    for name in successors(register, subject, day):
        heir = Subject(subject.kind, name)
        if heir in met:
            continue
        met.add(heir)
        if is_in_force(register, heir, day):
            reached.append(heir)
        else:
            go_on(register, heir, day, reached, met)


def successors(register: Register, subject: Subject, day: date) -> list[str]:
    """Give "the successors of its last version before the day", as a sorted list (§6)."""
    file = {"unit": "units.csv", "body": "bodies.csv"}.get(subject.kind)
    versions = register.of(file, subject.id) if file else []
    earlier = [one for one in cuts(register) if one < day]
    before = [min([*cuts(register), day]) - ONE_DAY, *earlier]
    held = [one for one in versions if any(in_force(register, one, other) for other in before)]
    return sorted(held[-1]["successors"].split()) if held else []


def is_in_force(register: Register, subject: Subject, day: date) -> bool:
    """Tell whether a subject is one of the day's."""
    return subject in subjects(register, subject.kind, day)
