"""How firmly the facts of a list stand: said once for all of them where most stand alike.

While a page is laid out, the standing of each row stands between marks; so a row can be
laid out once for many lists, and still leave out what one of them says for all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from markupsafe import Markup, escape

from remit.publish.placeholders import STANDING, STOOD


def firmly(words: str, *, dated: object) -> Markup:
    """Write a standing; nothing for what is attested.

    Args:
        words: The standing in words.
        dated: Whether days stand before it.

    Example:
        >>> firmly("the exact day is not known", dated=True)
        Markup(' · <em class="soft">the exact day is not known</em>')
        >>> firmly("", dated=True)
        Markup('')
    """
    dot = " ·" if dated else ""
    return Markup(f'{dot} <em class="soft">{escape(words)}</em>' if words else "")  # noqa: S704 - escaped


def listed(words: str, *, dated: object) -> Markup:
    """Write the standing of a row of a list, of which another may be said for all."""
    return Markup(f"{STANDING}{firmly(words, dated=dated)}{STOOD}")  # noqa: S704 - escaped


def main_standing(all_: Iterable[str] | Mapping[str, int]) -> str:
    """Give the standing that most of a list have, to be said once for all of them.

    They may be counted already. Where one is attested, and so says nothing, nothing is said
    for all.

    Example:
        >>> main_standing(["assumed", "assumed"])
        'assumed'
        >>> main_standing(["assumed", ""]), main_standing([])
        ('', '')
    """
    said = Counter(all_)
    return "" if not said or "" in said else said.most_common(1)[0][0]


def says_nothing(rows: str) -> bool:
    """Tell whether any fact of a list is attested, and so says nothing of how firmly it stands."""
    return f"{STANDING}{STOOD}" in rows


def without_standing(rows: str, words: str) -> str:
    """Leave a standing out of rows, where it is said for all of them; nothing for blank words.

    Example:
        >>> without_standing(f"Lima{listed('assumed', dated=False)}", "assumed")
        'Lima'
    """
    for dated in (False, True) if words else ():
        rows = rows.replace(listed(words, dated=dated), "")
    return rows


def in_full(page: str) -> str:
    """Leave standings as they are, without their marks."""
    return page.replace(STANDING, "").replace(STOOD, "")
