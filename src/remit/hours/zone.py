"""Time zones by their names, from the package tzdata: the same on every machine."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import lru_cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from remit.errors import WrittenWrongError
from remit.text.catalogue import N_

HOW = N_("write the name of a zone, as Africa/Nairobi")


@lru_cache(maxsize=1)
def zones() -> frozenset[str]:
    """Give the names of all zones.

    Example:
        >>> "Africa/Nairobi" in zones(), "Africa" in zones(), "../etc/passwd" in zones()
        (True, False, False)
    """
    return frozenset(files("tzdata").joinpath("zones").read_text("utf-8").split())


@lru_cache(maxsize=1024)
def zone(name: str) -> ZoneInfo:
    """Give a zone.

    Raises:
        WrittenWrongError: There is none of that name.

    Example:
        >>> zone("Asia/Almaty").key
        'Asia/Almaty'
        >>> zone("Asia/Lima")
        Traceback (most recent call last):
            ...
        remit.errors.WrittenWrongError: no time zone is called 'Asia/Lima' ...
    """
    if name not in zones():
        raise WrittenWrongError(f"no time zone is called {name!r}", todo=HOW)
    with files("tzdata").joinpath("zoneinfo", *name.split("/")).open("rb") as data:
        return ZoneInfo.from_file(data, key=name)


def instant(local: datetime, where: ZoneInfo) -> datetime:
    """Give the instant that clocks somewhere show, as RFC 5545 (3.3.5) reads them.

    A time that clocks skip is counted with the offset before the gap; of a time
    that they show twice, the first is meant.

    Example:
        >>> where = zone("Europe/London")
        >>> str(instant(datetime(2026, 3, 29, 1, 30), where))
        '2026-03-29 01:30:00+00:00'
        >>> str(instant(datetime(2026, 10, 25, 1, 30), where))
        '2026-10-25 00:30:00+00:00'
    """
    return local.replace(tzinfo=where).astimezone(UTC)
