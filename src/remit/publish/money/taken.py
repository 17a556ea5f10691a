"""The bytes of a copy that is taken in, and of the transactions that were told before it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from remit.formats.iati import EarlyFlows, Withheld
from remit.formats.iati.kept import flows_bytes, whole_xml
from remit.publish.money.bodies import Bodies


class Early(Struct, frozen=True):
    """Transactions that were told before their activity, and whose bytes are held: by hash."""

    body: str
    said: str


class Taken(Struct, frozen=True):
    """The bytes of a copy.

    Args:
        xml: Its XML, without what was told early.
        said: Writes what it says, where that is kept.
        withheld: Texts about persons that stood in it.
        early: Transactions that were told before it.
    """

    xml: bytes
    said: Callable[[], bytes] | None = None
    withheld: Iterable[Withheld] = ()
    early: Sequence[Early] = ()


def hold(piece: EarlyFlows, bodies: Bodies) -> Early:
    """Hold the bytes of transactions whose activity is still to come."""
    return Early(bodies.add(piece.xml), bodies.add(flows_bytes(piece.flows)))


def hold_xml(taken: Taken, bodies: Bodies) -> str:
    """Hold the XML of a copy, and give the hashes of its parts."""
    return " ".join([bodies.add(taken.xml), *(each.body for each in taken.early)])


def hold_said(taken: Taken, bodies: Bodies) -> str:
    """Hold what a copy says, and give the hashes of its parts; none where that is not kept."""
    if taken.said is None:
        return ""
    return " ".join([bodies.add(taken.said()), *(each.said for each in taken.early)])


def whole(taken: Taken, bodies: Bodies) -> bytes:
    """Give the XML of a copy as if nothing of it had been told early."""
    return whole_xml([taken.xml, *(bodies.get(each.body) for each in taken.early)])
