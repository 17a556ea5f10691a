"""The standard as files: schemas, code lists, and which list is for which element."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from msgspec import Struct

from remit.errors import RemitError
from remit.formats.iati.xml import etree, tree_parser

SCHEMAS: Final = "https://iatistandard.org/203/schema/downloads/"
"""Where the schemas of 2.03 are published."""

_NAMES: Final = (
    "iati-activities-schema.xsd",
    "iati-organisations-schema.xsd",
    "iati-common.xsd",
    "xml.xsd",
)
_SCHEMA: Final = "{http://www.w3.org/2001/XMLSchema}schema"
_A_LOOK: Final = 1024


class Standard(Struct, frozen=True):
    """Files of the standard, as they are.

    Args:
        schemas: The XSDs by name; without any, that layer is not checked.
        lists: The code lists by their names; without any, that layer is not checked.
        mapping: Which list is for which element.
    """

    schemas: Mapping[str, bytes] = {}
    lists: Mapping[str, bytes] = {}
    mapping: bytes = b""


def standard_in(folder: Path) -> Standard:
    """Find the schemas and code lists in a folder and the folders in it.

    Raises:
        RemitError: It has no schemas.
    """
    found = sorted(folder.rglob(_NAMES[0]))
    if not found:
        raise RemitError(
            f"There is no {_NAMES[0]} in {folder}.",
            todo="Name a folder with the schemas of IATI 2.03, or let them be downloaded.",
        )
    schemas = {path.name: path.read_bytes() for path in found[0].parent.glob("*.xsd")}
    texts = {path: path.read_bytes() for path in sorted(folder.rglob("*.xml"))}
    lists = {path.stem: text for path, text in texts.items() if b"<codelist " in text[:_A_LOOK]}
    mapping = (text for path, text in texts.items() if path.name == "mapping.xml")
    return Standard(schemas, lists, next(mapping, b""))


def schemas_from(fetch: Callable[[str], bytes], at: str = SCHEMAS) -> Standard:
    """Fetch the schemas from where they are published.

    Args:
        fetch: Gives what stands at an address.
        at: The address of them all.

    Raises:
        RemitError: Something else stands there, or half of one.

    Example:
        >>> empty = b'<schema xmlns="http://www.w3.org/2001/XMLSchema"/>'
        >>> asked = []
        >>> fetched = schemas_from(lambda address: asked.append(address) or empty)
        >>> asked[-1], fetched.schemas["xml.xsd"] == empty
        ('https://iatistandard.org/203/schema/downloads/xml.xsd', True)
    """
    return Standard({name: _schema(fetch(f"{at}{name}"), f"{at}{name}") for name in _NAMES})


def _schema(content: bytes, address: str) -> bytes:
    try:
        is_whole = etree.fromstring(content, tree_parser()).tag == _SCHEMA
    except etree.XMLSyntaxError:
        is_whole = False
    if not is_whole:
        raise RemitError(
            f"What came from {address} is no whole schema.",
            todo="Try again; or fetch it elsewhere, and name its folder with --schemas.",
        )
    return content
