"""What a change would break, in sentences without a full stop."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Final, TypeAlias

from remit.change.called.days import days_words
from remit.change.called.keys import row_named
from remit.change.impact.depending import Consequence
from remit.change.impact.ending import Ended
from remit.change.impact.gathering import LeftOpen
from remit.change.impact.grouping import Appearing, Group
from remit.change.impact.phrases import Names, for_whom, in_what, only_with, who_answers
from remit.change.impact.whole import Impact
from remit.model.days import OF_POSTS
from remit.resolve.finding import What
from remit.text.catalogue import N_
from remit.text.saying import Saying, by_count, sentence
from remit.text.sayings import apart, how_many, joined

_ARISEN: Final[Mapping[What, tuple[str, str]]] = {
    What.GAP: (N_("New gap: {said}"), N_("No longer a gap: {said}")),
    What.CONTEST: (N_("New contest: {said}"), N_("No longer contested: {said}")),
    What.FRAGILE: (N_("Newly fragile: {said}"), N_("No longer fragile: {said}")),
    What.FRAGILE_CONTEST: (
        N_("New contest that may settle by itself: {said}"),
        N_("No longer such a contest: {said}"),
    ),
    What.TRANSFER_WITHOUT_REMIT: (
        N_("Transfer without a remit: {said}"),
        N_("Transfer with a remit again: {said}"),
    ),
}
"""What is said of a finding that is new, and of one that is gone."""

_ENDED: Final[Mapping[str, str]] = {
    "accreditations": N_("The accreditation {key} ends with {whose}, {days}"),
    "appointments": N_("The appointment {key} ends with {whose}, {days}"),
    "contacts": N_("The contact {key} ends with {whose}, {days}"),
    "delegations": N_("The delegation {key} ends with {whose}, {days}"),
    "designated": N_("The designation {key} ends with {whose}, {days}"),
    "members": N_("The membership {key} ends with {whose}, {days}"),
    "post_costs": N_("The cost of the post {key} ends with {whose}, {days}"),
    "posts": N_("The post {key} ends with {whose}, {days}"),
    "posts_funding": N_("The funding of the post {key} ends with {whose}, {days}"),
    "remits": N_("The remit {key} ends with {whose}, {days}"),
    "service_shares": N_("The part of the service {key} ends with {whose}, {days}"),
    "units": N_("{unit} closes with {whose}, {days}"),
}

NamesOn: TypeAlias = Callable[[date], Names]
"""Gives what things are called on a day."""


def impact_words(impact: Impact, names: NamesOn) -> Mapping[str, tuple[Saying, ...]]:
    """Say everything that a change would break, a sentence each, under its title.

    Args:
        impact: What it would break.
        names: What things are called on the day from which something is so.

    Returns:
        Only titles under which there is anything.
    """
    brought = [each for each in impact.left_open if not each.gone]
    mended = [each for each in impact.left_open if each.gone]
    said = {
        "Answers": [group_words(each, names(each.days.start)) for each in impact.groups],
        "Opens or closes": [
            appearing_words(each, names(each.days.start)) for each in impact.appearing
        ],
        "Left open": [left_words(each, names(each.days.start)) for each in brought],
        "Mended": [left_words(each, names(each.days.start)) for each in mended],
        "Ends with it": [ended_words(each, names(each.days[0].start)) for each in impact.ended],
        "Besides": [_consequence_words(each) for each in impact.consequences],
    }
    return {title: tuple(sentences) for title, sentences in said.items() if sentences}


def group_words(group: Group, names: Names) -> Saying:
    """Say which answers become others: in what, for whom, from whom to whom, when.

    So: `Accounting, 41 units (Western hemisphere): Panama → Manila, from 1 July 2027`.
    """
    said = sentence(
        "{what}, {whom}: {before} → {after}, {days}",
        what=in_what(group.broadest, group.alone, group.role, names),
        whom=for_whom(group.kind, group.subjects, names, group.whom),
        before=who_answers(group.before, names),
        after=who_answers(group.after, names),
        days=days_words(group.days),
    )
    return only_with(said, group.only_with)


def appearing_words(appearing: Appearing, names: Names) -> Saying:
    """Say who opens or closes, and what becomes of the answers to them."""
    whom = for_whom(appearing.kind, appearing.subjects, names)
    count, days = len(appearing.subjects), days_words(appearing.days)
    if appearing.opens:
        said = by_count("{whom} opens, {days}", "{whom} open, {days}", count, whom=whom, days=days)
    else:
        said = by_count(
            "{whom} closes, {days}", "{whom} close, {days}", count, whom=whom, days=days
        )
    counts = apart(_counts(appearing), N_(", "))
    return sentence("{said}: {counts}", said=said, counts=counts) if counts else said


def _counts(appearing: Appearing) -> Iterator[Saying]:
    if appearing.answered:
        yield sentence("{n} answered", n=how_many(appearing.answered))
    if appearing.contested:
        yield sentence("{n} contested", n=how_many(appearing.contested))
    if appearing.gaps:
        yield sentence("{n} without an answer", n=how_many(appearing.gaps))


def left_words(left: LeftOpen, names: Names) -> Saying:
    """Say what is newly left open, or is no longer."""
    what = in_what(left.broadest, left.alone, left.finding.role, names)
    said = _whose(_of_whom(what, left, names), left, names)
    dated = sentence("{said}, {days}", said=said, days=days_words(left.days))
    return sentence(_ARISEN[left.finding.what][left.gone], said=dated)


def _of_whom(what: Saying, left: LeftOpen, names: Names) -> Saying:
    finding = left.finding
    if finding.kind is None:
        return what
    whom = for_whom(finding.kind, finding.subjects, names, left.whom)
    return sentence("{what}, {whom}", what=what, whom=whom)


def _whose(said: Saying, left: LeftOpen, names: Names) -> Saying:
    """Say whose remits it is about, too."""
    finding = left.finding
    match finding.what:
        case What.TRANSFER_WITHOUT_REMIT:
            units = joined(names.of("units", each) for each in finding.holders)
            return sentence("{said}: {units} holds none on it", said=said, units=units)
        case What.FRAGILE:
            one, other = _remits(left, names)
            return sentence(
                "{said}: {one} prevails over {other} only by who is there",
                said=said,
                one=one,
                other=other,
            )
        case What.FRAGILE_CONTEST:
            one, other = _remits(left, names)
            return sentence(
                "{said}: {one} contends with {other} only by who is there",
                said=said,
                one=one,
                other=other,
            )
        case _:
            return said


def _remits(left: LeftOpen, names: Names) -> Iterator[Saying]:
    for remit, holder in zip(left.finding.remits, left.finding.holders, strict=True):
        yield sentence("{remit} of {unit}", remit=remit, unit=names.of("units", holder))


def ended_words(ended: Ended, names: Names) -> Saying:
    """Say what ends with what it belongs to."""
    file = "posts" if isinstance(ended.row, OF_POSTS) else "units"
    return sentence(
        _ENDED[ended.file],
        unit=names.of(ended.file, *ended.key),
        key=row_named(names, ended.file, ended.key),
        whose=joined(names.of(file, each) for each in ended.owners),
        days=joined(map(days_words, ended.days)),
    )


def _consequence_words(consequence: Consequence) -> Saying:
    return apart(filter(None, (consequence.thing, consequence.said)), N_(": "))
