"""The second layer: whether codes stand in the lists that the standard keeps of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from msgspec import Struct

from remit.formats.iati.checking.flaw import Flaw
from remit.formats.iati.checking.standard import Standard
from remit.formats.iati.xml import LANG, Element, etree, line_of, tag_of, tree_parser

_LANGUAGES: Final = "//@xml:lang"


class CodeList(Struct, frozen=True):
    """A list of codes; one that is not complete may lack some that are right."""

    name: str
    codes: frozenset[str]
    is_complete: bool


class _Asked(Struct, frozen=True):
    """A code to look up: of an attribute, or of the text; where a condition holds."""

    attribute: str
    list: CodeList
    condition: etree.XPath | None


class _Node:
    """An element on the way to codes: what is asked of it, and of its children by tag."""

    def __init__(self) -> None:
        self.asked: list[_Asked] = []
        self.children: dict[object, _Node] = {}

    def at(self, tags: list[str]) -> _Node:
        """Give the node at the end of a way, which is made where it is not there yet."""
        node = self
        for tag in tags:
            node = node.children.setdefault(tag, _Node())
        return node


class Codes:
    """All code lists, each with the elements it is for."""

    def __init__(self, standard: Standard) -> None:
        """Read the lists, and which is for what."""
        lists = {name: _read(name, text) for name, text in standard.lists.items()}
        self._root = _Node()
        self._languages: CodeList | None = None
        for mapping in etree.fromstring(standard.mapping, tree_parser()).iter("mapping"):
            self._add(mapping, lists)

    def of_element(self, element: Element) -> Iterator[Flaw]:
        """Say which codes of an activity or organisation stand in no list."""
        node = self._root.children.get(element.tag)
        if node is not None:
            yield from _walk(element, node)
        if self._languages is not None:
            yield from _of_languages(element, self._languages)

    def of_head(self, element: Element) -> Iterator[Flaw]:
        """Say the same of the first tag of a file alone."""
        node = self._root.children.get(element.tag)
        if node is not None:
            yield from _asked(element, node)

    def _add(self, mapping: Element, lists: Mapping[str, CodeList]) -> None:
        path, listed = mapping.findtext("path", ""), mapping.find("codelist")
        found = lists.get(listed.get("ref", "")) if listed is not None else None
        if found is None:
            return
        if path == _LANGUAGES:
            self._languages = found
            return
        *tags, last = path.removeprefix("//").split("/")
        condition = mapping.findtext("condition")
        compiled = etree.XPath(f"boolean({condition})") if condition else None
        asked = _Asked("" if last == "text()" else last.removeprefix("@"), found, compiled)
        self._root.at(tags).asked.append(asked)


def _walk(element: Element, node: _Node) -> Iterator[Flaw]:
    yield from _asked(element, node)
    for child in element:
        further = node.children.get(child.tag)
        if further is not None:
            yield from _walk(child, further)


def _asked(element: Element, node: _Node) -> Iterator[Flaw]:
    for each in node.asked:
        code = element.get(each.attribute) if each.attribute else element.text
        if code is None or code in each.list.codes:
            continue
        if each.condition is None or each.condition(element):
            yield _unknown(element, code, each.list)


def _of_languages(element: Element, languages: CodeList) -> Iterator[Flaw]:
    for each in element.iter():
        code = each.get(LANG)
        if code is not None and code.lower() not in languages.codes:
            yield _unknown(each, code, languages)


def _unknown(element: Element, code: str, codes: CodeList) -> Flaw:
    text = f"{tag_of(element)}: {code!r} stands not in the code list {codes.name}"
    # A list that is not complete may lack what is right.
    return Flaw("code-unknown", line_of(element), text, "error" if codes.is_complete else "warning")


def _read(name: str, text: bytes) -> CodeList:
    root = etree.fromstring(text, tree_parser())
    codes = frozenset((each.text or "").strip() for each in root.iter("code"))
    return CodeList(name, codes, root.get("complete") == "1")
