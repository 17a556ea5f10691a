"""The cells of tables of cost: what a thing is called, what it costs, who pays, by which rate."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Final

from remit.change.called.names import Names
from remit.finance.covers import Shares
from remit.finance.moving.funding import covered
from remit.finance.moving.moves import Move
from remit.finance.moving.projects import Passed
from remit.model.cost import OverheadRate
from remit.model.post import Post
from remit.model.unit import Unit
from remit.text.catalogue import N_
from remit.text.saying import Saying, by_count, sentence
from remit.text.sayings import apart, bound, how_many, hundredths, money

_NOTHING: Final = "–"

_BASES: Final = {
    "spending": N_("{rate} of what is spent"),
    "staff-and-office": N_("{rate} of staff and office costs"),
}


def unit_words(names: Names, unit: str) -> str:
    """Name a unit; a dash where there is none."""
    return names.of(Unit.FILE, unit) if unit else _NOTHING


def thing_words(move: Move, names: Names) -> Saying:
    """Name what passes; of a unit, how many posts go with it."""
    thing, posts = move.thing, move.passing.posts
    if thing.what == "post":
        return names.of(Post.FILE, thing.id)
    unit = names.of(Unit.FILE, thing.id)
    if thing.what == "office":
        return sentence("{unit} ({kind})", unit=unit, kind=thing.kind)
    if not posts:
        return unit
    return by_count("{unit} ({n} post)", "{unit} ({n} posts)", posts, unit=unit, n=how_many(posts))


def a_month(move: Move) -> Saying:
    """Say how much it costs a month; where it costs something else then, both."""
    passing, currency = move.passing, move.thing.currency
    amounts = [each for each in (passing.before, passing.after) if each is not None]
    if not amounts:
        return sentence("not known")
    said: Saying = money(amounts[0], currency)
    if amounts[0] != amounts[-1]:
        said = sentence("{before}, then {after}", before=said, after=money(amounts[-1], currency))
    if passing.month:
        said = sentence("{amount} (as in {month})", amount=said, month=bound(passing.month))
    return said


def amount_words(amount: Decimal | None, currency: str) -> Saying:
    """Say an amount, or that nobody knows it."""
    return sentence("not known") if amount is None else money(amount, currency)


def rate_words(rate: OverheadRate | None, currency: str) -> Saying:
    """Say a rate, of what it is, what it leaves out, and what it pays at most."""
    if rate is None:
        return sentence("none")
    said = sentence(_BASES[rate.base], rate=hundredths(Fraction(rate.rate or 0)))
    if rate.exclusions:
        parts = apart(rate.exclusions, N_(", "))
        said = sentence("{rate}, without {parts}", rate=said, parts=parts)
    if rate.cap is not None:
        said = sentence("{rate}, at most {cap}", rate=said, cap=money(rate.cap, currency))
    return said


def shares_words(shares: Shares, named: Callable[[str], Saying]) -> Saying:
    """Say which project pays which part of a post, and which part none pays."""
    parts = [
        sentence("{payer} ({share})", share=hundredths(share), payer=named(name))
        for name, share in shares
    ]
    if left := 1 - covered(shares):
        parts.append(sentence("no project ({share})", share=hundredths(left)))
    return apart(parts, N_(", "))


def left_words(passed: Passed) -> Saying:
    """Say what is left of the money of a project, in each currency."""
    left = apart((money(each, code) for code, each in passed.remaining), N_(", "))
    if not left:
        return sentence("not known")
    return sentence("{amount} (estimated)", amount=left) if passed.estimated else left
