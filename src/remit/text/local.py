"""Text that a register holds in several languages, and which of them to show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

UNKNOWN: Final = "und"
"""The language of words of which nobody knows it: in HTML an empty `lang`."""


class Phrase(Struct, frozen=True):
    """Words and the language they are in, so that a page can mark foreign ones.

    The empty language is the register's default one.
    """

    text: str
    language: str = ""


class Local(Struct, frozen=True, gc=False):
    """A text in the register's default language and, where given, in others.

    Example:
        >>> name = Local("Vienna", (("ru", "Вена"),))
        >>> name.best(["ru", "en"]).text, name.best(["fr"]).text
        ('Вена', 'Vienna')
        >>> only = Local("", (("ru", "Вена"),))
        >>> only.best().language, bool(only), bool(Local())
        ('ru', True, False)
    """

    text: str = ""
    others: tuple[tuple[str, str], ...] = ()

    def __bool__(self) -> bool:
        """Tell whether there are words in any language."""
        return bool(self.text or self.others)

    def in_(self, language: str) -> str:
        """Give the words in one language; nothing where there are none."""
        return next((text for code, text in self.others if code == language), "")

    def best(self, languages: Sequence[str] = ()) -> Phrase:
        """Give the words in the first of the languages that has them, else the default ones."""
        for language in languages:
            if text := self.in_(language):
                return Phrase(text, language)
        if self.text or not self.others:
            return Phrase(self.text)
        language, text = self.others[0]
        return Phrase(text, language)

    def all(self) -> tuple[str, ...]:
        """Give the words in every language, the default first."""
        return tuple(text for text in (self.text, *(text for _, text in self.others)) if text)


class LocalWords(Struct, frozen=True, gc=False):
    """Lists of words (aliases, synonyms), one list a language.

    Example:
        >>> bool(LocalWords(("pay", "salary"))), bool(LocalWords())
        (True, False)
    """

    words: tuple[str, ...] = ()
    others: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def __bool__(self) -> bool:
        """Tell whether there is any word."""
        return bool(self.words or self.others)

    def in_(self, language: str) -> tuple[str, ...]:
        """Give the words in one language."""
        return next((words for code, words in self.others if code == language), ())

    def all(self) -> tuple[str, ...]:
        """Give the words in every language, the default first."""
        return (*self.words, *(word for _, words in self.others for word in words))
