"""What a file says of itself, in its first tag; and whether it is a file to read at all."""

from __future__ import annotations

from datetime import datetime
from typing import Final, Literal

from msgspec import Struct

from remit.formats.iati.reading.broken import broken, no_xml
from remit.formats.iati.reading.instants import instant
from remit.formats.iati.reading.limits import Feed, RefusedError
from remit.formats.iati.xml import Element, PullParser, etree, line_of, pull_parser, tag_of
from remit.model.published import Place

Kind = Literal["activities", "organisations"]

_KINDS: Final[dict[str, Kind]] = {
    "iati-activities": "activities",
    "iati-organisations": "organisations",
}
_A_LOOK: Final = 4096
_LONGEST_PROLOG: Final = 2**18


class Head(Struct, frozen=True):
    """What a file says of itself.

    Args:
        kind: What it holds.
        version: Of the standard; blank where it says none, as of files that others gathered.
        made: When it was generated.
        attributes: What else its first tag says, as written.
    """

    kind: Kind
    place: Place
    version: str = ""
    made: datetime | None = None
    attributes: tuple[tuple[str, str], ...] = ()


def head_of(feed: Feed, name: str) -> Head:
    """Read the first tag of a file, and nothing after it.

    Raises:
        RefusedError: It has a DOCTYPE, is no XML, or no IATI.
    """
    if said := no_xml(feed.first(_A_LOOK)):
        raise RefusedError("xml-broken", said, 1)
    root = _root(feed)
    kind = _KINDS.get(tag_of(root))
    if kind is None:
        raise RefusedError("not-iati", _other(root), line_of(root))
    version = root.get("version", "").strip()
    made = instant(root.get("generated-datetime", ""))
    written = tuple((str(key), str(value)) for key, value in root.attrib.items())
    return Head(kind, Place(name, line_of(root)), version, made, written)


def _other(root: Element) -> str:
    """Say what a file holds that holds neither activities nor organisations."""
    name = etree.QName(root)
    if name.localname.lower() == "html":
        return "it is a web page (HTML), and no file of IATI: see to the address it came from"
    if name.namespace and name.localname in _KINDS:
        return f"its elements are in the namespace {name.namespace}; those of IATI are in none"
    return f"the first element is {tag_of(root)}, neither iati-activities nor iati-organisations"


def _root(feed: Feed) -> Element:
    size = _A_LOOK
    while size <= _LONGEST_PROLOG:
        seen = feed.first(size)
        root = _first_element(seen, is_all=len(seen) < size)
        if root is not None:
            _refuse_doctype(root, seen)
            return root
        size *= 4
    raise RefusedError("too-large", "its first element comes after 256 kilobytes", 1)


def _first_element(seen: bytes, *, is_all: bool) -> Element | None:
    parser = pull_parser(("start",))
    try:
        parser.feed(seen)
        found = _started(parser)
        if found is None and is_all:
            parser.close()
            found = _started(parser)
    except etree.XMLSyntaxError as error:
        found = _started(parser)
        if found is None:
            raise broken(parser, error) from None
    return found


def _started(parser: PullParser) -> Element | None:
    return next((element for _, element in parser.read_events()), None)


def _refuse_doctype(root: Element, seen: bytes) -> None:
    if root.getroottree().docinfo.internalDTD is None:
        return
    # UTF-16 has a nought beside each letter.
    before, _, _ = seen.replace(b"\0", b"").partition(b"<!DOCTYPE")
    said = "it has a DOCTYPE, with which a file can do harm; no IATI file needs one"
    if tag_of(root).lower() == "html":
        said = _other(root)
    raise RefusedError("doctype", said, before.count(b"\n") + 1)
