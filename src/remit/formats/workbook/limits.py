"""How much a workbook may be: what unpacks to more than memory holds is refused, unread."""

import sys
from collections.abc import Iterator
from copy import copy
from typing import IO, Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from msgspec import Struct

MOST_BYTES: Final = 2**30
"""Unpacked: a register of a million rows takes a third of it."""

MOST_CELLS: Final = 20_000_000
"""A sheet is kept as a rectangle, blank cells and all: a million rows of twenty columns."""

MOST_LETTERS: Final = 2**30
"""In all cells together: a text that many cells share is kept once for each."""

MOST_OF_A_SMALL_PART: Final = 2**26
"""Of the lists of sheets and of styles."""

_BLOCK: Final = 2**20


class TooMuchError(Exception):
    """What a workbook holds would not fit into memory; the words say what."""


class Seen(Struct, frozen=True):
    """What was seen of the cells of one sheet, by line and place, both from nought.

    `errors` hold the error of a formula. `precision` says of dates that are shown
    without their day how many letters of them a person sees: 7 of a month, 4 of a year.
    """

    errors: frozenset[tuple[int, int]] = frozenset()
    precision: dict[tuple[int, int], int] = {}


def refuse_large(book: ZipFile) -> None:
    """Refuse a file that says it unpacks to too much, or is packed in a way no spreadsheet does.

    Raises:
        TooMuchError: It is too large.
        BadZipFile: It is no file of a spreadsheet.
    """
    parts = book.infolist()
    if any(each.compress_type not in {ZIP_STORED, ZIP_DEFLATED} for each in parts):
        raise BadZipFile
    refuse_size(sum(each.file_size for each in parts))


def refuse_size(size: int) -> None:
    """Refuse what is too large, packed or unpacked.

    Raises:
        TooMuchError: It is.
    """
    if size > MOST_BYTES:
        raise TooMuchError("it is larger than a gigabyte")


def refuse_area(lines: int, places: int) -> None:
    """Refuse a sheet whose rectangle would not fit into memory.

    Raises:
        TooMuchError: It is too large.
    """
    if lines * places > MOST_CELLS:
        said = f"a sheet reaches to line {lines:,} and column {places:,}, with little between"
        raise TooMuchError(said)


def unpacked(book: ZipFile, part: str) -> IO[bytes]:
    """Open a part of a file to its true end, whatever size the file says it has.

    Raises:
        BadZipFile: There is no such part.
    """
    if part not in book.namelist():
        raise BadZipFile
    whole = copy(book.getinfo(part))
    whole.file_size = sys.maxsize
    return book.open(whole)


def text_of(book: ZipFile, part: str) -> str:
    """Give a small part as text; none of a part that is not there.

    Raises:
        TooMuchError: It is not small.
    """
    if part not in book.namelist():
        return ""
    with unpacked(book, part) as opened:
        data = opened.read(MOST_OF_A_SMALL_PART + 1)
    if len(data) > MOST_OF_A_SMALL_PART:
        raise TooMuchError(f"its {part} is larger than {MOST_OF_A_SMALL_PART >> 20} megabytes")
    return data.decode(errors="replace")


def blocks(part: IO[bytes], end: bytes) -> Iterator[bytes]:
    """Give a part of a file bit by bit, each to the last of the marks in it.

    Raises:
        TooMuchError: There is no such mark for a megabyte and more, or no end.
    """
    rest, size = b"", 0
    while more := part.read(_BLOCK):
        size += len(more)
        refuse_size(size)
        data = rest + more
        cut = data.rfind(end) + 1
        if not cut and len(data) > 2 * _BLOCK:
            raise TooMuchError("a cell is longer than a spreadsheet keeps")
        yield data[:cut]
        rest = data[cut:]
    yield rest
