"""Stretches: a stated bound lies within the days of what the fact belongs to."""

from collections.abc import Iterator

from remit.change.fault import Fault, fault
from remit.change.rules.references import versions
from remit.model.days import Days, owners
from remit.model.fact import Fact
from remit.model.kind import KINDS
from remit.model.register import Register
from remit.temporal.cover import EVERYWHEN, Cover, cut, end_fits, start_fits
from remit.temporal.period import BEGINNING, ENDLESS, Period


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
    todo = "leave it blank where it is not known, or correct one of the two"
    early = written.valid_from.stated and not start_fits(written.valid_from, cover)
    late = written.valid_to.stated and not end_fits(written.valid_to, cover)
    if early:
        wrong = f"'{written.valid_from.text}' lies outside the days of {whose}"
        yield fault(fact, "valid_from", wrong, todo)
    if late:
        wrong = f"'{written.valid_to.text}' lies outside the days of {whose}"
        yield fault(fact, "valid_to", wrong, todo)
    if not early and not late and not cut(written, cover):
        column = "valid_to" if written.valid_to.stated else "valid_from"
        yield fault(fact, column, f"it holds on no day within those of {whose}", todo)


def _whose(fact: Fact, cover: Cover) -> str:
    names = " and ".join(f"'{name}'" for name in owners(fact))
    there = "which is there" if len(owners(fact)) == 1 else "which are both there"
    return f"{names}, {there} {_shown(cover)}"


def _shown(cover: Cover) -> str:
    return " and ".join(_words(piece.period) for piece in cover)


def _words(period: Period) -> str:
    start = "" if period.start == BEGINNING else f"from {period.start}"
    end = "" if period.end == ENDLESS else f"until {period.end}"
    return " ".join(part for part in (start, end) if part) or "always"
