"""Words of another language that stand unmarked on a page.

Whoever has a page read to them hears each word in the language that the page gives it.
What is not in the script of that language is found here; what is in the same script and
another language is found where it comes from: in the catalogue of the sentences.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from remit.text.scripts import foreign_letters, foreign_words

_SILENT: Final = frozenset({"code", "kbd", "samp", "script", "style", "title"})
_VOID: Final = frozenset({"br", "hr", "img", "input", "link", "meta", "wbr", "!doctype", "path"})
_WORD: Final = 2
"""How many letters a word has at least: points of a list and an index have fewer."""

_NAME: Final = re.compile(r"</?([^\s/>]+)")
_LANGUAGE: Final = re.compile(r'\slang="([^"]*)"')
_NO_WORDS: Final = re.compile(r"&#?\w+;|\S+@\S+|https?://\S+|www\.\S+")


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
    pattern = _candidates(language)
    wrong: dict[str, None] = {}
    undecided: set[str] = set()
    # Most words are marked right where they stand, and the same ones again and again.
    for tag, text in dict.fromkeys(pattern.findall(html)):
        said = None if tag.startswith("</") or _is_silent(tag) else _LANGUAGE.search(tag)
        if said is None:
            undecided.add(text)
        else:
            wrong |= dict.fromkeys(_foreign(text, said[1]))
    for each in pattern.finditer(html) if undecided else ():
        if each[2] in undecided:
            wrong |= dict.fromkeys(_foreign(each[2], _in_force(html, each.end(1), language)))
    return tuple(wrong)


@lru_cache(maxsize=64)
def _candidates(language: str) -> re.Pattern[str]:
    """Give what finds tags and texts with a letter that is not of the language of the page."""
    letters = foreign_letters(language)
    return re.compile(f"(<[^<>]*)>([^<{letters}]*[{letters}][^<]*)" if letters else "(?!)()()")


@lru_cache(maxsize=4096)
def _foreign(text: str, spoken: str | None) -> tuple[str, ...]:
    """Find the words that are not in a script of a language; none where nothing is read out."""
    pattern = foreign_words(spoken) if spoken is not None and len(text.strip()) >= _WORD else None
    return tuple(pattern.findall(_NO_WORDS.sub(" ", text))) if pattern is not None else ()


def _name(tag: str) -> str:
    match = _NAME.match(tag)
    return match[1].lower() if match else "!"


def _is_silent(tag: str) -> bool:
    """Tell whether what stands in an element is not read out in any language."""
    return _name(tag) in _SILENT or 'translate="no"' in tag


def _in_force(html: str, end: int, language: str) -> str | None:
    """Give the language in force at the end of a tag; None where nothing is read out."""
    closed = 0
    while (start := html.rfind("<", 0, end)) >= 0:
        tag = html[start : end + 1]
        end = start
        name = _name(tag)
        if name in _VOID or name.startswith("!") or tag.endswith("/>"):
            continue
        if tag.startswith("</"):
            closed += 1
        elif closed:
            closed -= 1
        elif _is_silent(tag):
            return None
        elif said := _LANGUAGE.search(tag):
            return said[1]
    return language
