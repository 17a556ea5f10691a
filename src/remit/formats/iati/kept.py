"""What an activity says, as bytes: so that nobody reads its XML again to know it.

The lines on which things stood are in it, and in nothing else that is kept.
"""

from __future__ import annotations

from html import escape
from io import BytesIO
from typing import BinaryIO, Final

import msgspec
from msgspec.structs import replace

from remit.formats.iati.pieces import ReadActivity, joined
from remit.formats.iati.reading.head import Kind
from remit.formats.iati.reading.reader import read
from remit.model.published import Activity, Copy

FORM: Final = 1
"""Raised with whatever is read otherwise than before: what is kept of older forms is read anew."""


def said_bytes(activity: Activity) -> bytes:
    """Write what an activity says.

    Example:
        >>> from remit.model.published import Copy, Party, Place
        >>> said = Activity("X-1", Party("X"), Copy(Place("x.xml", 3), None, "d"))
        >>> read_said(said_bytes(said), b"", said.copy) == said
        True
    """
    return msgspec.msgpack.encode((FORM, activity))


def read_said(body: bytes, xml: bytes, copy: Copy) -> Activity:
    """Give what an activity says; from its XML where another Remit has kept it.

    Args:
        body: What `said_bytes` wrote.
        xml: Its XML.
        copy: Which copy it is: the same may have been made again later. Read from XML,
            whatever is in it stands on the lines of that.
    """
    try:
        form, activity = msgspec.msgpack.decode(body, type=tuple[int, Activity])
    except msgspec.MsgspecError:
        form, activity = 0, None
    if activity is None or form != FORM:
        activity = _read(xml, copy)
    return activity if activity.copy == copy else replace(activity, copy=copy)


def wrapped(xml: bytes, version: str, kind: Kind) -> BinaryIO:
    """Give an element of some version as a file of its own, to be read again.

    Example:
        >>> wrapped(b"<iati-activity/>", "2.03", "activities").read()
        b'<iati-activities version="2.03"><iati-activity/></iati-activities>'
    """
    tag = f"iati-{kind}"
    return BytesIO(f'<{tag} version="{escape(version)}">'.encode() + xml + f"</{tag}>".encode())


def _read(xml: bytes, copy: Copy) -> Activity:
    pieces = joined(read(wrapped(xml, copy.version, "activities"), copy.place.file))
    return next(piece.activity for piece in pieces if isinstance(piece, ReadActivity))
