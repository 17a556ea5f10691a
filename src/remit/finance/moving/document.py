"""Cost that moves as a document: the shape that `remit plan --json` gives."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final

from remit.finance.covers import Shares
from remit.finance.money import fixed, plain
from remit.finance.moving.carried import EVERYBODY, Carried
from remit.finance.moving.funding import Funded, covered
from remit.finance.moving.moves import Move
from remit.finance.moving.overhead import Rated
from remit.finance.moving.projects import Passed
from remit.finance.moving.services import DRIVER, METHOD, NOBODY, Charged
from remit.finance.moving.whole import Moving
from remit.model.cost import OverheadRate
from remit.model.number import Money
from remit.resolve.document import Document
from remit.temporal.period import BEGINNING, ENDLESS, Period

_NO_DAY: Final = (BEGINNING, ENDLESS)


def moving_document(moving: Moving) -> Document:
    """Give cost that moves; amounts are a month, and null where nobody knows them.

    `units` and `totals` are what the units named in `moves` carry with all under them, and what
    all units do together. Of `services`, `unit` is null for what nobody bears.

    Example:
        >>> moving_document(Moving())["services"]
        {'method': 'direct', 'driver': 'posts', 'charged': []}
    """
    units = [each for each in moving.carried if each.unit != EVERYBODY]
    everybody = [each for each in moving.carried if each.unit == EVERYBODY]
    return {
        "known": moving.is_known,
        "moves": [_move(each) for each in moving.moves],
        "units": [{"unit": each.unit, **_carried(each)} for each in units],
        "totals": [_carried(each) for each in everybody],
        "posts": [_funded(each) for each in moving.funded],
        "projects": [_passed(each) for each in moving.passed],
        "received_may_pass": moving.may_pass,
        "services": {
            "method": METHOD,
            "driver": DRIVER,
            "charged": [_charged(each) for each in moving.charged],
        },
        "overhead": [_rated(each) for each in moving.rated],
        "unknown": list(moving.unknown),
        "office_costs_of": list(moving.months),
    }


def _move(move: Move) -> Document:
    thing, passing = move.thing, move.passing
    return {
        "what": thing.what,
        "id": thing.id,
        "kind": thing.kind or None,
        "from": passing.from_ or None,
        "to": passing.to or None,
        **_days(move.days),
        "currency": thing.currency or None,
        "before": _amount(passing.before),
        "after": _amount(passing.after),
        "posts": passing.posts,
        "known_of": passing.month or None,
    }


def _carried(carried: Carried) -> Document:
    return {
        "currency": carried.currency,
        **_days(carried.days),
        "before": _amount(carried.before),
        "after": _amount(carried.after),
    }


def _funded(funded: Funded) -> Document:
    before, after = funded.paid.before, funded.paid.after
    return {
        "post": funded.post,
        "unit": funded.paid.unit,
        **_days(funded.days),
        "covered_before": None if before is None else fixed(covered(before)),
        "covered_after": None if after is None else fixed(covered(after)),
        "before": _shares(before or ()),
        "after": _shares(after or ()),
        "unfunded_from": _day(funded.days.start) if funded.is_less else None,
    }


def _shares(shares: Shares) -> list[Document]:
    return [{"activity": name, "share": fixed(share)} for name, share in shares]


def _passed(passed: Passed) -> Document:
    return {
        "activity": passed.activity,
        "from": passed.from_ or None,
        "to": passed.to or None,
        "remaining": [
            {"currency": currency, "amount": plain(amount)} for currency, amount in passed.remaining
        ],
        "estimated": passed.estimated,
        "closes": None if passed.since is None else _day(passed.since),
    }


def _charged(charged: Charged) -> Document:
    return {
        "unit": charged.unit if charged.unit != NOBODY else None,
        "currency": charged.currency,
        **_days(charged.days),
        "before": plain(charged.before),
        "after": plain(charged.after),
    }


def _rated(rated: Rated) -> Document:
    return {
        "agreement": rated.agreement,
        **_days(rated.days),
        "before": _rate(rated.before),
        "after": _rate(rated.after),
    }


def _rate(rate: OverheadRate | None) -> Document | None:
    if rate is None:
        return None
    return {
        "base": rate.base,
        "rate": _amount(rate.rate),
        "cap": _amount(rate.cap),
        "exclusions": list(rate.exclusions),
    }


def _amount(amount: Decimal | Money | None) -> str | None:
    return None if amount is None else plain(amount)


def _days(days: Period) -> Document:
    return {"valid_from": _day(days.start), "valid_to": _day(days.end)}


def _day(day: date) -> str | None:
    return None if day in _NO_DAY else day.isoformat()
