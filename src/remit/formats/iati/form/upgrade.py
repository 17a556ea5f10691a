"""Elements of the first series, 1.01 to 1.05, put into the words of 2.03."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from remit.formats.iati.reading.dialect import (
    BUDGETS,
    DATES,
    ROLES,
    STATUSES,
    TRANSACTIONS,
    VOCABULARIES,
)
from remit.formats.iati.reading.instants import day_of
from remit.formats.iati.xml import LANG, Element, etree, tag_of

_NARRATED_WORDS: Final = """
    reporting-org participating-org title description activity-date recipient-country
    recipient-region sector policy-marker organisation department person-name job-title
    mailing-address name provider-org receiver-org condition comment owner-org
"""
_NARRATED: Final = frozenset(_NARRATED_WORDS.split())
"""Elements whose text is a narrative now."""

_DAYS: Final = frozenset(("activity-date", "transaction-date", "period-start", "period-end"))

_LABELLED: Final = _DAYS | {"related-activity"}
"""Elements beside those with a code whose text only says again what their attributes do."""

_CODES: Final[Mapping[tuple[str, str], Mapping[str, str]]] = {
    ("activity-date", "type"): DATES,
    ("budget", "type"): BUDGETS,
    ("participating-org", "role"): ROLES,
    ("policy-marker", "vocabulary"): VOCABULARIES,
    ("sector", "vocabulary"): VOCABULARIES,
    ("transaction-type", "code"): TRANSACTIONS,
}
"""Attributes whose words are codes now."""


def upgrade(root: Element) -> None:
    """Put an activity or organisation of the first series into the words of 2.03.

    Labels beside codes go: the code says the same. What the second series has no word for
    stays as it is.
    """
    for element in [each for each in root.iter() if not tag_of(each).startswith("{")]:
        particular = _PARTICULARS.get(tag_of(element))
        if particular:
            particular(element)
        _translate(element)
        _day(element)
        _narrate(element)
    root.attrib.pop("version", None)
    for tag in ("title", "name"):
        _merge(root, tag)


def _translate(element: Element) -> None:
    for name in ("type", "role", "vocabulary", "code"):
        words = _CODES.get((tag_of(element), name))
        written = element.get(name)
        if words and written and (code := words.get(written.strip().upper())):
            element.set(name, code)


def _day(element: Element) -> None:
    if element.tag not in _DAYS or element.get("iso-date"):
        return
    found = day_of(element.text or "")
    if found:
        element.set("iso-date", found.isoformat())
        element.text = None


def _narrate(element: Element) -> None:
    text = (element.text or "").strip()
    if not text or any(child.tag == "narrative" for child in element):
        return
    if element.tag in _NARRATED:
        element.text = None
        element.insert(0, _narrative(text, element.attrib.pop(LANG, "")))
    elif "code" in element.attrib or element.tag in _LABELLED:
        element.text = None


def _narrative(text: str, language: str) -> Element:
    made = etree.Element("narrative")
    made.text = text
    if language:
        made.set(LANG, language)
    return made


def _merge(root: Element, tag: str) -> None:
    """Put the narratives of elements that stand once now into the first of them."""
    every = root.findall(tag)
    for other in every[1:]:
        every[0].extend(list(other))
        root.remove(other)


def _status(element: Element) -> None:
    code = STATUSES.get((element.text or "").strip().upper())
    if code and not element.get("code"):
        element.set("code", code)


def _other_identifier(element: Element) -> None:
    if element.text:
        element.set("ref", element.text.strip())
        element.text = None
    # The standard asks for a type; this one is `other`.
    element.set("type", element.get("type") or "A9")
    ref, name = element.attrib.pop("owner-ref", ""), element.attrib.pop("owner-name", "")
    if ref or name:
        owner = etree.SubElement(element, "owner-org", {"ref": ref} if ref else {})
        owner.extend([_narrative(name, "")] if name else [])


def _coordinates(element: Element) -> None:
    latitude, longitude = (element.attrib.pop(each, "") for each in ("latitude", "longitude"))
    element.tag = "point"
    element.set("srsName", "http://www.opengis.net/def/crs/EPSG/0/4326")
    etree.SubElement(element, "pos").text = f"{latitude} {longitude}"


def _location_type(element: Element) -> None:
    element.tag = "feature-designation"


def _identifier(element: Element) -> None:
    owner = element.getparent()
    if owner is not None and owner.tag == "iati-organisation":
        element.tag = "organisation-identifier"


def _document_link(element: Element) -> None:
    for language in element.attrib.pop("language", "").split():
        etree.SubElement(element, "language", code=language)


_PARTICULARS: Final[Mapping[str, Callable[[Element], None]]] = {
    "activity-status": _status,
    "coordinates": _coordinates,
    "document-link": _document_link,
    "iati-identifier": _identifier,
    "location-type": _location_type,
    "other-identifier": _other_identifier,
}
