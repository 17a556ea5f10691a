"""Texts and codes of elements, in every dialect: a narrative, or what stands in the element."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from sys import intern
from typing import Final

from remit.formats.iati.reading.scope import Scope
from remit.formats.iati.xml import LANG, Element, line_of, tag_of
from remit.text.local import Local

Children = Mapping[object, Sequence[Element]]
"""The children of an element by tag, in their order."""

NONE: Final[tuple[Element, ...]] = ()


def grouped(element: Element) -> dict[object, list[Element]]:
    """Give the children of an element by tag."""
    found: dict[object, list[Element]] = {}
    for child in element:
        tag = child.tag
        if tag in found:
            found[tag].append(child)
        else:
            found[tag] = [child]
    return found


def first(children: Children, tag: str) -> Element | None:
    """Give the first child of a tag."""
    found = children.get(tag)
    return found[0] if found else None


def words(element: Element | None) -> str:
    """Give the text of an element: its first narrative that has one, else its own; trimmed."""
    if element is None:
        return ""
    for child in element:
        if child.tag == "narrative" and (text := (child.text or "").strip()):
            return text
    return (element.text or "").strip()


def local(elements: Iterable[Element], scope: Scope) -> Local:
    """Give a text in all its languages, each by its code; the first of a language counts.

    What is in no language that is said is the text without one.
    """
    found: dict[str, str] = {}
    for element in elements:
        for language, text in _phrases(element, _language(element, scope.language)):
            found.setdefault(language, text)
    return Local(found.pop("", ""), tuple(found.items()))


def _phrases(element: Element, language: str) -> Iterator[tuple[str, str]]:
    own = (element.text or "").strip()
    if own:
        yield language, own
    for child in element:
        if child.tag == "narrative" and (text := (child.text or "").strip()):
            yield _language(child, language), text


def _language(element: Element, default: str) -> str:
    said = element.get(LANG)
    return language_code(said) if said else default


def language_code(said: str) -> str:
    """Write the code of a language as BCP 47 does most often: in small letters.

    Example:
        >>> language_code(" FR"), language_code("pt_BR")
        ('fr', 'pt-br')
    """
    return said.strip().lower().replace("_", "-")


def attribute(element: Element | None, name: str) -> str:
    """Give an attribute, trimmed; blank where it or the element is missing."""
    if element is None:
        return ""
    found = element.get(name)
    return found.strip() if found else ""


def code(element: Element | None, scope: Scope, name: str = "code") -> str:
    """Give a code in capitals and without blanks around; one written otherwise is noticed."""
    if element is None:
        return ""
    found = element.get(name)
    if not found:
        return ""
    plain = found.strip().upper()
    if plain != found:
        said = f"the code {found!r} in {tag_of(element)} is written otherwise: read as {plain}"
        scope.notices.once("code-untidy", line_of(element), said)
    # The same few codes stand in every transaction: each is in memory once.
    return intern(plain)


def translated(
    element: Element | None, scope: Scope, dialect: Mapping[str, str], name: str = "code"
) -> str:
    """Give a code of 2.03 for one of an older dialect, whose words may be in any case."""
    written = attribute(element, name)
    known = dialect.get(written.upper())
    return code(element, scope, name) if known is None else known
