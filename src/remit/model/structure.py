"""The organisation at one moment: immutable, indexed, everything in it of the same day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from functools import cached_property
from typing import Any, Final, Literal, TypeVar

from msgspec import Struct

from remit.model import tree
from remit.model.body import Accreditation, Body
from remit.model.contact import Contact
from remit.model.days import OF_POSTS, OWNERS, Days
from remit.model.evidence import Claim, Document, Identifier, Source, Statement, Verification
from remit.model.fact import Fact
from remit.model.held import held, held_mended, on_posts
from remit.model.holiday import Holiday
from remit.model.patch import differing, patched
from remit.model.place import Country, Group, Membership, Site
from remit.model.post import Appointment, Delegation, Post
from remit.model.register import BUILT_IN_FUNCTION, EDITING, EDITING_ROLES, Register
from remit.model.remit import Function, Measure, Remit, Role, Transfer
from remit.model.timeslice import Rows
from remit.model.unit import Designated, Designation, Unit
from remit.model.world import M49
from remit.temporal.attest import Standing

F = TypeVar("F", bound=Fact)
D = TypeVar("D")
FunctionAndRole = tuple[str, str]
SubjectKind = Literal["unit", "body", "country"]
SUBJECT_KINDS: Final[tuple[SubjectKind, ...]] = ("unit", "body", "country")


class Subject(Struct, frozen=True, order=True):
    """Whatever one may ask about: a unit, a body or a country."""

    kind: SubjectKind
    id: str


class Head(Struct, frozen=True):
    """The last record a reader has seen: its number, its hash, its instant."""

    sequence: int
    hash: str
    at: datetime


class Structure:
    """A register on one day: what is open and in force, by id, in id order.

    Everything here obeys the one day: names, sites, ancestors, members, holders.
    Indexes are built when first asked for and never change. Those that are large are
    parts: shared by all days, and all registers, on which they are the same.

    Args:
        register: All histories, as known at one instant.
        day: The day.
        head: The last record that the register includes; nothing for one in memory.
        days: The days of the register's facts, where another structure has them already.
    """

    def __init__(
        self, register: Register, day: date, head: Head | None = None, days: Days | None = None
    ) -> None:
        """Take a register and a day."""
        self.register = register
        self.day = day
        self.head = head
        self.days = days or Days(register)
        self._part = register.parts.part
        self._derived: dict[Callable[[Structure], Any], Any] = {}

    def derived(self, make: Callable[[Structure], D]) -> D:
        """Give what somebody makes of this structure: made once, and kept as long as it is.

        So an index lives beside what it is made of, and whoever makes it need not be known here.
        """
        found: D | None = self._derived.get(make)
        if found is None:
            found = self._derived[make] = make(self)
        return found

    # What is in force, by id ------------------------------------------------------

    @cached_property
    def units(self) -> Mapping[str, Unit]:
        """The units open that day: in force, as is every unit above, up to a root."""
        return self._part(tree.open_units, self._by_id(Unit), mend=tree.open_units_mended)

    @cached_property
    def bodies(self) -> Mapping[str, Body]:
        """The bodies in force."""
        return self._by_id(Body)

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """Every country, on every day: those of ISO 3166-1 and the register's own."""
        return tuple(self.register.ids(Country.FILE))

    @cached_property
    def country_rows(self) -> Mapping[str, Country]:
        """What the register says of countries itself, by code."""
        return self._by_id(Country)

    @cached_property
    def sites(self) -> Mapping[str, Site]:
        """The sites in force."""
        return self._by_id(Site)

    @cached_property
    def groups(self) -> Mapping[str, Group]:
        """The register's groups; the built-in M49 ones have no row."""
        return self._by_id(Group)

    @cached_property
    def functions(self) -> Mapping[str, Function]:
        """The functions in force, without the built-in one of editing rights."""
        return self._by_id(Function)

    @cached_property
    def roles(self) -> Mapping[str, Role]:
        """The roles, in their order, without those of editing rights."""
        return {role.id: role for role in self.all_roles.values() if role.id not in _EDITING}

    @cached_property
    def all_roles(self) -> Mapping[str, Role]:
        """The roles, in their order."""
        found = sorted(self.register.roles().values(), key=lambda r: tree.placed(r.order, r.id))
        return {role.id: role for role in found}

    @cached_property
    def designations(self) -> Mapping[str, Designation]:
        """The designations, in their order."""
        found = sorted(self._by_id(Designation).values(), key=lambda d: tree.placed(d.order, d.id))
        return {each.id: each for each in found}

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """The sources, by id."""
        return self._by_id(Source)

    @cached_property
    def remits(self) -> Mapping[str, Remit]:
        """The remits in force whose holder is open."""
        return self._by_id(Remit)

    @cached_property
    def contacts(self) -> Mapping[str, Contact]:
        """The contacts in force of open units."""
        return self._by_id(Contact)

    @cached_property
    def holidays(self) -> tuple[Holiday, ...]:
        """Every day of the register's own calendar, in key order."""
        return self.in_force(Holiday)

    @cached_property
    def posts(self) -> Mapping[str, Post]:
        """The posts in force of open units, filled or vacant."""
        return self._by_id(Post)

    @cached_property
    def appointments(self) -> tuple[Appointment, ...]:
        """Who is on a post in force, in key order."""
        return self.in_force(Appointment)

    @cached_property
    def delegations(self) -> tuple[Delegation, ...]:
        """The delegations in force whose units are both open, in key order."""
        return self.in_force(Delegation)

    @cached_property
    def transfers(self) -> Mapping[str, Transfer]:
        """Every transfer, whenever it was."""
        return self._by_id(Transfer)

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """What was ever measured of transfers, in key order."""
        return self.in_force(Measure)

    @cached_property
    def accreditations(self) -> tuple[Accreditation, ...]:
        """The accreditations in force whose holder is open, in key order."""
        return self.in_force(Accreditation)

    @cached_property
    def memberships(self) -> tuple[Membership, ...]:
        """The memberships in force, in key order."""
        return self.in_force(Membership)

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """Every figure a source states, in key order."""
        return self.in_force(Statement)

    @cached_property
    def identifiers(self) -> tuple[Identifier, ...]:
        """What others call things that day, in key order."""
        return self.in_force(Identifier)

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        """Every document, in key order."""
        return self.in_force(Document)

    @cached_property
    def verifications(self) -> tuple[Verification, ...]:
        """Every verification, whenever it was, in key order."""
        return self.in_force(Verification)

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """Every claim, in key order."""
        return self.in_force(Claim)

    def in_force(self, noun: type[F]) -> tuple[F, ...]:
        """Give the facts of a noun that hold that day and belong to something that does."""
        return self._part(_values, self._held(noun), kind=noun)

    def address_of(self, source: str) -> str | None:
        """Give the address a fact's source stands at: that of its row, or itself."""
        row = self.sources.get(source)
        return (row.address if row else "") or source or None

    def standing(self, fact: Fact) -> Standing:
        """Say how firmly a fact in force stands that day."""
        return self.days.standing(fact, self.day)

    # Subjects -----------------------------------------------------------------------

    @cached_property
    def subjects(self) -> Mapping[SubjectKind, tuple[str, ...]]:
        """The subjects of the day by kind: open units, bodies in force, every country."""
        return {
            "unit": tuple(self.units),
            "body": tuple(self.bodies),
            "country": self.countries,
        }

    # The tree and the designations ----------------------------------------------------

    @cached_property
    def roots(self) -> tuple[str, ...]:
        """The open units that are part of none, in their order."""
        return self.children.get("", ())

    @cached_property
    def children(self) -> Mapping[str, tuple[str, ...]]:
        """The open units that are part of each, by `order`, then id."""
        return self._part(tree.children, self.units, mend=tree.children_mended)

    @cached_property
    def levels(self) -> tuple[tuple[str, ...], ...]:
        """The open units by how many are above them, from the roots down."""
        return self._part(tree.levels, self.children)

    def above(self, unit: str) -> tuple[str, ...]:
        """Give the units above an open one, the nearest first."""
        path = []
        while unit := self.units[unit].part_of:
            path.append(unit)
        return tuple(path)

    @cached_property
    def designated(self) -> Mapping[str, tuple[str, ...]]:
        """The open units that hold each designation, in id order."""
        return _grouped((each.designation, each.unit) for each in self.in_force(Designated))

    @cached_property
    def designations_of(self) -> Mapping[str, tuple[Designated, ...]]:
        """What each open unit is designated as, in the order of designations."""
        held: dict[str, list[Designated]] = defaultdict(list)
        place = {name: index for index, name in enumerate(self.designations)}
        rows = self.in_force(Designated)
        for each in sorted(rows, key=lambda row: place.get(row.designation, 0)):
            held[each.unit].append(each)
        return {unit: tuple(rows) for unit, rows in held.items()}

    # Places -----------------------------------------------------------------------

    @cached_property
    def site_of(self) -> Mapping[str, Site]:
        """The site at which each open unit stands: its own, else the nearest above."""
        of = (self.units, self.sites, self.children)
        return self._part(tree.site_of, *of, mend=tree.site_of_mended)

    def country_of(self, subject: Subject) -> str:
        """Give the country a subject stands in: a unit's, a body's, or itself; or none."""
        if subject.kind == "country":
            return subject.id
        if subject.kind == "body":
            return self.bodies[subject.id].country if subject.id in self.bodies else ""
        site = self.site_of.get(subject.id)
        return site.country if site else ""

    @cached_property
    def standing_in(self) -> Mapping[str, frozenset[str]]:
        """The open units that stand in each country."""
        return self._part(tree.standing_in, self.site_of)

    @cached_property
    def direct_members(self) -> Mapping[str, frozenset[str]]:
        """What is a member of each group that day, groups in it not yet opened up."""
        found = {group: set(members) for group, members in M49.items()}
        for each in self.memberships:
            found.setdefault(each.group, set()).add(each.member)
        return {group: frozenset(members) for group, members in found.items()}

    def members(self, group: str) -> frozenset[str]:
        """Give the countries, units and bodies of a group, through groups in groups."""
        if group not in self._members:
            reached: set[str] = {group}
            todo = [group]
            while todo:
                new = self.direct_members.get(todo.pop(), frozenset()) - reached
                reached |= new
                todo += [each for each in new if self.register.knows(Group.FILE, each)]
            is_group = self.register.knows
            self._members[group] = frozenset(m for m in reached if not is_group(Group.FILE, m))
        return self._members[group]

    @cached_property
    def _members(self) -> dict[str, frozenset[str]]:
        return {}

    # Functions -----------------------------------------------------------------------

    def function(self, name: str) -> Function | None:
        """Give a function in force, the built-in one included."""
        return BUILT_IN_FUNCTION if name == EDITING else self.functions.get(name)

    def broader(self, name: str) -> tuple[str, ...]:
        """Give a function and those broader, the nearest first, while each has a row; each once."""
        path: list[str] = []
        function = self.function(name)
        while function is not None and function.id not in path:
            path.append(function.id)
            function = self.function(function.broader)
        return tuple(path)

    @cached_property
    def remits_on(self) -> Mapping[FunctionAndRole, tuple[Remit, ...]]:
        """The remits in force with an open holder, by function and role, in id order."""
        return self._part(_by_function_and_role, self.remits, mend=_mended_on)

    # ---------------------------------------------------------------------------------

    def _by_id(self, noun: type[F]) -> Mapping[str, F]:
        rows: Mapping[Any, F] = self._held(noun)  # their key is the id alone
        return rows

    def _held(self, noun: type[F]) -> Rows[F]:
        rows = self._rows(noun)
        if noun is Unit or noun not in OWNERS:
            return rows
        if noun in OF_POSTS:
            return self._part(on_posts, rows, self.posts, kind=noun)
        owners = (
            self._part(tree.names, self.units, mend=tree.names_mended),
            self.bodies,
            self.register.all(Unit),
            self.register.all(Body),
        )
        return self._part(held, noun, rows, *owners, mend=held_mended, kind=noun)

    def _rows(self, noun: type[F]) -> Rows[F]:
        return self.register.rows(noun, self.day)


_EDITING = frozenset(EDITING_ROLES)


def _grouped(pairs: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for group, member in pairs:
        found[group].append(member)
    return {group: tuple(sorted(members)) for group, members in found.items()}


def _values(rows: Rows[F]) -> tuple[F, ...]:
    return tuple(rows.values())


def _by_function_and_role(
    remits: Mapping[str, Remit],
) -> Mapping[FunctionAndRole, tuple[Remit, ...]]:
    found: dict[FunctionAndRole, list[Remit]] = defaultdict(list)
    for each in remits.values():
        found[each.function, each.role].append(each)
    return {key: tuple(remits) for key, remits in found.items()}


def _mended_on(
    known: Mapping[FunctionAndRole, tuple[Remit, ...]],
    made_of: tuple[Mapping[str, Remit]],
    remits: Mapping[str, Remit],
) -> Mapping[FunctionAndRole, tuple[Remit, ...]]:
    (before,) = made_of
    changed: dict[FunctionAndRole, set[str]] = defaultdict(set)
    for name in differing(before, remits):
        for each in (before.get(name), remits.get(name)):
            if each is not None:
                changed[each.function, each.role].add(name)
    now: dict[FunctionAndRole, tuple[Remit, ...] | None] = {}
    for key, names in changed.items():
        there = sorted(names.union(each.id for each in known.get(key, ())))
        found = (remits[name] for name in there if name in remits)
        now[key] = tuple([each for each in found if (each.function, each.role) == key]) or None
    return patched(known, now)
