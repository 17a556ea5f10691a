"""Whether two copies say the same, however each of them is written."""

from __future__ import annotations

from typing import Final

from remit.formats.iati.form.today import put_in_form
from remit.formats.iati.reading.source import canonical
from remit.formats.iati.reading.stamps import STAMPS
from remit.formats.iati.withheld import put_back
from remit.formats.iati.xml import etree, tree_parser

_REACHED: Final = etree.XPath("contact-info/*[self::person-name|self::email|self::telephone]")


def are_alike(one: bytes, version: str, other: bytes, other_version: str) -> bool:
    """Tell whether two activities or organisations say the same.

    Neither white space nor comments nor the order of elements counts, nor in which series of
    the standard the same is said; nor when they were made, which is asked apart; nor who
    stands in contacts, because a copy may leave without persons and come back.

    Args:
        one: The XML of one.
        version: Of the standard, in which that is written.
        other: The XML of the other.
        other_version: Of that one.

    Example:
        >>> old = b"<iati-activity><sector/><title>Wells</title></iati-activity>"
        >>> new = (
        ...     b'<iati-activity last-updated-datetime="2020-01-01">'
        ...     b"<title><narrative>Wells</narrative></title><sector/></iati-activity>"
        ... )
        >>> are_alike(old, "1.03", new, "2.03")
        True
    """
    return _plainest(one, version) == _plainest(other, other_version)


def _plainest(xml: bytes, version: str) -> bytes:
    root = etree.fromstring(xml, tree_parser())
    for name in STAMPS:
        root.attrib.pop(name, None)
    put_back(root, ())
    for each in _REACHED(root):
        each.getparent().remove(each)
    put_in_form(root, version)
    return canonical(root)
