"""Words of another language that stand unmarked on a page, and sentences a language lacks.

Whoever has a page read to them hears each word in the language that the page gives it.
What is not in the script of that language is found here; what is in the same script and
another language is found where it comes from: in the catalogue of the sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from remit.text.catalogue import missing
from remit.text.scripts import foreign_letters, foreign_words

__all__ = ["Mixing", "missing", "mixed"]

_SILENT: Final = frozenset({"code", "kbd", "samp", "script", "style", "title"})
_VOID: Final = frozenset({"br", "hr", "img", "input", "link", "meta", "wbr", "!doctype", "path"})
_WORD: Final = 2
"""How many letters a word has at least: points of a list and an index have fewer."""

_NAME: Final = re.compile(r"</?([^\s/>]+)")
_LANGUAGE: Final = re.compile(r'\slang="([^"]*)"')
_NO_WORDS: Final = re.compile(r"&#?\w+;|\S+@\S+|https?://\S+|www\.\S+")


class Mixing:
    """Finds the words of `mixed` on many pages; rows that several pages share are read once.

    Example:
        >>> Mixing().found("<ul></ul>", ["<li>in Lima</li>", "<li>Лима</li>"], "ru")
        ('in Lima',)
    """

    def __init__(self) -> None:
        """Know no row yet."""
        self._clean: dict[str, set[str]] = {}

    def found(self, html: str, rows: Iterable[str], language: str) -> tuple[str, ...]:
        """Find the words that stand unmarked on a page.

        Args:
            html: The page without its rows, which stand where its own language is in force.
            rows: The rows, each a whole element.
            language: The language of the page.
        """
        clean = self._clean.setdefault(language, set())
        found = list(mixed(html, language))
        for row in rows:
            if row not in clean:
                wrong = mixed(row, language)
                found += wrong
                clean |= set() if wrong else {row}
        return tuple(found)


def mixed(html: str, language: str) -> tuple[str, ...]:
    """Find words in a script that does not belong to the language in force where they stand.

    The language is that of the nearest element with a `lang`, else that of the page; an
    empty one says that nobody knows it, so that nothing in it is wrong. Code, the title
    of the window (which cannot be marked in part), addresses and what must not be
    translated are left out.

    Args:
        html: A whole page, as it is written.
        language: The language of the page.

    Example:
        >>> mixed('<p>Бюро <b>in Lima</b></p>', "ru")
        ('in Lima',)
        >>> mixed('<p>Бюро <b lang="en">in <i>Lima</i></b> <code>lima</code></p>', "ru")
        ()
    """
    found: dict[str, None] = {}
    for text in _candidates(language).finditer(html):
        if len(text[1].strip()) < _WORD:
            continue
        spoken = _in_force(html, text.start(), language)
        pattern = foreign_words(spoken) if spoken is not None else None
        if pattern is not None:
            found |= dict.fromkeys(pattern.findall(_NO_WORDS.sub(" ", text[1])))
    return tuple(found)


@lru_cache(maxsize=64)
def _candidates(language: str) -> re.Pattern[str]:
    """Give what finds texts with a letter that does not belong to the language of the page."""
    letters = foreign_letters(language)
    return re.compile(f">([^<{letters}]*[{letters}][^<]*)" if letters else "(?!)")


def _in_force(html: str, end: int, language: str) -> str | None:
    """Give the language in force at the end of a tag; None where nothing is read out."""
    closed = 0
    while (start := html.rfind("<", 0, end)) >= 0:
        tag = html[start : end + 1]
        end = start
        match = _NAME.match(tag)
        name = match[1].lower() if match else "!"
        if name in _VOID or name.startswith("!") or tag.endswith("/>"):
            continue
        if tag.startswith("</"):
            closed += 1
        elif closed:
            closed -= 1
        elif name in _SILENT or 'translate="no"' in tag:
            return None
        elif said := _LANGUAGE.search(tag):
            return said[1]
    return language
