"""How much a file may be, and how it is taken in: block by block, and no more at once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, Final

from msgspec import Struct

from remit.formats.iati.xml import Element, etree

BLOCK: Final = 2**16


class Limits(Struct, frozen=True):
    """The most that is taken; files of publishers stay far below.

    Args:
        file: Bytes of a file.
        piece: Bytes that may stand in memory at once: an activity without its transactions.
        text: Characters of one text.
        depth: Elements within each other, below an activity. The standard's own are seven.
        attributes: Of one element.
        transactions: Of one activity, until they are told without waiting for its end.
    """

    file: int = 2**32
    piece: int = 2**26
    text: int = 2**20
    depth: int = 64
    attributes: int = 64
    transactions: int = 1_000


class RefusedError(Exception):
    """A file cannot be read from here on: a code, the words, and the line."""

    def __init__(self, code: str, said: str, line: int = 0) -> None:
        """Carry the three."""
        super().__init__(said)
        self.code, self.said, self.line = code, said, line


class Feed:
    """A file in blocks, which counts what was taken since something was let go."""

    def __init__(self, file: BinaryIO, limits: Limits) -> None:
        """Begin at its beginning."""
        self._file, self._limits = file, limits
        self._held: list[bytes] = []
        self._all = self._since = 0

    def __iter__(self) -> Iterator[bytes]:
        """Give block after block.

        Raises:
            RefusedError: The file is too large, or one thing in it is.
        """
        while block := self._held.pop() if self._held else self._file.read(BLOCK):
            self._all += len(block)
            self._since += len(block)
            if self._all > self._limits.file:
                raise RefusedError("too-large", f"it is larger than {_size(self._limits.file)}")
            if self._since > self._limits.piece:
                said = f"what begins here is larger than {_size(self._limits.piece)}"
                raise RefusedError("too-large", said)
            yield block

    def first(self, size: int) -> bytes:
        """Look at the next bytes, which are given again."""
        block = self._held.pop() if self._held else b""
        while len(block) < size and (more := self._file.read(size - len(block))):
            block += more
        if block:
            self._held.append(block)
        return block

    def let_go(self) -> None:
        """Say that what was taken so far is out of memory."""
        self._since = 0


class Bounds:
    """What one activity may be, asked of it when it is there."""

    def __init__(self, limits: Limits) -> None:
        """Put the questions into words of XPath, once."""
        self._limits = limits
        deep = "/".join("*" * (limits.depth + 1))
        wide = f"descendant-or-self::*[@*[{limits.attributes + 1}]]"
        long = f"[string-length() > {limits.text}]"
        self._is_odd = etree.XPath(f"boolean({deep} | {wide})")
        self._is_long = etree.XPath(f"boolean(.//text(){long} | .//@*{long})")

    def exceeded(self, element: Element, size: int) -> str:
        """Say which limit an element exceeds, in words; nothing where it keeps them all.

        Args:
            element: An activity or organisation.
            size: How many bytes it takes: what is short has no long text.
        """
        limits = self._limits
        if self._is_odd(element):
            most = f"{limits.depth} elements within each other or {limits.attributes} attributes"
            return f"there are more than {most}"
        if size > limits.text and self._is_long(element):
            return f"a text is longer than {limits.text:,} characters"
        return ""


def _size(most: int) -> str:
    return f"{most >> 20:,} megabytes"
