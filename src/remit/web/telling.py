"""What is wrong, in the language of the reader: in pieces, so that each is marked as what it is."""

from __future__ import annotations

from typing import Final, TypeAlias

from msgspec.structs import replace

from remit.errors import RemitError, UnknownError
from remit.publish.reader import Reader
from remit.publish.words import Words
from remit.text.catalogue import N_
from remit.text.local import UNKNOWN
from remit.text.names import SOURCE_LANGUAGE
from remit.text.saying import as_saying, sentence
from remit.text.sayings import either

Told: TypeAlias = tuple[Words, ...]
"""A text in pieces."""

_NOUNS: Final = {
    "activity": N_("project"),
    "donor": N_("donor"),
    "figure": N_("figure"),
    "person": N_("person"),
    "proposal": N_("proposal"),
    "record": N_("record"),
}
"""What may be asked for and not be there, as a sentence names it."""

_BLANK: Final = Words(" ")
_STOP: Final = Words(".")


def tells(reader: Reader, text: str) -> Told:
    """Say a text in the language of the reader; what is said in no other stays English."""
    return told_in(reader.language, text, _default(reader))


def told_in(language: str, text: str, default: str = SOURCE_LANGUAGE) -> Told:
    """Say a text in a language, on a page of that language.

    Args:
        language: That of the page.
        text: A saying; any other text is English.
        default: The language in which a register has its names where it says no other.

    Example:
        >>> told_in("fr", "the disk is full")
        (Words(text='the disk is full', language='en'),)
    """
    pieces = as_saying(text).in_(language, default)
    return tuple(
        Words(each.text, "" if each.language == language else each.language) for each in pieces
    )


def whole(told: Told) -> Told:
    """Begin a sentence with a capital and end it with a full stop, where it lacks them."""
    first, *rest = told
    begun = first if first.language == UNKNOWN else replace(first, text=_capital(first.text))
    is_closed = told[-1].text.endswith((".", "?", "!", "؟"))
    return (begun, *rest, *(() if is_closed else (_STOP,)))


def refusal(reader: Reader, error: RemitError) -> Told:
    """Say what was not understood, and what to do about it."""
    return refusal_in(reader.language, error, _default(reader))


def refusal_in(language: str, error: RemitError, default: str = SOURCE_LANGUAGE) -> Told:
    """Say the same to whoever reads a language, whatever there is of a register."""
    said = (told_in(language, each, default) for each in wrong_and_todo(error) if each)
    wrong, *todo = map(whole, said)
    return (*wrong, _BLANK, *todo[0]) if todo else wrong


def wrong_and_todo(error: RemitError) -> tuple[str, str]:
    """Give what is wrong and what to do, as they can be said in other languages."""
    if not isinstance(error, UnknownError) or error.kind not in _NOUNS:
        return error.wrong, error.todo
    wrong = sentence(
        "no {noun} is called '{name}'", noun=sentence(_NOUNS[error.kind]), name=error.text
    )
    near = sentence("Did you mean {names}?", names=either(error.nearest))
    return wrong, near if error.nearest else error.todo


def _default(reader: Reader) -> str:
    return reader.site.structure.register.settings.default_language


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
