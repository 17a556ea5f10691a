"""Which units and countries an event is about, so that it stands in their news."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, TypeVar

from remit.model.body import Body
from remit.model.event import ChangeEvent
from remit.model.fact import Fact
from remit.model.place import Country, Membership, Site
from remit.model.register import Register
from remit.model.remit import Remit
from remit.model.unit import Unit
from remit.temporal.history import History

F = TypeVar("F", bound=Fact)

Concerned = tuple[str, str]
"""The section of a page, `unit` or `place`, and the id of what it is about."""

_UNITS: Final = {
    "units": ("id",),
    "designated": ("unit",),
    "remits": ("holder",),
    "contacts": ("unit",),
    "accreditations": ("holder", "exercised_by"),
    "members": ("member",),
    "transfers": ("from_", "to"),
    "delegations": ("from_", "to"),
}
"""The fields of a row that name the units it is news of."""

_A_DAY: Final = timedelta(days=1)


def concerned(register: Register, event: ChangeEvent) -> tuple[Concerned, ...]:
    """Give whom an event is about: units, and the countries in which they stand that day.

    Args:
        register: All that goes out.
        event: What happened to one of its rows.
    """
    rows = [row for row in (event.before, event.fact) if row is not None]
    found = dict.fromkeys(each for row in rows for each in _of_row(register, row, event.day))
    return tuple(found)


def _of_row(register: Register, row: Fact, day: date) -> Iterator[Concerned]:
    for field in _UNITS.get(row.FILE, ()):
        name = getattr(row, field)
        if (name,) in register.all(Unit):
            yield "unit", name
            country = _country_of(register, row if isinstance(row, Unit) else None, name, day)
            if country:
                yield "place", country
    yield from (("place", code) for code in _countries(row) if code)


def _countries(row: Fact) -> Iterator[str]:
    """Give the countries that a row names itself."""
    match row:
        case Membership() if row.member.isupper():
            yield row.member
        case Body():
            yield row.country
        case Country():
            yield row.id
        case Remit():
            terms = row.scope.terms()
            yield from (term.id for term in terms if term.word == "country" and not term.excepted)
        case _:
            pass


def _country_of(register: Register, row: Unit | None, name: str, day: date) -> str:
    """Give the country in which a unit stands on a day, or stood on the day before."""
    passed: set[str] = set()
    while name and name not in passed:
        passed.add(name)
        row = row or _on(register.history(Unit, name), day)
        if row is None:
            return ""
        site = _on(register.history(Site, row.site), day) if row.site else None
        if site is not None:
            return site.country
        name, row = row.part_of, None
    return ""


def _on(known: History[F], day: date) -> F | None:
    """Give the row on a day, or on the day before, or the next."""
    return known.on(day) or known.before(day) or known.after(day)


_PAGES: Final = {
    "units": ("unit", "id"),
    "remits": ("unit", "holder"),
    "accreditations": ("unit", "holder"),
    "designated": ("unit", "unit"),
    "contacts": ("unit", "unit"),
    "transfers": ("unit", "to"),
    "delegations": ("unit", "to"),
    "functions": ("function", "id"),
    "bodies": ("body", "id"),
}
"""The page that tells most of a row, and the field that names what it is about."""


def thing(fact: Fact) -> Concerned:
    """Give the page that tells most of a row; blank where none does.

    Example:
        >>> thing(Unit(id="lima")), thing(Site(id="lima"))
        (('unit', 'lima'), ('', ''))
    """
    if isinstance(fact, Membership):
        return ("place", fact.member) if fact.member.isupper() else ("", "")
    section, field = _PAGES.get(fact.FILE, ("", ""))
    return section, getattr(fact, field) if field else ""
