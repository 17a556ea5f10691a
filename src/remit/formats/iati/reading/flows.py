"""Transactions, each on its own: they are read while their activity still comes in."""

from __future__ import annotations

from remit.formats.iati.reading.dialect import TRANSACTION_TYPES, TRANSACTIONS
from remit.formats.iati.reading.money import day, money
from remit.formats.iati.reading.parts import countries, party, regions, sectors
from remit.formats.iati.reading.scope import Scope
from remit.formats.iati.reading.words import Children, attribute, first, grouped, translated
from remit.formats.iati.xml import Element, line_of
from remit.model.published import Flow


def flow(element: Element, scope: Scope) -> Flow:
    """Read a transaction.

    Args:
        element: The transaction.
        scope: What holds within its activity.
    """
    children = grouped(element)
    value = money(first(children, "value"), element, scope)
    return Flow(
        type=_type(element, children, scope),
        on=day(first(children, "transaction-date"), scope),
        amount=value.amount,
        currency=value.currency,
        place=scope.place(element),
        value_date=value.on,
        ref=attribute(element, "ref"),
        provider=party(first(children, "provider-org"), scope, "provider-activity-id"),
        receiver=party(first(children, "receiver-org"), scope, "receiver-activity-id"),
        countries=countries(children, scope),
        regions=regions(children, scope),
        sectors=sectors(children, scope),
    )


def _type(element: Element, children: Children, scope: Scope) -> str:
    type_ = translated(first(children, "transaction-type"), scope, TRANSACTIONS)
    if type_ not in TRANSACTION_TYPES:
        what = f"the type of a transaction, {type_[:60]!r}, is none of 1 to 13"
        said = f"{what if type_ else 'a transaction has no type'}: in no figure of an office"
        scope.notices.once("transaction-type-unknown", line_of(element), said)
    return type_
