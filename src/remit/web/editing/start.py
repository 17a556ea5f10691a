"""Where editing begins: what can be done, and what is under way."""

from __future__ import annotations

from msgspec import Struct

from remit.model.kind import KINDS
from remit.web.editing.called import FILES
from remit.web.editing.editor import Visit
from remit.web.editing.offered import FORMS


class Offer(Struct, frozen=True):
    """A form, and its address."""

    title: str
    href: str


class StartPage(Struct, frozen=True):
    """What can be done: steps in words, and rows of every file."""

    steps: tuple[Offer, ...]
    rows: tuple[Offer, ...]


def start_page(to: Visit) -> StartPage:
    """Offer every form."""
    said = to.reader.said
    steps = (Offer(said.gettext(form.title), to.at("step", do)) for do, form in FORMS.items())
    rows = (
        Offer(said.gettext(FILES[name]), f"{to.at('step', 'record')}?file={name}") for name in KINDS
    )
    return StartPage(tuple(steps), tuple(rows))
