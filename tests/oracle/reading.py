"""Ask the rules of §4: `who` and `matrix`, in the shapes of §10."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from tests.oracle.answers import Answer, Match, Question, answer, conditions_of
from tests.oracle.folder import (
    A_FEW_COUNTRIES,
    RIGHTS_FUNCTION,
    RIGHTS_ROLES,
    Register,
    Version,
    read_folder,
)
from tests.oracle.force import version_on
from tests.oracle.passed import PassedOver, passed_over
from tests.oracle.places import UnknownIdError, find_subject, subjects
from tests.oracle.scopes import scope_text

KINDS = ("body", "country", "unit")
AT_MOST = 10
"""§4.4: "at most ten, with `passed_over_total` beside them"."""


def who(
    folder: Path | Register,
    subject: str,
    function: str,
    on: date,
    *,
    role: str | None = None,
    attributes: Mapping[str, str] | None = None,
    countries: Collection[str] = A_FEW_COUNTRIES,
) -> list[dict[str, Any]]:
    """Give the `roles` of the document that `who --json` prints.

    §10: "Without `--role`, `who` answers for all roles in their `order`, gaps
    included".

    Args:
        folder: A register folder, or one that `read_folder` has read.
        subject: The id of a unit, a country or a body.
        function: The id of a function.
        on: The day asked about.
        role: The one role asked for.
        attributes: Facts about the request.
        countries: The codes of the countries; of no use where `folder` was read before.

    Raises:
        UnknownIdError: Where nothing bears the id on any day.
    """
    register = opened(folder, countries)
    asked = find_subject(register, subject)
    if not register.of("functions.csv", function):
        raise UnknownIdError(function)
    if role is not None and role not in RIGHTS_ROLES and not register.of("roles.csv", role):
        raise UnknownIdError(role)
    roles = [role] if role else [one["id"] for one in register.roles]
    return [
        role_part(register, Question(asked, function, one, on, attributes or {})) for one in roles
    ]


def matrix(
    folder: Path | Register, on: date, countries: Collection[str] = A_FEW_COUNTRIES
) -> list[dict[str, str]]:
    """Give the rows of `matrix --format csv`.

    §10: "the subjects of the day (all countries included), the functions in
    force, the roles; by subject, function, role in code-point order; holders
    and remits are the winners', space-separated, sorted". §6: rights stand in
    no matrix.
    """
    register = opened(folder, countries)
    return [
        {
            "subject": cell.subject.id,
            "kind": cell.subject.kind,
            "function": cell.function,
            "role": cell.role,
            "status": found.status,
            "holders": " ".join(sorted(found.holders)),
            "remits": " ".join(sorted(winner.id for winner in found.winners)),
        }
        for cell in cells(register, on)
        for found in [answer(register, cell)]
    ]


def cells(register: Register, on: date) -> Iterator[Question]:
    """Give every question of the matrix of a day, in its order."""
    asked = [one for kind in KINDS for one in subjects(register, kind, on)]
    functions = [key[0] for key in register.every("functions.csv")]
    for subject in sorted(asked, key=lambda one: one.id):
        for function in sorted(functions):
            if function == RIGHTS_FUNCTION:
                continue
            if version_on(register, "functions.csv", on, function) is None:
                continue
            for role in sorted(row["id"] for row in register.roles):
                yield Question(subject, function, role, on)


def opened(folder: Path | Register, countries: Collection[str]) -> Register:
    """Read a folder that has not been read yet."""
    return folder if isinstance(folder, Register) else read_folder(folder, countries)


def role_part(register: Register, question: Question) -> dict[str, Any]:
    """Give the part of the document about one role.

    §4.2 and §4.4: a question about a function without a row that day, or of a
    unit or body not in force that day, "has the status `not-open`, nothing else".
    """
    subject, day = question.subject, question.day
    closed = subject not in subjects(register, subject.kind, day)
    if closed or version_on(register, "functions.csv", day, question.function) is None:
        found, over = Answer("not-open", [], [], []), []
    else:
        found, over = answer(register, question), passed_over(register, question)
    return {
        "role": question.role,
        "rule": register.rule(question.role),
        "status": found.status,
        "holders": found.holders,
        "standing": found.standing,
        "chain": [link(match) for match in found.chain],
        "passed_over": [near_miss(entry) for entry in over[:AT_MOST]],
        "passed_over_total": len(over),
    }


def link(match: Match) -> dict[str, Any]:
    """Give one link of a chain."""
    remit = match.remit
    return {
        "remit": match.id,
        "holder": match.holder,
        "function": remit["function"],
        "distance": match.distance,
        "scope": scope_text(remit["scope"]),
        "conditions": conditions_of(remit),
        "extent": len(match.extent),
        **as_written(remit),
        "standing": match.standing,
        "attested": remit["as_of"] or None,
        "basis": remit["basis"] or None,
        "source": remit["source"] or None,
    }


def near_miss(entry: PassedOver) -> dict[str, Any]:
    """Give one entry of what was passed over."""
    remit = entry.remit
    return {
        "remit": remit["id"],
        "holder": remit["holder"],
        "reason": entry.reason,
        **as_written(remit),
        "source": remit["source"] or None,
    }


def as_written(remit: Version) -> dict[str, str | None]:
    """Give the bounds of a remit as they are written, null where blank."""
    return {"valid_from": remit.start.text, "valid_to": remit.end.text}
