"""Which rows go out to everybody, and what of each: the one place where it is decided.

A row stays inside where it is internal itself, or names a unit that is internal or
under one; where it says who may edit; where what it is about stays inside; and, a
site or a source, where only rows that stay inside name it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import Any

from msgspec.structs import replace

from remit.model.contact import Person
from remit.model.evidence import Source
from remit.model.fact import Fact
from remit.model.kind import KINDS, Cells, Key
from remit.model.place import Site
from remit.model.post import Appointment
from remit.model.register import Register
from remit.model.structure import Structure
from remit.model.unit import Unit
from remit.publish.public.days import PublicDays
from remit.publish.public.fields import PUBLIC
from remit.publish.public.judging import goes_out
from remit.publish.public.named import units_named
from remit.publish.public.places import Places
from remit.publish.public.trimming import public_settings, trimmed
from remit.publish.visible import INTERNAL, visible
from remit.temporal.history import History, history
from remit.temporal.stretch import Stretch


class PublicRows:
    """What of a register goes out, on all its days, as seen from one day."""

    def __init__(self, structure: Structure) -> None:
        """Take the whole."""
        # Not the structure itself, which keeps this.
        self._register = structure.register
        self._visible = visible(structure)
        self._days = PublicDays(structure.register, self._visible)
        self._of: dict[str, Mapping[Key, list[Fact]]] = {}
        self._spelled: dict[str, frozenset[str]] = {}
        self._told: dict[tuple[str, Key], bool] = {}
        self.of_the_day: dict[tuple[str, Key], Fact | None] = {}
        self.places = Places(structure.register, self._visible)

    def pieces(self, fact: Fact) -> Iterator[Fact]:
        """Give what of a row goes out: a piece for each run of days on which it does."""
        is_inside = fact.FILE not in PUBLIC or getattr(fact, "visibility", "") == INTERNAL
        if is_inside or not all(map(self._visible.shows, units_named(fact))):
            return
        if not goes_out(self, fact):
            return
        shown = trimmed(fact, self._visible, self.places)
        for piece in self._days.of(fact, units_named(fact)):
            yield shown if piece is fact else replace(shown, stretch=piece.stretch)

    def row(self, fact: Fact) -> Fact | None:
        """Give what of a row goes out, on the first of its days; nothing where it stays inside."""
        return next(self.pieces(fact), None)

    def tells(self, file: str, key: Key) -> bool:
        """Tell whether any version of a row goes out."""
        found = self._told.get((file, key))
        if found is None:
            known: History[Any] = self._register.histories.get(file, {}).get(key, History())
            found = any(self.row(each) is not None for each in known.versions)
            self._told[file, key] = found
        return found

    def units_of(self, units: Mapping[str, Unit]) -> Mapping[str, Unit]:
        """Give units that may be shown with what goes out of each."""
        if not self._visible.ever_internal and not self.places.are_internal:
            return units
        return {name: trimmed(row, self._visible, self.places) for name, row in units.items()}

    def sites_of(self, sites: Mapping[str, Site]) -> Mapping[str, Site]:
        """Give the sites of a day, each with what goes out of it, and what stands in for others."""
        if not self.places.are_internal:
            return sites
        shown = {name: site for name, site in sites.items() if self.places.shows(name)}
        return shown | {site.id: site for site in self.places.stand_ins()}

    def of(self, file: str) -> Mapping[Key, list[Fact]]:
        """Give the rows of a file that go out, by key; worked out once."""
        if file not in self._of:
            rows = sorted(self._register.histories.get(file, {}).items())
            found = ((key, self._all_pieces(known)) for key, known in rows)
            self._of[file] = {key: pieces for key, pieces in found if pieces}
        return self._of[file]

    def _all_pieces(self, known: History[Any]) -> list[Fact]:
        return [piece for row in known.versions for piece in self.pieces(row)]

    def has(self, file: str, identity: str) -> bool:
        """Tell whether the register has a row of that id."""
        return (identity,) in self._register.histories.get(file, {})

    def keys(self, file: str) -> AbstractSet[Key]:
        """Give the keys of the rows of a file that go out."""
        return self.of(file).keys()

    def spelled(self, file: str) -> frozenset[str]:
        """Give the same as other rows write them: parts by blanks, blank ones left out."""
        if file not in self._spelled:
            keys = self.keys(file)
            self._spelled[file] = frozenset(" ".join(filter(None, key)) for key in keys)
        return self._spelled[file]

    @cached_property
    def persons_posts(self) -> frozenset[str]:
        """The posts on which somebody is or was who is marked public.

        A post goes out with the name only: by itself it is a matter of the house.
        """
        public = self.keys(Person.FILE)
        rows = self._register.all(Appointment)
        return frozenset(post for post, person in rows if (person,) in public)

    @cached_property
    def hidden_sources(self) -> frozenset[str]:
        """The sources that only rows that stay inside name."""
        named: set[str] = set()
        told: set[str] = set()
        for file in KINDS.keys() - {Source.FILE}:
            known = self._register.histories.get(file, {}).values()
            rows = [row for each in known for row in each.versions]
            named.update(row.source for row in rows)
            unsure = (row for row in rows if row.source not in told)
            told.update(row.source for row in unsure if self.row(row) is not None)
        return frozenset(named - told)

    @cached_property
    def register(self) -> Register:
        """The register of all that goes out, on all days."""
        histories: dict[str, Mapping[Key, History[Any]]] = {
            file: {key: history(rows) for key, rows in self.of(file).items()} for file in KINDS
        }
        stand_ins: Mapping[Key, History[Any]] = {
            (row.id,): History((row,)) for row in self.places.stand_ins()
        }
        histories[Site.FILE] = {**histories[Site.FILE], **stand_ins}
        return Register(public_settings(self._register.settings, self._visible), histories)


def public_rows_of(structure: Structure) -> PublicRows:
    """Give what of a register goes out; worked out once a structure."""
    return structure.derived(PublicRows)


def public_row(structure: Structure, file: str, *key: str) -> Fact | None:
    """Give what goes out of the row that holds on the day; nothing where none does."""
    rows = public_rows_of(structure)
    if (file, key) not in rows.of_the_day:
        known: History[Any] = structure.register.histories.get(file, {}).get(key, History())
        row = known.on(structure.day)
        rows.of_the_day[file, key] = rows.row(row) if row is not None else None
    return rows.of_the_day[file, key]


def public_register(structure: Structure) -> Register:
    """Give the register of all that goes out, on all days."""
    return public_rows_of(structure).register


def public_rows(structure: Structure, file: str) -> Iterator[tuple[Key, Cells, Stretch]]:
    """Give the rows of a file that go out, on all days, with the cells that do.

    Args:
        structure: The organisation on the day of the site.
        file: The file of the kind.

    Yields:
        The key, the cells and the stretch of each row, by key and first day.
    """
    kind = KINDS[file]
    for key, known in sorted(public_register(structure).histories[file].items()):
        for row in known.versions:
            yield key, kind.cells(row), row.stretch
