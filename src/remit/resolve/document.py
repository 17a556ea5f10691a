"""Answers as documents: the shapes that `--json` prints and the interface gives.

Plain dictionaries, lists, strings, numbers and null; the keys of each are stable
and shown by example in the documentation.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from msgspec import Struct, to_builtins

from remit.errors import QuestionError
from remit.model.body import Accreditation
from remit.model.contact import Contact
from remit.model.fact import Fact
from remit.model.kind import KINDS
from remit.model.post import Delegation
from remit.model.register import EDITING
from remit.model.structure import Structure, Subject
from remit.model.unit import Unit
from remit.resolve.answer import Answer, Link, RoleAnswer
from remit.resolve.finding import Finding
from remit.resolve.follow import Followed
from remit.resolve.matrix import Cell
from remit.resolve.serves import Service, Subjects
from remit.temporal.moment import show_instant

Document = dict[str, Any]

DEEPEST: Final = 250
"""How many levels of units a tree may have as JSON.

A level is an object within a list, and common readers refuse what is nested more
than 512 times (PHP) or about 1,000 times (Python, Java).
"""

_PLURAL: Final = {"unit": "units", "body": "bodies", "country": "countries"}


def moment_document(structure: Structure) -> Document:
    """Give the moment: the day, and the instant of the last record known."""
    known_at = show_instant(structure.head.at) if structure.head else None
    return {"valid_on": structure.day.isoformat(), "known_at": known_at}


def who_document(
    structure: Structure, answer: Answer, followed: Sequence[Followed] = ()
) -> Document:
    """Give the whole answer to `who`, with capacity, delegations and contacts.

    Args:
        structure: The organisation on the day asked about.
        answer: The answer.
        followed: The answers for what the subject has become, where that was asked.
    """
    question = answer.question
    return {
        "subject": question.subject.id,
        "kind": question.subject.kind,
        "function": question.function,
        **moment_document(structure),
        "attributes": dict(sorted(question.attributes.items())),
        "roles": [role_document(role) for role in answer.roles],
        "capacity": [_capacity(structure, each) for each in capacity(structure, answer)],
        "delegations": [_row(structure, each) for each in delegations(structure, answer)],
        "contacts": [_row(structure, each) for each in contacts(structure, answer)],
        "successors": list(answer.successors),
        "followed": [who_document(structure, each.answers[0]) for each in followed],
    }


def sheet_document(
    structure: Structure,
    subject: Subject,
    answers: Sequence[Answer],
    followed: Sequence[Followed] = (),
) -> Document:
    """Give the service sheet: an entry a function, each with its roles; and those followed."""
    return {
        "subject": subject.id,
        "kind": subject.kind,
        **moment_document(structure),
        "sheet": [
            {
                "function": each.question.function,
                "roles": [role_document(role) for role in each.roles],
            }
            for each in answers
        ],
        "followed": [sheet_document(structure, each.subject, each.answers) for each in followed],
    }


def role_document(role: RoleAnswer) -> Document:
    """Give the part of one role."""
    document: Document = to_builtins(role)
    del document["winners"]
    return document


_OF_A_LINK: Final = (
    *("remit", "holder", "function", "scope"),
    *("valid_from", "valid_to", "attested", "basis", "source"),
)


def link_document(link: Link) -> Document:
    """Give a winning remit, without what hangs on the day and on the others."""
    return {name: getattr(link, name) for name in _OF_A_LINK}


def capacity(structure: Structure, answer: Answer) -> tuple[Accreditation, ...]:
    """Give the accreditations in force with the body asked about."""
    subject = answer.question.subject
    if subject.kind != "body" or subject.id not in structure.bodies:
        return ()
    return tuple(each for each in structure.accreditations if each.body == subject.id)


def delegations(structure: Structure, answer: Answer) -> tuple[Delegation, ...]:
    """Give who acts for the holders in the function asked, or in a broader one.

    A delegation without functions is for all of them, but not for editing the register.
    """
    holders = {holder for role in answer.roles for holder in role.holders}
    path = structure.broader(answer.question.function)
    asked = {*path, ""} - ({""} if EDITING in path else set())
    return tuple(
        each
        for each in structure.delegations
        if each.from_ in holders and not asked.isdisjoint(each.functions or ("",))
    )


def contacts(structure: Structure, answer: Answer) -> tuple[Contact, ...]:
    """Give the contacts of the holders for the function asked, or for all functions."""
    holders = {holder for role in answer.roles for holder in role.holders}
    path = structure.broader(answer.question.function)
    return tuple(
        each
        for each in structure.contacts.values()
        if each.unit in holders and (not each.function or each.function in path)
    )


def serves_document(structure: Structure, unit: str, services: tuple[Service, ...]) -> Document:
    """Give whom a unit serves, a part a remit."""
    return {
        "unit": unit,
        **moment_document(structure),
        "serves": [_service(each) for each in services],
    }


def units_document(structure: Structure) -> Document:
    """Give every open unit, in id order."""
    return {
        **moment_document(structure),
        "units": [unit_document(structure, unit) for unit in structure.units.values()],
    }


def unit_document(structure: Structure, unit: Unit) -> Document:
    """Give one open unit with its place and designations of the day."""
    site = structure.site_of.get(unit.id)
    return {
        "id": unit.id,
        "name": unit.name.best().text,
        "short_name": unit.short_name.best().text or None,
        "part_of": unit.part_of or None,
        "reports_to": list(unit.reports_to),
        "city": (site.city.best().text or None) if site else None,
        "country": site.country if site else None,
        "designations": [each.designation for each in structure.designations_of.get(unit.id, ())],
        **evidence(structure, unit),
    }


def tree_document(structure: Structure) -> Document:
    """Give the tree of open units, and how many hold each designation.

    Raises:
        QuestionError: It is deeper than readers of JSON go.
    """
    if len(structure.levels) > DEEPEST:
        raise QuestionError(
            f"The tree of {structure.day} has {len(structure.levels)} levels, and JSON is read "
            f"only to {DEEPEST} of them.",
            todo="Ask for the units instead; each says which it is part of.",
        )
    branches = _branches(structure)
    return {
        **moment_document(structure),
        "designations": [_designation_count(structure, name) for name in structure.designations],
        "units": [branches[root] for root in structure.roots],
    }


def matrix_document(structure: Structure, cells: list[Cell]) -> Document:
    """Give the matrix, a row a cell."""
    return {**moment_document(structure), "matrix": to_builtins(cells)}


def coverage_document(structure: Structure, findings: tuple[Finding, ...]) -> Document:
    """Give the findings of a day."""
    return {**moment_document(structure), "findings": to_builtins(findings)}


def transfers_document(structure: Structure, to: str = "") -> Document:
    """Give the transfers, or those to one unit, in id order."""
    rows = [each for each in structure.transfers.values() if to in {"", each.to}]
    measures: dict[str, list[Document]] = {each.id: [] for each in rows}
    for each in structure.measures:
        if each.of in measures:
            measures[each.of].append(_row(structure, each))
    found = [_row(structure, each) | {"measures": measures[each.id]} for each in rows]
    return {**moment_document(structure), "transfers": found}


def evidence(structure: Structure, fact: Fact) -> Document:
    """Give since and until when a fact in force is recorded, how firmly, and who says so."""
    return {
        "valid_from": fact.stretch.valid_from.text or None,
        "valid_to": fact.stretch.valid_to.text or None,
        "standing": structure.standing(fact).value,
        "attested": fact.as_of.text or None,
        "source": structure.address_of(fact.source),
        "note": fact.note or None,
    }


class Assumed(Struct, frozen=True):
    """How many facts there are, and how many of them no source attests for the day."""

    count: int
    assumed: int


def counted(structure: Structure, designation: str) -> Assumed:
    """Count the open units that hold a designation, and those of them that are not attested."""
    rows = [
        row
        for rows in structure.designations_of.values()
        for row in rows
        if row.designation == designation
    ]
    firm = sum(structure.standing(row).value == "attested" for row in rows)
    return Assumed(len(rows), len(rows) - firm)


def _designation_count(structure: Structure, name: str) -> Document:
    counts = counted(structure, name)
    return {"id": name, "count": counts.count, "assumed": counts.assumed}


def _branches(structure: Structure) -> Mapping[str, Document]:
    """Give each open unit with the branches below it: from the lowest level up."""
    found: dict[str, Document] = {}
    for level in reversed(structure.levels):
        for name in level:
            below = [found[each] for each in structure.children.get(name, ())]
            found[name] = {**unit_document(structure, structure.units[name]), "units": below}
    return found


def _service(service: Service) -> Document:
    remit = service.remit
    return {
        "remit": remit.id,
        "function": remit.function,
        "role": remit.role,
        "scope": str(remit.scope),
        "conditions": dict(remit.conditions),
        "answers": _subjects(service.answers),
        "behind": _subjects(service.behind),
        "valid_from": remit.stretch.valid_from.text or None,
        "valid_to": remit.stretch.valid_to.text or None,
        "standing": service.standing.value,
        "attested": remit.as_of.text or None,
        "source": service.source,
    }


def _subjects(subjects: Subjects) -> Mapping[str, list[str]]:
    return {_PLURAL[kind]: list(names) for kind, names in subjects.items()}


def _capacity(structure: Structure, row: Accreditation) -> Document:
    return {
        "holder": row.holder,
        "body": row.body,
        "status": row.status,
        "exercised_by": row.exercised_by or None,
        **evidence(structure, row),
    }


def _row(structure: Structure, fact: Fact) -> Document:
    cells = KINDS[fact.FILE].cells(fact)
    own = {name: text for name, text in cells.items() if name not in {"source", "as_of", "note"}}
    return {**own, **evidence(structure, fact)}
