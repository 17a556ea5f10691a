"""How to reach a unit; a number is a link only while somebody may rely on it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from msgspec import Struct

from remit.model.column import Ids
from remit.model.contact import Contact
from remit.publish import names
from remit.publish.addresses import outside
from remit.publish.evidence import Evidence, evidence
from remit.publish.lines import BY_PHONE
from remit.publish.opening import Hours, hours
from remit.publish.reader import Reader
from remit.publish.words import Linked, Words
from remit.temporal.attest import AsOf
from remit.text.catalogue import N_
from remit.text.local import Local
from remit.text.names import language_name
from remit.text.phone import number

_RELIED_ON_FOR_YEARS: Final = 2
_KINDS: Final = {
    "hotline": N_("Hotline"),
    "phone": N_("Telephone"),
    "e-mail": N_("E-mail"),
    "web": N_("Web"),
}
_MAILBOX: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)


class Way(Struct, frozen=True):
    """One number, mailbox or page: as it is dialled, and as it was printed.

    `href` is blank where the value is text only; `warning` then says why, for a number.
    """

    kind: str
    value: str
    href: str
    printed: str
    printed_when: str
    warning: str
    function: Linked | None
    audience: Words
    operator: Linked | None
    hours: Hours | None
    evidence: Evidence


class Ways(Struct, frozen=True):
    """Ways that share what is said of them: a label, a message in several languages."""

    label: Words
    message: tuple[Words, ...]
    languages: str
    ways: tuple[Way, ...]


def ways_to(
    reader: Reader, unit: str, kinds: Iterable[str] = (), functions: Iterable[str] = ()
) -> tuple[Ways, ...]:
    """Give the public contacts of a unit, those with one label and message together.

    Args:
        reader: Who reads the page.
        unit: Whose contacts.
        kinds: Only these kinds, where any is named.
        functions: Only those for one of these, or for all, where any is named.
    """
    wanted, path = frozenset(kinds), frozenset(functions)
    return together(
        reader,
        (
            row
            for row in reader.visible.contacts.get(unit, ())
            if (not path or not row.function or row.function in path)
            and (not wanted or row.kind in wanted)
        ),
    )


def together(reader: Reader, rows: Iterable[Contact]) -> tuple[Ways, ...]:
    """Show contacts, those that share what is said of them together: the rest would repeat it."""
    found: dict[tuple[Local | str, Local, Ids], list[Contact]] = {}
    for row in rows:
        # Without a label they are called by their kind.
        key = row.label or row.kind, row.message, row.languages
        found.setdefault(key, []).append(row)
    return tuple(_together(reader, alike) for alike in found.values())


def may_be_dialled(attested: AsOf, day: date) -> bool:
    """Tell whether a day on which a number is attested lies within two years of a day.

    Example:
        >>> from remit.temporal.attest import as_of
        >>> printed = as_of("2009/2011-06")
        >>> may_be_dialled(printed, date(2013, 6, 30)), may_be_dialled(printed, date(2013, 7, 1))
        (True, False)
    """
    if not attested.text:
        return False
    earliest, latest = (
        _years_away(day, -_RELIED_ON_FOR_YEARS),
        _years_away(day, _RELIED_ON_FOR_YEARS),
    )
    return attested.days.start <= latest and earliest < attested.days.end


def around(attested: AsOf) -> str:
    """Give the year in the middle of the days a source attests.

    Example:
        >>> from remit.temporal.attest import as_of
        >>> around(as_of("2009/2011-06")), around(as_of("2010"))
        ('2010', '2010')
    """
    days = attested.days
    return str((days.start + (days.end - days.start) / 2).year) if attested.text else ""


def _years_away(day: date, years: int) -> date:
    year = min(max(day.year + years, date.min.year), date.max.year)
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)


def _together(reader: Reader, rows: list[Contact]) -> Ways:
    first = rows[0]
    spoken = (language_name(code, reader.language) or code for code in first.languages)
    return Ways(
        label=reader.local(first.label) or kind_of_contact(reader, first.kind),
        message=_message(reader, first),
        languages=reader.said.gettext(", ").join(spoken),
        ways=tuple(_way(reader, row) for row in rows),
    )


def _message(reader: Reader, row: Contact) -> tuple[Words, ...]:
    """Say a message in the reader's language and in those spoken there, whatever they chose."""
    default = reader.structure.register.settings.default_language
    there = {default: row.message.text, **dict(row.message.others)}
    wanted = row.languages or tuple(there)
    order = [reader.language, *(code for code in wanted if code != reader.language)]
    found = tuple(reader.foreign(there[code], code) for code in order if there.get(code))
    return found or ((reader.local(row.message),) if row.message else ())


def _way(reader: Reader, row: Contact) -> Way:
    href, warning = _link(reader, row)
    printed = row.printed if row.printed != row.value else ""
    return Way(
        kind=kind_of_contact(reader, row.kind).text,
        value=number(row.value).shown if row.kind in BY_PHONE else row.value,
        href=href,
        printed=printed,
        printed_when=reader.attested(row.as_of.text) if row.as_of.text else "",
        warning=warning,
        function=names.function(reader, row.function) if row.function else None,
        operator=_operator(reader, row.operator) if row.operator else None,
        audience=reader.plain(row.audience),
        hours=hours(reader, row),
        evidence=evidence(reader, row),
    )


def _link(reader: Reader, row: Contact) -> tuple[str, str]:
    """Give the link of a contact, and the warning where there may be none."""
    if row.kind == "web":
        return outside(row.value), ""
    if row.kind == "e-mail":
        return (f"mailto:{row.value}" if _MAILBOX.fullmatch(row.value) else ""), ""
    if row.kind not in BY_PHONE:
        return "", ""
    if may_be_dialled(row.as_of, reader.structure.day):
        return number(row.value).link, ""
    return "", _warning(reader, row.as_of)


def _warning(reader: Reader, attested: AsOf) -> str:
    if not attested.text:
        return reader.said.gettext("printed on a day not known; do not rely on it")
    said = reader.said.gettext("printed around {year}; do not rely on it")
    return said.format(year=around(attested))


def kind_of_contact(reader: Reader, kind: str) -> Words:
    """Name a kind of contact, which may be a word of the register's own."""
    return reader.own(reader.said.gettext(_KINDS[kind]) if kind in _KINDS else kind)


def _operator(reader: Reader, name: str) -> Linked:
    is_body = reader.structure.register.knows("bodies", name)
    return names.body(reader, name) if is_body else names.unit(reader, name)
