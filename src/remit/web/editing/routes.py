"""Which page of editing answers a request, once its sender may come in."""

from __future__ import annotations

from typing import Any

from litestar import Request, Response
from litestar.exceptions import NotFoundException
from litestar.response import Redirect

from remit.web.editing.editor import AT, Editing, visit
from remit.web.editing.guard import refuse_other_pages, refuse_strangers
from remit.web.editing.pages import SHOW, sent


def is_editing(path: str) -> bool:
    """Tell whether an address is one of editing.

    Example:
        >>> is_editing("/en/edit/step/set"), is_editing("/en/unit/edit/")
        (True, False)
    """
    return path.strip("/").split("/")[1:2] == [AT]


def show(editing: Editing, request: Request[Any, Any, Any]) -> Response[bytes] | Redirect:
    """Give a page of editing.

    Raises:
        NotFoundException: There is none at this address.
        QuestionError: The address is not this machine's own.
    """
    refuse_strangers(request.headers)
    language, _, *rest = request.scope["path"].strip("/").split("/")
    filled = dict(request.query_params.items())
    make = SHOW.get(rest[0] if rest else "")
    if make is None:
        raise NotFoundException
    return make(visit(editing, language, tuple(rest), filled))


def send(
    editing: Editing, request: Request[Any, Any, Any], form: dict[str, str]
) -> Response[bytes] | Redirect:
    """Take what was sent to a page of editing.

    Raises:
        NotFoundException: There is none at this address.
        QuestionError: It was sent from elsewhere.
    """
    refuse_other_pages(request.headers)
    language, _, *rest = request.scope["path"].strip("/").split("/")
    return sent(visit(editing, language, tuple(rest), form))
