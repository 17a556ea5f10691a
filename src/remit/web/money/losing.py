"""What would be lost: in all, by office and month; and which posts lose cover."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from msgspec import Struct

from remit.finance.charges import Uncovered
from remit.finance.months import month_name
from remit.finance.whatif import Loss, WhatIf
from remit.model.cost import FundingLine
from remit.model.post import Post
from remit.publish.money.charges import following
from remit.publish.words import Linked, Words
from remit.text.local import UNKNOWN
from remit.web.money.said import amount, month, office, share
from remit.web.money.visit import Visit


class Sum(Struct, frozen=True):
    """What is lost of what there would have been, in one currency."""

    currency: str
    before: str
    lost: str
    share: str


class LostMonth(Struct, frozen=True):
    """A month of an office."""

    name: str
    iso: str
    before: str
    lost: str


class Losing(Struct, frozen=True):
    """An office that loses something, and from when it is without money."""

    office: Linked
    currency: str
    before: str
    lost: str
    share: str
    empty_from: str
    months: tuple[LostMonth, ...]


class LostPost(Struct, frozen=True):
    """A post that is paid for less than it would be."""

    name: Words
    office: Linked
    before: str
    after: str
    since: str


class Found(Struct, frozen=True):
    """What would be lost."""

    start: str
    end: str
    stopped: int
    sums: tuple[Sum, ...]
    offices: tuple[Losing, ...]
    posts: tuple[LostPost, ...]
    knows_posts: bool


def lost(to: Visit, found: WhatIf) -> Found:
    """Show what is lost: the offices that lose most first."""
    register, projects = to.structure.register, to.on_day.accounts.books.projects
    return Found(
        start=to.reader.day(found.period.start),
        end=to.reader.day(found.period.end),
        stopped=len(found.stopped),
        sums=tuple(
            _sum(to, currency, before, found.lost[currency])
            for currency, before in found.before.items()
        ),
        offices=tuple(
            _losing(to, each)
            for each in sorted(found.offices, key=lambda each: (-each.lost, each.id))
        ),
        posts=tuple(_post(to, each) for each in following(register, projects, found).posts),
        knows_posts=bool(register.all(FundingLine)),
    )


def _sum(to: Visit, currency: str, before: Decimal, lost: Decimal) -> Sum:
    return Sum(currency, amount(to, before), amount(to, lost), _share(to, lost, before))


def _share(to: Visit, lost: Decimal, before: Decimal) -> str:
    return share(to, Fraction(lost) / Fraction(before), 1) if before > 0 else ""


def _losing(to: Visit, each: Loss) -> Losing:
    empty = each.without_money_from
    return Losing(
        office(to, each.id),
        each.currency,
        amount(to, each.before),
        amount(to, each.lost),
        _share(to, each.lost, each.before),
        month(to, empty.start) if empty else "",
        tuple(
            LostMonth(
                month(to, one.days.start),
                month_name(one.days),
                amount(to, one.before),
                amount(to, one.lost),
            )
            for one in each.months
        ),
    )


def _post(to: Visit, each: Uncovered) -> LostPost:
    history = to.structure.register.history(Post, each.post)
    name = to.reader.local(history.versions[-1].name) if history.versions else Words("")
    return LostPost(
        name or Words(each.post, UNKNOWN),
        office(to, each.unit),
        share(to, each.before),
        share(to, each.after),
        to.reader.day(each.since),
    )
