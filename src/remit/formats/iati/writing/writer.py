"""Files of version 2.03, of activities and organisations that were read, or of values alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import BinaryIO, Final

from remit.formats.iati.form.today import put_in_form
from remit.formats.iati.pieces import ReadActivity, ReadOrganisation
from remit.formats.iati.reading.dialect import VERSION
from remit.formats.iati.withheld import put_back
from remit.formats.iati.writing.build import build
from remit.formats.iati.xml import Element, etree, tree_parser

_HERE: Final = b'<transaction remit-early="here"/>'
"""Where transactions that stand apart are put in."""


def write_activities(
    file: BinaryIO, activities: Iterable[ReadActivity], made: datetime | None
) -> None:
    """Write a file of activities, each as it was read, in the order of elements of 2.03.

    Texts about persons that are given stand where they stood; where they are not, nothing
    does. An activity without XML is made of its values.

    Args:
        file: Open for writing.
        activities: With all their transactions, whether in them or apart.
        made: When the file is made; None says nothing of it.

    Example:
        >>> from io import BytesIO
        >>> from datetime import UTC
        >>> from remit.model.published import Activity, Copy, Party, Place
        >>> wells = Activity("XX-1-7", Party("XX-1"), Copy(Place("a.csv", 2), None, ""))
        >>> file = BytesIO()
        >>> write_activities(file, [ReadActivity(wells, b"")], datetime(2020, 1, 1, tzinfo=UTC))
        >>> print(file.getvalue().decode())
        <?xml version="1.0" encoding="UTF-8"?>
        <iati-activities version="2.03" generated-datetime="2020-01-01T00:00:00Z">
        <iati-activity>
          <iati-identifier>XX-1-7</iati-identifier>
          <reporting-org ref="XX-1"/>
        </iati-activity>
        </iati-activities>
    """
    _write(file, "iati-activities", map(_activity, activities), made)


def write_organisations(
    file: BinaryIO, organisations: Iterable[ReadOrganisation], made: datetime | None
) -> None:
    """Write a file of organisations, each as it was read.

    Args:
        file: Open for writing.
        organisations: What was read.
        made: When the file is made; None says nothing of it.
    """
    _write(file, "iati-organisations", map(_organisation, organisations), made)


def _write(
    file: BinaryIO, root: str, elements: Iterable[Iterable[bytes]], made: datetime | None
) -> None:
    stamp = made.isoformat().replace("+00:00", "Z") if made else ""
    told = f' generated-datetime="{stamp}"' if stamp else ""
    head = f'<{root} version="{VERSION}"{told}>'
    file.write(f'<?xml version="1.0" encoding="UTF-8"?>\n{head}\n'.encode())
    for each in elements:
        file.writelines(each)
    file.write(f"</{root}>\n".encode())


def _activity(read: ReadActivity) -> Iterator[bytes]:
    if not read.xml:
        yield _written(build(read.activity))
        return
    root, version = _parsed(read.xml), read.activity.copy.version
    put_back(root, read.withheld)
    # The first of its kind stays so when all are put into their order.
    root.insert(0, etree.fromstring(_HERE))
    put_in_form(root, version)
    before, _, after = _written(root).partition(_HERE)
    yield before.rstrip(b" \n")
    yield b"\n"
    for part in read.early:
        yield from _transactions(part, version)
    yield after.lstrip(b"\n")


def _transactions(part: bytes, version: str) -> Iterator[bytes]:
    """Write transactions that stand apart: of hundreds of thousands few are parsed at once."""
    for each in _parsed(b"<early>" + part + b"</early>"):
        put_in_form(each, version)
        yield _written(each)


def _organisation(read: ReadOrganisation) -> Iterator[bytes]:
    root = _parsed(read.xml)
    put_in_form(root, read.organisation.copy.version)
    yield _written(root)


def _written(element: Element) -> bytes:
    return etree.tostring(element, encoding="utf-8", pretty_print=True, with_tail=False)


def _parsed(xml: bytes) -> Element:
    return etree.fromstring(xml, tree_parser())
