"""Phrases of which sentences about an impact are made: in what, for whom, who answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol

from remit.change.called.keys import Called
from remit.change.impact.attributes import Sets
from remit.model.column import Conditions
from remit.model.scope import Scope
from remit.model.structure import SubjectKind
from remit.resolve.answer import PROVIDES, Status
from remit.resolve.compare import Told
from remit.text.catalogue import N_
from remit.text.saying import Saying, by_count, sentence
from remit.text.sayings import apart, how_many, joined

_FILES: Final = {"unit": "units", "body": "bodies", "country": "countries"}

_NAMED: Final = 4
"""So many names are told where there is no word for all; more are counted."""


class Names(Called, Protocol):
    """What things are called on a day, and whom scopes mean."""

    def scope(self, scope: Scope) -> str:
        """Say whom a scope means."""


def in_what(broadest: Sequence[str], alone: Sequence[str], role: str, names: Names) -> Saying:
    """Say in which functions, and in which role where it is not the usual one."""
    whole: list[str] = [names.of("functions", each) for each in broadest]
    itself = [sentence("{function} itself", function=names.of("functions", each)) for each in alone]
    what = joined([*whole, *itself])
    if role in {"", PROVIDES}:
        return what
    return sentence("{what} ({role})", what=what, role=names.of("roles", role))


def for_whom(
    kind: SubjectKind, subjects: Sequence[str], names: Names, whom: Scope | None = None
) -> Saying:
    """Say for whom: by name where they are few, else how many, and what they have in common."""
    if whom is not None:
        return _counted(kind, len(subjects), names.scope(whom))
    called = [names.of(_FILES[kind], each) for each in subjects[:_NAMED]]
    if len(subjects) <= _NAMED:
        return joined(called)
    some = sentence("{names} …", names=apart(called, N_(", ")))
    return _counted(kind, len(subjects), some)


def _counted(kind: SubjectKind, count: int, whom: str) -> Saying:
    n = how_many(count)
    match kind:
        case "unit":
            return by_count("{n} unit ({whom})", "{n} units ({whom})", count, n=n, whom=whom)
        case "body":
            return by_count("{n} body ({whom})", "{n} bodies ({whom})", count, n=n, whom=whom)
        case "country":
            return by_count("{n} country ({whom})", "{n} countries ({whom})", count, n=n, whom=whom)


def who_answers(told: Told, names: Names) -> Saying:
    """Say who answers, or why nobody does."""
    holders = joined(names.of("units", each) for each in told.holders)
    if told.status == Status.CONTESTED.value:
        return sentence("contested by {holders}", holders=holders)
    if told.status == Status.NOT_OPEN.value:
        return sentence("nothing to ask")
    return holders or sentence("nobody")


def only_with(said: Saying, sets: Sets) -> Saying:
    """Say with which attributes alone something is so, too."""
    if not sets:
        return said
    given = apart(map(_attributes, sets), N_(" or "))
    return sentence("{said}, only where {given}", said=said, given=given)


def _attributes(given: Conditions) -> Saying:
    if not given:
        return sentence("nothing is known of the request")
    each = (sentence("{key} is {value}", key=key, value=value) for key, value in given)
    return apart(each, N_(" and "))
