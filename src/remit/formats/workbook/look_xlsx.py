"""An `.xlsx` looked through before it is opened: its size, its errors, its shortened dates.

The library that opens it gives nothing for the error of a formula, and a day for
a date of which a person sees the month alone.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from typing import IO, Final
from zipfile import ZipFile

from remit.formats.workbook.limits import (
    MOST_LETTERS,
    Seen,
    TooMuchError,
    blocks,
    refuse_area,
    refuse_large,
    text_of,
    unpacked,
)

_TAG: Final = rb"<(?:\w+:)?"
_CELL: Final = re.compile(_TAG + rb"c[ \n/>]")
_AT: Final = re.compile(_TAG + rb"c [^>]*?\br=[\"']([A-Z]{1,3})([0-9]{1,7})[\"']")
_ROW: Final = re.compile(_TAG + rb"row[ \n/>]")
_ERROR: Final = re.compile(_TAG + rb"c (?=[^>]*\bt=[\"']e[\"'])[^>]*>")
_STYLED: Final = re.compile(_TAG + rb"c (?=[^>]*\bs=[\"']([0-9]+)[\"'])[^>]*[^/>]>")
_SHARED: Final = re.compile(rb"\bt=[\"']s[\"'][^>]*>\s*" + _TAG + rb"v>([0-9]{1,9})<")
_SHEET: Final = re.compile(r"<(?:\w+:)?sheet [^>]*>")
_LINK: Final = re.compile(r"<(?:\w+:)?Relationship [^>]*>")
_ATTRIBUTE: Final = re.compile(r"([\w:]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_FORMATS: Final = re.compile(r"<(?:\w+:)?numFmt [^>]*>")
_STYLES: Final = re.compile(r"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", re.DOTALL)
_STYLE: Final = re.compile(r"<(?:\w+:)?xf [^>]*>")
_ASIDE: Final = re.compile(r"\"[^\"]*\"|\\.|\[[^\]]*\]|_.")

_STRINGS: Final = "xl/sharedStrings.xml"
_MONTH_AND_YEAR: Final = "17"
_A_MONTH, _A_YEAR = 7, 4


def look_through(book: ZipFile) -> Mapping[str, Seen]:
    """Give what was seen of each sheet, by its name.

    Raises:
        TooMuchError: It would not fit into memory.
        BadZipFile: It is damaged.
    """
    refuse_large(book)
    texts = tuple(_lengths(book))
    styles = _precisions(book)
    return {name: _look(book, part, texts, styles) for name, part in _parts(book).items()}


def _parts(book: ZipFile) -> Mapping[str, str]:
    links = {
        said["Id"]: posixpath.normpath(posixpath.join("xl", said["Target"])).lstrip("/")
        for said in map(_said, _LINK.findall(text_of(book, "xl/_rels/workbook.xml.rels")))
        if "Id" in said and "Target" in said
    }
    found = {}
    for said in map(_said, _SHEET.findall(text_of(book, "xl/workbook.xml"))):
        identity = next((text for name, text in said.items() if name.endswith(":id")), "")
        part = links.get(identity, "").removeprefix("xl/xl/")
        if "name" in said and part in book.namelist():
            found[said["name"]] = part
    return found


def _said(tag: str) -> dict[str, str]:
    return {name: unescape(one or other) for name, one, other in _ATTRIBUTE.findall(tag)}


def _lengths(book: ZipFile) -> Iterator[int]:
    """Give how long each text is that cells share."""
    if _STRINGS not in book.namelist():
        return
    with unpacked(book, _STRINGS) as part:
        length, is_first = 0, True
        for block in blocks(part, b"<"):
            first, *more = block.split(b"<si")
            length += len(first)
            for each in more:
                if not is_first:
                    yield length
                length, is_first = len(each), False
        yield length


def _precisions(book: ZipFile) -> Mapping[str, int]:
    """Give the styles that show a date without its day, with the letters they leave."""
    text = text_of(book, "xl/styles.xml")
    own = {said["numFmtId"]: said["formatCode"] for said in map(_said, _FORMATS.findall(text))}
    styles = _STYLES.search(text)
    found = {}
    for number, tag in enumerate(_STYLE.findall(styles.group() if styles else "")):
        identity = _said(tag).get("numFmtId", "")
        left = _A_MONTH if identity == _MONTH_AND_YEAR else _left(own.get(identity, ""))
        if left:
            found[str(number)] = left
    return found


def _left(code: str) -> int:
    r"""Give how many letters of 2011-07-01 a format shows; nought for a whole day or no date.

    Example:
        >>> [_left(code) for code in ("mmm yyyy", "yyyy", "dd.mm.yyyy", "0.00", "[$-419]mmmm\\ yy")]
        [7, 4, 0, 0, 7]
    """
    letters = set(_ASIDE.sub("", code).lower())
    if "y" not in letters or letters & set("dhs0#"):
        return 0
    return _A_MONTH if "m" in letters else _A_YEAR


def _look(book: ZipFile, part: str, texts: Sequence[int], styles: Mapping[str, int]) -> Seen:
    with unpacked(book, part) as sheet:
        return _Look(texts, styles).through(sheet)


class _Look:
    """A look through one sheet."""

    def __init__(self, texts: Sequence[int], styles: Mapping[str, int]) -> None:
        self._texts = texts
        self._styles = styles
        self._letters = 0
        self._lines = self._places = self._rows = self._nowhere = 0
        self._errors: set[tuple[int, int]] = set()
        self._precision: dict[tuple[int, int], int] = {}

    def through(self, sheet: IO[bytes]) -> Seen:
        """Look at the sheet bit by bit."""
        for block in blocks(sheet, b"</"):
            self._area(block)
            self._words(block)
            if b't="e"' in block or b"t='e'" in block:
                self._errors.update(map(_place, _ERROR.findall(block)))
            if self._styles:
                self._dates(block)
        # Cells that do not say where they are stand side by side, in whichever row.
        refuse_area(max(self._lines, self._rows), self._places + self._nowhere)
        return Seen(frozenset(self._errors), self._precision)

    def _area(self, block: bytes) -> None:
        at = _AT.findall(block)
        self._nowhere += len(_CELL.findall(block)) - len(at)
        self._rows += len(_ROW.findall(block))
        if at:
            self._lines = max(self._lines, *(int(line) for _, line in at))
            self._places = max(self._places, *(_number(letters) for letters in {c for c, _ in at}))

    def _words(self, block: bytes) -> None:
        known = len(self._texts)
        shared = (int(each) for each in _SHARED.findall(block))
        self._letters += sum(self._texts[each] for each in shared if each < known)
        if self._letters > MOST_LETTERS:
            raise TooMuchError("its cells hold more than a billion letters")

    def _dates(self, block: bytes) -> None:
        for cell in _STYLED.finditer(block):
            left = self._styles.get(cell.group(1).decode())
            if left:
                self._precision[_place(cell.group())] = left


def _place(cell: bytes) -> tuple[int, int]:
    at = _AT.match(cell)
    return (int(at.group(2)) - 1, _number(at.group(1)) - 1) if at else (-1, -1)


def _number(letters: bytes) -> int:
    """Give the number of a column.

    Example:
        >>> _number(b"A"), _number(b"XFD")
        (1, 16384)
    """
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number
