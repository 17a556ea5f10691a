"""How to reach those who answer: a number attested long ago is not to be relied on."""

from __future__ import annotations

from rich.text import Text

from remit.cli.render.rows import named
from remit.model.contact import Contact
from remit.model.structure import Structure
from remit.publish.english.names import Names
from remit.publish.opening import usual_hours
from remit.publish.views.contacts import around, may_be_dialled
from remit.resolve.answer import Answer
from remit.resolve.document import contacts
from remit.text.harmless import one_line
from remit.text.names import SOURCE_LANGUAGE


def contact_lines(structure: Structure, names: Names, answer: Answer) -> list[Text]:
    """Say how each holder is reached."""
    return [contact_line(structure, names, each) for each in contacts(structure, answer)]


def contact_line(structure: Structure, names: Names, contact: Contact) -> Text:
    """Say one way to reach a unit."""
    text = named(contact.printed or contact.value)
    label = one_line(contact.label.best().text) or contact.kind
    said = [f"{label}, {names.unit(contact.unit)}", " ".join(contact.languages)]
    said.append(usual_hours(structure, contact, SOURCE_LANGUAGE))
    text.append(f" · {' · '.join(filter(None, said))}")
    if not may_be_dialled(contact.as_of, structure.day):
        when = f"around {around(contact.as_of)}" if contact.as_of.text else "on a day not known"
        text.append(f" · as printed {when}, not to be relied on", style="gap")
    return text
