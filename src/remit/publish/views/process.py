"""What a liaison officer asks of a body: who is in it, who presides, who worked with it when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct

from remit.model.body import Accreditation
from remit.publish import names
from remit.publish.evidence import since, until
from remit.publish.indexes import statements_of
from remit.publish.other_days import OfBody, members_of, on_other_days
from remit.publish.reader import Reader
from remit.publish.views.lists import in_order
from remit.publish.words import Linked, Words
from remit.text.catalogue import N_

PRESIDING: Final = {
    "chair": N_("Chair"),
    "co-chairs": N_("Co-chairs"),
    "host": N_("Host"),
    "secretariat": N_("Secretariat"),
}
"""Statements that say who presides; their value is an id of the register, or words."""


class Presiding(Struct, frozen=True):
    """Who presides over a body, as what, and of which day that is."""

    what: Words
    who: tuple[Linked, ...]
    on: str
    note: int


class OtherDay(Struct, frozen=True):
    """Who worked with a body on other days: as what, and when.

    `holder` has the status on which another acts.
    """

    what: Words
    who: Linked
    holder: Linked | None
    since: str
    until: str
    note: int


def members(reader: Reader, body: str) -> tuple[Linked, ...]:
    """Give the members of a body by their names, where the register knows them."""
    known = reader.ask(members_of, body)
    found = (_member(reader, each) for each in known if reader.visible.shows(each))
    return in_order(found)


def presiding(reader: Reader, body: str) -> Iterator[Presiding]:
    """Give who presides over a body, where a source says so."""
    for row in reader.ask(statements_of, body):
        if row.what in PRESIDING:
            yield Presiding(
                reader.own(reader.said.gettext(PRESIDING[row.what])),
                tuple(_who(reader, row.value)),
                reader.bound(row.on.text),
                reader.cite(row.source),
            )


def other_days(reader: Reader, body: str) -> tuple[OtherDay, ...]:
    """Give who worked with a body before the day, or will after it."""
    return tuple(_other_day(reader, fact) for fact in reader.ask(on_other_days, body))


def _other_day(reader: Reader, fact: OfBody) -> OtherDay:
    if isinstance(fact, Accreditation):
        what, exerciser = names.status(reader, fact.status), fact.exercised_by
    else:
        what, exerciser = names.function(reader, fact.function).words, ""
    return OtherDay(
        what,
        names.unit(reader, exerciser or fact.holder),
        names.unit(reader, fact.holder) if exerciser else None,
        since(reader, fact.stretch),
        until(reader, fact.stretch),
        reader.cite(fact.source),
    )


def _who(reader: Reader, value: str) -> Iterable[Linked]:
    ids = value.split()
    known = [each for each in ids if _is_known(reader, each)]
    if not known or len(known) < len(ids):
        return (Linked(reader.plain(value)),)
    return tuple(_member(reader, each) for each in known if reader.visible.shows(each))


def _is_known(reader: Reader, name: str) -> bool:
    register = reader.structure.register
    return any(register.knows(file, name) for file in ("units", "bodies", "countries"))


def _member(reader: Reader, name: str) -> Linked:
    register = reader.structure.register
    if register.knows("units", name):
        return names.unit(reader, name)
    return (
        names.body(reader, name) if register.knows("bodies", name) else names.country(reader, name)
    )
