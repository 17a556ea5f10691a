"""A row in a line: what it says, with names in place of ids, and on which days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from remit.change.called.labels import choice_words
from remit.errors import WrittenWrongError
from remit.model.column import Column
from remit.model.fact import Fact
from remit.model.kind import EVIDENCE, KINDS
from remit.model.place import Country
from remit.model.scope import Scope
from remit.publish.evidence import since, until
from remit.publish.names import country_words
from remit.publish.reader import Reader
from remit.publish.scopes import scope_words
from remit.publish.words import Words
from remit.temporal.bound import start
from remit.temporal.stretch import Stretch
from remit.text.catalogue import N_
from remit.text.local import Local, Phrase
from remit.text.saying import Saying, sentence
from remit.text.sayings import Listed, Name, Pieces, apart
from remit.web.editing.editor import Visit
from remit.web.editing.fields import name_of

_FIRST: Final = ("value", "designation", "member", "name")
_HOW: Final = {"head": N_("heads it"), "shared": N_("shared"), "step": N_("step {n}")}
"""Columns of which the value alone says nothing."""

_UNSAID: Final = frozenset({"id", "order", "hours", "languages", "message", "visibility"})
"""Columns that are for programs, or too long for a line."""


def row_words(to: Visit, row: Fact, owner: str = "") -> Listed:
    """Say what is in a row: the chief thing first, its id and whose it is left out.

    Args:
        to: Who looks at it.
        row: The row.
        owner: The column of whose it is: that stands above it already.
    """
    kind = KINDS[row.FILE]
    cells = kind.cells(row)
    columns = [
        each
        for each in kind.columns
        if each.name not in {owner, *_UNSAID, *EVIDENCE} and cells.get(each.name)
    ]
    chief = sorted(columns, key=lambda each: each.name not in _FIRST)
    return apart((_said(to, row, each, cells[each.name]) for each in chief), " · ")


def days_words(reader: Reader, stretch: Stretch) -> str:
    """Say since when and until when; nothing where neither is said."""
    bounds = stretch.valid_from, stretch.valid_to
    said = (since, until)
    return " ".join(
        say(reader, stretch) for say, bound in zip(said, bounds, strict=True) if bound.text
    )


def thing_words(to: Visit, file: str, *key: str) -> Saying:
    """Name a thing; a country, which may have no row today, as the register or else CLDR does."""
    if file == Country.FILE:
        return _said_here(to.reader, (country_words(to.reader, key[0]),))
    return name_of(to.register, file, *key)


def day_said(reader: Reader, written: str) -> str:
    """Say a day that somebody wrote; as it is written, where it is none."""
    try:
        start(written)
    except WrittenWrongError:
        return written
    return reader.bound(written)


def _said(to: Visit, row: Fact, column: Column, text: str) -> str:
    value = getattr(row, column.field)
    if isinstance(value, Scope):
        whom = scope_words(to.reader, value, getattr(row, "holder", ""))
        return _said_here(to.reader, whom)
    if column.name in _HOW:
        return sentence(_HOW[column.name], n=text)
    if column.says.refers:
        return apart(_names(to, column, text), N_(", "))
    if column.choices and (chosen := choice_words(row.FILE, column.name, text)):
        return sentence(chosen)
    if isinstance(value, Local):
        return Name(text, value)
    return Name(text, Local(text)) if column.translated else text


def _said_here(reader: Reader, said: Iterable[Words]) -> Saying:
    return Pieces(Phrase(each.text, each.language or reader.language) for each in said)


def _names(to: Visit, column: Column, text: str) -> Iterator[str]:
    is_list = isinstance(column.default, tuple)
    for each in text.split() if is_list else [text]:
        files = [file for file in column.says.refers if to.register.knows(file, each)]
        yield thing_words(to, files[0], each) if files else each
