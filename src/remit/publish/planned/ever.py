"""The rows of a register as it is, and as it would be: on whatever day, in either of them.

Where a page may be another one on some day only, it is one that changes. So whatever is asked
of these rows is answered for all days at once, and says rather too much than too little.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Any, TypeAlias, TypeVar

from remit.model.days import Days
from remit.model.fact import Fact
from remit.model.kind import Key
from remit.model.register import Register
from remit.publish.planned.naming import Thing, named_in, naming, things_named
from remit.temporal.history import History
from remit.temporal.period import Period

F = TypeVar("F", bound=Fact)

Versions: TypeAlias = tuple[Any, ...]
"""The versions of one row; their noun is that of their file."""


class Ever:
    """The rows of both registers, each version once.

    Args:
        before: The register as it is.
        after: The register as it would be.
        keys: The rows in which they may differ.
        day: From which day on pages are meant.
    """

    def __init__(
        self, before: Register, after: Register, keys: Iterable[tuple[str, Key]], day: date
    ) -> None:
        """Compare the rows that may differ, and no others."""
        self.before = before
        self.after = after
        self.days = (Days(before), Days(after))
        self._meant = Period(day)
        self._more: dict[str, dict[Key, Versions]] = {}
        for file, key in keys:
            then, now = versions(before, file, key), versions(after, file, key)
            new = tuple(row for row in now if row not in then)
            self._more.setdefault(file, {})[key] = new

    def rows(self, noun: type[F], *key: str) -> tuple[F, ...]:
        """Give the versions of a row."""
        known = self.before.history(noun, *key).versions
        return (*known, *self._more.get(noun.FILE, {}).get(key, ()))

    def all(self, noun: type[F]) -> Iterator[F]:
        """Give the versions of all rows of a noun."""
        for history in self.before.all(noun).values():
            yield from history.versions
        for rows in self._more.get(noun.FILE, {}).values():
            yield from rows

    def naming(self, noun: type[F], file: str, identity: str) -> Iterator[F]:
        """Give the rows of a noun that name a thing."""
        return self._naming(noun.FILE, (file, identity))

    def all_naming(self, file: str, identity: str) -> Iterator[Fact]:
        """Give the rows of all nouns that name a thing."""
        for each in named_in()[file]:
            yield from self._naming(each, (file, identity))

    def lasts(self, unit: str) -> bool:
        """Tell whether a unit is open on all days that are meant, in both registers."""
        covers = (days.of_unit(unit) for days in self.days)
        return all(
            any(each.period & self._meant == self._meant for each in cover) for cover in covers
        )

    def is_meant(self, row: Fact) -> bool:
        """Tell whether a row holds on any day that is meant."""
        return row.stretch.period.overlaps(self._meant)

    def _naming(self, file: str, thing: Thing) -> Iterator[Any]:
        known = self.before.histories.get(file, {})
        yield from self.before.parts.part(naming, known, kind=file).get(thing, ())
        yield from self._more_naming.get((file, thing), ())

    @cached_property
    def _more_naming(self) -> Mapping[tuple[str, Thing], list[Any]]:
        found: dict[tuple[str, Thing], list[Any]] = {}
        for file, rows in self._more.items():
            for row in (row for each in rows.values() for row in each):
                for thing in things_named(row):
                    found.setdefault((file, thing), []).append(row)
        return found


def versions(register: Register, file: str, key: Key) -> Versions:
    """Give the versions of a row in one register."""
    return register.histories.get(file, {}).get(key, History[Any]()).versions
