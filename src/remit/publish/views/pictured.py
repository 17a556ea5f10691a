"""What every picture says of itself: of which register it is, of which day, as known when."""

from __future__ import annotations

from typing import Final

from remit.model.structure import Structure
from remit.publish.addresses import page
from remit.publish.frame import register_name
from remit.publish.pictures.svg import Caption
from remit.publish.reader import Reader
from remit.publish.words import Linked, Words
from remit.text.catalogue import catalogue
from remit.text.scripts import is_right_to_left

_SHOWN: Final = 12
"""Letters of a hash that tell it from every other."""


def known(structure: Structure, language: str) -> str:
    """Say in short which record a picture knows last; nothing where there is none."""
    head = structure.head
    if head is None:
        return ""
    words = catalogue(language).gettext("record {number} · {hash}")
    return words.format(number=head.sequence, hash=head.hash[:_SHOWN])


def pictures(reader: Reader) -> tuple[Linked, ...]:
    """Give the pages that show a picture of the whole."""
    words = reader.said
    found = {
        "chart": words.gettext("Chart"),
        "serves": words.gettext("Who serves whom"),
        "map": words.gettext("Map"),
    }
    return tuple(
        Linked(reader.own(said), reader.to(page(reader.language, name)))
        for name, said in found.items()
    )


def caption(reader: Reader, what: str, description: str) -> Caption:
    """Give the caption of a picture.

    Args:
        reader: Whoever looks at it.
        what: What it shows, in their language.
        description: The same in a sentence, for whoever does not see it.
    """
    name = register_name(reader)
    as_of = reader.said.gettext("As of %(day)s") % {"day": reader.day(reader.structure.day)}
    return Caption(
        language=reader.language,
        is_right_to_left=is_right_to_left(reader.language),
        title=Words(what if name.language else reader.said.gettext(": ").join((name.text, what))),
        day=as_of,
        description=description,
    )
