"""lxml, which the extra `iati` brings, and how it is asked so that no file can do harm.

No entity, no DTD and no address is followed, and trees are not deeper than any stack. (With
`collect_ids=False`, which would be quicker, a DTD is opened all the same.)
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

from remit.errors import RemitError

try:
    from lxml import etree
    from lxml.etree import _Element as Element
except ImportError:
    raise RemitError(
        "IATI files need the library lxml, which is not installed here.",
        todo="Install it with: pip install remit[iati]",
    ) from None

__all__ = [
    "LANG",
    "Element",
    "PullParser",
    "etree",
    "line_of",
    "pull_parser",
    "tag_of",
    "tree_parser",
]

LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"

Event = Literal["start", "end"]

PullParser = etree.XMLPullParser[Element]


def pull_parser(
    events: Sequence[Event], tags: Sequence[str] | None = None, *, keep_blanks: bool = False
) -> PullParser:
    """Give a parser that is fed bytes, and tells which elements begin and end."""
    return etree.XMLPullParser(
        events,
        tag=tags,
        remove_blank_text=not keep_blanks,
        remove_comments=True,
        remove_pis=True,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
    )


def tree_parser(*, keep_blanks: bool = False) -> etree.XMLParser[Element]:
    """Give a parser of whole documents, which are known to be small."""
    return etree.XMLParser(
        remove_blank_text=not keep_blanks,
        remove_comments=True,
        remove_pis=True,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
    )


def line_of(element: Element) -> int:
    """Say on which line a start tag stands (its end, where it stands on several)."""
    return element.sourceline or 0


def tag_of(element: Element) -> str:
    """Give the name of an element as text."""
    return str(element.tag)
