"""English words for what answers say: standings, reasons, scopes, days. Each stands once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from remit.model.scope import Alternative, Scope, Term
from remit.publish.english.names import Names
from remit.resolve.answer import Reason
from remit.temporal.attest import Standing, as_of
from remit.text.days import as_of_words, bound_words

ENGLISH: Final = "en"

MANY: Final = {"unit": "units", "body": "bodies", "country": "countries"}

FIRMLY: Final = "in force as far as we know"

_SCOPE: Final = {
    "everyone": "every unit",
    "everywhere": "every country and unit",
    "unit": "{name}",
    "within": "{name} and all within it",
    "country": "{name}",
    "group": "{name}",
    "designated": "every {name}",
    "under": "those under {name}",
    "body": "{name}",
}

_REASON: Final[Mapping[Reason, str]] = {
    Reason.NOT_YET_IN_FORCE: "not yet in force",
    Reason.ENDED: "no longer in force",
    Reason.HOLDER_CLOSED: "closed by then",
    Reason.HOLDER_NOT_OPEN_YET: "not open yet",
    Reason.CONDITION_MISSING: "only where {conditions}",
    Reason.OUTSIDE_SCOPE: "only for {scope}",
}

WORDS_ONLY: Final = "its area is known in words only"

ITS_OWN: Final = "only for those under it"

OF_SEVERAL: Final = {
    WORDS_ONLY: "their areas are known in words only",
    ITS_OWN: "only for those under each of them",
}


def standing_words(standing: Standing | None, attested: str | None, on: str) -> str:
    """Say how firmly something stands, and when a source last spoke of it.

    Example:
        >>> standing_words(Standing.ASSUMED, "2009/2011-06", "2026-01-01")
        'in force as far as we know; last attested June 2011'
        >>> standing_words(Standing.ATTESTED, "2009/2011-06", "2010-06-01")
        'attested for 2009 to June 2011'
    """
    if standing is None:
        return ""
    if standing is Standing.IMPRECISE:
        return "about then: its dates are not known to the day"
    if not attested:
        return f"{FIRMLY}; no dated source"
    if standing is Standing.ATTESTED:
        return f"attested for {as_of_words(attested, ENGLISH)}"
    first, _, last = attested.partition("/")
    if on < as_of(attested).days.start.isoformat():
        return f"{FIRMLY}; first attested {bound_words(first, ENGLISH)}"
    return f"{FIRMLY}; last attested {bound_words(last or first, ENGLISH)}"


def stretch_words(valid_from: str | None, valid_to: str | None) -> str:
    """Say since and until when, as written; blank is not known.

    Example:
        >>> stretch_words("1997-09", None), stretch_words(None, "2011-07-01")
        ('since September 1997', 'until 1 July 2011, since when is not known')
        >>> stretch_words(None, None), stretch_words("by 2014", None)
        ('since when is not known', 'since 2014 or earlier')
    """
    since = since_words(valid_from)
    since = f"since {since}" if since else "since when is not known"
    if not valid_to or valid_to == "always":
        return since
    until = f"until {bound_words(valid_to, ENGLISH)}"
    return f"{since}, {until}" if valid_from else f"{until}, {since}"


def since_words(valid_from: str | None) -> str:
    """Say since when, without the word; nothing where it is not known."""
    if not valid_from:
        return ""
    if valid_from == "always":
        return "the beginning"
    written = bound_words(valid_from.removeprefix("by "), ENGLISH)
    return f"{written} or earlier" if valid_from.startswith("by ") else written


def scope_words(scope: Scope, names: Names) -> str:
    """Say for whom a remit answers."""
    return " or ".join(_alternative(each, names) for each in scope.alternatives)


def _alternative(terms: Alternative, names: Names) -> str:
    wanted = [_term(each, names) for each in terms if not each.excepted]
    excepted = [_term(each, names) for each in terms if each.excepted]
    said = " that is also ".join(wanted)
    return f"{said}, but not {' or '.join(excepted)}" if excepted else said


def _term(term: Term, names: Names) -> str:
    return _SCOPE[term.word].format(name=names.of_term(term) if term.id else "")


def reason_words(reason: Reason, scope: str, conditions: Sequence[tuple[str, str]]) -> str:
    """Say why a remit that nearly answers does not."""
    return _REASON[reason].format(scope=scope, conditions=conditions_words(conditions))


def conditions_words(conditions: Sequence[tuple[str, str]]) -> str:
    """Say the conditions of a remit: `funder is echo`."""
    return " and ".join(f"{key} is {value}" for key, value in conditions)


def counted(count: int, one: str, several: str = "") -> str:
    """Count things in words.

    Example:
        >>> counted(1, "record"), counted(2, "entry", "entries")
        ('1 record', '2 entries')
    """
    return f"{count:,} {one if count == 1 else several or one + 's'}"


def listed(names: Sequence[str], most: int = 0) -> str:
    """List names in a sentence, at most so many of them.

    Example:
        >>> listed(["a", "b", "c"]), listed(["a", "b", "c", "d"], 2)
        ('a, b and c', 'a, b and 2 more')
    """
    shown = list(names if not most or len(names) <= most else names[:most])
    if len(shown) < len(names):
        shown.append(f"{len(names) - len(shown)} more")
    if len(shown) <= 1:
        return "".join(shown)
    return f"{', '.join(shown[:-1])} and {shown[-1]}"
