"""What a page has read of the organisation: enough to tell whether a change concerns it.

A page reads rows by id, lists as a whole, what a method gives, and what a question
gives. Each such read is kept as plain words; asked again of a later structure, it
tells by its value whether the page would be another.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from remit.model.fact import Fact
from remit.model.kind import KINDS
from remit.model.structure import Structure
from remit.publish.visible import visible

Read = tuple[str | int | bool, ...]
"""What was read: the way of reading, then its words."""

EVERYTHING: Final[Read] = ("head",)
"""What a file reads that is another one with every record."""

Note = Callable[[Read], None]

_ASKED: Final = "ask"
_PURE: Final = ("remit.publish.", "remit.resolve.", "remit.model.")


def of_question(question: Callable[..., Any], args: Iterable[Any]) -> Read:
    """Give the read of a question with its arguments.

    Raises:
        TypeError: An argument is no plain word, and could not be written down.
    """
    args = tuple(args)
    if not all(isinstance(each, str | int) for each in args):
        raise TypeError(question, args)
    return (_ASKED, f"{question.__module__}:{question.__qualname__}", *args)


def value_of(structure: Structure, read: Read) -> object:
    """Read again, in another structure.

    Args:
        structure: Where to read.
        read: What a page has read before.

    Returns:
        What the page would find; nothing where there is no such thing any more.

    Raises:
        LookupError: It is no read of this program.
    """
    way, *words = read
    try:
        return _WAYS[str(way)](structure, *words)
    except KeyError:
        # What is asked about a thing that has gone: the page is another one in any case.
        return None


def _row(structure: Structure, table: str, key: str) -> object:
    return getattr(structure, table).get(key)


def _all(structure: Structure, table: str) -> object:
    return getattr(structure, table)


def _call(structure: Structure, method: str, *args: object) -> object:
    return getattr(structure, method)(*args)


def _shown(structure: Structure, table: str, key: str) -> object:
    return getattr(visible(structure), table).get(key)


def _all_shown(structure: Structure, table: str) -> object:
    return getattr(visible(structure), table)


def _call_shown(structure: Structure, method: str, *args: object) -> object:
    return getattr(visible(structure), method)(*args)


def _history(structure: Structure, file: str, *key: str) -> object:
    return structure.register.history(KINDS[file].noun, *key)


def _whole_file(structure: Structure, file: str) -> object:
    return structure.register.all(KINDS[file].noun)


def _knows(structure: Structure, file: str, identity: str) -> object:
    return structure.register.knows(file, identity)


def _head(structure: Structure) -> object:
    return structure.head


def _settings(structure: Structure) -> object:
    return structure.register.settings


def _standing(structure: Structure, file: str, *key: str) -> object:
    fact = structure.register.history(KINDS[file].noun, *key).on(structure.day)
    return structure.standing(fact) if fact is not None else None


def _ask(structure: Structure, name: str, *args: object) -> object:
    module, _, question = name.partition(":")
    if not module.startswith(_PURE) or module not in sys.modules:
        raise LookupError(name)
    return getattr(sys.modules[module], question)(structure, *args)


_WAYS: Final[Mapping[str, Callable[..., object]]] = {
    "row": _row,
    "all": _all,
    "call": _call,
    "shown-row": _shown,
    "shown-all": _all_shown,
    "shown-call": _call_shown,
    "history": _history,
    "file": _whole_file,
    "knows": _knows,
    "head": _head,
    "settings": _settings,
    "standing": _standing,
    _ASKED: _ask,
}


def of_standing(fact: Fact) -> Read:
    """Give the read of how firmly a fact in force stands."""
    return ("standing", fact.FILE, *KINDS[fact.FILE].key(fact))


class Noting:
    """Stands for a structure, or for what of it may be shown, and notes what is read of it.

    Args:
        of: What it stands for.
        note: Told of each read.
        ways: How a row, a whole table and a method are called in a read.
    """

    def __init__(self, of: object, note: Note, ways: tuple[str, str, str]) -> None:
        """Read nothing yet."""
        self._of = of
        self._note = note
        self._ways = ways

    def __getattr__(self, name: str) -> object:
        """Give a table, a method or a value, such that reading it is noted."""
        found = getattr(self._of, name)
        row, whole, call = self._ways
        if isinstance(found, Mapping):
            found = NotingTable(found, (row, name), (whole, name), self._note)
        elif callable(found):
            found = _noting_method(found, (call, name), self._note)
        elif name != "day":
            self._note((whole, name))
            return found
        # The next time it is found at once.
        self.__dict__[name] = found
        return found


def _noting_method(method: Callable[..., object], read: Read, note: Note) -> Callable[..., object]:
    def noted(*args: str | int) -> object:
        note((*read, *args))
        return method(*args)

    return noted


class NotingTable(Mapping[str, object]):
    """A table of which it is noted which rows, or that all of them, were read."""

    def __init__(
        self, table: Mapping[str, object], row: tuple[str, str], whole: tuple[str, str], note: Note
    ) -> None:
        """Read nothing yet."""
        self._table = table
        self._row = row
        self._whole = whole
        self._note = note

    def __getitem__(self, key: str) -> object:
        """Give a row."""
        self._note((*self._row, key))
        return self._table[key]

    def get(self, key: str, default: object = None) -> object:
        """Give a row, or something else."""
        self._note((*self._row, key))
        return self._table.get(key, default)

    def __contains__(self, key: object) -> bool:
        """Tell whether there is a row."""
        self._note((*self._row, str(key)))
        return key in self._table

    def __iter__(self) -> Iterator[str]:
        """Give every key."""
        self._note(self._whole)
        return iter(self._table)

    def __len__(self) -> int:
        """Count the rows."""
        self._note(self._whole)
        return len(self._table)


class NotingRegister:
    """Stands for a register, and notes what is read of it."""

    def __init__(self, structure: Structure, note: Note) -> None:
        """Read nothing yet."""
        self._register = structure.register
        self._note = note

    @property
    def settings(self) -> object:
        """What the register says of itself."""
        self._note(("settings",))
        return self._register.settings

    def history(self, noun: type[Fact], *key: str) -> object:
        """Give a history."""
        self._note(("history", noun.FILE, *key))
        return self._register.history(noun, *key)

    def all(self, noun: type[Fact]) -> object:
        """Give all histories of a noun."""
        self._note(("file", noun.FILE))
        return self._register.all(noun)

    def knows(self, file: str, identity: str) -> bool:
        """Tell whether there is such a row on any day."""
        self._note(("knows", file, identity))
        return self._register.knows(file, identity)


def noting_structure(structure: Structure, note: Note) -> Noting:
    """Give what stands for a structure while a page is made."""
    found = Noting(structure, note, ("row", "all", "call"))
    found.__dict__["register"] = NotingRegister(structure, note)
    return found


def noting_visible(structure: Structure, note: Note) -> Noting:
    """Give what stands for the part of a structure that may be shown."""
    of = visible(structure)
    found = Noting(of, note, ("shown-row", "shown-all", "shown-call"))

    def shown(units: Iterable[str]) -> tuple[str, ...]:
        # One read a unit: a list of them may be too long to be written down.
        names = tuple(units)
        for name in names:
            note(("shown-call", "shows", name))
        return of.shown(names)

    found.__dict__["shown"] = shown
    return found
