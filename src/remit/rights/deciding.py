"""May somebody propose a change, approve it, record it at once; and if not, why not."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TypeAlias

from msgspec import Struct

from remit.model.change import Entry
from remit.model.structure import Structure
from remit.rights.lacking import Lacks, lacks
from remit.rights.needed import Approval, needed, unmet, wanted
from remit.rights.right import ROOT, Right
from remit.rights.touched import Touched, touched
from remit.rights.widened import Gains, gains
from remit.temporal.period import Period


class Proposed(Struct, frozen=True):
    """Nobody approves what they proposed, and this person proposed it."""

    person: str


WhyNot: TypeAlias = Lacks | Gains | Proposed


def why_not_propose(
    before: Structure, after: Structure, entries: Iterable[Entry], person: str
) -> tuple[Lacks, ...]:
    """Say why a person may not propose a change; nothing where they may.

    Args:
        before: The organisation on the day on which they act, as known before.
        after: The same on that day, as it would be known after.
        entries: What is to be recorded.
        person: The opaque id of a person.
    """
    found = touched(before, after, entries)
    proposes: list[tuple[Right, Touched]] = [("proposes", each) for each in found]
    return lacks(before, after, proposes, person)


def why_not_approve(
    before: Structure,
    after: Structure,
    entries: Iterable[Entry],
    person: str,
    proposers: Collection[str] = (),
) -> tuple[WhyNot, ...]:
    """Say why a person's approval of a change would not count; nothing where it does.

    It counts where it meets one need at least: others may meet the rest (`unmet` says which).
    Of what needs nothing, as where no step can be understood, whoever may for the root decides.

    Args:
        before: The organisation on the day on which they act, as known before.
        after: The same on that day, as it would be known after.
        entries: What is to be recorded.
        person: The opaque id of a person.
        proposers: Who proposed it, or a part of it.
    """
    entries = tuple(entries)
    if person in proposers:
        return (Proposed(person),)
    if gained := gains(before, after, person):
        return gained
    needs = needed(before, after, entries)
    if needs and unmet(before, after, entries, [Approval(person, before.day)]) != needs:
        return ()
    whole: tuple[Right, Touched] = ("approves", Touched(ROOT, Period(before.day)))
    return lacks(before, after, wanted(before, after, entries) or (whole,), person)


def why_not_record(
    before: Structure, after: Structure, entries: Iterable[Entry], person: str
) -> tuple[Lacks | Gains, ...]:
    """Say why a person may not record a change at once; nothing where they may.

    They may where they could approve all of it had another proposed it.

    Args:
        before: The organisation on the day on which they act, as known before.
        after: The same on that day, as it would be known after.
        entries: What is to be recorded.
        person: The opaque id of a person.
    """
    return (
        *lacks(before, after, wanted(before, after, tuple(entries)), person),
        *gains(before, after, person),
    )
