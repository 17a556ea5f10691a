"""How to reach those who answer: a number attested long ago is not to be relied on."""

from __future__ import annotations

from datetime import date, timedelta

from rich.text import Text

from remit.cli.names import Names
from remit.cli.render.rows import named
from remit.cli.words import ENGLISH
from remit.model.contact import Contact
from remit.model.structure import Structure
from remit.resolve.answer import Answer
from remit.resolve.document import contacts
from remit.text.days import as_of_words

_FRESH = timedelta(days=2 * 365 + 1)
"""For how long a number may be relied on after a source last attested it."""


def contact_lines(structure: Structure, names: Names, answer: Answer) -> list[Text]:
    """Say how each holder is reached."""
    return [contact_line(structure, names, each) for each in contacts(structure, answer)]


def contact_line(structure: Structure, names: Names, contact: Contact) -> Text:
    """Say one way to reach a unit."""
    text = named(contact.printed or contact.value)
    label = contact.label.best().text or contact.kind
    said = [f"{label}, {names.unit(contact.unit)}", " ".join(contact.languages)]
    text.append(f" · {' · '.join(filter(None, said))}")
    if not is_fresh(contact, structure.day):
        when = as_of_words(contact.as_of.text, ENGLISH) if contact.as_of.text else "an unknown day"
        text.append(f" · as printed {when}, not to be relied on", style="gap")
    return text


def is_fresh(contact: Contact, day: date) -> bool:
    """Tell whether a source attests a contact within two years of a day."""
    attested = contact.as_of.days
    if not attested:
        return False
    return attested.start - _FRESH <= day < attested.end + _FRESH
