"""Sectors and places: on the activity or on every transaction, and never on both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from remit.formats.iati.checking.flaw import Flaw
from remit.formats.iati.reading.words import NONE, Children
from remit.formats.iati.xml import Element, line_of


def standing(activity: Element, children: Children) -> Iterator[Flaw]:
    """Say where sectors, countries and regions of an activity are missing, or stand twice."""
    transactions = children.get("transaction", NONE)
    for tags, what in (
        (("sector",), "a sector"),
        (("recipient-country", "recipient-region"), "a country or region"),
    ):
        has_own = any(children.get(tag) for tag in tags)
        without = [each for each in transactions if not _has(each, tags)]
        yield from _told(activity, transactions, without, what, has_own=has_own)


def _told(
    activity: Element,
    transactions: Sequence[Element],
    without: Sequence[Element],
    what: str,
    *,
    has_own: bool,
) -> Iterator[Flaw]:
    some = len(without) < len(transactions)
    if has_own and some:
        said = f"{what} stands on the activity and on transactions: it belongs on one of the two"
        yield Flaw("stands-twice", line_of(activity), said)
    elif not has_own and some and without:
        said = f"other transactions of the activity say {what}, this one does not"
        yield from (Flaw("stands-nowhere", line_of(each), said) for each in without)
    elif not has_own and not some:
        said = f"neither the activity nor its transactions say {what}"
        yield Flaw("stands-nowhere", line_of(activity), said)


def _has(transaction: Element, tags: Sequence[str]) -> bool:
    return any(child.tag in tags for child in transaction)
