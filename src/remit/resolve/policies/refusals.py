"""What a change would be refused for: what it breaks of the policies that are hard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from remit.model.kind import KINDS
from remit.model.policy import Policies, Severity
from remit.model.register import Register
from remit.model.structure import Structure
from remit.resolve.finding import What
from remit.resolve.policies.judge import Broken, judged
from remit.resolve.policies.rulebook import Rulebook

_HARD: Final[frozenset[Severity]] = frozenset({"refusal"})

Mark: TypeAlias = tuple[object, ...]
"""By what something broken is known again, though others now have to do with it."""


_UNSEEN: Final = frozenset(
    {"sources", "documents", "claims", "identifiers", "holidays", "persons", "delegations"}
)
"""The files at whose rows no policy looks, unless they are to be confirmed."""


class Refusal(Struct, frozen=True):
    """Why a change is refused: the first of the days on which it breaks something, and what."""

    day: date
    broken: Broken


def refusals(before: Structure, after: Structure) -> tuple[Broken, ...]:
    """Give what a change breaks on one day that was not broken before.

    A change set is judged by the policies it found: whoever makes one softer and breaks it
    does so in two. What was broken before may stay so, and may be mended little by little:
    a gap is new only for a subject that had an answer. Of what concerns no subject, as an
    orphan does, it is new where the same remits, units and rows were not broken.

    Args:
        before: The organisation on a day, without the change.
        after: The same day, with it.

    Returns:
        What is broken anew, in the order of `judged`, with the subjects that are new.
    """
    policies = before.register.settings.policies
    book = Rulebook(policies)
    found = judged(after, _HARD, book)
    if not found:
        return ()
    known = {mark for each in judged(before, _HARD, book) for mark in _marks(each)}
    return tuple(_new(found, known))


def looked_at(policies: Policies) -> frozenset[str]:
    """Give the files whose rows can break a policy.

    Example:
        >>> sorted(looked_at(Policies()) & {"contacts", "remits", "sources"})
        ['contacts', 'remits']
    """
    confirmed = Rulebook(policies).ids(What.OVERDUE, "files")
    return frozenset(KINDS) - _UNSEEN | frozenset(confirmed)


def refusals_on(before: Register, after: Register, days: Iterable[date]) -> tuple[Refusal, ...]:
    """Give the same of several days, each thing on the first of them on which it is broken anew.

    Args:
        before: The register without the change.
        after: The register with it.
        days: The days that are looked at, as the first of each stretch of a plan.
    """
    pairs = ((Structure(before, day), Structure(after, day)) for day in sorted(set(days)))
    return refusals_through(pairs)


def refusals_through(pairs: Iterable[tuple[Structure, Structure]]) -> tuple[Refusal, ...]:
    """Give the same to whoever has the structures of these days already, the earliest first."""
    found: list[Refusal] = []
    known: set[Mark] = set()
    for before, after in pairs:
        new = tuple(_new(refusals(before, after), known))
        known |= {mark for each in new for mark in _marks(each)}
        found += (Refusal(after.day, each) for each in new)
    return tuple(found)


def _new(found: Iterable[Broken], known: set[Mark]) -> Iterator[Broken]:
    for each in found:
        if not each.finding.subjects:
            if known.isdisjoint(_marks(each)):
                yield each
            continue
        marks = zip(each.finding.subjects, _marks(each), strict=True)
        subjects = tuple(subject for subject, mark in marks if mark not in known)
        if subjects:
            yield replace(each, finding=replace(each.finding, subjects=subjects))


def _marks(broken: Broken) -> Iterator[Mark]:
    """Give a mark for each subject; of what concerns none, one for all it is about."""
    found = broken.finding
    what = broken.policy, found.function, found.role, found.kind, found.rows
    if not found.subjects:
        yield *what, found.remits, found.holders
    for subject in found.subjects:
        yield *what, subject
