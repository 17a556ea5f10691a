"""Writing SVG: the frame of a picture, and texts that are only ever text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from html import escape
from typing import Final

from msgspec import Struct

from remit.publish.pictures.style import STYLE
from remit.publish.pictures.widths import cut, shortened
from remit.publish.placeholders import HEAD
from remit.publish.words import Linked, Words, printable

_LINK: Final = re.compile('<a href="[^"]*">')

LINE: Final = 14
"""From one line of text to the next."""


class Caption(Struct, frozen=True):
    """What stands on a picture itself: what it shows, of which day, as known when."""

    language: str
    is_right_to_left: bool
    title: Words
    day: str
    description: str

    def start(self, x: float, wide: float) -> float:
        """Give the place that is so far from where a reader begins, in a width."""
        return wide - x if self.is_right_to_left else x


def heading(caption: Caption, wide: float, margin: float) -> str:
    """Write what a picture shows, and under it of which day it is, as known when."""
    x = margin + caption.start(0, wide)
    room = wide / 11
    name = Words(cut(caption.title.text, int(room)), caption.title.language)
    # Where the record comes there is only its mark, so that a picture is drawn again only
    # where what it shows is another.
    under = text(x, 55, Words(caption.day), "soft").replace("</text>", f"{HEAD}</text>")
    return text(x, 36, name, "title") + under


def safe(text: str) -> str:
    r"""Write a text so that XML reads it as text, quotes and all.

    Example:
        >>> safe('</text><script>"'), safe("a\x00b")
        ('&lt;/text&gt;&lt;script&gt;&quot;', 'a\ufffdb')
    """
    return escape(printable(text))


def lang(words: Words) -> str:
    """Say the language of words, where it is not the picture's.

    Example:
        >>> lang(Words("Bureau", "fr")), lang(Words("Office"))
        (' lang="fr"', '')
    """
    return f' lang="{safe(words.language)}"' if words.language else ""


def text(x: float, y: float, words: Words, style: str = "") -> str:
    """Write words on one line, their baseline at a point.

    Example:
        >>> text(4, 10, Words("Lima"))
        '<text x="4" y="10">Lima</text>'
    """
    kind = _class(words.text, style)
    return f'<text x="{number(x)}" y="{number(y)}"{kind}{lang(words)}>{safe(words.text)}</text>'


def lines(x: float, y: float, broken: Sequence[str], words: Words, style: str = "") -> str:
    """Write words that were broken into lines as one text, so that it is selected and found whole.

    Example:
        >>> lines(4, 10, ("Panama", "City"), Words("Panama City"))
        '<text y="10"><tspan x="4">Panama </tspan><tspan x="4" dy="14">City</tspan></text>'
    """
    if len(broken) == 1:
        return text(x, y, Words(broken[0], words.language), style)
    kind = _class(words.text, style)
    last = len(broken) - 1
    spans = "".join(
        f'<tspan x="{number(x)}"{f" dy={chr(34)}{LINE}{chr(34)}" if row else ""}>'
        f"{safe(each)}{' ' if row < last else ''}</tspan>"
        for row, each in enumerate(broken)
    )
    return f'<text y="{number(y)}"{kind}{lang(words)}>{spans}</text>'


def _class(words: str, style: str) -> str:
    """Give the style of a text; one that is written from the right says so."""
    kinds = f"{style} r".strip() if is_from_the_right(words) else style
    return f' class="{kinds}"' if kinds else ""


def is_from_the_right(words: str) -> bool:
    """Tell whether a text is written from the right, as its first letter is.

    Example:
        >>> is_from_the_right("Lima"), is_from_the_right("(مانيلا)"), is_from_the_right("12")
        (False, True, False)
    """
    if words.isascii():
        return False
    turns = (unicodedata.bidirectional(letter) for letter in words)
    return next((turn for turn in turns if turn in {"L", "R", "AL"}), "L") != "L"


def title(said: str) -> str:
    """Write what is shown beside the pointer, and read aloud."""
    return f"<title>{safe(shortened(said))}</title>"


def linked(to: Linked, inside: str) -> str:
    """Wrap a part of a picture into the link to its page, where there is one."""
    return f'<a href="{safe(to.href)}">{inside}</a>' if to.href else f"<g>{inside}</g>"


def box(x: float, y: float, wide: float, high: float) -> str:
    """Draw a box that words stand in.

    Example:
        >>> box(4, 10, 164, 24)
        '<rect class="box" x="4" y="10" width="164" height="24"/>'
    """
    return (
        f'<rect class="box" x="{number(x)}" y="{number(y)}" width="{number(wide)}" '
        f'height="{number(high)}"/>'
    )


def number(value: float) -> str:
    """Write a number short.

    Example:
        >>> number(4.0), number(4.25), number(-0.04)
        ('4', '4.3', '0')
    """
    rounded = round(value * 10 + 1e-9) / 10
    return str(int(rounded)) if rounded == int(rounded) else str(rounded)


def completed(svg: str, known: str) -> str:
    """Put the last record under the title of a picture that was drawn.

    Example:
        >>> completed(f"<text>As of 1 June 2010{HEAD}</text>", "record 12")
        '<text>As of 1 June 2010 · record 12</text>'
    """
    return svg.replace(HEAD, safe(f" · {known}") if known else "", 1)


def alone(svg: str, folder: str) -> str:
    """Give a picture that leaves its site: its links lead there by their whole address.

    Args:
        svg: A picture as it stands in a site, one file in a folder.
        folder: The address of that folder, with a slash at its end; blank where there is none
            on the web: then nothing is a link.

    Example:
        >>> alone('<a href="unit/lima/index.html">Lima</a>', "https://example.org/en/")
        '<a href="https://example.org/en/unit/lima/index.html">Lima</a>'
        >>> alone('<a href="unit/lima/index.html">Lima</a>', "")
        '<g>Lima</g>'
    """
    # Only what this package draws begins a tag: all else is escaped.
    if folder:
        return svg.replace('<a href="', f'<a href="{safe(folder)}')
    return _LINK.sub("<g>", svg).replace("</a>", "</g>")


def picture(caption: Caption, width: float, height: float, parts: Iterable[str]) -> str:
    """Frame a picture: its title and description, its style, its paper.

    A link inside may be followed, so the whole is no `img`, whose parts nobody could reach.
    """
    w, h = number(width), number(height)
    turned = ' class="rtl"' if caption.is_right_to_left else ""
    body = "\n".join(parts)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" width="{w}" height="{h}" '
        f'lang="{safe(caption.language)}" xml:lang="{safe(caption.language)}"{turned} '
        'role="graphics-document document" aria-labelledby="title description">\n'
        f'<title id="title">{safe(f"{caption.title.text} · {caption.day}")}</title>\n'
        f'<desc id="description">{safe(caption.description)}</desc>\n'
        f"<style>{STYLE}</style>\n"
        f'<rect class="paper" width="{w}" height="{h}"/>\n{body}\n</svg>\n'
    )
