"""Costs as documents: who pays for posts and offices, the core, and services allocated."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction

from remit.finance.allocate.allocation import NO_CONSUMER, Allocation, Amounts
from remit.finance.core import Core
from remit.finance.costs import POSTS, Cost
from remit.finance.covers import Covers
from remit.finance.money import fixed, minus, plain, rounded, total
from remit.finance.months import month_name
from remit.finance.path_document import share_text, value_text
from remit.finance.projectize import unfunded
from remit.finance.stated import Stated, amount_of
from remit.finance.terms import CostPath, CostTerm
from remit.resolve.document import Document


def posts_document(covers: Covers, unit: str, day: date) -> list[Document]:
    """Give the posts of a unit on a day, what pays for each, and from when it is not enough."""
    lacking = {each.post: each.since.isoformat() for each in unfunded(covers, day)}
    return [
        {
            "post": each.post,
            "share": fixed(each.whole),
            "covered": fixed(each.covered),
            "by": [{"activity": name, "share": fixed(share)} for name, share in each.by],
            "unfunded_from": lacking.get(each.post),
        }
        for each in covers.units.get(unit, ())
        if day in each.days
    ]


def costs_document(costs: Sequence[Cost]) -> list[Document]:
    """Give what a unit costs, by kind and currency, and what activities are charged with."""
    kinds = sorted({(each.currency, each.kind != POSTS, each.kind) for each in costs})
    return [
        _kind([each for each in costs if (each.currency, each.kind) == (currency, kind)])
        for currency, _, kind in kinds
    ]


def _kind(costs: Sequence[Cost]) -> Document:
    cost = rounded(_sum(each.value for each in costs))
    charged = rounded(_sum(each.value * each.covered for each in costs))
    return {
        "kind": costs[0].kind,
        "currency": costs[0].currency,
        "cost": plain(cost),
        "charged": plain(charged),
        "core": plain(minus(cost, charged)),
    }


def core_document(core: Core) -> Document:
    """Give the core in one currency: by unit, by agreement, and what is left to pay."""
    return {
        "currency": core.currency,
        "cost": plain(core.cost),
        "overhead": plain(core.paid),
        "rest": plain(core.rest),
        "units": [
            {"unit": unit, "cost": plain(path.value)} for unit, path in sorted(core.units.items())
        ],
        "agreements": [
            {"agreement": name, "overhead": plain(path.value)}
            for name, path in sorted(core.overhead.items())
        ],
    }


def stated_document(stated: Stated) -> Document:
    """Give a total that a source states, its parts, and by how much they differ."""
    said = stated.total
    return {
        "subject": said.subject,
        "what": said.what,
        "on": said.on.text,
        "unit": said.unit,
        "source": said.source,
        "value": plain(amount_of(said)),
        "parts": [{"what": each.what, "value": plain(amount_of(each))} for each in stated.parts],
        "difference": plain(stated.difference),
    }


def allocation_document(found: Allocation) -> Document:
    """Give what a method allocates: in all, and month by month."""
    return {
        "method": found.method,
        "currency": found.currency,
        "totals": _totals(found.cost, found.allocated, found.undistributed),
        "cost": _amounts(found.cost),
        "allocated": _amounts(found.allocated),
        "undistributed": [
            {**each, "reason": NO_CONSUMER} for each in _amounts(found.undistributed)
        ],
        "months": [
            {
                "month": month_name(each.month),
                **_totals(each.cost, each.allocated, each.undistributed),
                "units": _amounts(each.allocated),
            }
            for each in found.months
        ],
    }


def cost_path_document(path: CostPath) -> Document:
    """Give the path of a figure of costs: its value is the sum of amount · share, to the cent."""
    return {
        "figure": path.figure,
        "value": value_text(path.figure, path.value),
        "currency": path.currency,
        "terms": [_term(each) for each in path.terms],
    }


def _term(term: CostTerm) -> Document:
    return {
        "activity": term.activity or None,
        "of": term.what,
        "month": term.month or None,
        "amount": plain(term.amount),
        "share": share_text(term.share),
        "rule": term.rule,
        "file": term.place.file or None,
        "line": term.place.line or None,
    }


def _totals(cost: Amounts, allocated: Amounts, undistributed: Amounts) -> Mapping[str, str]:
    return {
        "cost": plain(total(cost.values())),
        "allocated": plain(total(allocated.values())),
        "undistributed": plain(total(undistributed.values())),
    }


def _amounts(amounts: Amounts) -> list[Document]:
    return [{"unit": unit, "amount": plain(amount)} for unit, amount in amounts.items()]


def _sum(values: Iterable[Fraction]) -> Fraction:
    return sum(values, Fraction(0))
