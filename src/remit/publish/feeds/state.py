"""The entry that heads the feed of a site: the structure of the day, and the last record known."""

from __future__ import annotations

from collections.abc import Iterator

from remit.publish import names
from remit.publish.addresses import page
from remit.publish.edition import Site
from remit.publish.feeds.item import Item, address, unique
from remit.publish.reader import Reader
from remit.publish.views.structure_page import holders


def state(site: Site, language: str) -> Item:
    """Tell how many offices hold each designation on the day, and the head of the register."""
    reader = Reader(site, language, page(language))
    structure, head = site.structure, site.structure.head
    day = reader.day(structure.day)
    known = f"{head.sequence}:{head.hash}" if head is not None else ""
    return Item(
        unique(site, "head", known, structure.day.isoformat(), language),
        reader.said.gettext("The structure on {day}").format(day=day),
        ". ".join(_said(reader)),
        address(site, page(language, "structure")),
        head.at if head is not None else None,
    )


def _said(reader: Reader) -> Iterator[str]:
    colon = reader.said.gettext(": ")
    counts = reader.said.gettext("; ").join(
        f"{names.designation(reader, name, plural=True).text}{colon}{len(rows)}"
        for name in reader.structure.designations
        if (rows := holders(reader, name))
    )
    if counts:
        yield counts
    head = reader.structure.head
    if head is not None:
        said = reader.said.gettext("Record {number}, {hash}")
        yield said.format(number=head.sequence, hash=head.hash)
