"""What follows when money stops: what offices no longer do, and who would answer then."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from msgspec import Struct

from remit.finance.whatif import WhatIf
from remit.finance.whatif_document import Following
from remit.model.body import Body
from remit.model.structure import SubjectKind
from remit.model.unit import Unit
from remit.publish import names
from remit.publish.words import Linked, Words
from remit.resolve.answer import PROVIDES, Status
from remit.resolve.document import Document
from remit.web.money.said import office
from remit.web.money.visit import Visit

_SAME: Final = ("from", "function", "role", "before", "after", "status")
"""Answers that agree in these change alike."""


class Stopping(Struct, frozen=True):
    """An office without money: from when, and what it no longer does."""

    office: Linked
    since: str
    iso_since: str
    functions: tuple[Linked, ...]


class Changing(Struct, frozen=True):
    """Answers that change alike: for whom, who answers now, and who would then.

    Args:
        since: The first day on which it is so.
        function: Of which function.
        role: In which role; blank for the one of doing the work.
        whom: For whom.
        before: Who answers as things are.
        after: Who would; nobody where there is a gap.
        is_contested: Whether several would claim it.
    """

    since: str
    iso_since: str
    function: Linked
    role: Words
    whom: tuple[Linked, ...]
    before: tuple[Linked, ...]
    after: tuple[Linked, ...]
    is_contested: bool


class Follows(Struct, frozen=True):
    """All that follows in the months that are looked at.

    Args:
        stopping: The offices that stop to do what they do.
        functions: How many functions lose who does them.
        nobody: The countries for which nobody would answer in some function.
        others: The countries for which others would answer, and none is without an answer.
        countries: The answers for countries that change.
        offices: Those for offices and counterparts.
        later: How many answers change only after these months.
    """

    stopping: tuple[Stopping, ...]
    functions: int
    nobody: tuple[Linked, ...]
    others: tuple[Linked, ...]
    countries: tuple[Changing, ...]
    offices: tuple[Changing, ...]
    later: int


def follows(to: Visit, found: WhatIf, following: Following) -> Follows:
    """Show what follows."""
    until = found.period.end.isoformat()
    soon = [each for each in following.answers if each["from"] < until]
    countries = [each for each in soon if _is_country(to, each)]
    gone = {each["subject"] for each in countries if each["status"] == Status.GAP}
    others = {each["subject"] for each in countries} - gone
    return Follows(
        stopping=tuple(_stopping(to, following.functions)),
        functions=len({each["function"] for each in following.functions}),
        nobody=_named(to, gone),
        others=_named(to, others),
        countries=tuple(_changing(to, countries)),
        offices=tuple(_changing(to, [each for each in soon if not _is_country(to, each)])),
        later=len(following.answers) - len(soon),
    )


def _stopping(to: Visit, functions: Sequence[Document]) -> Iterator[Stopping]:
    rows: Mapping[tuple[str, str], list[str]] = defaultdict(list)
    for each in functions:
        rows[each["lost_from"], each["unit"]].append(each["function"])
    for (since, unit), own in sorted(rows.items()):
        yield Stopping(
            office(to, unit),
            to.reader.day(date.fromisoformat(since)),
            since,
            tuple(names.function(to.reader, each) for each in own),
        )


def _changing(to: Visit, answers: Iterable[Document]) -> Iterator[Changing]:
    """Put answers together that change alike; the first days first, then those without any."""
    alike: dict[tuple[object, ...], list[Document]] = defaultdict(list)
    for each in answers:
        alike[tuple(str(each[name]) for name in _SAME)].append(each)
    for key in sorted(alike, key=lambda each: (each[0], each[-1] != Status.GAP, each)):
        own = alike[key]
        first = own[0]
        yield Changing(
            to.reader.day(date.fromisoformat(first["from"])),
            first["from"],
            names.function(to.reader, first["function"]),
            Words("") if first["role"] == PROVIDES else names.role(to.reader, first["role"]),
            _named(to, [each["subject"] for each in own]),
            tuple(office(to, each) for each in first["before"]),
            tuple(office(to, each) for each in first["after"]),
            first["status"] == Status.CONTESTED,
        )


def _named(to: Visit, subjects: Iterable[str]) -> tuple[Linked, ...]:
    """Name subjects in the order of their names."""
    named = (_subject(to, each) for each in subjects)
    return tuple(sorted(named, key=lambda each: each.words.text.casefold()))


def _subject(to: Visit, name: str) -> Linked:
    kind = _kind(to, name)
    return office(to, name) if kind == "unit" else names.subject(to.reader, kind, name)


def _is_country(to: Visit, answer: Document) -> bool:
    return _kind(to, answer["subject"]) == "country"


def _kind(to: Visit, name: str) -> SubjectKind:
    register = to.structure.register
    if register.history(Unit, name).versions:
        return "unit"
    return "body" if register.history(Body, name).versions else "country"
