"""Persons in the contacts of activities: an opaque id for each, and what they are called apart."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from msgspec.structs import replace

from remit.formats.iati import Withheld
from remit.model.contact import Person
from remit.model.kind import Key
from remit.model.received import Received
from remit.model.register import Register

_COLUMNS: Final = {"person-name": "name", "email": "email", "telephone": "telephone"}
_RANDOM: Final = 8


class Contacts:
    """Gives texts about persons their ids: the same where the text was known.

    Args:
        register: The persons who are known.
    """

    def __init__(self, register: Register) -> None:
        """Know nobody new yet."""
        self._register = register
        self._new: dict[Key, Sequence[Person]] = {}

    def told(self, key: Key, before: Received | None, withheld: Iterable[Withheld]) -> str:
        """Give the ids of the texts of a copy, in their order.

        Args:
            key: Which activity it is of.
            before: The copy that was known.
            withheld: The texts.
        """
        persons = [_person(each) for each in withheld]
        known = self._known(before)
        ids = [known.get(_said(each)) for each in persons]
        self._new[key] = [
            replace(person, id=f"p-{secrets.token_hex(_RANDOM)}")
            for person, name in zip(persons, ids, strict=True)
            if name is None
        ]
        fresh = iter(self._new[key])
        return " ".join(name or next(fresh).id for name in ids)

    def new(self, key: Key) -> Sequence[Person]:
        """Give the persons of the copy that was taken last who were not known."""
        return self._new.get(key, ())

    def _known(self, before: Received | None) -> Mapping[tuple[str, str, str], str]:
        return {
            _said(row): row.id
            for name in (before.persons.split() if before else ())
            for row in self._register.history(Person, name).versions
        }


def withheld_of(register: Register, row: Received) -> tuple[Withheld, ...]:
    """Give the texts about persons of a copy that are known still, each with its number."""
    found = []
    for number, name in enumerate(row.persons.split(), start=1):
        for person in register.history(Person, name).versions:
            for kind, column in _COLUMNS.items():
                if text := getattr(person, column):
                    found.append(Withheld(number, kind, text))
    return tuple(found)


def _person(withheld: Withheld) -> Person:
    column = _COLUMNS.get(withheld.kind, "name")
    return replace(Person(id=""), **{column: withheld.text.strip()})


def _said(person: Person) -> tuple[str, str, str]:
    return person.name, person.email, person.telephone
