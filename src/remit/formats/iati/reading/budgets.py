"""Budgets: of activities, and of organisations in all and by country."""

from __future__ import annotations

from datetime import date

from remit.formats.iati.reading.dialect import BUDGET_TYPES, BUDGETS
from remit.formats.iati.reading.money import day, money
from remit.formats.iati.reading.scope import Scope
from remit.formats.iati.reading.words import attribute, first, grouped, translated
from remit.formats.iati.xml import Element, line_of, tag_of
from remit.model.published import Budget


def budget(element: Element, scope: Scope) -> Budget:
    """Read a budget, whichever element it is.

    Args:
        element: A `budget`, `total-budget`, `recipient-country-budget`.
        scope: What holds within its activity or organisation.
    """
    children = grouped(element)
    value = money(first(children, "value"), element, scope)
    starts, ends = (day(first(children, name), scope) for name in ("period-start", "period-end"))
    _tell_period(element, starts, ends, scope)
    return Budget(
        type=_type(element, scope),
        starts=starts,
        ends=ends,
        amount=value.amount,
        currency=value.currency,
        place=scope.place(element),
        value_date=value.on,
        status=attribute(element, "status"),
    )


def _type(element: Element, scope: Scope) -> str:
    type_ = translated(element, scope, BUDGETS, "type")
    if type_ not in BUDGET_TYPES:
        said = f"the type of a budget, {type_[:60]!r}, is neither 1 nor 2: read as an original"
        scope.notices.once("budget-type-unknown", line_of(element), said)
    return type_


def _tell_period(element: Element, starts: date | None, ends: date | None, scope: Scope) -> None:
    said = ""
    if starts is None:
        said = f"a {tag_of(element)} has no first day: it counts in no year"
    elif ends is not None and ends < starts:
        said = (
            f"a {tag_of(element)} ends on {ends} and starts on {starts}: it counts in {starts:%Y}"
        )
    if said:
        scope.notices.tell("budget-period", line_of(element), said)
