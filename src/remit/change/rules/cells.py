"""Cells: those that must be filled are, and every language is one of the register's."""

import re
from collections.abc import Iterator
from typing import Any, Final

from remit.change.called.cells import column_called
from remit.change.fault import Fault, fault
from remit.change.rules.references import versions
from remit.change.unread import Unread
from remit.model.change import SETTINGS
from remit.model.column import Column
from remit.model.contact import Contact
from remit.model.evidence import Document
from remit.model.kind import KINDS, Kind, kind_of
from remit.model.post import Post
from remit.model.register import Register
from remit.model.scope import Scope
from remit.text.saying import sentence

LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
"""A language code of BCP 47, as far as its shape goes: en, ru, zh-Hant."""

_BY_TELEPHONE: Final = frozenset({"phone", "hotline", "fax", "mobile"})
_BARE: Final = re.compile(r"[1-9][0-9]{9,14}")
"""Digits of a whole telephone number (E.164 has at most fifteen), and nothing before them."""


def is_needed(column: Column) -> bool:
    """Tell whether every row must fill a column."""
    return column.says.required or (column.says.key and not column.says.optional)


def no_language(code: str) -> tuple[str, str]:
    """Say that a code cannot be a language's, and what to do."""
    wrong = sentence("'{code}' is no language code", code=code)
    return wrong, sentence("write two or three small letters, as en or ru")


def cell_faults(register: Register, unread: Unread) -> Iterator[Fault]:
    """Find cells left blank that may not be, and languages that the register does not have."""
    has_settings = SETTINGS not in unread.rows
    others = set(register.settings.languages) - {register.settings.default_language}
    for kind in KINDS.values():
        for column in kind.columns:
            if is_needed(column) and not unread.cells:
                yield from _blank(register, kind, column)
            if column.translated and has_settings:
                yield from _foreign(register, kind, column, others)
    yield from _spoken(register)
    yield from _shares(register)
    yield from _dialled(register)
    yield from _of_settings(register)


def _blank(register: Register, kind: Kind[Any], column: Column) -> Iterator[Fault]:
    for each in versions(register, kind):
        value = getattr(each, column.field)
        # A nought is a value: what cost nothing was measured.
        if value != 0 and (not value or value == Scope()):
            wrong = sentence("the cell is blank")
            yield fault(each, column.name, wrong, sentence("every row needs it"))


def _foreign(
    register: Register, kind: Kind[Any], column: Column, known: set[str]
) -> Iterator[Fault]:
    for each in versions(register, kind):
        for code, _ in getattr(each, column.field).others:
            if code not in known:
                wrong = sentence("'{code}' is not among the languages of register.toml", code=code)
                name = f"{column.name}_{code}"
                todo = sentence(
                    "add it to 'languages' there, or leave {column} out",
                    column=column_called(kind.name, name),
                )
                yield fault(each, name, wrong, todo)


def _spoken(register: Register) -> Iterator[Fault]:
    for history in register.all(Contact).values():
        for contact in history.versions:
            for code in contact.languages:
                if not LANGUAGE.fullmatch(code):
                    yield fault(contact, "languages", *no_language(code))
    for documents in register.all(Document).values():
        for document in documents.versions:
            if document.language and not LANGUAGE.fullmatch(document.language):
                yield fault(document, "language", *no_language(document.language))


def _dialled(register: Register) -> Iterator[Fault]:
    # A spreadsheet takes +99312463514 for a number, and writes it without its plus.
    for each in versions(register, kind_of(Contact)):
        if isinstance(each, Contact) and each.kind in _BY_TELEPHONE:
            for column, text in (("value", each.value), ("printed", each.printed)):
                if _BARE.fullmatch(text):
                    wrong = sentence(
                        "'{number}' has no plus before it, as if a spreadsheet had taken it",
                        number=text,
                    )
                    todo = sentence(
                        "write '+{number}' or, within one country, with blanks between; format the "
                        "column as text",
                        number=text,
                    )
                    yield fault(each, column, wrong, todo)


def _shares(register: Register) -> Iterator[Fault]:
    for each in versions(register, kind_of(Post)):
        if isinstance(each, Post) and each.share is not None and not 0 < each.share <= 1:
            wrong = sentence("'{share}' is no share of a post", share=str(each.share))
            todo = sentence("write 0.5 for half a post, and nothing for a whole")
            yield fault(each, "share", wrong, todo)


def _of_settings(register: Register) -> Iterator[Fault]:
    settings = register.settings
    place = "register", (settings.id,), ""
    for code in settings.languages:
        if not LANGUAGE.fullmatch(code):
            yield Fault(*place, "languages", *no_language(code))
    if settings.default_language not in settings.languages:
        code = settings.default_language
        wrong = sentence("'{code}' is not among the languages", code=code)
        todo = sentence("add it to 'languages', or choose another")
        yield Fault(*place, "default_language", wrong, todo)
