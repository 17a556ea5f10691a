"""Words on a page, with their language where it is not the page's, as safe markup."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from markupsafe import Markup, escape
from msgspec import Struct

_RIGHT_TO_LEFT: Final = frozenset({"R", "AL", "AN"})
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


@lru_cache(maxsize=16384)
def says(words: Words) -> Markup:
    r"""Write words as markup: escaped, marked where foreign, kept apart where they turn round.

    What could steer the direction of the text after it is isolated, not removed.

    Example:
        >>> says(Words("R&D")), says(Words("Bureau", "fr"))
        (Markup('R&amp;D'), Markup('<span lang="fr">Bureau</span>'))
        >>> says(Words("\u202eamiL"))
        Markup('<bdi>\u202eamiL</bdi>')
    """
    text = escape(printable(words.text))
    turns = {unicodedata.bidirectional(letter) for letter in words.text} & (
        _RIGHT_TO_LEFT | _STEERING
    )
    if not turns and not words.language:
        return text
    tag = "bdi" if turns else "span"
    mark = Markup(' lang="{}"').format(words.language) if words.language else Markup()
    return Markup("<{0}{1}>{2}</{0}>").format(Markup(tag), mark, text)  # noqa: S704 - a constant


def link(linked: Linked) -> Markup:
    """Write words as a link where there is a page, else as text.

    Example:
        >>> link(Linked(Words("Lima"), "../lima/index.html"))
        Markup('<a href="../lima/index.html">Lima</a>')
    """
    text = says(linked.words)
    if not linked.href:
        return text
    return Markup(f'<a href="{escape(linked.href)}">{text}</a>')  # noqa: S704 - both are escaped


def printable(text: str) -> str:
    r"""Replace what neither HTML nor XML may hold.

    Example:
        >>> printable("Li\x00ma")
        'Li\ufffdma'
    """
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text)
