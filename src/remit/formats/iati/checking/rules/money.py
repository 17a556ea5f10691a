"""Money: every value has a currency, of its own or of its activity."""

from __future__ import annotations

from collections.abc import Iterator

from remit.formats.iati.checking.flaw import Flaw
from remit.formats.iati.reading.words import attribute
from remit.formats.iati.xml import Element, line_of


def money(activity: Element) -> Iterator[Flaw]:
    """Say which values of an activity have no currency."""
    if attribute(activity, "default-currency"):
        return
    for value in activity.iter("value"):
        if not attribute(value, "currency"):
            said = "the value has no currency, and the activity no default one"
            yield Flaw("currency-missing", line_of(value), said)
