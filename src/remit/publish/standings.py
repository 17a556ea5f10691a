"""How firmly the facts of a list stand: said once for all of them where most stand alike.

While a page is laid out, the standing of each row stands between marks; so a row can be
laid out once for many lists, and still leave out what one of them says for all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from markupsafe import Markup

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
    dot = Markup(" ·") if dated else Markup()
    return Markup('{} <em class="soft">{}</em>').format(dot, words) if words else Markup()


def listed(words: str, *, dated: object) -> Markup:
    """Write the standing of a row of a list, of which another may be said for all."""
    return Markup("{}{}{}").format(STANDING, firmly(words, dated=dated), STOOD)


def main_standing(all_: Iterable[str]) -> str:
    """Give the standing that most of a list have, to be said once for all of them.

    Where one is attested, and so says nothing, nothing is said for all.

    Example:
        >>> main_standing(["assumed", "assumed"])
        'assumed'
        >>> main_standing(["assumed", ""]), main_standing([])
        ('', '')
    """
    said = Counter(all_)
    return "" if not said or "" in said else said.most_common(1)[0][0]


def without_standing(rows: str, words: str) -> tuple[str, str]:
    """Leave a standing out of the rows of a list, unless one of them is attested.

    Returns:
        The rows, and the words that have to be said for all of them.

    Example:
        >>> without_standing(f"Lima{listed('assumed', dated=False)}", "assumed")
        ('Lima', 'assumed')
        >>> rows = f"Lima{listed('assumed', dated=False)}, Manila{listed('', dated=False)}"
        >>> in_full(without_standing(rows, "assumed")[0])
        'Lima <em class="soft">assumed</em>, Manila'
    """
    if not words or f"{STANDING}{STOOD}" in rows:
        return rows, ""
    for dated in (False, True):
        rows = rows.replace(str(listed(words, dated=dated)), "")
    return rows, words


def in_full(page: str) -> str:
    """Leave standings as they are, without their marks."""
    return page.replace(STANDING, "").replace(STOOD, "")
