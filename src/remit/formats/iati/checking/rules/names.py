"""Names: whoever takes part has one or a reference; own vocabularies are explained."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from remit.formats.iati.checking.flaw import Flaw
from remit.formats.iati.reading.words import attribute, words
from remit.formats.iati.xml import Element, line_of, tag_of

_PARTIES: Final = ("participating-org", "provider-org", "receiver-org", "owner-org")
_OWN: Final = frozenset({"98", "99"})


def names(root: Element) -> Iterator[Flaw]:
    """Say what has neither name nor reference, and which narratives say nothing."""
    for party in root.iter(*_PARTIES):
        if not attribute(party, "ref") and not words(party):
            said = f"{tag_of(party)} has neither a reference nor a name"
            yield Flaw("party-unnamed", line_of(party), said)
    for sector in root.iter("sector"):
        if attribute(sector, "vocabulary") in _OWN and not words(sector):
            said = "a sector of a vocabulary of one's own has no name"
            yield Flaw("sector-unnamed", line_of(sector), said)
    for narrative in root.iter("narrative"):
        if not (narrative.text or "").strip():
            owner = narrative.getparent()
            said = f"a narrative of {tag_of(owner) if owner is not None else ''} is empty"
            yield Flaw("narrative-empty", line_of(narrative), said, "warning")
