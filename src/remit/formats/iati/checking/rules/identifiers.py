"""Identifiers: they begin with the reference of whoever reports, and hold no odd letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from remit.formats.iati.checking.flaw import Flaw
from remit.formats.iati.reading.words import NONE, Children, attribute, first, words
from remit.formats.iati.xml import Element, line_of, tag_of

_ODD: Final = re.compile(r"[/&|?\n\r]|\A\s|\s\Z")
_FORMER: Final = "B1"


def identifiers(children: Children) -> Iterator[Flaw]:
    """Say what is wrong with the identifiers of an activity or organisation."""
    reporter = first(children, "reporting-org")
    activity = first(children, "iati-identifier")
    for element in (activity, first(children, "organisation-identifier")):
        if element is not None:
            yield from _letters(element, element.text or "")
    if reporter is not None:
        yield from _letters(reporter, reporter.get("ref", ""))
    if activity is not None and reporter is not None:
        yield from _beginning(activity, reporter, children)


def _beginning(activity: Element, reporter: Element, children: Children) -> Iterator[Flaw]:
    """An organisation that changed its reference keeps its identifiers, and says the former."""
    former = [
        attribute(owner, "ref")
        for each in children.get("other-identifier", NONE)
        if attribute(each, "type") == _FORMER
        for owner in each.iter("owner-org")
    ]
    known = [each for each in (attribute(reporter, "ref"), *former) if each]
    own = words(activity)
    if known and not any(own.startswith(each) for each in known):
        said = f"the identifier {own} does not begin with {known[0]}, the reference of who reports"
        yield Flaw("identifier-of-another", line_of(activity), said)


def _letters(element: Element, text: str) -> Iterator[Flaw]:
    odd = _ODD.search(text)
    if odd:
        said = f"{tag_of(element)}: {text!r} holds {odd[0]!r}, which no identifier may"
        yield Flaw("identifier-letters", line_of(element), said)
