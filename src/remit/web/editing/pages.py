"""The pages of editing, by what stands after `…/edit/` in their addresses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from litestar import Response
from litestar.exceptions import NotFoundException
from litestar.response import Redirect

from remit.errors import RemitError
from remit.web.editing.editor import Visit, sent_to, shown
from remit.web.editing.filled import draft_of
from remit.web.editing.forms import Form, form_of
from remit.web.editing.recording import record_at_once
from remit.web.editing.seen import form_page
from remit.web.editing.start import start_page
from remit.web.editing.thing import thing_page

Answer = Response[bytes] | Redirect


def _start(to: Visit) -> Answer:
    said = to.reader.said.gettext("Change the register")
    return shown(to, said, "edit_start.html", start_page(to))


def _thing(to: Visit) -> Answer:
    page = thing_page(to)
    if page is None:
        raise NotFoundException
    return shown(to, page.name, "edit_thing.html", page)


def _form(to: Visit) -> Answer:
    form = _known(to)
    page = form_page(to.reader, to.rest[1], form, to.filled, to.at(*to.rest))
    return shown(to, page.title, "edit_form.html", page)


def _send(to: Visit) -> Answer:
    _known(to)
    draft = draft_of(to.rest[1], to.filled, to.reader.site.structure.register)
    try:
        receipt = record_at_once(to.editing, draft)
    except RemitError:
        return _form(to)
    return sent_to(to.at("record", str(receipt.sequence)))


def _known(to: Visit) -> Form:
    settings = to.reader.site.structure.register.settings
    others = tuple(each for each in settings.languages if each != settings.default_language)
    do = to.rest[1] if len(to.rest) > 1 else ""
    form = form_of(do, to.filled.get("file", ""), others)
    if form is None:
        raise NotFoundException
    return form


SHOW: Final[Mapping[str, Callable[[Visit], Answer]]] = {
    "": _start,
    "thing": _thing,
    "step": _form,
}
"""Pages that are asked for."""

SEND: Final[Mapping[str, Callable[[Visit], Answer]]] = {"step": _send}
"""Pages that something is sent to."""
