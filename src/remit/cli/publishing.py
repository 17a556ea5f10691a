"""The languages a site is published in."""

from __future__ import annotations

from difflib import get_close_matches

from remit.errors import UnknownError
from remit.text.catalogue import languages


def published_in(text: str) -> tuple[str, ...]:
    """Read the languages of a site; none where it is left to the register.

    Raises:
        UnknownError: The program does not speak one of them.

    Example:
        >>> published_in("ru, en")
        ('ru', 'en')
    """
    known = languages()
    asked = tuple(dict.fromkeys(code.strip() for code in text.split(",") if code.strip()))
    for code in asked:
        if code not in known:
            todo = f"Pages are written in {' and '.join(known)}."
            raise UnknownError("language of pages", code, get_close_matches(code, known), todo=todo)
    return asked
