"""Words on a page, with their language where it is not the page's, as safe markup."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from markupsafe import Markup, escape
from msgspec import Struct

from remit.text.local import UNKNOWN
from remit.text.scripts import foreign_words, is_right_to_left

_TURNING: Final = frozenset({"R", "AL", "AN"})
_STEERING: Final = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
_UNPRINTABLE: Final = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


class Words(Struct, frozen=True):
    """A text; `language` is blank where it is in the language of its page."""

    text: str
    language: str = ""

    def __bool__(self) -> bool:
        """Tell whether there is any text."""
        return bool(self.text)


class Linked(Struct, frozen=True):
    """Words, and the page that tells more, if there is one."""

    words: Words
    href: str = ""


@lru_cache(maxsize=32768)
def says(words: Words, page: str) -> Markup:
    r"""Write words as markup: escaped, marked where foreign, kept apart where they turn round.

    What could steer the direction of the text after it is isolated, not removed. A name in
    a script that is not that of its language is one of a language nobody knows.

    Args:
        words: What is said.
        page: The language of the page.

    Example:
        >>> says(Words("R&D"), "en"), says(Words("Bureau", "fr"), "en")
        (Markup('R&amp;D'), Markup('<span lang="fr">Bureau</span>'))
        >>> says(Words("\u202eamiL"), "en")
        Markup('<bdi>\u202eamiL</bdi>')
        >>> says(Words("Роли в PRISM"), "ru")
        Markup('Роли в <span lang="">PRISM</span>')
    """
    spoken = words.language or page
    text = _marked(printable(words.text), spoken)
    # In the language of the page, what turns is marked by itself already.
    turns = _steers(words.text) or (bool(words.language) and _turns(words.text, page))
    if not turns and not words.language:
        return text
    tag = "bdi" if turns else "span"
    mark = Markup(' lang="{}"').format(lang(words)) if words.language else Markup()
    return Markup("<{0}{1}>{2}</{0}>").format(Markup(tag), mark, text)  # noqa: S704 - a constant


def lang(words: Words) -> str:
    """Give the language of words as HTML has it.

    Example:
        >>> lang(Words("Bureau", "fr")), lang(Words("p1", UNKNOWN))
        ('fr', '')
    """
    return "" if words.language == UNKNOWN else words.language


def _marked(text: str, language: str) -> Markup:
    """Escape a text, and mark what in it is in another script."""
    pattern = foreign_words(language)
    if pattern is None or not pattern.search(text):
        return escape(text)
    pieces, last = [], 0
    for found in pattern.finditer(text):
        tag = "bdi" if _turns(found[0], language) else "span"
        pieces += [escape(text[last : found.start()]), f'<{tag} lang="">{escape(found[0])}</{tag}>']
        last = found.end()
    return Markup("".join([*pieces, escape(text[last:])]))  # noqa: S704 - each piece is escaped


def _turns(text: str, page: str) -> bool:
    """Tell whether a text could turn round what stands beside it on the page."""
    return not _kinds(text).isdisjoint({"L"} if is_right_to_left(page) else _TURNING)


def _steers(text: str) -> bool:
    """Tell whether a text holds marks that steer the direction of what comes after it."""
    return not _kinds(text).isdisjoint(_STEERING)


def _kinds(text: str) -> set[str]:
    return {unicodedata.bidirectional(letter) for letter in text}


@lru_cache(maxsize=32768)
def link(linked: Linked, page: str) -> Markup:
    """Write words as a link where there is a page, else as text.

    Args:
        linked: What is said, and where it leads.
        page: The language of the page.

    Example:
        >>> link(Linked(Words("Lima"), "../lima/index.html"), "en")
        Markup('<a href="../lima/index.html">Lima</a>')
    """
    text = says(linked.words, page)
    if not linked.href:
        return text
    return Markup(f'<a href="{escape(linked.href)}">{text}</a>')  # noqa: S704 - both are escaped


def links(all_: Iterable[Linked], page: str, comma: str) -> Markup:
    """Write several links one after the other.

    Example:
        >>> links([Linked(Words("Lima")), Linked(Words("Quito"))], "en", ", ")
        Markup('Lima, Quito')
    """
    text = str(escape(comma)).join([link(each, page) for each in all_])
    return Markup(text)  # noqa: S704 - each is escaped


def told(pieces: Iterable[Words], page: str) -> Markup:
    """Write a sentence out of pieces: whatever is in no words of the page is kept apart.

    Example:
        >>> told([Words("الهاتف: "), Words("+51 1", UNKNOWN)], "ar")
        Markup('الهاتف: <bdi lang="">+51 1</bdi>')
    """
    return Markup().join(_apart(each) if each.language else says(each, page) for each in pieces)


def _apart(words: Words) -> Markup:
    mark = Markup('<bdi lang="{}">{}</bdi>')
    return mark.format(lang(words), _marked(printable(words.text), words.language))


def own(text: str, page: str) -> Markup:
    """Write a sentence of the program, which may hold a name in other letters.

    Example:
        >>> own("по данным Natural Earth", "ru")
        Markup('по данным <span lang="">Natural Earth</span>')
    """
    return says(Words(text), page)


def left_to_right(text: str, page: str) -> Markup:
    """Write a number or an address, which runs from left to right on every page.

    Example:
        >>> left_to_right("+993 12", "en"), left_to_right("+993 12", "ar")
        (Markup('+993 12'), Markup('<bdi dir="ltr">+993 12</bdi>'))
    """
    said = _marked(printable(text), page)
    return Markup('<bdi dir="ltr">{}</bdi>').format(said) if is_right_to_left(page) else said


def printable(text: str) -> str:
    r"""Replace what neither HTML nor XML may hold.

    Example:
        >>> printable("Li\x00ma")
        'Li\ufffdma'
    """
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text)
