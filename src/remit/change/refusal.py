"""A refusal: what somebody may not do with a proposal, why, and what to do instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec import Struct

from remit.change.meeting import Meeting
from remit.change.words.names import Names, days_words, joined
from remit.model.structure import Structure
from remit.rights.deciding import Proposed, WhyNot
from remit.rights.gained import Moved
from remit.rights.lacking import Instead, Lacks
from remit.rights.right import ROOT, Right
from remit.rights.widened import Gains
from remit.temporal.period import Period

_DOES: Final = {
    "proposes": "may not propose changes to",
    "approves": "may not approve changes to",
    "administers": "may not give the right to administer",
}

_NAMED: Final = 8
"""Units that are named in a sentence; more are counted."""

_VERB: Final[dict[Right, str]] = {
    "proposes": "propose",
    "approves": "approve",
    "administers": "administer",
}


class Refusal(Struct, frozen=True):
    """That something may not be done: what is wrong, all the reasons, and what to do about it."""

    wrong: str
    todo: str = ""
    reasons: tuple[str, ...] = ()
    why: tuple[WhyNot, ...] = ()
    met: tuple[Meeting, ...] = ()


def not_allowed(
    why: tuple[WhyNot, ...], person: str, structure: Structure, after: Structure
) -> Refusal:
    """Refuse somebody who may not, and say who could.

    Args:
        why: The reasons.
        person: Whose they are.
        structure: The organisation on the day of the act.
        after: The organisation as it would be, which knows units that only open.
    """
    first, *rest = dict.fromkeys(_sentence(each, person, structure, after) for each in why)
    lacks = [each for each in why if isinstance(each, Lacks)]
    could = sorted(
        {post for each in lacks for one in each.instead for post in _posts(one, structure)}
    )
    todo = f"Ask {either(could)}." if could else ""
    return Refusal(first, todo, tuple(rest), why)


def met_words(met: Iterable[Meeting]) -> Iterator[str]:
    """Say which step meets which record, in what, and on which days.

    Example:
        >>> from datetime import date
        >>> met = Meeting(2, 14, "units", ("lima",), Period(date(2027, 7, 1)))
        >>> list(met_words([met]))
        ['step 2 meets record 14: units lima, from 1 July 2027']
    """
    for each in met:
        row = f"{each.file} {' '.join(each.key)}"
        days = days_words(each.days)
        yield f"step {each.step} meets record {each.record}: {row}, {days}"


def either(names: Sequence[str]) -> str:
    """Name several of whom one is enough.

    Example:
        >>> either(["Ada"]), either(["Ada", "Ben", "Eve"])
        ('Ada', 'Ada, Ben or Eve')
    """
    return " or ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def unit_words(structure: Structure, unit: str, after: Structure | None = None) -> str:
    """Name a unit, or what stands for those that nobody answers for: the root.

    Args:
        structure: The organisation on the day.
        unit: The unit.
        after: The organisation as it would be, which knows units that only open.
    """
    if unit != ROOT:
        return _names(structure, after).of("units", unit)
    roots = [_names(structure).of("units", each) for each in structure.roots]
    return joined(roots) or "the register"


def _sentence(why: WhyNot, person: str, structure: Structure, after: Structure) -> str:
    match why:
        case Proposed():
            return f"{person} proposed this or a part of it, and nobody approves their own."
        case Gains():
            return f"{person} would gain by it: {_gained(why, structure, after)}."
        case Lacks():
            unit = unit_words(structure, why.unit, after)
            return f"{person} {_DOES[why.right]} {unit} {days_words(why.days)}."


def moved_words(moved: Moved, structure: Structure) -> str:
    """Say that a unit gains a right for others, or loses it."""
    more = len(moved.subjects) - _NAMED
    named = [unit_words(structure, each) for each in moved.subjects[:_NAMED]]
    units = joined([*named, f"{more} more"] if more > 0 else named)
    verb = _VERB[moved.right]
    may = "may" if moved.is_gained else "may no longer"
    return f"{unit_words(structure, moved.unit)} {may} {verb} for {units} {days_words(moved.days)}"


def _gained(gains: Gains, structure: Structure, after: Structure) -> str:
    units = joined([unit_words(structure, each, after) for each in gains.subjects])
    verb = _VERB[gains.right]
    whose = f"{unit_words(structure, gains.unit, after)} could" if gains.unit else "they could"
    return f"{whose} {verb} for {units} {days_words(Period(gains.since))}"


def _posts(instead: Instead, structure: Structure) -> Iterator[str]:
    """Give the posts of a unit that could instead, with who is on them."""
    names = _names(structure)
    for each in instead.appointments:
        post = names.of("posts", each.post)
        yield f"{post} in {names.of('units', instead.unit)} ({each.person})"


def _names(structure: Structure, after: Structure | None = None) -> Names:
    return Names(structure.register, (after or structure).register, structure.day)
