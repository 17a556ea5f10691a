"""What may be sent at all: texts that somebody means, in characters that a page can show."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from remit.errors import QuestionError
from remit.publish.words import printable
from remit.text.saying import sentence
from remit.text.sayings import how_many

_LONGEST: Final = 20_000
_FIRST_WORDS: Final = 40


def refuse_what_nobody_means(filled: Mapping[str, str]) -> None:
    r"""Refuse texts without end, and characters that nothing can show; nothing is cut unseen.

    Raises:
        QuestionError: A text is one of these.

    Example:
        >>> refuse_what_nobody_means({"row.name": "Lima"})
        >>> refuse_what_nobody_means({"row.name": "Li\x00ma"})
        Traceback (most recent call last):
            ...
        remit.errors.QuestionError: 'Li�ma' holds a character that cannot be shown ...
    """
    for text in filled.values():
        shown = printable(text)
        begins = shown[:_FIRST_WORDS]
        if len(text) > _LONGEST:
            wrong = sentence(
                "a text is longer than {n} characters: {text} …",
                n=how_many(_LONGEST),
                text=repr(begins),
            )
            raise QuestionError(wrong, todo=sentence("shorten it; nothing was kept of it"))
        if shown != text:
            wrong = sentence("{text} holds a character that cannot be shown", text=repr(begins))
            raise QuestionError(wrong, todo=sentence("write that text again"))
