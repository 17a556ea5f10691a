"""An organisation of an organisation file, when all of it is there."""

from __future__ import annotations

from collections.abc import Iterator

from remit.formats.iati.reading.budgets import budget
from remit.formats.iati.reading.parts import countries, party
from remit.formats.iati.reading.scope import Scope
from remit.formats.iati.reading.words import NONE, Children, first, grouped, local, words
from remit.model.published import Budget, Copy, Organisation, Party, Share


def organisation(children: Children, scope: Scope, *, copy: Copy) -> Organisation:
    """Read an organisation.

    Args:
        children: Its children.
        scope: What holds within it.
        copy: Which copy it is.
    """
    return Organisation(
        id=identifier(children),
        party=party(first(children, "reporting-org"), scope) or Party(),
        copy=copy,
        name=local(children.get("name", NONE), scope),
        budgets=tuple(budget(each, scope) for each in children.get("total-budget", NONE)),
        country_budgets=tuple(_by_country(children, scope)),
    )


def identifier(children: Children) -> str:
    """Give the identifier: in old files it goes by the name of those of activities."""
    return words(first(children, "organisation-identifier")) or words(
        first(children, "iati-identifier")
    )


def _by_country(children: Children, scope: Scope) -> Iterator[tuple[Share, Budget]]:
    for element in children.get("recipient-country-budget", NONE):
        found = countries(grouped(element), scope)
        yield found[0] if found else Share(""), budget(element, scope)
