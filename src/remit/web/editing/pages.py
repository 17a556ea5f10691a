"""The pages of editing, by what stands after `…/edit/` in their addresses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from litestar import Response
from litestar.exceptions import NotFoundException
from litestar.response import Redirect
from msgspec.structs import replace

from remit.errors import MetError, RemitError
from remit.formats.draft import write_draft
from remit.text.catalogue import N_
from remit.web.editing.asked import Form
from remit.web.editing.compared import compared_page
from remit.web.editing.deciding import do_with_proposal
from remit.web.editing.editor import Visit, sent_to, shown
from remit.web.editing.forms import form_of
from remit.web.editing.listed import list_page
from remit.web.editing.memo import PAPER, on_paper, on_screen
from remit.web.editing.mine import mine_page
from remit.web.editing.numbered import known
from remit.web.editing.proposal import proposal_page
from remit.web.editing.reading import read_form
from remit.web.editing.record import record_page
from remit.web.editing.seen import form_page
from remit.web.editing.sendable import refuse_what_nobody_means
from remit.web.editing.sending import send_form, take_back, why
from remit.web.editing.start import start_page
from remit.web.editing.still_true import confirm, due_page
from remit.web.editing.thing import thing_page

Answer = Response[bytes] | Redirect


def _start(to: Visit) -> Answer:
    return shown(to, to.says(N_("Change the register")), "edit_start.html", start_page(to))


def _thing(to: Visit) -> Answer:
    page = thing_page(to)
    if page is None:
        raise NotFoundException
    return shown(to, page.title, "edit_thing.html", page)


def _form(to: Visit) -> Answer:
    page = form_page(read_form(to, _known_form(to)))
    return shown(to, page.title, "edit_form.html", page)


def _list(to: Visit) -> Answer:
    return shown(to, to.says(N_("Proposals")), "edit_list.html", list_page(to))


def _proposal(to: Visit) -> Answer:
    page = proposal_page(to)
    return shown(to, page.draft.title, "edit_proposal.html", page)


def _toml(to: Visit) -> Answer:
    proposal = known(to)
    name = f"proposal-{proposal.id}.toml"
    headers = {
        "cache-control": "no-store",
        "content-disposition": f'attachment; filename="{name}"',
    }
    body = write_draft(proposal.draft).encode("utf-8", "replace")
    return Response(body, media_type="application/toml", headers=headers)


def _memo(to: Visit) -> Answer:
    match to.rest[2:]:
        case ():
            return on_screen(to)
        case (form,) if form == PAPER:
            return on_paper(to)
        case _:
            raise NotFoundException


def _record(to: Visit) -> Answer:
    page = record_page(to)
    return shown(to, page.title, "edit_record.html", page)


def _due(to: Visit) -> Answer:
    return shown(to, to.says(N_("Still true?")), "edit_due.html", due_page(to))


def _mine(to: Visit) -> Answer:
    return shown(to, to.says(N_("My responsibility")), "edit_mine.html", mine_page(to))


def _compared(to: Visit) -> Answer:
    title = to.says(N_("Two drafts side by side"))
    return shown(to, title, "edit_compare.html", compared_page(to))


def _known_form(to: Visit) -> Form:
    settings = to.register.settings
    others = tuple(each for each in settings.languages if each != settings.default_language)
    do = to.rest[1] if len(to.rest) > 1 else ""
    form = form_of(do, to.filled.get("file", ""), others)
    if form is None:
        raise NotFoundException
    return form


Show = Callable[[Visit], Answer]
Do = Callable[[Visit], str]

SHOW: Final[Mapping[str, Show]] = {
    "": _start,
    "thing": _thing,
    "step": _form,
    "proposals": _list,
    "proposal": _proposal,
    "toml": _toml,
    "memo": _memo,
    "record": _record,
    "due": _due,
    "mine": _mine,
    "compare": _compared,
}
"""Pages that are asked for."""

_SEND: Final[Mapping[str, Do]] = {
    "step": lambda to: send_form(read_form(to, _known_form(to))),
    "proposal": do_with_proposal,
    "record": take_back,
    "due": confirm,
}
"""What is done with what is sent; each gives the address that shows it."""


def sent(to: Visit) -> Answer:
    """Do what was sent; where it cannot be done, show the page again, and why.

    Raises:
        NotFoundException: Nothing can be sent there.
    """
    name = to.rest[0] if to.rest else ""
    if name not in _SEND:
        raise NotFoundException
    try:
        refuse_what_nobody_means(to.filled)
        return sent_to(_SEND[name](to))
    except RemitError as error:
        is_behind = isinstance(error, MetError)
        return SHOW[name](replace(to, refused=why(error), is_behind=is_behind))
