"""When what a page is about was last verified, and by when it is to be, as `remit due` has it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final, TypeAlias

from msgspec import Struct

from remit.model.body import Body
from remit.model.contact import Contact
from remit.model.days import owners
from remit.model.evidence import Verification
from remit.model.fact import Fact
from remit.model.kind import KINDS
from remit.model.place import Country
from remit.model.register import Register
from remit.model.remit import Function
from remit.model.structure import Structure
from remit.model.unit import Unit
from remit.publish.public.rows import public_rows_of
from remit.resolve.due import Row, last_verified
from remit.resolve.expected import Expected, expected

_THINGS: Final = (Unit.FILE, Function.FILE, Body.FILE, Country.FILE)
"""The files whose rows have a page each."""

ALL: Final[Row] = ("", "")
"""Stands for everything: what a page is about that is about no one thing."""

Next: TypeAlias = Mapping[Row, Expected]


class LookedAt(Struct, frozen=True):
    """Days as they are written: of the last verification, and by which the next is due.

    Both are blank where there is none.
    """

    verified: str = ""
    due: str = ""
    is_overdue: bool = False


def looked_at(structure: Structure, file: str, key: str) -> LookedAt:
    """Give it for a thing, with its contacts and all that belongs to it; else for everything.

    Args:
        structure: The organisation on the day of the site.
        file: The file of the thing; blank for everything.
        key: Its id.
    """
    verified = max(_verified(structure, file, key), key=_first_day, default=None)
    next_ = structure.derived(_next).get((file, key))
    return LookedAt(
        verified.on.text if verified is not None else "",
        next_.due.text if next_ is not None else "",
        next_ is not None and next_.is_overdue,
    )


def _verified(structure: Structure, file: str, key: str) -> Iterator[Verification]:
    """Give the last verifications of a thing and, of a unit, of its contacts; else all."""
    latest = structure.derived(_latest)
    keys: Iterable[Row] = latest if not file else [(file, key)]
    if file == Unit.FILE:
        keys = [*keys, *structure.derived(_contacts).get(key, ())]
    return (latest[each] for each in keys if each in latest)


def _first_day(row: Verification) -> date:
    return row.on.days.start


def _latest(structure: Structure) -> Mapping[Row, Verification]:
    """Give the last verification of each row up to the day, as far as they go out."""
    row = public_rows_of(structure).row
    told = (each for each in structure.verifications if row(each) is not None)
    return last_verified(told, structure.day)


def _contacts(structure: Structure) -> Mapping[str, tuple[Row, ...]]:
    found: dict[str, tuple[Row, ...]] = {}
    for row in structure.contacts.values():
        found[row.unit] = (*found.get(row.unit, ()), (Contact.FILE, row.id))
    return found


def _next(structure: Structure) -> Next:
    """Give for each thing what of it, or of what belongs to it, is the longest overdue, or next."""
    row = public_rows_of(structure).row
    found: dict[Row, list[Expected]] = defaultdict(list)
    for each in expected(structure):
        if row(each.fact) is not None:
            for about in (ALL, *things_of(structure.register, each.fact)):
                found[about].append(each)
    return {about: min(rows, key=_order) for about, rows in found.items()}


def _order(each: Expected) -> tuple[bool, date]:
    return not each.is_overdue, each.due.days.start


def things_of(register: Register, fact: Fact) -> Iterator[Row]:
    """Give the things at the foot of whose pages a fact stands: itself, else what it belongs to."""
    if fact.FILE in _THINGS:
        yield fact.FILE, KINDS[fact.FILE].key(fact)[0]
        return
    for name in owners(fact):
        yield from ((file, name) for file in _THINGS if register.knows(file, name))
