"""A way through a TOML text that notes where everything stands.

What reads TOML does not say it. So the text is gone through once, piece by piece: a text or a
comment is one piece, whatever stands in it, and what is left shows where it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final

from msgspec import Struct

from remit.formats.folder.parsed import parsed

_PIECE: Final = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}'
    r"|'''.*?'{3,5}"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|\#[^\n]*"
    r"|[\n\[\]{}=,]"
    r"|[^\s\"'\#\[\]{}=,]+",
    re.DOTALL,
)


def walked(text: str) -> Place:
    r"""Go through a text, and give where everything in it stands.

    Example:
        >>> walked("a = 1\nb.c = 2").inner["b"].inner["c"].line
        2
    """
    walk, line = _Walk(), 1
    for piece in _PIECE.findall(text):
        walk.take(piece, line)
        line += piece.count("\n")
    return walk.root


class Place:
    """Where something stands, and in it what has a name or a number.

    What is only named on the way to something may be set itself later on. `latest` is the
    last table of a list of tables, each of which has a head of its own.
    """

    def __init__(self, line: int) -> None:
        self.line = line
        self.is_set = False
        self.inner: dict[str, Place] = {}
        self.latest: Place | None = None

    def set(self, line: int) -> Place:
        """Note that it is set on a line; where it is set already, that stays."""
        if not self.is_set:
            self.line, self.is_set = line, True
        return self

    def at(self, name: str, line: int) -> Place:
        """Give what is called so in it; where nothing is yet, it is named on a line."""
        return self.inner.setdefault(name, Place(line))

    def nearest(self, way: Iterable[str]) -> Place:
        """Give what names lead to, as far as they do."""
        place = self
        for name in way:
            if name not in place.inner:
                break
            place = place.inner[name]
        return place

    def first_called(self, name: str) -> list[Place]:
        """Give what is called so in it; where nothing is, in what is in it, and so on."""
        level = [self]
        while level:
            if found := [each.inner[name] for each in level if name in each.inner]:
                return found
            level = [inner for each in level for inner in each.inner.values()]
        return []

    def enter(self, names: Iterable[str], line: int) -> Place:
        """Give what names lead to; on the way, the latest of a list of tables is meant."""
        place = self
        for name in names:
            place = (place.latest or place).at(name, line)
        return place


class _Open(Struct):
    """A table or a list that is not closed yet; of a list, the number reached in it."""

    place: Place
    number: int = -1

    @property
    def is_list(self) -> bool:
        """Tell whether it is a list."""
        return self.number >= 0


class _Walk:
    """A way through a text: what is found, what is open, and what may come next."""

    def __init__(self) -> None:
        self.root = self._place = Place(1)
        self._open = [_Open(self.root)]
        self._names: list[str] = []
        self._line = 1
        self._is_of_list = False
        self._next: Callable[[str, int], None] = self._name

    def take(self, piece: str, line: int) -> None:
        """Take the next piece."""
        if not piece.startswith("#"):
            self._next(piece, line)

    def _name(self, piece: str, line: int) -> None:
        """Take a piece of a name, or of what comes before one."""
        match piece:
            case "=":
                self._place = self._open[-1].place.enter(self._names, self._line).set(self._line)
                self._names, self._next = [], self._value
            case "[" if not self._names and len(self._open) == 1:
                self._is_of_list, self._line, self._next = False, line, self._head
            case "}":
                self._close()
            case "\n" | ",":
                self._names = []
            case _:
                self._line = self._line if self._names else line
                self._names += _names(piece)

    def _head(self, piece: str, _: int) -> None:
        """Take a piece of the head of a table."""
        match piece:
            case "[":
                self._is_of_list = True
            case "]" | "\n":
                self._open = [_Open(self._table())]
                self._names, self._next = [], self._value
            case _:
                self._names += _names(piece)

    def _table(self) -> Place:
        """Give the place of the table that a head begins."""
        place = self.root.enter(self._names, self._line)
        if self._is_of_list:
            place.latest = place.at(str(len(place.inner)), self._line)
        return (place.latest or place).set(self._line)

    def _value(self, piece: str, line: int) -> None:
        """Take a piece of a value, or of what comes after one or after a head."""
        match piece:
            case "[":
                self._open.append(_Open(self._here(line), 0))
            case "{":
                self._open.append(_Open(self._here(line)))
                self._next = self._name
            case "]" | "}":
                self._close()
            case ",":
                self._pass_on()
            case "\n":
                self._next = self._name if len(self._open) == 1 else self._value
            case _:
                self._here(line)

    def _here(self, line: int) -> Place:
        """Give the place of the value that begins: of the last name, or the next of a list."""
        within = self._open[-1]
        if not within.is_list:
            return self._place
        return within.place.at(str(within.number), line).set(line)

    def _pass_on(self) -> None:
        """Pass on to the next of a list, or to the next name of a table."""
        within = self._open[-1]
        if within.is_list:
            within.number += 1
        else:
            self._next = self._name

    def _close(self) -> None:
        self._names, self._next = [], self._value
        if len(self._open) > 1:
            self._open.pop()


def _names(piece: str) -> list[str]:
    """Give the names that a piece writes: one in quotation marks, or some joined by points."""
    if piece[0] not in "\"'":
        return [name for name in piece.split(".") if name]
    try:
        return list(parsed(f"{piece} = 0"))
    except ValueError:
        return [piece]
