"""The record that a workbook was written from, which its properties name."""

from __future__ import annotations

from pathlib import Path
from typing import Final
from xml.parsers.expat import ExpatError, ParserCreate
from zipfile import BadZipFile, ZipFile

from remit.formats.folder.origin import Origin
from remit.formats.workbook.limits import TooMuchError, text_of

_PARTS: Final = ("docProps/custom.xml", "meta.xml")
"""Where the properties stand that a document's owner has added: in `.xlsx`, and in `.ods`."""

_PROPERTIES: Final = frozenset({"property", "meta:user-defined"})
_NAMES: Final = ("name", "meta:name")
_DIGITS: Final = 18


def workbook_origin(path: Path) -> Origin | None:
    """Give the origin of a workbook; nothing where its properties do not say.

    Args:
        path: A workbook that can be read.
    """
    try:
        with ZipFile(path) as book:
            texts = [text_of(book, part) for part in _PARTS]
        said = {name: text for each in texts if each for name, text in _properties(each).items()}
    except (BadZipFile, TooMuchError, ExpatError, OSError):
        return None
    register, record, digest = (
        said.get(name, "") for name in ("remit_register", "remit_sequence", "remit_hash")
    )
    is_number = record.isdecimal() and len(record) <= _DIGITS
    return Origin(register, int(record), digest) if digest and is_number else None


def _properties(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    current: list[str] = []

    def begin(element: str, attributes: dict[str, str]) -> None:
        if element in _PROPERTIES:
            name = next((attributes[each] for each in _NAMES if each in attributes), "")
            current[:] = [name]

    def say(words: str) -> None:
        if current:
            found[current[0]] = found.get(current[0], "") + words

    def end(element: str) -> None:
        if element in _PROPERTIES:
            current.clear()

    parser = ParserCreate()
    parser.StartElementHandler = begin
    parser.CharacterDataHandler = say
    parser.EndElementHandler = end
    parser.Parse(text, True)  # noqa: FBT003 - the end, as expat asks for it
    return {name: words.strip() for name, words in found.items()}
