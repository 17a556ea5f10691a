"""The path of a figure of costs: the rows it is made of, and which project pays which share."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from remit.finance.money import rounded
from remit.finance.terms import ROUNDING, CostPath, CostTerm
from remit.model.post import Post
from remit.publish.words import Words
from remit.text.catalogue import N_
from remit.web.money.costed import payer, post_words
from remit.web.money.path import PathPage, Step, others, place_said, share_said, to_the_cent
from remit.web.money.said import COSTS, PAID, amount, cents, month, office
from remit.web.money.visit import Visit

_NOTHING = rounded(Fraction(0))


def is_of_costs(to: Visit) -> bool:
    """Tell whether the address asks for a figure of costs."""
    return to.asked.get("figure", "") in COSTS


def cost_path_asked(to: Visit, unit: str) -> CostPath:
    """Give the path that the address asks for; that of nothing where there are no costs."""
    figure, currency = to.asked["figure"], to.asked.get("currency", "")
    found = {each.currency: each for each in to.costing.paths(unit, figure)}
    nothing = CostPath(figure, currency, _NOTHING, ())
    return found.get(currency) or next(iter(found.values()), nothing)


def cost_path_page(to: Visit, unit: str) -> PathPage:
    """Take what the page shows."""
    found = cost_path_asked(to, unit)
    added = sum((each.value for each in found.terms), Fraction(0))
    return PathPage(
        office(to, unit),
        to.says(COSTS[found.figure]),
        found.currency,
        amount(to, found.value, found.currency),
        tuple(_step(to, each) for each in found.terms),
        cents(to, to_the_cent(added)),
        others(to, unit, found.currency),
        is_cost=True,
    )


def _step(to: Visit, term: CostTerm) -> Step:
    return Step(
        project=_what(to, term.what),
        id=term.what,
        ref="",
        on=month(to, date.fromisoformat(f"{term.month}-01")) if term.month else "",
        iso_on=term.month,
        type=_by(to, term),
        amount=cents(to, term.amount),
        published="",
        share=share_said(to, term.share),
        days="",
        adds=cents(to, to_the_cent(term.value)),
        rule=to.says(PAID[term.rule]) if term.rule in PAID else "",
        place=place_said(term.place),
    )


def _what(to: Visit, name: str) -> Words:
    is_post = bool(to.structure.register.history(Post, name).versions)
    return post_words(to, name) if is_post else office(to, name).words


def _by(to: Visit, term: CostTerm) -> str:
    if term.rule == ROUNDING:
        return to.says(N_("what rounding to the cent adds"))
    if not term.activity:
        return to.says(N_("cost of the month"))
    said = to.says(N_("paid by: {project}"))
    return said.format(project=payer(to, term.activity).text)
