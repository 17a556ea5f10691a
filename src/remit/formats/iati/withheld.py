"""Persons in contacts: taken out of the XML that is kept, and put back where they may be told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Final

from msgspec import Struct

from remit.formats.iati.xml import Element, tag_of

MARK: Final = "remit-withheld"
"""The attribute that stands where a text was; its value is the number of the text."""


class Withheld(Struct, frozen=True):
    """A text about a person, under the number that stands in its place.

    Args:
        number: Unique within the activity.
        kind: The element it stood in: `person-name`, `email`, `telephone`.
        text: As written.
    """

    number: int
    kind: str
    text: str


@contextmanager
def without(elements: Iterable[Element]) -> Iterator[None]:
    """Leave names, addresses and telephones without their texts for a while.

    A digest is made then: one of what a person is called could never be forgotten, and which
    addresses are a person's is only a guess, which may be made otherwise another day.
    """
    leaves = [leaf for _, leaf in _leaves(elements)]
    texts = [leaf.text for leaf in leaves]
    for leaf in leaves:
        leaf.text = None
    yield
    for leaf, text in zip(leaves, texts, strict=True):
        leaf.text = text


def take_out(elements: Iterable[Element]) -> tuple[Withheld, ...]:
    """Take the texts out of elements, and leave their numbers."""
    found: list[Withheld] = []
    for kind, leaf in _leaves(elements):
        found.append(Withheld(len(found) + 1, kind, leaf.text or ""))
        leaf.set(MARK, str(len(found)))
        leaf.text = None
    return tuple(found)


def put_back(root: Element, withheld: Iterable[Withheld]) -> None:
    """Put texts back where their numbers stand; whatever has none goes, with its element."""
    texts = {str(each.number): each.text for each in withheld}
    for leaf in list(root.iter()):
        if MARK in leaf.attrib:
            _restore(leaf, texts)


def _restore(leaf: Element, texts: Mapping[str, str]) -> None:
    text = texts.get(leaf.attrib.pop(MARK))
    if text is not None:
        leaf.text = text
        return
    owner = leaf.getparent()
    if owner is not None:
        owner.remove(leaf)
        if leaf.tag == "narrative" and not len(owner):
            _drop(owner)


def _drop(element: Element) -> None:
    owner = element.getparent()
    if owner is not None:
        owner.remove(element)


def _leaves(elements: Iterable[Element]) -> Iterator[tuple[str, Element]]:
    for element in elements:
        for leaf in element.iter() if len(element) else (element,):
            if (leaf.text or "").strip():
                yield tag_of(element), leaf
