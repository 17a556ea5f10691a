"""Files of version 2.03, of activities and organisations that were read, or of values alone."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import BinaryIO

from remit.formats.iati.form.today import put_in_form
from remit.formats.iati.pieces import ReadActivity, ReadOrganisation
from remit.formats.iati.reading.dialect import VERSION
from remit.formats.iati.withheld import put_back
from remit.formats.iati.writing.build import build
from remit.formats.iati.xml import Element, etree, tree_parser


def write_activities(
    file: BinaryIO, activities: Iterable[ReadActivity], made: datetime | None
) -> None:
    """Write a file of activities, each as it was read, in the order of elements of 2.03.

    Texts about persons that are given stand where they stood; where they are not, nothing
    does. An activity without XML is made of its values.

    Args:
        file: Open for writing.
        activities: All transactions in them.
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


def _write(file: BinaryIO, root: str, elements: Iterable[Element], made: datetime | None) -> None:
    stamp = made.isoformat().replace("+00:00", "Z") if made else ""
    told = f' generated-datetime="{stamp}"' if stamp else ""
    head = f'<{root} version="{VERSION}"{told}>'
    file.write(f'<?xml version="1.0" encoding="UTF-8"?>\n{head}\n'.encode())
    file.writelines(etree.tostring(each, encoding="utf-8", pretty_print=True) for each in elements)
    file.write(f"</{root}>\n".encode())


def _activity(read: ReadActivity) -> Element:
    if not read.xml:
        return build(read.activity)
    root = _parsed(read.xml)
    put_back(root, read.withheld)
    put_in_form(root, read.activity.copy.version)
    return root


def _organisation(read: ReadOrganisation) -> Element:
    root = _parsed(read.xml)
    put_in_form(root, read.organisation.copy.version)
    return root


def _parsed(xml: bytes) -> Element:
    return etree.fromstring(xml, tree_parser())
