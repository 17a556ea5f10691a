"""How far a page may be believed: how firmly it stands, when it was verified, until when."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from msgspec import Struct

from remit.model.structure import Structure
from remit.publish.looked_at import looked_at
from remit.publish.reader import Reader
from remit.temporal.attest import Standing
from remit.temporal.bound import Bound
from remit.temporal.period import days_later

_FILES: Final = {"unit": "units", "function": "functions", "body": "bodies", "place": "countries"}
_STATED: Final = ("", "always")


class Trust(Struct, frozen=True):
    """What the foot of a page says of itself.

    `expires` is the day after which the page marks itself as old, as the script reads it. What is
    overdue may have no day: nobody knows since when it should have been looked at.
    """

    standing: str
    verified: str
    due: str
    is_overdue: bool
    expires: str
    expires_words: str


def trust(reader: Reader) -> Trust:
    """Say how far a page may be believed, once all that it shows is known."""
    expires = None if reader.site.live else expires_on(reader)
    looked = reader.ask(looked_at, *_about(reader.path))
    return Trust(
        standing=_standing(reader),
        verified=reader.bound(looked.verified),
        due=reader.bound(looked.due),
        is_overdue=looked.is_overdue,
        expires=expires.isoformat() if expires is not None else "",
        expires_words=reader.day(expires) if expires is not None else "",
    )


def expires_on(reader: Reader) -> date | None:
    """Give the last day on which what is read should be believed, when nobody makes it anew.

    It is so many days after it was published; sooner where the register knows that something
    changes before. Whatever says so is another one when something is planned for before.
    """
    site = reader.site
    if not site.good_for:
        return None
    # What was planned for a day that is over has happened, or has been put off: nobody knows.
    change = reader.ask(changes_next) if site.structure.day >= site.today else None
    return good_until(site.today, site.good_for, change)


def good_until(today: date, good_for: int, change: date | None) -> date:
    """Give the last day on which a page of today should be believed.

    Example:
        >>> str(good_until(date(2026, 6, 1), 30, None))
        '2026-07-01'
        >>> str(good_until(date(2026, 6, 1), 30, date(2026, 6, 9)))
        '2026-06-08'
    """
    last = days_later(today, good_for)
    return last if change is None else min(last, change - timedelta(days=1))


def changes_next(structure: Structure) -> date | None:
    """Give the first day after that of the structure on which anything begins or ends."""
    return structure.derived(_changes_next)[0]


def _changes_next(structure: Structure) -> tuple[date | None]:
    days = (
        bound.day
        for histories in structure.register.histories.values()
        for history in histories.values()
        for version in history.versions
        for bound in (version.stretch.valid_from, version.stretch.valid_to)
        if _is_stated(bound) and bound.day > structure.day
    )
    return (min(days, default=None),)


def _is_stated(bound: Bound) -> bool:
    return bound.text not in _STATED


def _standing(reader: Reader) -> str:
    said = reader.said
    if Standing.IMPRECISE in reader.standings:
        return said.gettext("of some facts the exact day is not known")
    if Standing.ASSUMED in reader.standings:
        return said.gettext("in force as far as we know; not all of it is attested for this day")
    return said.gettext("attested for this day") if reader.standings else ""


def _about(path: str) -> tuple[str, str]:
    match path.split("/"):
        case [_, section, identity, _, *_] if section in _FILES:
            return _FILES[section], identity
        case _:
            return "", ""
