"""Files, columns and cells in words: as drafts write them, and as forms call them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Final

from remit.change.called.labels import FILES, choice_words, short_words
from remit.change.called.names import Names
from remit.model.column import Column
from remit.model.kind import KINDS
from remit.text.catalogue import catalogue
from remit.text.local import Local
from remit.text.names import language_name
from remit.text.saying import Saying, sentence
from remit.text.sayings import Instead, Name, Own, apart

_SHORT: Final = 60


def file_called(file: str) -> str:
    """Call a file; one that nobody knows, as it is.

    Example:
        >>> from remit.text.saying import plainly
        >>> file_called("contacts"), plainly(file_called("contacts"), "ru")
        ('contacts', 'Контакты')
    """
    return Instead(file, sentence(FILES[file])) if file in FILES else file


def row_called(file: str, key: Iterable[str]) -> Saying:
    """Call a row by its file and key.

    Example:
        >>> row_called("units", ("lima",))
        'units lima'
    """
    return sentence("{file} {key}", file=file_called(file), key=" ".join(key))


def column_called(file: str, name: str) -> str:
    """Call a column, with its language where it has one; one that nobody knows, as it is.

    Example:
        >>> from remit.text.saying import plainly
        >>> column_called("units", "name_fr"), plainly(column_called("units", "name_fr"), "en")
        ('name_fr', 'Name (French)')
    """
    found = _found(file, name)
    if found is None:
        return name
    column, language = found
    return Own(name, partial(_called, short_words(file, column.name), language))


def _called(words: str, of: str, language: str) -> str:
    said = catalogue(language).gettext(words)
    return f"{said} ({language_name(of, language) or of})" if of else said


def value_words(names: Names, file: str, name: str, text: str) -> Saying:
    """Quote what a cell says; whoever reads a page is told the names of what it refers to."""
    found = _found(file, name)
    if found is None:
        return quoted(text)
    column, language = found
    if column.says.refers:
        all_ = apart(_referred(names, column, text), ", ")
        return Instead(quoted(text), quoted(all_))
    if column.choices and (words := choice_words(file, column.name, text)):
        return Instead(quoted(text), quoted(sentence(words)))
    return quoted(_typed(text, language)) if column.translated else quoted(text)


def quoted(text: str) -> Saying:
    """Quote a value, as much of it as a sentence bears."""
    return sentence("“{text}”", text=text if isinstance(text, Saying) else _short(text))


def _typed(text: str, language: str) -> Name:
    short = _short(text)
    return Name(short, Local("", ((language, short),)) if language else Local(short))


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHORT else flat[:_SHORT].rstrip() + "…"


def _referred(names: Names, column: Column, text: str) -> Iterator[str]:
    for each in text.split() if isinstance(column.default, tuple) else [text]:
        yield names.any_of(column.says.refers, each)


def _found(file: str, name: str) -> tuple[Column, str] | None:
    try:
        return KINDS[file].find(name)
    except LookupError:
        return None
