"""A refusal: what somebody may not do with a proposal, why, and what to do instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct

from remit.change.called.cells import row_called
from remit.change.called.days import days_words
from remit.change.called.names import Names
from remit.change.meeting import Meeting
from remit.model.structure import Structure
from remit.rights.deciding import Proposed, WhyNot
from remit.rights.gained import Moved
from remit.rights.lacking import Instead, Lacks
from remit.rights.right import ROOT, Right
from remit.rights.widened import Gains
from remit.temporal.period import Period
from remit.text.catalogue import N_
from remit.text.saying import Saying, sentence
from remit.text.sayings import either, how_many, joined

_MAY_NOT: Final[dict[Right, str]] = {
    "proposes": N_("{person} may not propose changes to {unit} {days}."),
    "approves": N_("{person} may not approve changes to {unit} {days}."),
    "administers": N_("{person} may not give the right to administer {unit} {days}."),
}
_COULD: Final[dict[Right, str]] = {
    "proposes": N_("{person} would gain by it: {unit} could propose for {units} {days}."),
    "approves": N_("{person} would gain by it: {unit} could approve for {units} {days}."),
    "administers": N_("{person} would gain by it: {unit} could administer for {units} {days}."),
}
_THEY_COULD: Final[dict[Right, str]] = {
    "proposes": N_("{person} would gain by it: they could propose for {units} {days}."),
    "approves": N_("{person} would gain by it: they could approve for {units} {days}."),
    "administers": N_("{person} would gain by it: they could administer for {units} {days}."),
}
_MOVED: Final[dict[tuple[Right, bool], str]] = {
    ("proposes", True): N_("{unit} may propose for {units} {days}"),
    ("approves", True): N_("{unit} may approve for {units} {days}"),
    ("administers", True): N_("{unit} may administer for {units} {days}"),
    ("proposes", False): N_("{unit} may no longer propose for {units} {days}"),
    ("approves", False): N_("{unit} may no longer approve for {units} {days}"),
    ("administers", False): N_("{unit} may no longer administer for {units} {days}"),
}
"""By the right, and whether it is gained."""

_NAMED: Final = 8
"""Units that are named in a sentence; more are counted."""


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
    todo = sentence("Ask {could}.", could=either(could)) if could else ""
    return Refusal(first, todo, tuple(rest), why)


def met_words(met: Iterable[Meeting]) -> Iterator[Saying]:
    """Say which step meets which record, in what, and on which days.

    Example:
        >>> from datetime import date
        >>> met = Meeting(2, 14, "units", ("lima",), Period(date(2027, 7, 1)))
        >>> list(met_words([met]))
        ['step 2 meets record 14: units lima, from 1 July 2027']
    """
    for each in met:
        yield sentence(
            "step {step} meets record {record}: {row}, {days}",
            step=str(each.step),
            record=str(each.record),
            row=row_called(each.file, each.key),
            days=days_words(each.days),
        )


def unit_words(structure: Structure, unit: str, after: Structure | None = None) -> Saying:
    """Name a unit, or what stands for those that nobody answers for: the root.

    Args:
        structure: The organisation on the day.
        unit: The unit.
        after: The organisation as it would be, which knows units that only open.
    """
    if unit != ROOT:
        return _names(structure, after).of("units", unit)
    roots = [_names(structure).of("units", each) for each in structure.roots]
    return joined(roots) or sentence("the register")


def _sentence(why: WhyNot, person: str, structure: Structure, after: Structure) -> Saying:
    match why:
        case Proposed():
            return sentence(
                "{person} proposed this or a part of it, and nobody approves their own.",
                person=person,
            )
        case Gains():
            return _gained(why, person, structure, after)
        case Lacks():
            return sentence(
                _MAY_NOT[why.right],
                person=person,
                unit=unit_words(structure, why.unit, after),
                days=days_words(why.days),
            )


def moved_words(moved: Moved, structure: Structure) -> Saying:
    """Say that a unit gains a right for others, or loses it."""
    more = len(moved.subjects) - _NAMED
    named: list[Saying] = [unit_words(structure, each) for each in moved.subjects[:_NAMED]]
    rest = [sentence("{n} more", n=how_many(more))] if more > 0 else []
    return sentence(
        _MOVED[moved.right, moved.is_gained],
        unit=unit_words(structure, moved.unit),
        units=joined([*named, *rest]),
        days=days_words(moved.days),
    )


def _gained(gains: Gains, person: str, structure: Structure, after: Structure) -> Saying:
    could = _COULD if gains.unit else _THEY_COULD
    return sentence(
        could[gains.right],
        person=person,
        unit=unit_words(structure, gains.unit, after) if gains.unit else "",
        units=joined(unit_words(structure, each, after) for each in gains.subjects),
        days=days_words(Period(gains.since)),
    )


def _posts(instead: Instead, structure: Structure) -> Iterator[Saying]:
    """Give the posts of a unit that could instead, with who is on them."""
    names = _names(structure)
    for each in instead.appointments:
        yield sentence(
            "{post} in {unit} ({person})",
            post=names.of("posts", each.post),
            unit=names.of("units", instead.unit),
            person=each.person,
        )


def _names(structure: Structure, after: Structure | None = None) -> Names:
    return Names(structure.register, (after or structure).register, structure.day)
