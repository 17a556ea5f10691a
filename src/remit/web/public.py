"""What goes out to everybody: units, contacts and documents without what is internal.

Answers are those of the whole organisation: an internal unit that answers is
named by its id, or the answer would be another. It is in no list and no tree,
cannot be asked about, and how to reach it is never told; nor is what is under it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from msgspec.structs import replace

from remit.errors import UnknownError
from remit.model.register import EDITING, EDITING_ROLES
from remit.model.remit import Remit
from remit.model.structure import Structure
from remit.publish.public.rows import public_rows_of
from remit.publish.visible import visible
from remit.resolve.asked import read_role
from remit.resolve.document import Document
from remit.resolve.finding import Finding
from remit.resolve.matrix import Cell
from remit.resolve.rasci import Duty
from remit.search import one_function


class _PublicView(Structure):
    """A structure in which only public units are open, with their public contacts."""

    def __init__(self, whole: Structure) -> None:
        """Leave out what is internal, at once, so that no thread ever sees it here."""
        super().__init__(whole.register, whole.day, whole.head, whole.days)
        shown, told = visible(whole), public_rows_of(whole)
        self.units = told.units_of(shown.units)
        self.sites = told.sites_of(whole.sites)
        self.contacts = {row.id: row for rows in shown.contacts.values() for row in rows}


def public(structure: Structure) -> Structure:
    """Give the structure as everybody may see it: for lists and pages, not for answers."""
    return structure.derived(_PublicView)


def is_internal(structure: Structure, unit: str) -> bool:
    """Tell whether a unit is internal that day; one that is not open, on any day."""
    return not visible(structure).shows(unit)


def public_answer(structure: Structure, document: Document) -> Document:
    """Give an answer's document with public contacts, and statuses and delegations of public units.

    So are the answers that follow it.
    """
    shown = public(structure).contacts
    return {
        **document,
        "roles": public_roles(structure, document["roles"]),
        "capacity": _of_public(structure, document["capacity"], ("holder", "exercised_by")),
        "delegations": _of_public(structure, document["delegations"], ("from", "to")),
        "contacts": [row for row in document["contacts"] if row["id"] in shown],
        "followed": [public_answer(structure, each) for each in document["followed"]],
    }


def public_roles(structure: Structure, roles: Iterable[Document]) -> list[Document]:
    """Give the parts of an answer; of a remit that stays inside, only that it answers."""
    tells = public_rows_of(structure).tells
    return [
        {
            **role,
            "chain": public_links(structure, role["chain"]),
            "passed_over": [
                each for each in role["passed_over"] if tells(Remit.FILE, (each["remit"],))
            ],
        }
        for role in roles
    ]


def public_links(structure: Structure, links: Iterable[Document]) -> list[Document]:
    """Give remits that answer; of one that stays inside, neither basis nor source."""
    tells = public_rows_of(structure).tells
    return [
        each if tells(Remit.FILE, (each["remit"],)) else each | {**_UNTOLD, **_conditions(each)}
        for each in links
    ]


_UNTOLD: Final = {"basis": None, "source": None}


def _conditions(link: Document) -> Document:
    return {"conditions": {}} if "conditions" in link else {}


def public_function(structure: Structure, text: str) -> str:
    """Find the function a word names; who may edit the register is nobody else's business.

    Raises:
        UnknownError: It names none, or that of editing.
        AmbiguousError: It names several.
    """
    found = one_function(structure, text)
    if found == EDITING:
        raise UnknownError("function", text)
    return found


def public_role(structure: Structure, text: str) -> str:
    """Read a role, but for those of editing the register; blank where none is asked for.

    Raises:
        UnknownError: The register has no such role.
    """
    if text in EDITING_ROLES:
        raise UnknownError("role", text, todo=f"The roles are {', '.join(structure.roles)}.")
    return read_role(structure, text)


def _of_public(
    structure: Structure, rows: Iterable[Document], columns: tuple[str, ...]
) -> list[Document]:
    """Give the rows in which no column names an internal unit."""
    return [row for row in rows if not any(is_internal(structure, row[name]) for name in columns)]


def public_transfers(structure: Structure, document: Document) -> Document:
    """Give the document of transfers without those from or to internal units."""
    shown = _of_public(structure, document["transfers"], ("from", "to"))
    return {**document, "transfers": shown}


def public_findings(structure: Structure, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Give what a check finds without internal units among those concerned.

    What is then about nobody is left out, and so are findings about rows, which may be
    those of internal units.
    """
    hidden = structure.units.keys() - public(structure).units.keys()
    tells = public_rows_of(structure).tells
    shown = []
    for each in findings:
        subjects = tuple(name for name in each.subjects if name not in hidden)
        is_inside = not all(tells(Remit.FILE, (name,)) for name in each.remits)
        is_about_nobody = bool(each.subjects) and not subjects
        if each.rows or is_inside or is_about_nobody or hidden.intersection(each.holders):
            continue
        shown.append(replace(each, subjects=subjects))
    return tuple(shown)


def public_subjects(structure: Structure, document: Document) -> Document:
    """Give the document of whom a unit serves, internal units left out."""
    tells = public_rows_of(structure).tells
    hidden = structure.units.keys() - public(structure).units.keys()
    document["serves"] = [row for row in document["serves"] if tells(Remit.FILE, (row["remit"],))]
    if hidden:
        for row in document["serves"]:
            for group in (row["answers"], row["behind"]):
                group["units"] = [name for name in group["units"] if name not in hidden]
    return document


def public_cells(structure: Structure, cells: Iterator[Cell]) -> list[Cell]:
    """Give the cells of a matrix without those that internal units ask."""
    hidden = structure.units.keys() - public(structure).units.keys()
    return [each for each in cells if each.kind != "unit" or each.subject not in hidden]


def public_duties(structure: Structure, duties: Iterator[Duty]) -> list[Duty]:
    """Give the lines of a RASCI table without those of internal units."""
    shown = public(structure).units
    return [each for each in duties if each.unit in shown]
