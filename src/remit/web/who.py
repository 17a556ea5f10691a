"""The question `who`, from the words of a query to the document of the answer."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

from remit.errors import UnknownError
from remit.model.body import Body
from remit.model.place import Country
from remit.model.remit import Function
from remit.model.structure import Structure, Subject
from remit.model.unit import Unit
from remit.resolve import document
from remit.resolve.answer import Answer, Question
from remit.resolve.document import Document
from remit.resolve.follow import Followed, followed
from remit.resolve.sheet import sheet
from remit.resolve.who import who_answers
from remit.search import one, one_subject
from remit.search.find import SUBJECTS, unknown
from remit.web.public import is_internal, public, public_answer, public_function, public_roles


def who_document(
    structure: Structure,
    subject: str,
    function: str,
    role: str,
    attributes: Mapping[str, str],
    *,
    follow: bool = False,
) -> Document:
    """Give the answer for one function, with the public contacts of the holders.

    Where followed, with those for the public units that the subject has become.

    Raises:
        UnknownError: A word names nothing that everybody may ask about.
        AmbiguousError: A word names several.
    """
    who = public_subject(structure, subject)
    asked = Question(who, public_function(structure, function), role, attributes)
    answer = who_answers(structure, asked)
    after = _after(structure, who, (answer,)) if follow else ()
    return public_answer(structure, document.who_document(structure, answer, after))


def sheet_document(
    structure: Structure,
    subject: str,
    role: str,
    attributes: Mapping[str, str],
    *,
    follow: bool = False,
) -> Document:
    """Give the service sheet: the answers for every function of the day, in id order.

    Where followed, with those of the public units that the subject has become.

    Raises:
        UnknownError: The word names nothing that everybody may ask about.
        AmbiguousError: The word names several.
    """
    asked = public_subject(structure, subject)
    answers = sheet(structure, asked, role, attributes)
    after = _after(structure, asked, answers) if follow else ()
    return _public_sheet(structure, document.sheet_document(structure, asked, answers, after))


def _public_sheet(structure: Structure, sheet_: Document) -> Document:
    rows = [row | {"roles": public_roles(structure, row["roles"])} for row in sheet_["sheet"]]
    followed = [_public_sheet(structure, each) for each in sheet_["followed"]]
    return {**sheet_, "sheet": rows, "followed": followed}


def are_ids(subject: str, function: str, structure: Structure) -> bool:
    """Tell whether subject and function are written as ids, so that neither is to be searched."""
    knows = structure.register.knows
    return knows(Function.FILE, function) and any(
        knows(noun.FILE, subject) for noun in (Unit, Country, Body)
    )


def _after(
    structure: Structure, subject: Subject, answers: tuple[Answer, ...]
) -> tuple[Followed, ...]:
    """Give what is answered to the successors that everybody may ask about."""
    return tuple(
        each
        for each in followed(structure, subject, answers)
        if each.subject.kind != "unit" or not is_internal(structure, each.subject.id)
    )


def public_subject(structure: Structure, text: str) -> Subject:
    """Find whom a word names, among those that everybody may ask about.

    Raises:
        UnknownError: It names nobody, or an internal unit.
        AmbiguousError: It names several.
    """
    found = one_subject(public(structure), text)
    if found.kind == "unit" and is_internal(structure, found.id):
        raise unknown(public(structure), text, SUBJECTS)
    return found


def public_unit(structure: Structure, text: str) -> str:
    """Find a public unit by its id or name, open that day or not.

    Raises:
        UnknownError: No such unit is known.
        AmbiguousError: Several are called that.
    """
    found = one(public(structure), text, ("unit",)).id
    if is_internal(structure, found):
        raise unknown(public(structure), text, ("unit",))
    return found


def open_unit(structure: Structure, text: str) -> str:
    """Find a public unit that is open that day, by its id or name.

    Raises:
        UnknownError: No such unit is open.
        AmbiguousError: Several are called that.
    """
    found, shown = public_unit(structure, text), public(structure).units
    if found not in shown:
        nearest = get_close_matches(text, shown, n=3)
        raise UnknownError(f"unit that is open on {structure.day}", text, nearest)
    return found
