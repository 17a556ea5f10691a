"""What overhead is reckoned on: what is spent, or what posts and offices charge to activities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final, TypeVar

from msgspec import Struct

from remit.finance.account import SPENT
from remit.finance.costs import Cost, costs_of
from remit.finance.covers import Covers
from remit.model.activity import Activity, Agreement, Transaction
from remit.model.cost import OfficeCost, OverheadBase, OverheadRate, PostCost
from remit.model.fact import Fact
from remit.model.project import Project
from remit.model.published import Flow, Place
from remit.model.register import Register
from remit.temporal.period import BEGINNING, Period, days_later

F = TypeVar("F", bound=Fact)

_LEFT_OUT_AS: Final = {"3": "disbursements", "4": "expenditure"}


class Base(Struct, frozen=True):
    """A row that overhead is reckoned on, as far as one activity is charged with it.

    Args:
        of: All that is spent, or staff and office.
        kind: The word by which it is left out.
        place: Where the row stands.
        what: What it is of: an activity, a post, a unit.
        activity: Which is charged.
        days: On which days.
        amount: Its amount.
        currency: Its currency.
        share: How much of it the activity is charged with on these days.
        valued: The month whose rate of exchange counts.
    """

    of: OverheadBase
    kind: str
    place: Place
    what: str
    activity: str
    days: Period
    amount: Decimal
    currency: str
    share: Fraction
    valued: str


def bases_of(covers: Covers, projects: Iterable[Project], day: date, since: date) -> Iterator[Base]:
    """Give every row that overhead may be reckoned on, as far as it is known on a day.

    Args:
        covers: The register, and who pays for its posts.
        projects: The projects with what is spent.
        day: What is dated after it is not known.
        since: From when on posts and offices count where nothing says since when they are paid.
    """
    for project in projects:
        if project.is_own:
            for flow in project.activity.flows:
                yield from _of_flow(project.id, flow, day)
    costs = costs_of(covers, Period(beginning(covers, min(day, since)), days_later(day, 1)))
    for own in costs.of.values():
        for cost in own:
            yield from _of_cost(cost)


def beginning(covers: Covers, since: date) -> date:
    """Give the first day on which an activity pays for a post: before it, none is charged.

    Where nothing says since when one pays, it is the first day that anything about money names,
    or the one given, if that is before it.
    """
    paid = {each.days.start for own in covers.posts.values() for each in own if each.by}
    if BEGINNING not in paid:
        return min(paid, default=since)
    return min([*(paid - {BEGINNING}), *_named(covers.register), since])


def _named(register: Register) -> Iterator[date]:
    """Give the days that rows about money name."""
    yield from (each.starts.days.start for each in _rows(register, Activity) if each.starts.text)
    yield from (each.starts.days.start for each in _rows(register, Agreement) if each.starts.text)
    yield from (each.on.days.start for each in _rows(register, Transaction) if each.on.text)
    yield from (each.month.days.start for each in _rows(register, OfficeCost))
    for dated in (PostCost, OverheadRate):
        bounds = (each.stretch.valid_from for each in _rows(register, dated))
        yield from (bound.day for bound in bounds if bound.stated)


def _of_flow(activity: str, flow: Flow, day: date) -> Iterator[Base]:
    if flow.type in SPENT and flow.amount is not None and flow.on is not None and flow.on <= day:
        yield Base(
            "spending",
            _LEFT_OUT_AS[flow.type],
            flow.place,
            activity,
            activity,
            Period(flow.on, days_later(flow.on, 1)),
            flow.amount,
            flow.currency,
            Fraction(1),
            (flow.value_date or flow.on).isoformat()[:7],
        )


def _of_cost(cost: Cost) -> Iterator[Base]:
    for activity, part in cost.by:
        yield Base(
            "staff-and-office",
            cost.kind,
            cost.place,
            cost.key[0],
            activity,
            cost.days,
            cost.amount,
            cost.currency,
            cost.share * part,
            cost.month,
        )


def _rows(register: Register, noun: type[F]) -> Iterator[F]:
    return (row for history in register.all(noun).values() for row in history.versions)
