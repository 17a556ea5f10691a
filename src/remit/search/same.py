"""Several things of one id: a unit and the site it stands at, which are not confused."""

from __future__ import annotations

from remit.errors import AmbiguousError
from remit.search.match import KINDS, Kind


def kinds_of_one_id(error: AmbiguousError) -> tuple[str, tuple[Kind, ...]]:
    """Give the one id that all candidates have, and their kinds in the order of kinds.

    Raises:
        AmbiguousError: They have several.

    Example:
        >>> both = [("site", "site:lima", "Lima"), ("unit", "unit:lima", "Lima")]
        >>> kinds_of_one_id(AmbiguousError("lima", both))
        ('lima', ('unit', 'site'))
        >>> kinds_of_one_id(AmbiguousError("li", [*both, ("unit", "linz", "Linz")]))
        Traceback (most recent call last):
            ...
        remit.errors.AmbiguousError: 'li' may mean several: ...
    """
    ids = {which.rpartition(":")[2] for _, which, _ in error.candidates}
    if len(ids) > 1:
        raise error
    kinds = {kind for kind, _, _ in error.candidates}
    return ids.pop(), tuple(kind for kind in KINDS if kind in kinds)
