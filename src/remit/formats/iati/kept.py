"""What an activity says, as bytes: so that nobody reads its XML again to know it.

Of an activity that has many transactions those that were told early are kept apart, as they
came: both their XML and what they say stand in parts, the activity first. The lines on which
things stood are in what is said, and in nothing else that is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from io import BytesIO
from typing import BinaryIO, Final, TypeVar

import msgspec
from msgspec.msgpack import Decoder
from msgspec.structs import replace

from remit.formats.iati.pieces import ReadActivity, inserted, joined
from remit.formats.iati.reading.head import Kind
from remit.formats.iati.reading.reader import read
from remit.model.published import Activity, Copy, Flow

T = TypeVar("T")

FORM: Final = 1
"""Raised with whatever is read otherwise than before: what is kept of older forms is read anew."""

_ACTIVITY: Final = Decoder(tuple[int, Activity])
_FLOWS: Final = Decoder(tuple[int, tuple[Flow, ...]])


def said_bytes(activity: Activity) -> bytes:
    """Write what an activity says.

    Example:
        >>> from remit.model.published import Copy, Party, Place
        >>> said = Activity("X-1", Party("X"), Copy(Place("x.xml", 3), None, "d"))
        >>> read_said([said_bytes(said)], list, said.copy) == said
        True
    """
    return msgspec.msgpack.encode((FORM, activity))


def flows_bytes(flows: Sequence[Flow]) -> bytes:
    """Write what transactions say that were told before their activity."""
    return msgspec.msgpack.encode((FORM, flows))


def read_said(said: Sequence[bytes], xml: Callable[[], Sequence[bytes]], copy: Copy) -> Activity:
    """Give what an activity says; from its XML where another Remit has kept it.

    Args:
        said: What `said_bytes` wrote, then what `flows_bytes` did.
        xml: Gives its XML, in parts.
        copy: Which copy it is: the same may have been made again later. Read from XML,
            whatever is in it stands on the lines of that.
    """
    try:
        activity = _decoded(said)
    except msgspec.MsgspecError:
        activity = _read(whole_xml(xml()), copy)
    return activity if activity.copy == copy else replace(activity, copy=copy)


def whole_xml(parts: Sequence[bytes]) -> bytes:
    """Give the XML of an activity or organisation that stands in parts.

    Example:
        >>> whole_xml([b"<a><b/></a>", b"<c/>", b"<d/>"])
        b'<a><c/><d/><b/></a>'
    """
    first, *early = parts
    return inserted(first, early) if early else first


def wrapped(xml: bytes, version: str, kind: Kind) -> BinaryIO:
    """Give an element of some version as a file of its own, to be read again.

    Example:
        >>> wrapped(b"<iati-activity/>", "2.03", "activities").read()
        b'<iati-activities version="2.03"><iati-activity/></iati-activities>'
    """
    tag = f"iati-{kind}"
    return BytesIO(f'<{tag} version="{escape(version)}">'.encode() + xml + f"</{tag}>".encode())


def _decoded(said: Sequence[bytes]) -> Activity:
    first, *early = said
    activity = _of_this_form(first, _ACTIVITY)
    if not early:
        return activity
    flows = (flow for each in early for flow in _of_this_form(each, _FLOWS))
    return replace(activity, flows=(*flows, *activity.flows))


def _of_this_form(body: bytes, decoder: Decoder[tuple[int, T]]) -> T:
    form, value = decoder.decode(body)
    if form != FORM:
        raise msgspec.DecodeError
    return value


def _read(xml: bytes, copy: Copy) -> Activity:
    pieces = joined(read(wrapped(xml, copy.version, "activities"), copy.place.file))
    return next(piece.activity for piece in pieces if isinstance(piece, ReadActivity))
