"""What is wrong, in the language of the reader: in pieces, so that each is marked as what it is."""

from __future__ import annotations

from typing import Final, TypeAlias

from msgspec.structs import replace

from remit.errors import RemitError, UnknownError
from remit.publish.reader import Reader
from remit.publish.words import Words
from remit.text.catalogue import N_
from remit.text.local import UNKNOWN
from remit.text.saying import as_saying, sentence
from remit.text.sayings import either

Told: TypeAlias = tuple[Words, ...]
"""A text in pieces."""

_NOUNS: Final = {"activity": N_("project"), "donor": N_("donor"), "figure": N_("figure")}
"""What may be asked for and not be there, as a sentence names it."""

_BLANK: Final = Words(" ")
_STOP: Final = Words(".")


def tells(reader: Reader, text: str) -> Told:
    """Say a text in the language of the reader; what is said in no other stays English."""
    default = reader.site.structure.register.settings.default_language
    pieces = as_saying(text).in_(reader.language, default)
    return tuple(reader.foreign(each.text, each.language) for each in pieces)


def whole(told: Told) -> Told:
    """Begin a sentence with a capital and end it with a full stop, where it lacks them."""
    first, *rest = told
    begun = first if first.language == UNKNOWN else replace(first, text=_capital(first.text))
    is_closed = told[-1].text.endswith((".", "?", "!", "؟"))
    return (begun, *rest, *(() if is_closed else (_STOP,)))


def refusal(reader: Reader, error: RemitError) -> Told:
    """Say what was not understood, and what to do about it."""
    wrong, todo = (tells(reader, each) if each else () for each in _said(error))
    return (*whole(wrong), _BLANK, *whole(todo)) if todo else whole(wrong)


def _said(error: RemitError) -> tuple[str, str]:
    if not isinstance(error, UnknownError) or error.kind not in _NOUNS:
        return error.wrong, error.todo
    wrong = sentence(
        "no {noun} is called '{name}'", noun=sentence(_NOUNS[error.kind]), name=error.text
    )
    near = sentence("Did you mean {names}?", names=either(error.nearest))
    return wrong, near if error.nearest else error.todo


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
