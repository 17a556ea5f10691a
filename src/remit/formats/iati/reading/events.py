"""Elements as they begin and end, while the file still comes in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from remit.formats.iati.reading.broken import broken
from remit.formats.iati.reading.limits import Feed
from remit.formats.iati.xml import Element, etree, pull_parser


def events(feed: Feed, tags: Sequence[str]) -> Iterator[tuple[str, Element]]:
    """Give `start` and `end` of elements of some tags.

    Raises:
        RefusedError: The XML breaks off; everything before that was given.
    """
    parser = pull_parser(("start", "end"), tags)
    try:
        for block in feed:
            parser.feed(block)
            yield from parser.read_events()
        parser.close()
    except etree.XMLSyntaxError as error:
        yield from parser.read_events()
        raise broken(parser, error) from None


def let_go(element: Element) -> None:
    """Free an element that has ended, and what stands before it."""
    element.clear(keep_tail=True)
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]
