"""A file checked in three layers, activity by activity, as it comes in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import BinaryIO, Final

from remit.formats.iati.checking.beside import after, before
from remit.formats.iati.checking.codes import Codes
from remit.formats.iati.checking.flaw import Flaw
from remit.formats.iati.checking.rules import rules
from remit.formats.iati.checking.schemas import Schemas
from remit.formats.iati.checking.standard import Standard
from remit.formats.iati.reading.dialect import VERSION
from remit.formats.iati.reading.events import events, let_go
from remit.formats.iati.reading.head import Head, head_of
from remit.formats.iati.reading.limits import Feed, Limits, RefusedError
from remit.formats.iati.reading.organisation import identifier
from remit.formats.iati.reading.words import grouped
from remit.formats.iati.xml import Element, etree, line_of
from remit.model.published import Noticed, Place

_TAGS: Final = {"activities": "iati-activity", "organisations": "iati-organisation"}
_LIMITS: Final = Limits(piece=2**28)


class Checker:
    """The standard, ready to check files by."""

    def __init__(self, standard: Standard) -> None:
        """Read the standard once for all files."""
        self._schemas = Schemas(standard.schemas) if standard.schemas else None
        self._codes = Codes(standard) if standard.lists and standard.mapping else None

    def check(self, file: BinaryIO, name: str, today: date | None = None) -> Iterator[Noticed]:
        """Say what is wrong in a file, each with its line.

        Args:
            file: Open at its beginning.
            name: What it is called, for places.
            today: What is done by then may not be dated later; None asks for no such thing.

        Yields:
            What is wrong in the first tag, then in each activity: `schema`, `code-unknown`,
            and the names of rules; at last what was not checked, for want of files.

        Example:
            >>> from io import BytesIO
            >>> text = (
            ...     b'<iati-activities version="2.03"><iati-activity>'
            ...     b'<iati-identifier>YY-1</iati-identifier><reporting-org ref="XX-1" type="40"/>'
            ...     b'</iati-activity></iati-activities>'
            ... )
            >>> first, *_ = Checker(Standard()).check(BytesIO(text), "a.xml")
            >>> print(first.place.line, first.text)
            1 the identifier YY-1 does not begin with XX-1, the reference of who reports
        """
        feed = Feed(file, _LIMITS)
        try:
            head = head_of(feed, name)
            yield from _noticed(name, "", self._of_head(head))
            yield from self._contents(feed, head, today)
        except RefusedError as refused:
            yield Noticed(refused.code, "error", "", Place(name, refused.line), refused.said)
        yield from _noticed(name, "", self._unchecked())

    def _contents(self, feed: Feed, head: Head, today: date | None) -> Iterator[Noticed]:
        tag, name, seen, last = _TAGS[head.kind], head.place.file, set[str](), None
        for event, element in events(feed, (tag,)):
            if event == "start" or not _is_top(element):
                continue
            id_ = identifier(grouped(element))
            yield from _noticed(name, "", before(element))
            yield from _noticed(name, id_, self._of_element(element, head, today))
            yield from _noticed(name, id_, _repeated(element, id_, seen))
            let_go(element)
            feed.let_go()
            last = element
        yield from _noticed(name, "", after(last, tag, head.place.line))

    def _of_head(self, head: Head) -> Iterator[Flaw]:
        if head.version.startswith("1"):
            said = f"the file is of version {head.version}: it is checked as one of {VERSION}"
            yield Flaw("version-old", head.place.line, said, "warning")
        if self._schemas:
            yield from self._schemas.of_head(head)
        if self._codes:
            root = etree.Element(f"iati-{head.kind}", dict(head.attributes))
            for each in self._codes.of_head(root):
                yield Flaw(each.code, head.place.line, each.text, each.severity)

    def _of_element(self, element: Element, head: Head, today: date | None) -> Iterator[Flaw]:
        if self._schemas:
            yield from self._schemas.of_element(element, head.kind)
        if self._codes:
            yield from self._codes.of_element(element)
        yield from rules(element, today)

    def _unchecked(self) -> Iterator[Flaw]:
        if self._schemas is None:
            yield Flaw("not-checked", 0, "there are no schemas to check against", "warning")
        if self._codes is None:
            yield Flaw("not-checked", 0, "there are no code lists to check against", "warning")


def _is_top(element: Element) -> bool:
    owner = element.getparent()
    return owner is not None and owner.getparent() is None


def _repeated(element: Element, id_: str, seen: set[str]) -> Iterator[Flaw]:
    if id_ and id_ in seen:
        said = f"the identifier {id_} stands in the file before"
        yield Flaw("identifier-repeated", line_of(element), said, "warning")
    seen.add(id_)


def _noticed(name: str, id_: str, flaws: Iterable[Flaw]) -> Iterator[Noticed]:
    for each in flaws:
        yield Noticed(each.code, each.severity, id_, Place(name, each.line), each.text)
