"""Persons: cells name them by an opaque id, and by one that is known where any is."""

from collections.abc import Iterator

from remit.change.fault import Fault, fault
from remit.change.rules.references import Names, versions
from remit.model.column import ID
from remit.model.contact import Person
from remit.model.kind import KINDS
from remit.model.register import Register
from remit.text.saying import sentence


def person_faults(register: Register, unread: frozenset[str] = frozenset()) -> Iterator[Fault]:
    """Find cells that name a person by something else than an id, or one whom nobody knows.

    Who the persons are is kept apart and left out of most copies: where none is
    known, an id stands for somebody, and only its form is looked at.
    """
    names = Names(register, unread)
    for kind in KINDS.values():
        for column in kind.columns:
            if Person.FILE in column.says.refers:
                for each in versions(register, kind):
                    said = _said(names, getattr(each, column.field), column.says.refers)
                    if said is not None:
                        yield fault(each, column.name, *said)


def _said(names: Names, identity: str, refers: tuple[str, ...]) -> tuple[str, str] | None:
    if not identity:
        return None
    if not ID.fullmatch(identity):
        wrong = sentence("'{name}' is not the id of a person", name=identity)
        todo = sentence(
            "write an id such as p1; a name belongs in persons.csv, where it can be erased"
        )
        return wrong, todo
    is_anybody_known = bool(names.of((Person.FILE,)))
    return (
        names.unknown(identity, refers)
        if is_anybody_known and names.lacks(identity, refers)
        else None
    )
