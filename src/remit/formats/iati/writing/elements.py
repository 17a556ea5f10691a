"""Elements made of values; what says nothing is not written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Final

from remit.formats.iati.xml import LANG, Element, etree
from remit.model.published import Party, Share
from remit.text.local import Local

# What XML cannot hold, whatever it is written as.
_NEVER: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def make(
    tag: str,
    attributes: Mapping[str, str] | None = None,
    children: Iterable[Element] = (),
    text: str = "",
) -> Element:
    """Make an element; attributes and text without words are left out.

    Example:
        >>> etree.tostring(make("value", {"currency": "USD", "value-date": ""}, text="10.50"))
        b'<value currency="USD">10.50</value>'
    """
    said = {name: writable(each) for name, each in (attributes or {}).items() if each}
    element = etree.Element(tag, said)
    element.text = writable(text) or None
    element.extend(children)
    return element


def writable(text: str) -> str:
    """Leave out what XML cannot hold."""
    return _NEVER.sub("", text)


def narrative(text: str, language: str = "") -> Iterable[Element]:
    """Make a narrative, where there are words."""
    return (make("narrative", {LANG: language}, text=text),) if text else ()


def local(tag: str, words: Local) -> Iterable[Element]:
    """Make an element with a narrative for each language, where there are words."""
    if not words:
        return ()
    own = [*narrative(words.text)]
    for language, text in words.others:
        own += narrative(text, language)
    return (make(tag, children=own),)


def plain(tag: str, text: str) -> Iterable[Element]:
    """Make an element with one narrative, where there are words."""
    return (make(tag, children=narrative(text)),) if text else ()


def coded(tag: str, code: str) -> Iterable[Element]:
    """Make an element that is a code, where there is one."""
    return (make(tag, {"code": code}),) if code else ()


def dated(tag: str, day: date | None) -> Iterable[Element]:
    """Make an element that is a day, where there is one."""
    return (make(tag, {"iso-date": day.isoformat()}),) if day else ()


def party(tag: str, party: Party | None, activity: str = "activity-id") -> Iterable[Element]:
    """Make an organisation, where there is one."""
    if party is None:
        return ()
    said = {"ref": party.ref, "role": party.role, "type": party.kind, activity: party.activity}
    return (make(tag, said, narrative(party.name)),)


def share(tag: str, share: Share) -> Element:
    """Make a country, region or sector."""
    percent = "" if share.percent is None else decimal(share.percent)
    said = {"code": share.code, "vocabulary": share.vocabulary, "percentage": percent}
    return make(tag, said, narrative(share.name))


def value(amount: Decimal | None, currency: str, on: date | None) -> Element:
    """Make a value; one without an amount has no text."""
    text = "" if amount is None else decimal(amount)
    return make(
        "value", {"currency": currency, "value-date": on.isoformat() if on else ""}, text=text
    )


def decimal(amount: Decimal) -> str:
    """Write a number as XML does: without an exponent.

    Example:
        >>> decimal(Decimal("1E+3")), decimal(Decimal("0.50"))
        ('1000', '0.50')
    """
    return format(amount, "f")
