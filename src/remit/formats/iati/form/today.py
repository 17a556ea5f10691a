"""What was read, in the form of 2.03: as it is written, and as two copies are compared."""

from __future__ import annotations

from remit.formats.iati.form.order import arrange
from remit.formats.iati.form.upgrade import upgrade
from remit.formats.iati.reading.dialect import is_old
from remit.formats.iati.xml import Element


def put_in_form(root: Element, version: str) -> None:
    """Put an activity, organisation or transaction into the words and the order of 2.03.

    Args:
        root: It.
        version: Of the standard, in which it was read.

    Example:
        >>> from remit.formats.iati.xml import etree
        >>> old = etree.fromstring(
        ...     '<budget type="Revised"><value>7</value>'
        ...     "<period-start>2010-04-01</period-start></budget>"
        ... )
        >>> put_in_form(old, "1.03")
        >>> print(etree.tostring(old).decode())
        <budget type="2"><period-start iso-date="2010-04-01"/><value>7</value></budget>
    """
    if is_old(version):
        upgrade(root)
    arrange(root)
