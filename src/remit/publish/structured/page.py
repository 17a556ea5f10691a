"""What each page says to search engines."""

from __future__ import annotations

from typing import Final

from markupsafe import Markup

from remit.publish.reader import Reader
from remit.publish.structured.home import data_document, home_document
from remit.publish.structured.script import script
from remit.publish.structured.unit import unit_document


def structured(reader: Reader, section: str = "", identity: str = "") -> Markup:
    """Give the JSON-LD of a page as an element for its head; nothing where it has none.

    Args:
        reader: Who reads the page.
        section: What kind of thing it is about: `unit`, `data`; blank for the first page.
        identity: The id of the thing.
    """
    match section, identity:
        case "unit", name if name:
            document = unit_document(reader, name)
        case "data", "":
            document = data_document(reader)
        case "", "":
            document = home_document(reader)
        case _:
            document = None
    return script(document) if document is not None else Markup()


def structured_here(reader: Reader) -> Markup:
    """Give the JSON-LD of the page at the reader's path."""
    language, *about = reader.path.split("/")
    if language != reader.language or len(about) > _PARTS:
        return Markup()
    section, identity = (*about[:-1], "", "")[:2]
    return structured(reader, section, identity)


_PARTS: Final = 3
"""Of a path behind its language, at most: the section, the id of a thing, the file."""
