"""Columns: how a field of a noun is written, in a file as in the log.

A noun says of each field what it means and what it refers to; everything else
(reading, writing, checking references, the words of the folder format) follows.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise
from typing import Any, Final, Literal, get_args, get_origin

from msgspec import Struct

from remit.errors import WrittenWrongError
from remit.model.number import (
    Currency,
    Money,
    read_currency,
    read_money,
    read_number,
    read_whole_number,
    show_number,
)
from remit.model.scope import Scope, scope
from remit.temporal.attest import AsOf, as_of
from remit.temporal.bound import NamedDate, named_date
from remit.temporal.day import Day, Month, read_day, read_month
from remit.text.local import Local, LocalWords
from remit.text.saying import sentence

Ids = tuple[str, ...]
Conditions = tuple[tuple[str, str], ...]
Visibility = Literal["", "public", "internal"]
Form = Literal["text", "whole", "number", "date"]
"""What cells hold, as far as a spreadsheet cares: it changes numbers and dates in its own way."""

YES: Final = frozenset(
    {"true", "yes", "y", "1", "x", "oui", "sí", "si", "да", "ja", "wahr", "vrai", "verdadero"}
    | {"истина"}
)
NO: Final = frozenset(
    {"", "false", "no", "n", "0", "non", "нет", "nein", "falsch", "faux", "falso", "ложь"}
)
ID: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
COUNTRY: Final = re.compile(r"[A-Z]{3}")


class Says(Struct, frozen=True):
    """What a field means, whether it is part of the key, and what it refers to."""

    words: str
    key: bool = False
    required: bool = False
    refers: tuple[str, ...] = ()
    optional: bool = False


class Column(Struct, frozen=True):
    """A field of a noun as it is written: its name in files and how to read and show it."""

    field: str
    name: str
    says: Says
    read: Callable[[str], Any]
    show: Callable[[Any], str]
    default: Any
    translated: bool
    choices: tuple[str, ...] = ()
    form: Form = "text"


class Codec(Struct, frozen=True):
    """How values of one type are read from a cell and shown in one."""

    read: Callable[[str], Any]
    show: Callable[[Any], str]
    form: Form = "text"


def read_yes(text: str) -> bool:
    """Read a yes or a no (blank); several spellings of both are understood.

    Raises:
        WrittenWrongError: It is neither.

    Example:
        >>> read_yes("Да"), read_yes("Faux"), read_yes("")
        (True, False, False)
        >>> read_yes("perhaps")
        Traceback (most recent call last):
            ...
        remit.errors.WrittenWrongError: 'perhaps' is neither yes nor no ...
    """
    word = text.casefold()
    if word in YES:
        return True
    if word in NO:
        return False
    wrong = sentence("{text} is neither yes nor no", text=repr(text))
    raise WrittenWrongError(wrong, todo=sentence("write 'true', or leave it blank"))


def read_ids(text: str) -> Ids:
    """Read a list of ids or codes separated by blanks; it is kept sorted.

    Raises:
        WrittenWrongError: One stands in it twice.

    Example:
        >>> read_ids("manila  hq")
        ('hq', 'manila')
        >>> read_ids("hq hq")
        Traceback (most recent call last):
            ...
        remit.errors.WrittenWrongError: 'hq' stands twice in the list ...
    """
    ids = tuple(sorted(text.split()))
    twice = next((one for one, other in pairwise(ids) if one == other), None)
    if twice is not None:
        wrong = sentence("{text} stands twice in the list", text=repr(twice))
        raise WrittenWrongError(wrong, todo=sentence("leave one out"))
    return ids


def read_words(text: str) -> tuple[str, ...]:
    """Read a list of words joined by `;`; it is kept sorted, each once."""
    return tuple(sorted({word.strip() for word in text.split(";") if word.strip()}))


def read_conditions(text: str) -> Conditions:
    """Read `k=v` pairs separated by blanks; a key stands once."""
    pairs = [part.partition("=") for part in text.split()]
    wrong = next(("".join(pair) for pair in pairs if not (pair[0] and pair[1] and pair[2])), None)
    if wrong is not None:
        said = sentence("{text} is no condition", text=repr(wrong))
        raise WrittenWrongError(said, todo=sentence("write it as funder=echo"))
    keys = [key for key, _, _ in pairs]
    if len(set(keys)) < len(keys):
        said = sentence("{text} sets one key twice", text=repr(text))
        raise WrittenWrongError(said, todo=sentence("a key stands once"))
    return tuple(sorted((key, value) for key, _, value in pairs))


def _scope_or_blank(text: str) -> Scope:
    return scope(text) if text else Scope()


def _text(value: AsOf | NamedDate) -> str:
    return value.text


_CODECS: Final[dict[Any, Codec]] = {
    str: Codec(str, str),
    int: Codec(read_whole_number, lambda value: "" if value is None else str(value), "whole"),
    Decimal: Codec(read_number, show_number, "number"),
    Money: Codec(read_money, show_number, "number"),
    Currency: Codec(read_currency, str),
    bool: Codec(read_yes, lambda value: "true" if value else ""),
    Ids: Codec(read_ids, " ".join),
    Conditions: Codec(
        read_conditions, lambda pairs: " ".join(f"{key}={value}" for key, value in pairs)
    ),
    Scope: Codec(_scope_or_blank, str),
    AsOf: Codec(as_of, _text, "date"),
    NamedDate: Codec(named_date, _text, "date"),
    Day: Codec(read_day, _text, "date"),
    Month: Codec(read_month, _text, "date"),
    Local: Codec(str, str),
    LocalWords: Codec(read_words, "; ".join),
}


def codec(kind: object) -> Codec:
    """Give the codec of a field's type: one of the types above, or words to choose from.

    Raises:
        LookupError: A noun has a field that nobody can write.
    """
    if get_origin(kind) is Literal:
        return _one_of(get_args(kind))
    if get_origin(kind) is tuple and get_origin(get_args(kind)[0]) is Literal:
        return _several_of(get_args(get_args(kind)[0]))
    return _CODECS[kind]


def choices(kind: object) -> tuple[str, ...]:
    """Give the words to choose one from; none where anything may be written.

    Example:
        >>> choices(Visibility), choices(str)
        (('public', 'internal'), ())
    """
    return tuple(filter(None, get_args(kind))) if get_origin(kind) is Literal else ()


def _one_of(words: tuple[str, ...]) -> Codec:
    def read(text: str) -> str:
        word = text.casefold()
        if word not in words:
            listed = ", ".join(repr(word) for word in words if word)
            wrong = sentence("{text} is not possible here", text=repr(text))
            raise WrittenWrongError(wrong, todo=sentence("write {words}", words=listed))
        return word

    return Codec(read, str)


def _several_of(words: tuple[str, ...]) -> Codec:
    one = _one_of(words)

    def read(text: str) -> Ids:
        return tuple(sorted(map(one.read, read_ids(text.casefold()))))

    return Codec(read, " ".join)
