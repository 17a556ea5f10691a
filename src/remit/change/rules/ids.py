"""Ids: how they are spelled, which are taken, which are built in."""

from collections.abc import Iterator
from typing import Any

from remit.change.fault import Fault, fault
from remit.model.body import Body
from remit.model.column import COUNTRY, ID
from remit.model.fact import Fact
from remit.model.kind import KINDS
from remit.model.place import Country, Group
from remit.model.register import EDITING, EDITING_ROLES, Register
from remit.model.remit import Function, Role
from remit.model.unit import Unit
from remit.model.world import M49_PREFIX
from remit.text.catalogue import N_
from remit.text.saying import sentence

_ONE_SET = (
    (Unit, N_("'{name}' is the id of a unit already")),
    (Group, N_("'{name}' is the id of a group already")),
    (Body, N_("'{name}' is the id of a body already")),
)


def misspelt(file: str, identity: str) -> tuple[str, str] | None:
    """Say what is wrong with an id of a file and what to do; nothing where it is well.

    Example:
        >>> misspelt("units", "Cox's Bazar")
        ("'Cox's Bazar' cannot be an id", "write small letters, digits and hyphens: 'cox-s-bazar'")
        >>> misspelt("units", "lima") is misspelt("countries", "XKX") is None
        True
    """
    if file == Country.FILE:
        if COUNTRY.fullmatch(identity):
            return None
        wrong = sentence("'{name}' is no country code", name=identity)
        return wrong, sentence("write three capital letters, as KEN")
    if ID.fullmatch(identity):
        return None
    todo, possible = sentence("write small letters, digits and hyphens"), slug(identity)
    if possible:
        todo = sentence("write small letters, digits and hyphens: '{possible}'", possible=possible)
    return sentence("'{name}' cannot be an id", name=identity), todo


def slug(text: str) -> str:
    """Make an id of words, as far as its letters are those of an id."""
    letters = "".join(each if each.isascii() and each.isalnum() else " " for each in text.lower())
    return "-".join(letters.split())


def id_faults(register: Register) -> Iterator[Fault]:
    """Find ids that are misspelt, taken, or built in."""
    yield from _misspelt_ids(register)
    yield from _taken(register)
    yield from _built_in(register)


def _misspelt_ids(register: Register) -> Iterator[Fault]:
    for kind in KINDS.values():
        if [column.name for column in kind.key_columns] != ["id"]:
            continue
        for (identity,), history in register.all(kind.noun).items():
            said = misspelt(kind.name, identity)
            if said is not None:
                yield fault(history.versions[0], "id", *said)


def _taken(register: Register) -> Iterator[Fault]:
    owner: dict[str, str] = {}
    for noun, words in _ONE_SET:
        for (identity,), history in register.all(noun).items():
            if identity in owner:
                wrong = sentence(owner[identity], name=identity)
                todo = sentence("units, bodies and groups share one set of ids: choose another")
                yield fault(history.versions[0], "id", wrong, todo)
            owner.setdefault(identity, words)
            if identity.startswith(M49_PREFIX):
                wrong = sentence(
                    "ids that begin with '{prefix}' are those of the regions of UN M49",
                    prefix=M49_PREFIX,
                )
                todo = sentence("choose another; the regions are there without a row")
                yield fault(history.versions[0], "id", wrong, todo)


def _built_in(register: Register) -> Iterator[Fault]:
    reserved: tuple[tuple[type[Fact], tuple[str, ...]], ...] = (
        (Role, EDITING_ROLES),
        (Function, (EDITING,)),
    )
    for noun, ids in reserved:
        for identity in ids:
            versions: tuple[Any, ...] = register.history(noun, identity).versions
            if versions:
                wrong = sentence(
                    "'{name}' is built in: it says who may edit the register", name=identity
                )
                todo = sentence("take the row away, or choose another id")
                yield fault(versions[0], "id", wrong, todo)
