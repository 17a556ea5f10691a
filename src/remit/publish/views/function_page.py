"""The page of a function: who answers for it, for whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct
from pyroaring import BitMap

from remit.model.remit import Function, Remit
from remit.model.structure import Structure, SubjectKind
from remit.publish import names
from remit.publish.evidence import Evidence, evidence, main_note
from remit.publish.indexes import narrower, remits_on, transfers_of
from remit.publish.reader import Reader
from remit.publish.scopes import Said, conditions_words, scope_words
from remit.publish.standings import main_standing
from remit.publish.views.beside import Moved, link_to_transfers, moved
from remit.publish.views.services import Some, some
from remit.publish.words import Linked, Words
from remit.resolve.answer import Status
from remit.resolve.asking import asked_roles, concerned
from remit.resolve.layers import Layers
from remit.resolve.painting import Painting


class Answerers(Struct, frozen=True):
    """Those who answer in a role, and for whom; nobody where there is a gap."""

    role: Words
    holders: tuple[Linked, ...]
    is_contested: bool
    for_whom: Some


class Held(Struct, frozen=True):
    """A remit on the function, or on a broader one."""

    holder: Linked
    role: Words
    through: Linked | None
    scope: Said
    conditions: str
    evidence: Evidence


class FunctionPage(Struct, frozen=True):
    """All of it; `is_open` tells whether the function is in force on the day."""

    name: Words
    is_open: bool = False
    words: tuple[Words, ...] = ()
    broader: tuple[Linked, ...] = ()
    narrower: tuple[Linked, ...] = ()
    answerers: tuple[Answerers, ...] = ()
    remits: tuple[Held, ...] = ()
    remits_note: int = 0
    remits_standing: str = ""
    moved: tuple[Moved, ...] = ()
    transfers: str = ""
    evidence: Evidence = Evidence()


def function_page(reader: Reader, name: str) -> FunctionPage | None:
    """Take what the page of a function shows; nothing where it has no page."""
    structure = reader.structure
    row = structure.functions.get(name)
    if row is None:
        known = structure.register.history(Function, name)
        return FunctionPage(names.function(reader, name).words) if known else None
    held = (remit for remit in reader.ask(_remits, name) if reader.tells(remit))
    remits = tuple(_held(reader, name, remit) for remit in held)
    transfers = reader.ask(transfers_of, name)
    return FunctionPage(
        name=names.function(reader, name).words,
        is_open=True,
        words=names.also(reader, row.synonyms),
        broader=tuple(names.function(reader, each) for each in structure.broader(name)[:0:-1]),
        narrower=tuple(names.function(reader, each) for each in reader.ask(narrower, name)),
        answerers=tuple(_answerers(reader, row)),
        remits=remits,
        remits_note=main_note(each.evidence.note for each in remits),
        remits_standing=main_standing(each.evidence.standing for each in remits),
        moved=tuple(moved(reader, each) for each in transfers),
        transfers=link_to_transfers(reader, next((each.to for each in transfers), "")),
        evidence=evidence(reader, row),
    )


def _answerers(reader: Reader, row: Function) -> Iterator[Answerers]:
    """Give who answers, for each kind of subject and each role that anybody has."""
    for kind in concerned(row):
        for role in reader.ask(asked_roles, row.id):
            yield from _in_role(reader, row.id, role, kind)


def _in_role(reader: Reader, function: str, role: str, kind: SubjectKind) -> Iterator[Answerers]:
    for (holders, is_contested), subjects in reader.ask(by_holders, function, role, kind):
        whom = some(reader, kind, subjects)
        if whom.count:
            linked = tuple(names.unit(reader, each) for each in holders)
            yield Answerers(names.role(reader, role), linked, is_contested, whom)


def by_holders(
    structure: Structure, function: str, role: str, kind: SubjectKind
) -> tuple[tuple[tuple[tuple[str, ...], bool], tuple[str, ...]], ...]:
    """Give holders, whether they are contested, and whom they answer; most first, the gap last."""
    reach = structure.derived(Layers).reach(kind)
    found: dict[tuple[tuple[str, ...], bool], BitMap] = defaultdict(BitMap)
    nobody = reach.everybody.copy()
    for patch in structure.derived(Painting).patches(kind, function, role):
        outcome = patch.outcome
        found[outcome.holders, outcome.status is Status.CONTESTED] |= patch.cells
        nobody -= patch.cells
    if nobody:
        found[(), False] = nobody
    order = sorted(found.items(), key=lambda each: (not each[0][0], -len(each[1]), each[0]))
    return tuple((key, reach.called(cells)) for key, cells in order)


def _remits(structure: Structure, function: str) -> tuple[Remit, ...]:
    return tuple(
        remit for each in structure.broader(function) for remit in remits_on(structure, each)
    )


def _held(reader: Reader, function: str, remit: Remit) -> Held:
    through = names.function(reader, remit.function) if remit.function != function else None
    return Held(
        names.unit(reader, remit.holder),
        names.role(reader, remit.role),
        through,
        scope_words(reader, remit.scope, remit.holder),
        conditions_words(remit.conditions),
        evidence(reader, remit),
    )
