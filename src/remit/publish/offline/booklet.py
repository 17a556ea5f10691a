"""What the booklet says: the structure, every office, function, country and partner, an index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from unicodedata import bidirectional, normalize

from msgspec import Struct

from remit.publish import names
from remit.publish.countries import countries_with_pages
from remit.publish.evidence import Evidence, evidence, main_note, open_evidence
from remit.publish.frame import register_name
from remit.publish.offline.answers import in_their_order
from remit.publish.offline.groups import Group, Groups, groups_of
from remit.publish.offline.reach import Reached, reached
from remit.publish.reader import Reader
from remit.publish.scopes import Said, conditions_words, scope_words
from remit.publish.standings import main_standing
from remit.publish.tree import tree
from remit.publish.views.body_page import Capacity, capacities_of
from remit.publish.views.lists import in_order
from remit.publish.views.structure_page import StructurePage, structure_page
from remit.publish.words import Linked, Words
from remit.temporal.attest import Standing


class Served(Struct, frozen=True):
    """Functions for which the same units answer in one role; none where nobody does."""

    role: Words
    holders: tuple[Linked, ...]
    is_contested: bool
    functions: tuple[Words, ...]
    language: str = ""
    """That of all its functions, where they are in one that is not the page's."""


class Answered(Struct, frozen=True):
    """Who answers somebody; where `above` is named, as that unit, but for these."""

    served: tuple[Served, ...]
    above: Linked | None = None


class Office(Struct, frozen=True):
    """A unit: where it stands, what it is, how to reach it, who answers it."""

    id: str
    depth: int
    name: Words
    short_name: Words
    place: names.Place | None
    part_of: Linked | None
    designations: tuple[Words, ...]
    evidence: Evidence
    contacts: tuple[Reached, ...]
    answered: Answered


class Remitted(Struct, frozen=True):
    """A remit on a function: whose, as what, for whom."""

    holder: Linked
    role: Words
    scope: Said
    conditions: str
    evidence: Evidence


class Work(Struct, frozen=True):
    """A function: its other names, and the remits on it."""

    id: str
    depth: int
    name: Words
    words: tuple[Words, ...]
    remits: tuple[Remitted, ...]


class Land(Struct, frozen=True):
    """A country: who stands there, who answers for it."""

    id: str
    name: Words
    offices: tuple[Linked, ...]
    answered: Answered


class Partner(Struct, frozen=True):
    """A body: what it is, in what capacity one deals with it, who answers to it."""

    id: str
    name: Words
    kind: Words
    capacities: tuple[Capacity, ...]
    answered: Answered


class Letter(Struct, frozen=True):
    """The names in the index that begin alike."""

    letter: str
    entries: tuple[Linked, ...]


class Booklet(Struct, frozen=True):
    """All of it; `attested` of the offices are attested for the day.

    `is_brief` tells that offices name only what is different from the unit above.
    """

    name: Words
    tagline: Words
    attested: int
    is_brief: bool
    structure: StructurePage
    offices: tuple[Office, ...]
    offices_note: int
    offices_standing: str
    functions: tuple[Work, ...]
    functions_note: int
    functions_standing: str
    countries: tuple[Land, ...]
    bodies: tuple[Partner, ...]
    index: tuple[Letter, ...]


def booklet(reader: Reader) -> Booklet:
    """Take what the booklet says."""
    structure = reader.structure
    offices = tuple(_offices(reader))
    functions = tuple(_work(reader, each.id, each.depth) for each in tree(structure))
    units = reader.visible.units.values()
    return Booklet(
        name=register_name(reader),
        tagline=reader.local(structure.register.settings.tagline),
        attested=sum(reader.standing(unit) is Standing.ATTESTED for unit in units),
        is_brief=any(each.answered.above for each in offices),
        structure=structure_page(reader),
        offices_standing=main_standing(each.evidence.standing for each in offices),
        offices=offices,
        offices_note=main_note(each.evidence.note for each in offices),
        functions_standing=main_standing(
            it.evidence.standing for each in functions for it in each.remits
        ),
        functions=functions,
        functions_note=main_note(
            remit.evidence.note for each in functions for remit in each.remits
        ),
        countries=tuple(_lands(reader)),
        bodies=tuple(_partners(reader)),
        index=tuple(_index(reader)),
    )


def _offices(reader: Reader) -> Iterator[Office]:
    structure = reader.structure
    served = _Served(reader)
    depth = {"": -1}
    ids = in_their_order(structure, "unit")
    for name, groups in zip(ids, reader.ask(groups_of, "unit"), strict=True):
        unit = reader.visible.units[name]
        depth[name] = depth[unit.part_of] + 1
        held = structure.designations_of.get(name, ())
        yield Office(
            id=name,
            depth=depth[name],
            name=names.unit(reader, name).words,
            short_name=reader.local(unit.short_name),
            place=names.place_of(reader, name),
            part_of=names.unit(reader, unit.part_of) if unit.part_of else None,
            designations=tuple(names.designation(reader, each.designation) for each in held),
            evidence=open_evidence(reader, unit),
            contacts=reached(reader, name),
            answered=served.of(groups),
        )


def _work(reader: Reader, name: str, depth: int) -> Work:
    structure = reader.structure
    row = structure.functions[name]
    return Work(
        id=name,
        depth=depth,
        name=names.function(reader, name).words,
        words=names.also(reader, row.synonyms),
        remits=tuple(
            Remitted(
                names.unit(reader, remit.holder),
                names.role(reader, role),
                scope_words(reader, remit.scope, remit.holder),
                conditions_words(remit.conditions),
                evidence(reader, remit),
            )
            for role in structure.roles
            for remit in structure.remits_on.get((name, role), ())
            if reader.tells(remit)
        ),
    )


def _lands(reader: Reader) -> Iterator[Land]:
    structure = reader.structure
    served, codes = _Served(reader), tuple(in_their_order(structure, "country"))
    groups = dict(zip(codes, reader.ask(groups_of, "country"), strict=True))
    shown = countries_with_pages(structure)
    words = {code: names.country(reader, code) for code in codes if code in shown}
    place = {link: at for at, link in enumerate(in_order(words.values()))}
    for code in sorted(words, key=lambda each: place[words[each]]):
        standing = reader.visible.shown(sorted(structure.standing_in.get(code, ())))
        offices = tuple(names.unit(reader, each) for each in standing)
        yield Land(code, words[code].words, offices, served.of(groups[code]))


def _partners(reader: Reader) -> Iterator[Partner]:
    structure, served = reader.structure, _Served(reader)
    ids = in_their_order(structure, "body")
    for name, groups in zip(ids, reader.ask(groups_of, "body"), strict=True):
        yield Partner(
            name,
            names.body(reader, name).words,
            names.kind_of_body(reader, structure.bodies[name].kind),
            capacities_of(reader, name),
            served.of(groups),
        )


class _Served:
    """Says groups in the reader's language, each name once."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._usual = next(iter(reader.structure.roles), "")
        self._said: dict[Groups, Answered] = {}
        self._units: dict[str, Linked] = {}
        self._functions: dict[str, Words] = {}

    def of(self, groups: Groups) -> Answered:
        if groups not in self._said:
            above = self._unit(groups.above) if groups.above else None
            self._said[groups] = Answered(tuple(map(self._say, groups.groups)), above)
        return self._said[groups]

    def _say(self, group: Group) -> Served:
        is_usual = group.role in {"", self._usual}
        functions = tuple(map(self._function, group.functions))
        spoken = {each.language for each in functions}
        is_plain = len(spoken) == 1 and all(runs_straight(each.text) for each in functions)
        language = spoken.pop() if is_plain else ""
        return Served(
            Words("") if is_usual else names.role(self._reader, group.role),
            tuple(map(self._unit, group.holders)),
            group.is_contested,
            functions,
            language,
        )

    def _unit(self, name: str) -> Linked:
        if name not in self._units:
            self._units[name] = names.unit(self._reader, name)
        return self._units[name]

    def _function(self, name: str) -> Words:
        if name not in self._functions:
            self._functions[name] = names.function(self._reader, name).words
        return self._functions[name]


def runs_straight(text: str) -> bool:
    r"""Tell whether a text turns no other round, and so may stand among others unmarked.

    Example:
        >>> runs_straight("Payroll"), runs_straight("\u202elloryaP"), runs_straight("رواتب")
        (True, False, False)
    """
    return text.isprintable() and not {bidirectional(each) for each in text} & {"R", "AL", "AN"}


def _index(reader: Reader) -> Iterator[Letter]:
    """Give all names by their first letters; a thing stands under each of its names."""
    found = in_order(set(_entries(reader)))
    for letter, entries in groupby(found, key=lambda each: _initial(each.words.text)):
        yield Letter(letter, tuple(entries))


def _entries(reader: Reader) -> Iterator[Linked]:
    structure = reader.structure
    for name, unit in reader.visible.units.items():
        link = names.unit(reader, name)
        others = (reader.local(unit.short_name), *names.also(reader, unit.aliases))
        yield from _under(link, others)
    for name, row in structure.functions.items():
        yield from _under(names.function(reader, name), names.also(reader, row.synonyms))
    for code in countries_with_pages(structure):
        yield names.country(reader, code)
    for name in structure.bodies:
        yield names.body(reader, name)


def _under(link: Linked, others: Iterable[Words]) -> Iterator[Linked]:
    yield link
    yield from (Linked(words, link.href) for words in others if words)


def _initial(text: str) -> str:
    r"""Give the letter under which a name stands.

    Example:
        >>> _initial("Éire"), _initial("Йемен"), _initial("100"), _initial("")
        ('E', 'Й', '#', '#')
    """
    letter = text[:1].upper()
    bare = letter if letter == "Й" else normalize("NFKD", letter)[:1]
    return bare if bare.isalpha() else "#"
