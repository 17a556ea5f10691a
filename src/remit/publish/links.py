"""Links that lead nowhere: a file of a site links only to what is published with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from posixpath import dirname, join, normpath
from typing import Final
from urllib.parse import unquote, urlsplit

# One attribute each: a pattern that begins with plain letters is found three times as fast.
_LINKS: Final = (re.compile('href="([^"]*)'), re.compile('src="([^"]*)'))
_TOLD: Final = re.compile("<(?:link|loc)>([^<]+)<")
_BASE: Final = re.compile('xml:base="([^"]*)"')
_IDS: Final = re.compile(' id="([^"]*)')


class Links:
    """Knows what is published together, and finds what leads to none of it.

    Args:
        published: Every file, by its path.
        base: Where the site stands, `https://…/`, if that is known: such links are checked too.
    """

    def __init__(self, published: Iterable[str], base: str = "") -> None:
        """Check nothing yet."""
        self._published = frozenset(published)
        self._base = base
        # Pages in one folder have most of their links in common.
        self._good: dict[str, set[str]] = {}
        self._shared: dict[str, set[str]] = {}

    def dead(self, path: str, text: str, rows: Iterable[str] = ()) -> tuple[str, ...]:
        """Find the links of a file that lead to nothing that is published, and to no id in it.

        Addresses elsewhere are left out, and so are ids on other pages.

        Args:
            path: The path of the file.
            text: What it says, as HTML or XML.
            rows: What it says besides, in pieces that several files of its folder share.

        Example:
            >>> links = Links(["index.html", "en/index.html"], "https://example.org/")
            >>> links.dead("en/index.html", '<a href="../index.html"></a><a href="x.html"></a>')
            ('x.html',)
            >>> links.dead("feed.xml", "<link>https://example.org/en/</link>")
            ()
        """
        shared = self._shared.setdefault(dirname(dirname(path)), set())
        fresh = [row for row in rows if row not in shared]
        text = "".join((text, *fresh))
        found = {link for pattern in _LINKS for link in pattern.findall(text)}
        folder = dirname(path)
        if not path.endswith(".html"):
            found.update(_TOLD.findall(text))
            base = _BASE.search(text)
            folder = normpath(join(folder, base[1])) if base else folder
        own = {link for link in found if link.startswith("#")}
        dead = set(self._dead(path, folder, found - own))
        if own:
            dead |= own - {"#", *(f"#{each}" for each in _IDS.findall(text))}
        if not dead:
            shared.update(row for row in fresh if 'href="#' not in row)
        return tuple(sorted(dead))

    def _dead(self, path: str, folder: str, links: set[str]) -> Iterator[str]:
        above = self._good.setdefault(dirname(folder), set())
        for link in links - above:
            there = self._target(path, folder, link)
            if there is not None and there not in self._published:
                yield link
            elif link.startswith("../"):
                above.add(link)

    def _target(self, path: str, folder: str, link: str) -> str | None:
        """Give the path of the file that a link leads to; None where that is elsewhere."""
        whole = unescape(link)
        if self._base and whole.startswith(self._base):
            folder, whole = "", whole.removeprefix(self._base)
        try:
            parts = urlsplit(whole)
        except ValueError:
            return None
        if parts.scheme or parts.netloc:
            return None
        there = unquote(parts.path)
        if not there and folder:
            return path
        name = "index.html" if not there or there.endswith("/") else ""
        return normpath(join(folder, f"{there}{name}"))
