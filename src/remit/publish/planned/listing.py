"""The pages about things that a change makes others, as they are found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Final, TypeAlias

from msgspec import Struct

from remit.change.impact.unanswered import Gaps
from remit.model.body import Body
from remit.model.evidence import FILE_OF, Identifier
from remit.model.fact import Fact
from remit.model.place import Site
from remit.model.register import Register
from remit.model.remit import Function, Remit
from remit.model.structure import Structure, SubjectKind
from remit.publish.addresses import Section
from remit.publish.former import SCHEME
from remit.publish.looked_at import things_of
from remit.publish.planned.confirmed import Confirmed
from remit.publish.planned.ever import Ever
from remit.publish.planned.functions import Functions
from remit.publish.planned.kin import Kin
from remit.publish.planned.reached import Reached
from remit.publish.planned.whole import ALWAYS, WHOLE
from remit.resolve.answer import PROVIDES
from remit.temporal.period import BEGINNING

SECTIONS: Final[Mapping[str, Section]] = {
    "units": "unit",
    "functions": "function",
    "countries": "place",
    "bodies": "body",
}
"""The section of the page of a thing, by its file."""

OF_SUBJECTS: Final[Mapping[SubjectKind, Section]] = {
    "unit": "unit",
    "body": "body",
    "country": "place",
}

Things: TypeAlias = Mapping[Section, frozenset[str]]
"""What pages are about, by section."""


class Pages(Struct, frozen=True):
    """Pages: what those about one thing are about, by section; and the addresses of the others."""

    things: Things
    whole: frozenset[str]


class Listing:
    """Lists pages, each once.

    Args:
        ever: The rows, of all days.
        gaps: Who has no answer on the days that are meant.
    """

    def __init__(self, ever: Ever, gaps: Gaps) -> None:
        """List none yet."""
        self.ever = ever
        self._gaps = gaps
        self.kin = Kin(ever)
        self.functions = Functions(ever)
        self._confirmed = Confirmed(ever)
        self.reached = Reached(ever, self.kin)
        self.whole: set[str] = set(ALWAYS)
        self._found: dict[Section, set[str]] = {each: set() for each in SECTIONS.values()}
        self._around: dict[frozenset[str], frozenset[str]] = {}
        self._met: set[tuple[str, str]] = set()

    def add(self, section: Section, names: Iterable[str]) -> None:
        """List the pages about some things."""
        self._found[section].update(names)

    def lists(self, section: Section, name: str) -> bool:
        """Tell whether the page about a thing is listed already."""
        return name in self._found[section]

    def new(self, kind: str, names: Iterable[str]) -> Iterator[str]:
        """Give those of some things of a kind that were not given before: each is met once."""
        for name in names:
            if (kind, name) not in self._met:
                self._met.add((kind, name))
                yield name

    def also(self, *pages: str) -> None:
        """List pages that are about no one thing, by their addresses."""
        self.whole.update(pages)

    def at(self, units: Iterable[str]) -> None:
        """List the pages of units, and of the countries in which they stand, with their news."""
        units = frozenset(units)
        self.add("unit", units)
        self.around(units)

    def around(self, units: Iterable[str]) -> None:
        """List the pages of the countries in which units stand."""
        units = frozenset(units)
        if units not in self._around:
            self._around[units] = self.kin.countries_of(units)
        self.add("place", self._around[units])

    def subjects(self, kind: SubjectKind, names: Iterable[str]) -> None:
        """List the pages that tell who answers some subjects."""
        self.add(OF_SUBJECTS[kind], names)

    def cover(self, holders: Iterable[str]) -> bool:
        """Tell whether any of those who provide something may be responsible for offices, too.

        The page of a country tells in what those who are serve the offices there.
        """
        return not self.reached.responsible.isdisjoint(holders)

    def everybody(self, kind: SubjectKind) -> None:
        """List the pages of all subjects of a kind."""
        self.add(OF_SUBJECTS[kind], self.reached.everybody(kind))

    def answered(self, row: Remit) -> None:
        """List the pages of whom a remit may answer."""
        for kind in self.functions.kinds(row.function):
            self.subjects(kind, self.reached.of(row.scope, kind))
        if row.role == PROVIDES and self.cover({row.holder}):
            self.around(self.reached.of(row.scope, "unit"))

    def passed_over(self, row: Remit) -> None:
        """List the pages of whom nobody may answer, which name a remit as one that nearly does."""
        if row.role != self._first_role:
            return
        for each in self.functions.narrower(row.function):
            for kind in self.functions.own_kinds(each):
                self.add(OF_SUBJECTS[kind], self._gaps.of(kind, each))

    @cached_property
    def _first_role(self) -> str:
        """The role of which pages say that nobody has it."""
        return first_role(self.ever.before)

    def footed(self, row: Fact) -> None:
        """List the pages at whose foot a row stands, if it is to be confirmed some day."""
        if self._confirmed.has(row):
            # The foot of a page that is about no one thing speaks of everything.
            self.also(*WHOLE)
            for register in (self.ever.before, self.ever.after):
                for file, name in things_of(register, row):
                    self.add(SECTIONS[file], {name})

    def everything(self) -> None:
        """List every page."""
        self.also(*WHOLE)
        for section, names in self._there().items():
            self.add(section, names)

    def pages(self) -> Pages:
        """Give all pages that were listed, in so far as there are such pages."""
        there = self._there()
        things = {section: there[section] & names for section, names in self._found.items()}
        return Pages(things, frozenset(self.whole))

    def _there(self) -> Things:
        """Give what has a page on some day, and the old ids of which one leads on."""
        found: dict[Section, frozenset[str]] = {
            "unit": self.kin.public,
            "function": frozenset(row.id for row in self.ever.all(Function)),
            "place": self._places(),
            "body": self.reached.bodies,
        }
        for row in self.ever.all(Identifier):
            section = SECTIONS.get(FILE_OF[row.kind])
            if row.scheme == SCHEME and section is not None:
                found[section] |= {row.value}
        return found

    def _places(self) -> frozenset[str]:
        """Give the countries in which anything stands, or for which somebody may answer."""
        standing = {row.country for row in self.ever.all(Site)}
        standing |= {row.country for row in self.ever.all(Body)}
        answered = (
            self.reached.of(row.scope, "country")
            for row in self.ever.all(Remit)
            if "country" in self.functions.kinds(row.function)
        )
        return frozenset(standing - {""}).union(*answered)


def first_role(register: Register) -> str:
    """Give the first of the roles; blank where there is none."""
    return next(iter(Structure(register, BEGINNING).roles), "")
