"""Budgets: of activities, and of organisations in all and by country."""

from __future__ import annotations

from remit.formats.iati.reading.dialect import BUDGETS
from remit.formats.iati.reading.money import day, money
from remit.formats.iati.reading.scope import Scope
from remit.formats.iati.reading.words import attribute, first, grouped, translated
from remit.formats.iati.xml import Element
from remit.model.published import Budget


def budget(element: Element, scope: Scope) -> Budget:
    """Read a budget, whichever element it is.

    Args:
        element: A `budget`, `total-budget`, `recipient-country-budget`.
        scope: What holds within its activity or organisation.
    """
    children = grouped(element)
    value = money(first(children, "value"), element, scope)
    return Budget(
        type=translated(element, scope, BUDGETS, "type"),
        starts=day(first(children, "period-start"), scope),
        ends=day(first(children, "period-end"), scope),
        amount=value.amount,
        currency=value.currency,
        place=scope.place(element),
        value_date=value.on,
        status=attribute(element, "status"),
    )
