"""Why XML cannot be read, in words: what a parser says is for those who write parsers."""

from __future__ import annotations

import re
from typing import Final

from remit.formats.iati.reading.limits import RefusedError
from remit.formats.iati.xml import PullParser, etree

_PLAINLY: Final = (
    ("Start tag expected", "no element begins where one should"),
    ("Invalid bytes in character encoding", "its letters are not in the encoding that it names"),
    ("Excessive depth in document", "more than 256 elements stand within each other"),
    ("Resource limit exceeded", "a text in it is longer than a parser takes"),
    ("Unsupported encoding", "it names an encoding that nobody knows"),
)
"""What a parser says begins so, and what that is in plain words."""

_KINDS: Final = (
    (rb"\x1f\x8b", "it is compressed (gzip): unpack it first, with gunzip"),
    (rb"PK\x03\x04", "it is an archive or a workbook (ZIP): what is to be read is XML"),
    (rb"\s*[\[{]", "it is JSON: what is to be read is XML"),
    (rb"\s*[^<\s]", "it is no XML, and so no file of IATI: a table, perhaps, or a text"),
)
"""How files begin that are no XML, and what they are."""


_MARK: Final = re.compile(rb"\A(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)")
"""What may stand before the letters of UTF-8 and UTF-16."""


def broken(parser: PullParser, error: etree.XMLSyntaxError) -> RefusedError:
    """Say where XML breaks off, and why."""
    for entry in parser.feed_error_log:
        return RefusedError("xml-broken", plainly(entry.message), entry.line)
    return RefusedError("xml-broken", plainly(error.msg or ""), error.lineno or 0)


def plainly(message: str) -> str:
    """Say what a parser says so that whoever has the file knows what to look for.

    Example:
        >>> plainly("Entity 'nbsp' not defined")
        "the XML breaks off: Entity 'nbsp' not defined"
        >>> plainly("Excessive depth in document: 256, use XML_PARSE_HUGE option")
        'the XML breaks off: more than 256 elements stand within each other'
    """
    said = next((words for begins, words in _PLAINLY if message.startswith(begins)), "")
    return f"the XML breaks off: {said or message.strip()}"


def no_xml(begins: bytes) -> str:
    """Say what a file is that is no XML, by how it begins; nothing where it may be XML.

    Example:
        >>> no_xml(b"{}"), no_xml(b"  <iati-activities>"), no_xml(b"")
        ('it is JSON: what is to be read is XML', '', 'the file is empty')
    """
    letters = _MARK.sub(b"", begins).replace(b"\0", b"")
    if not letters.strip():
        return "the file is empty"
    return next((said for kind, said in _KINDS if re.match(kind, letters)), "")
