"""Lists of everything: the readable site map, and the finder without a server."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from typing import TypeVar

from msgspec import Struct

from remit.model.body import Body
from remit.model.remit import Function
from remit.publish import names
from remit.publish.addresses import OFFLINE
from remit.publish.countries import countries_with_pages
from remit.publish.reader import Reader
from remit.publish.tree import tree
from remit.publish.views.pictured import pictures
from remit.publish.words import Linked, Words

T = TypeVar("T")


class Placed(Struct, frozen=True):
    """An entry of a list, and how deep it stands."""

    link: Linked
    depth: int = 0


class Everything(Struct, frozen=True):
    """All pages about something; those not open on the day apart."""

    units: tuple[Placed, ...]
    closed: tuple[Linked, ...]
    functions: tuple[Placed, ...]
    places: tuple[Linked, ...]
    bodies: tuple[Linked, ...]
    pictures: tuple[Linked, ...]
    offline: str
    """Where all of it stands in one file; blank where it does not."""


def everything(reader: Reader) -> Everything:
    """Give every page about something, in the order in which people look for it."""
    structure = reader.structure
    visible = reader.visible
    gone = [names.unit(reader, each) for each in visible.ever if each not in visible.units]
    gone += [names.body(reader, each) for each in bodies(reader) if each not in structure.bodies]
    gone += [
        names.function(reader, each)
        for each in functions(reader)
        if each not in structure.functions
    ]
    return Everything(
        units=tuple(_walk(reader, "", 0)),
        closed=in_order(gone),
        functions=tuple(
            Placed(names.function(reader, each.id), each.depth) for each in reader.ask(tree)
        ),
        places=in_order(names.country(reader, code) for code in reader.ask(countries_with_pages)),
        bodies=in_order(names.body(reader, each) for each in structure.bodies),
        pictures=pictures(reader),
        offline="" if reader.site.prefix else reader.to(f"{reader.language}/{OFFLINE}"),
    )


def functions(reader: Reader) -> tuple[str, ...]:
    """Give every function with a page, in id order."""
    return tuple(sorted(name for (name,) in reader.structure.register.all(Function)))


def bodies(reader: Reader) -> tuple[str, ...]:
    """Give every body with a page, in id order."""
    return tuple(sorted(name for (name,) in reader.structure.register.all(Body)))


def in_order(links: Iterable[Linked]) -> tuple[Linked, ...]:
    """Sort by name, accents aside; links of one name by where they lead, however they come.

    Example:
        >>> from remit.publish.words import Words
        >>> [each.words.text for each in in_order(Linked(Words(t)) for t in ("Fiji", "Éire"))]
        ['Éire', 'Fiji']
        >>> alike = [Linked(Words("Payroll"), href) for href in ("unit", "function")]
        >>> [each.href for each in in_order(alike)]
        ['function', 'unit']
    """
    settled = sorted(links, key=lambda each: (each.href, each.words.language))
    return by_name(settled, lambda each: each.words)


def by_name(things: Iterable[T], name: Callable[[T], Words]) -> tuple[T, ...]:
    """Sort things by what they are called, accents aside."""
    return tuple(sorted(things, key=lambda each: (_plain(name(each).text), name(each).text)))


def _plain(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.casefold())
    # Й is no И with an accent.
    return "".join(letter for letter in apart if letter == "\u0306" or not _is_accent(letter))


def _is_accent(letter: str) -> bool:
    return unicodedata.combining(letter) != 0


def _walk(reader: Reader, top: str, depth: int) -> Iterable[Placed]:
    for name in reader.visible.children(top):
        yield Placed(names.unit(reader, name), depth)
        yield from _walk(reader, name, depth + 1)
