"""What a file comes apart into, in its order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from remit.formats.iati.reading.head import Head
from remit.formats.iati.withheld import Withheld
from remit.model.published import Activity, Flow, Noticed, Organisation, Place


class EarlyFlows(Struct, frozen=True):
    """Transactions of an activity that has many: they do not wait for its end.

    The activity comes next; where none does, it was left out, or the file broke off in it.

    Args:
        place: Where the activity begins.
        flows: The transactions.
        xml: Their elements, one after the other.
    """

    place: Place
    flows: tuple[Flow, ...]
    xml: bytes


class ReadActivity(Struct, frozen=True):
    """An activity, its XML, and what was taken out of both.

    Args:
        activity: What it says, but for its early transactions.
        xml: The element, without the texts about persons and without early transactions.
        withheld: The texts about persons.
        early: Its early transactions, where they go with it: the elements, part after part.
    """

    activity: Activity
    xml: bytes
    withheld: tuple[Withheld, ...] = ()
    early: Iterable[bytes] = ()


class Ended(Noticed, frozen=True, gc=False):
    """Why a file is read no further: nothing comes after it."""


class ReadOrganisation(Struct, frozen=True):
    """An organisation, and its XML."""

    organisation: Organisation
    xml: bytes


Piece = Head | EarlyFlows | ReadActivity | ReadOrganisation | Noticed


def joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Give the pieces with all transactions in their activities: for whoever has the memory."""
    early: list[EarlyFlows] = []
    for piece in pieces:
        if isinstance(piece, EarlyFlows):
            early.append(piece)
        elif isinstance(piece, ReadActivity):
            place = piece.activity.copy.place
            yield _with([each for each in early if each.place == place], piece)
            early.clear()
        else:
            yield piece


def _with(early: Sequence[EarlyFlows], piece: ReadActivity) -> ReadActivity:
    if not early:
        return piece
    earlier = [flow for each in early for flow in each.flows]
    activity = replace(piece.activity, flows=(*earlier, *piece.activity.flows))
    xml = inserted(piece.xml, [each.xml for each in early])
    return replace(piece, activity=activity, xml=xml)


def inserted(xml: bytes, within: Iterable[bytes]) -> bytes:
    """Put elements behind the start tag of an element; the writer puts all into their order."""
    end = xml.index(b">") + 1
    return b"".join((xml[:end], *within, xml[end:]))
