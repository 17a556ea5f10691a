"""Which answers a change may have touched, so that the others need not be asked again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

from remit.model.body import Body
from remit.model.evidence import Claim, Document, Source, Verification
from remit.model.fact import Fact
from remit.model.patch import differing
from remit.model.place import Country, Site
from remit.model.post import Appointment, Post
from remit.model.remit import Function, Measure, Remit, Role
from remit.model.structure import Structure
from remit.model.unit import Designated, Unit
from remit.publish.answered import areas
from remit.publish.build.tables import Tables
from remit.publish.countries import countries_with_pages
from remit.publish.indexes import INDEXES, remits_of, remits_on
from remit.publish.offline.answers import everybody, ordered
from remit.publish.offline.groups import groups_of
from remit.publish.offline.names import functions_of, names_of
from remit.publish.over_time import ANSWERING, spells
from remit.publish.public.rows import public_row
from remit.publish.reads import Read, of_question
from remit.publish.served import served
from remit.publish.shown import shown_row
from remit.publish.tree import tree
from remit.publish.views.function_page import by_holders
from remit.resolve.bearing import functions_ever
from remit.resolve.serves import remits_held, serves

May = Callable[[Read], bool]
"""Tells of a read whether its value may be another one."""

_ANSWERING: Final[tuple[type[Fact], ...]] = (*ANSWERING, Remit, Role, Body, Country)
"""All that answers hang on, and how firmly they stand."""

_HANG_ON: Final[Mapping[Callable[..., object], tuple[type[Fact], ...]]] = {
    everybody: _ANSWERING,
    functions_of: (Function,),
    groups_of: _ANSWERING,
    names_of: (Unit, Site, Body, Country),
    ordered: (Unit, Body, Country),
    remits_of: (Remit, Unit, Body),
    remits_on: (Remit, Unit, Body, Role),
    spells: _ANSWERING,
    tree: (Function,),
}
"""The tables that questions hang on, and nothing beside them but the settings."""


def may_have_changed(tables: Tables) -> Callable[[Read], May | None]:
    """Give what finds, for questions of the kind of a read, which of them may have changed.

    What it finds is right when it says no; when it says yes, the question has to be asked.
    It is nothing where none has changed.
    """
    before, after = tables.before, tables.after
    functions = _touched(before, after)
    tests: dict[str, May | None] = {}
    if functions is not None:
        related = {name for each in functions for name in after.broader(each)} | functions
        tests |= {
            _name(shown_row): partial(_on_a_function, after, functions, 4),
            _name(by_holders): partial(_on_a_function, after, functions, 2),
            _name(serves): partial(_of_a_holder, (before, after), functions, related),
            _name(countries_with_pages): partial(_in_a_place, (before, after), functions),
            _name(served): partial(_some, functions),
            _name(areas): partial(_of_responsibility, after, functions),
            _name(spells): partial(_over_the_years, (before, after), functions),
        }
        if not functions:
            tests |= {_name(question): None for question in _ANSWERS}
    for question, nouns in _HANG_ON.items():
        if tables.are_same(*nouns):
            tests[_name(question)] = None
    tests[_name(public_row)] = partial(_of_a_row, tables)
    for question, index in INDEXES.items():
        if before.derived(index) == after.derived(index):
            tests[_name(question)] = None
    return lambda read: tests.get(str(read[1]), _always)


_JUDGED_BY_OTHERS: Final = frozenset(
    noun.FILE for noun in (Appointment, Claim, Document, Measure, Post, Source, Verification)
)
"""Rows that go out only where others do."""

_ANSWERS: Final[tuple[Callable[..., object], ...]] = (
    shown_row,
    by_holders,
    serves,
    served,
    areas,
    groups_of,
)
"""What is another one only with the remits of some function."""


def _of_a_row(tables: Tables, read: Read) -> bool:
    """Tell whether a row is another one, or may go out for another reason than it did."""
    _, _, file, *key = read
    if file in _JUDGED_BY_OTHERS or not tables.are_same(Unit, Site):
        return True
    return tuple(key) in tables.changed(str(file))


def _always(_read: Read) -> bool:
    return True


def _touched(before: Structure, after: Structure) -> frozenset[str] | None:
    """Give the functions whose remits differ on any day; nothing where all answers may differ."""
    if any(_of(before, part) != _of(after, part) for part in _PARTS):
        return None
    one, other = before.register.all(Remit), after.register.all(Remit)
    changed = differing(one, other)
    rows = (row for key in changed for row in (*_versions(one, key), *_versions(other, key)))
    return frozenset(row.function for row in rows)


def _versions(histories: Mapping[Any, Any], key: object) -> tuple[Remit, ...]:
    history = histories.get(key)
    return history.versions if history is not None else ()


def _of(structure: Structure, part: Callable[[Structure], object]) -> object:
    return structure.derived(part)


def _units(structure: Structure) -> object:
    return {name: (row.part_of, row.site, row.visibility) for name, row in structure.units.items()}


def _closed(structure: Structure) -> object:
    units = structure.register.all(Unit)
    return {key: history.versions[-1].successors for key, history in units.items()}


def _sites(structure: Structure) -> object:
    return {name: row.country for name, row in structure.sites.items()}


def _bodies(structure: Structure) -> object:
    return {name: (row.country, row.part_of) for name, row in structure.bodies.items()}


def _functions(structure: Structure) -> object:
    return {
        name: (row.broader, row.concerns, row.order) for name, row in structure.functions.items()
    }


def _rest(structure: Structure) -> object:
    settings = structure.register.settings
    return (
        structure.in_force(Designated),
        structure.direct_members,
        structure.all_roles,
        structure.countries,
        settings.responsibility_function,
    )


_PARTS: Final = (_units, _closed, _sites, _bodies, _functions, _rest)
"""What answers hang on beside remits."""


def _on_a_function(after: Structure, functions: frozenset[str], place: int, read: Read) -> bool:
    return not functions.isdisjoint(after.broader(str(read[place])))


def _of_a_holder(
    structures: tuple[Structure, Structure],
    functions: frozenset[str],
    related: set[str],
    read: Read,
) -> bool:
    """Tell whether a unit has a remit on a touched function, or on one above or below it."""
    return any(
        remit.function in related or not functions.isdisjoint(each.broader(remit.function))
        for each in structures
        for remit in remits_held(each, str(read[2]))
    )


def _in_a_place(
    structures: tuple[Structure, Structure], functions: frozenset[str], _read: Read
) -> bool:
    return bool(functions) or len({tuple(each.site_of.values()) for each in structures}) > 1


def _some(functions: frozenset[str], _read: Read) -> bool:
    return bool(functions)


def _of_responsibility(after: Structure, functions: frozenset[str], _read: Read) -> bool:
    """Tell whether a remit was touched that may say who is responsible."""
    function = after.register.settings.responsibility_function
    return not functions.isdisjoint(functions_ever(after.register, function))


def _over_the_years(
    structures: tuple[Structure, Structure], functions: frozenset[str], read: Read
) -> bool:
    """Tell the same for all days: also where anything else answers hang on is another one."""
    before, after = (each.register for each in structures)
    is_same = all(before.all(noun) is after.all(noun) for noun in ANSWERING)
    return not is_same or _of_responsibility(structures[1], functions, read)


def _name(question: Callable[..., object]) -> str:
    return str(of_question(question, ())[1])
