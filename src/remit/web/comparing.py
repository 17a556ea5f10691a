"""Two days side by side, as a page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from remit.publish.site import Rendered, Site, render_comparison
from remit.resolve.compare import compare
from remit.web.desk import Desk
from remit.web.public_rows import public_comparison
from remit.web.sites import missing, site_of

COMPARE: Final = "compare"
"""What stands behind the language in its address."""

_LONGEST: Final = 40
_ASKED: Final = ("one", "other", "known_at")


def comparison(desk: Desk, language: str, query: Mapping[str, str]) -> Rendered:
    """Make the page of two days; of today where one is not named.

    Raises:
        WrittenWrongError: A day or the instant cannot be read.
        QuestionError: Nothing was recorded by then.
    """
    given = {name: query.get(name, "")[:_LONGEST].strip() for name in _ASKED}
    one, other = (_site(desk, given[name], given["known_at"]) for name in ("one", "other"))
    if language not in other.languages:
        return missing(other)
    whole = compare(one.structure, other.structure)
    found = public_comparison(one.structure, other.structure, whole)
    asked = {name: text for name, text in given.items() if text}
    return render_comparison(one, other, language, found, asked)


def _site(desk: Desk, day: str, known_at: str) -> Site:
    return site_of(desk, {"on": day, "known_at": known_at})
