"""A file as pieces, one after the other: however large it is, little of it is in memory."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import BinaryIO, Final

from remit.formats.iati.pieces import Ended, Piece
from remit.formats.iati.reading.events import events, let_go
from remit.formats.iati.reading.head import head_of
from remit.formats.iati.reading.limits import Bounds, Feed, Limits, RefusedError
from remit.formats.iati.reading.opened import Around, Opened
from remit.formats.iati.xml import Element, line_of, tag_of
from remit.model.published import Noticed, Place
from remit.resolve.mailbox import USUAL

_TAGS: Final = {
    "activities": ("iati-activity", "transaction"),
    "organisations": ("iati-organisation",),
}


def read(
    file: BinaryIO, name: str, *, words: frozenset[str] = frozenset(), limits: Limits | None = None
) -> Iterator[Piece]:
    """Read a file of activities or organisations, of any version of the standard.

    What is wrong is noticed with its line, and the rest is read: up to where the XML breaks
    off, and nothing of a file with a DOCTYPE.

    Args:
        file: Open at its beginning.
        name: What the file is called, for places.
        words: Words by which mailboxes of offices go, besides the usual ones and those that
            stand beside the mailbox; what goes by none of them, and reads like a name, is
            taken for a person's.
        limits: How much is taken.

    Yields:
        The head first; each activity or organisation, then what was noticed in it.

    Example:
        >>> from io import BytesIO
        >>> text = b"<iati-activities><iati-activity><iati-identifier>X-1"
        >>> for piece in read(BytesIO(text), "a.xml"):
        ...     print(type(piece).__name__, getattr(piece, "text", ""))
        Head
        Ended the XML breaks off: Premature end of data in tag iati-identifier line 1
    """
    most = limits or Limits()
    feed = Feed(file, most)
    try:
        head = head_of(feed, name)
    except RefusedError as refused:
        yield _refusal(refused, Place(name, refused.line))
        return
    yield head
    yield from _contents(feed, Around(head, most, Bounds(most), _known(words)))


@lru_cache(maxsize=8)
def _known(words: frozenset[str]) -> frozenset[str]:
    # The same object for equal words: what is kept of mailboxes by them is found at a glance.
    return words | USUAL


def _contents(feed: Feed, around: Around) -> Iterator[Piece]:
    name = around.head.place.file
    current: Opened | None = None
    try:
        for event, element in events(feed, _TAGS[around.head.kind]):
            if current is None:
                if event == "start" and element.tag != "transaction":
                    current = Opened(element, around)
            elif event == "end" and element is current.element:
                yield from current.end()
                yield from _beside(element, name)
                let_go(element)
                feed.let_go()
                current = None
            elif event == "end" and _is_transaction(element, current):
                for piece in current.transaction(element):
                    yield piece
                    feed.let_go()
    except RefusedError as refused:
        activity = current.named() if current else ""
        line = refused.line or (line_of(current.element) if current else 0)
        yield _refusal(refused, Place(name, line), activity)


def _is_transaction(element: Element, current: Opened) -> bool:
    return element.tag == "transaction" and element.getparent() is current.element


def _refusal(refused: RefusedError, place: Place, activity: str = "") -> Ended:
    return Ended(refused.code, "error", activity, place, refused.said)


def _beside(element: Element, name: str) -> Iterator[Noticed]:
    """Notice what stands before an activity and is none: metadata of registries, most often."""
    lines: dict[str, list[int]] = {}
    for other in element.itersiblings(preceding=True):
        if other.tag != element.tag:
            lines.setdefault(tag_of(other), []).append(line_of(other))
    for tag, every in lines.items():
        often = f" {len(every):,} times" if len(every) > 1 else ""
        said = f"{tag} stands beside the activities{often}: left out"
        yield Noticed("element-beside", "warning", "", Place(name, min(every)), said)
