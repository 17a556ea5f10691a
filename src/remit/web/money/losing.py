"""What would be lost: in all, by office and month; which posts lose cover, and what follows."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from markupsafe import Markup
from msgspec import Struct

from remit.finance.charges import Uncovered
from remit.finance.losing import Lost
from remit.finance.lost_path import LOST
from remit.finance.money import minus
from remit.finance.months import month_name
from remit.finance.whatif import Loss, WhatIf
from remit.model.cost import FundingLine
from remit.publish.money.ending import cause_words, ending
from remit.publish.pictures.cliff import Bar, cliff_svg
from remit.publish.words import Linked, Words
from remit.text.catalogue import N_
from remit.text.scripts import is_right_to_left
from remit.web.money.costed import post_words
from remit.web.money.following import Follows, follows
from remit.web.money.plan import PlanSeen, plan_seen
from remit.web.money.said import Figure, amount, cents, month, office, share, whole
from remit.web.money.visit import Visit
from remit.web.money.whatif_asked import question
from remit.web.telling import Told


class Sum(Struct, frozen=True):
    """What is lost of what there would have been, in one currency."""

    currency: str
    before: str
    lost: str
    share: str


class LostMonth(Struct, frozen=True):
    """A month: what there would have been, what is lost of it, what is left."""

    name: str
    iso: str
    before: str
    lost: str
    left: str


class Together(Struct, frozen=True):
    """What all offices have and lose in one currency, month by month, as a chart and a table."""

    currency: str
    chart: Markup
    months: tuple[LostMonth, ...]


class Losing(Struct, frozen=True):
    """An office that loses something, and from when it is without money."""

    office: Linked
    currency: str
    before: str
    lost: Figure
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
    """What would be lost, and what would follow."""

    cause: Told
    start: str
    end: str
    stopped: int
    sums: tuple[Sum, ...]
    together: tuple[Together, ...]
    offices: tuple[Losing, ...]
    losing: int
    posts: tuple[LostPost, ...]
    knows_posts: bool
    follows: Follows
    plan: PlanSeen


def lost(to: Visit, found: WhatIf) -> Found:
    """Show what is lost: the offices that lose most first."""
    register = to.structure.register
    come = ending(register, to.on_day, found)
    return Found(
        cause=to.tells(cause_words(to.on_day, found)),
        start=to.reader.day(found.period.start),
        end=to.reader.day(found.period.end),
        stopped=len(found.stopped),
        sums=tuple(
            _sum(to, currency, before, found.lost[currency])
            for currency, before in found.before.items()
        ),
        together=tuple(_together(to, each) for each in found.together if each),
        offices=tuple(
            _losing(to, each)
            for each in sorted(found.offices, key=lambda each: (-each.lost, each.id))
        ),
        losing=len({each.id for each in found.offices}),
        posts=tuple(_post(to, each) for each in come.following.posts),
        knows_posts=bool(register.all(FundingLine)),
        follows=follows(to, found, come.following),
        plan=plan_seen(to, come),
    )


def _together(to: Visit, each: Loss) -> Together:
    bars = [
        Bar(month(to, one.days.start), one.before, _of(to, one), lost=one.lost)
        for one in each.months
    ]
    said = to.says(N_("What is lost month by month, in {currency}: as in the table."))
    drawn = cliff_svg(
        bars, said.format(currency=each.currency), is_right_to_left=is_right_to_left(to.language)
    )
    return Together(
        each.currency,
        Markup(drawn),  # noqa: S704 - every text in it is escaped
        tuple(_month(to, one) for one in each.months),
    )


def _of(to: Visit, each: Lost) -> str:
    """Say what is lost in a month and which share of all that is; nothing where nothing is."""
    if not each.lost:
        return ""
    return f"{whole(to, each.lost)} · {_share(to, each.lost, each.before, 0)}"


def _month(to: Visit, one: Lost) -> LostMonth:
    return LostMonth(
        month(to, one.days.start),
        month_name(one.days),
        cents(to, one.before),
        cents(to, one.lost),
        cents(to, minus(one.before, one.lost)),
    )


def _sum(to: Visit, currency: str, before: Decimal, lost: Decimal) -> Sum:
    return Sum(currency, amount(to, before), amount(to, lost), _share(to, lost, before))


def _share(to: Visit, lost: Decimal, before: Decimal, places: int = 1) -> str:
    return share(to, Fraction(lost) / Fraction(before), places) if before > 0 else ""


def _losing(to: Visit, each: Loss) -> Losing:
    empty = each.without_money_from
    return Losing(
        office(to, each.id),
        each.currency,
        cents(to, each.before),
        Figure(cents(to, each.lost), _path(to, each)),
        _share(to, each.lost, each.before),
        month(to, empty.start) if empty else "",
        tuple(_month(to, one) for one in each.months),
    )


def _path(to: Visit, each: Loss) -> str:
    """Lead to what the loss is made of, asked in the same way."""
    return to.at(each.id, "path", figure=LOST, currency=each.currency, **question(to))


def _post(to: Visit, each: Uncovered) -> LostPost:
    return LostPost(
        post_words(to, each.post),
        office(to, each.unit),
        share(to, each.before),
        share(to, each.after),
        to.reader.day(each.since),
    )
