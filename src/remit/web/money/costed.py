"""What an office costs, and who pays: by kind, by post, and the share that projects pay."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from msgspec import Struct

from remit.finance.cost_document import costs_document, posts_document
from remit.model.post import Post
from remit.model.structure import Structure
from remit.publish.money.costing import Costing
from remit.publish.money.unknown import SHARE_UNKNOWN
from remit.publish.words import Words
from remit.resolve.document import Document
from remit.text.catalogue import N_
from remit.text.local import UNKNOWN
from remit.web.money.said import COSTS, Figure, amount, project, share
from remit.web.money.visit import Visit

_KINDS: Final = {"posts": N_("posts")}
"""Kinds of cost that are words of the program; all others are words of the register."""


class Costs(Struct, frozen=True):
    """A kind of cost: in all, what projects pay of it, and what is left to the core."""

    kind: Words
    currency: str
    cost: str
    charged: str
    core: str


class Sums(Struct, frozen=True):
    """The same of all kinds of cost in a currency; each leads to what it is made of."""

    currency: str
    cost: Figure
    charged: Figure
    core: Figure


class Payer(Struct, frozen=True):
    """A project that pays for a post, and which share of it."""

    project: Words
    share: str


class Paid(Struct, frozen=True):
    """A post: what pays for it, and from when that is not enough; blank: always enough."""

    name: Words
    covered: str
    by: tuple[Payer, ...]
    lacking_from: str


class Costed(Struct, frozen=True):
    """All of it; nothing where neither posts nor costs are known."""

    by_projects: str
    costs: tuple[Costs, ...]
    sums: tuple[Sums, ...]
    posts: tuple[Paid, ...]

    def __bool__(self) -> bool:
        """Tell whether anything is known."""
        return bool(self.costs or self.posts)


def costed(to: Visit, unit: str) -> Costed:
    """Take what the page of an office shows of it."""
    costing, day = to.costing, to.structure.day
    found = costing.by_projects([unit])[unit]
    return Costed(
        share(to, found, 1) if isinstance(found, Fraction) else to.says(SHARE_UNKNOWN[found]),
        tuple(_costs(to, each) for each in costs_document(costing.costs(unit))),
        _sums(to, unit, costing),
        tuple(_posts(to, posts_document(costing.covers, unit, day))),
    )


def post_words(to: Visit, post: str) -> Words:
    """Name a post as it is called on the day, else as it was called last."""
    return _post(to, to.structure, post) or Words(post, UNKNOWN)


def _post(to: Visit, structure: Structure, post: str) -> Words:
    row = structure.posts.get(post)
    if row is None:
        versions = structure.register.history(Post, post).versions
        row = versions[-1] if versions else None
    return to.reader.local(row.name) if row is not None else Words("")


def _sums(to: Visit, unit: str, costing: Costing) -> tuple[Sums, ...]:
    paths = {
        (name, each.currency): Figure(
            amount(to, each.value),
            to.at(unit, "path", figure=name, currency=each.currency) if each.terms else "",
        )
        for name in COSTS
        for each in costing.paths(unit, name)
    }
    nothing = Figure("0")
    return tuple(
        Sums(code, *(paths.get((name, code), nothing) for name in COSTS))
        for code in sorted({code for _, code in paths})
    )


def _costs(to: Visit, each: Document) -> Costs:
    kind = each["kind"]
    known = to.reader.own(to.says(_KINDS[kind])) if kind in _KINDS else to.reader.plain(kind)
    amounts = (amount(to, Decimal(each[name])) for name in ("cost", "charged", "core"))
    return Costs(known, each["currency"], *amounts)


def _posts(to: Visit, posts: list[Document]) -> Iterator[Paid]:
    for each in posts:
        since = each["unfunded_from"]
        yield Paid(
            post_words(to, each["post"]),
            share(to, Fraction(each["covered"])),
            tuple(
                Payer(payer(to, by["activity"]), share(to, Fraction(by["share"])))
                for by in each["by"]
            ),
            to.reader.day(date.fromisoformat(since)) if since else "",
        )


def payer(to: Visit, activity: str) -> Words:
    """Name a project that pays; by its id where it is none of ours."""
    account = to.on_day.accounts.of.get(activity)
    return project(to, account) if account is not None else Words(activity, UNKNOWN)
