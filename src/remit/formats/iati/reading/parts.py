"""The parts that activities and transactions share: organisations, and shares of places."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from remit.formats.iati.reading.dialect import ROLES, VOCABULARIES
from remit.formats.iati.reading.numbers import number
from remit.formats.iati.reading.scope import Scope
from remit.formats.iati.reading.words import Children, attribute, code, translated, words
from remit.formats.iati.xml import Element, line_of, tag_of
from remit.model.published import Party, Share

_WHOLE = Decimal(100)


def party(element: Element | None, scope: Scope, activity: str = "activity-id") -> Party | None:
    """Read an organisation; None where there is none.

    Args:
        element: Where it is named.
        scope: What holds within the activity.
        activity: The attribute that names the activity it says is its own.
    """
    if element is None:
        return None
    return _party(
        attribute(element, "ref"),
        words(element),
        translated(element, scope, ROLES, "role"),
        attribute(element, "type"),
        attribute(element, activity),
    )


# Transactions name the same few organisations thousands of times over.
_party = lru_cache(maxsize=4096)(Party)


def countries(children: Children, scope: Scope) -> tuple[Share, ...]:
    """Read the countries that receive."""
    return _shares(children.get("recipient-country"), scope, with_vocabulary=False)


def regions(children: Children, scope: Scope) -> tuple[Share, ...]:
    """Read the regions that receive."""
    return _shares(children.get("recipient-region"), scope)


def sectors(children: Children, scope: Scope) -> tuple[Share, ...]:
    """Read the sectors."""
    return _shares(children.get("sector"), scope)


def _shares(
    elements: Sequence[Element] | None, scope: Scope, *, with_vocabulary: bool = True
) -> tuple[Share, ...]:
    if not elements:
        return ()
    return tuple(
        Share(
            code(each, scope),
            translated(each, scope, VOCABULARIES, "vocabulary") if with_vocabulary else "",
            _percent(each, scope),
            words(each),
        )
        for each in elements
    )


def _percent(element: Element, scope: Scope) -> Decimal | None:
    written = element.get("percentage")
    if not written:
        return None
    found = number(written)
    if found is None:
        said = (
            f"the percentage {written[:60]!r} of {tag_of(element)} is no number: read as not stated"
        )
        scope.notices.tell("percentage-unreadable", line_of(element), said, "error")
    elif not 0 <= found <= _WHOLE:
        said = (
            f"the percentage {found} of {tag_of(element)} is not between 0 and 100: kept as written"
        )
        scope.notices.tell("percentage-implausible", line_of(element), said)
    return found
