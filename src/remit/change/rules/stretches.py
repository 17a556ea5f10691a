"""Stretches: a stated bound lies within the days of what the fact belongs to."""

from collections.abc import Iterator

from remit.change.called.days import between, day_of
from remit.change.fault import Fault, fault
from remit.change.rules.references import versions
from remit.model.days import Days, owners
from remit.model.fact import Fact
from remit.model.kind import KINDS
from remit.model.register import Register
from remit.temporal.bound import Bound
from remit.temporal.cover import EVERYWHEN, Cover, cut, end_fits, start_fits
from remit.temporal.period import BEGINNING, ENDLESS, Period
from remit.text.catalogue import N_
from remit.text.saying import Saying, by_count, sentence
from remit.text.sayings import apart


def stretch_faults(register: Register) -> Iterator[Fault]:
    """Find bounds outside the days of the owner, and facts that hold on no day.

    It asks for days, so units must stand in no cycle. What belongs to something
    unknown, or to something that itself is never there, is passed over: that is
    said once, where it begins.
    """
    days = Days(register)
    for kind in KINDS.values():
        if not kind.dated:
            continue
        for each in versions(register, kind):
            written = each.stretch
            if (written.valid_from.stated or written.valid_to.stated) and owners(each):
                yield from _of_one(each, days.of_owner(each))


def _of_one(fact: Fact, cover: Cover) -> Iterator[Fault]:
    if not cover or cover == EVERYWHEN:
        return
    written = fact.stretch
    whose = _whose(fact, cover)
    todo = sentence("leave it blank where it is not known, or correct one of the two")
    early = written.valid_from.stated and not start_fits(written.valid_from, cover)
    late = written.valid_to.stated and not end_fits(written.valid_to, cover)
    if early:
        yield fault(fact, "valid_from", _outside(written.valid_from, whose), todo)
    if late:
        yield fault(fact, "valid_to", _outside(written.valid_to, whose), todo)
    if not early and not late and not cut(written, cover):
        column = "valid_to" if written.valid_to.stated else "valid_from"
        wrong = sentence("it holds on no day within those of {whose}", whose=whose)
        yield fault(fact, column, wrong, todo)


def _outside(bound: Bound, whose: Saying) -> Saying:
    return sentence("'{day}' lies outside the days of {whose}", day=day_of(bound.text), whose=whose)


def _whose(fact: Fact, cover: Cover) -> Saying:
    names = apart((sentence("'{name}'", name=name) for name in owners(fact)), N_(" and "))
    days = apart((_words(piece.period) for piece in cover), N_(" and "))
    return by_count(
        "{names}, which is there {days}",
        "{names}, which are both there {days}",
        len(owners(fact)),
        names=names,
        days=days,
    )


def _words(period: Period) -> Saying:
    first = "" if period.start == BEGINNING else period.start.isoformat()
    return between(first, "" if period.end == ENDLESS else period.end.isoformat())
