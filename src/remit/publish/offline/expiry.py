"""Until when a directory may be relied on, as far as the register knows."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from remit.model.structure import Structure
from remit.publish.news.happenings import happened

_AT_MOST: Final = timedelta(days=365)


def expires(structure: Structure) -> date:
    """Give the first day after the one shown on which something public is planned to change.

    At the latest a year after it: nothing stays as it is for longer without anybody looking.
    """
    latest = min(structure.day, date.max - _AT_MOST) + _AT_MOST
    later = (event.day for event in happened(structure) if structure.day < event.day < latest)
    return min(later, default=latest)
