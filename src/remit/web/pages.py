"""The pages, as `publish` makes them, of the day that is asked about."""

from __future__ import annotations

import re
from typing import Any, Final
from urllib.parse import quote, urlencode

from litestar import Request, Response, get, post
from litestar.concurrency import sync_to_thread
from litestar.exceptions import MethodNotAllowedException, NotFoundException
from litestar.response import Redirect

from remit.publish.addresses import OFFLINE, live_link
from remit.publish.former import leads_to
from remit.publish.live.turns import turning_days
from remit.publish.site import Site, render
from remit.web.comparing import COMPARE, comparison
from remit.web.desk import Desk, TheDesk
from remit.web.editing.editor import Editing
from remit.web.editing.routes import is_editing, send, show
from remit.web.languages import preferred
from remit.web.money.ledger import Ledger
from remit.web.money.routes import is_money, send_money, show_money
from remit.web.sites import missing, sent, site_of

ASKED: Final = ("at", "need", "q", "on", "known_at")
"""What a page may be asked; whatever else stands in a query is not looked at."""

_LONGEST: Final = 200
_DIGITS: Final = 6
_UNIT: Final = re.compile("^/[^/]+/unit/")
"""The pages on which projects are told."""


@get("/", include_in_schema=False, sync_to_thread=True)
def go_in(request: Request[Any, Any, Any], desk: TheDesk) -> Redirect:
    """Lead to the first page in the reader's language, and keep what was asked."""
    offered = Site(desk.current(), desk.today).languages
    language = preferred(request.headers.get("accept-language", ""), offered)
    return Redirect(
        f"/{language}/",
        status_code=302,
        query_params=asked_of(request) or None,
        headers={"vary": "accept-language", "cache-control": "no-cache"},
    )


@get("/{path:path}", include_in_schema=False)
async def get_page(request: Request[Any, Any, Any], desk: TheDesk) -> Response[bytes] | Redirect:
    """Give a page, or another file of the site; an old address leads to the one of now."""
    # With a second method at one path, Litestar would put a handler on a thread twice.
    return await sync_to_thread(_page, request, desk)


def _page(request: Request[Any, Any, Any], desk: Desk) -> Response[bytes] | Redirect:
    path = request.scope["path"]
    if path.startswith("/api/"):
        raise NotFoundException
    if is_editing(path):
        return show(_editing(request), request)
    if is_money(path):
        return show_money(_editing(request), _ledger(request), request)
    language, _, name = path.strip("/").partition("/")
    if name == COMPARE:
        return sent(comparison(desk, language, request.query_params))
    asked = asked_of(request)
    site = site_of(desk, asked)
    there = leads_to(site, path)
    if there:
        return Redirect(live_link(there, asked), status_code=301)
    turn = request.query_params.get("turn", "")
    if turn.isdecimal():
        return _turned(site, path, asked, turn)
    if _UNIT.search(path):
        request.app.state.ledger.announce(site.structure)
    found = render(site, path, asked=asked) or render(site, f"{path}/", asked=asked)
    return _apart(path, sent(found)) if found else sent(missing(site))


@post("/{path:path}", include_in_schema=False, status_code=200)
async def post_page(request: Request[Any, Any, Any]) -> Response[bytes] | Redirect:
    """Take what a form of editing sends; nothing is sent anywhere else."""
    path = request.scope["path"]
    if not (is_editing(path) or is_money(path)):
        raise MethodNotAllowedException(headers={"allow": "GET, HEAD"})
    form = {name: text for name, text in (await request.form()).items() if isinstance(text, str)}
    if is_money(path):
        ledger = _ledger(request)
        return await sync_to_thread(send_money, _editing(request), ledger, request, form)
    return await sync_to_thread(send, _editing(request), request, form)


def _editing(request: Request[Any, Any, Any]) -> Editing:
    """Give the desk of editing.

    Raises:
        NotFoundException: This server only answers.
    """
    found: Editing | None = request.app.state.editing
    if found is None:
        raise NotFoundException
    return found


def _ledger(request: Request[Any, Any, Any]) -> Ledger:
    """Give the books.

    Raises:
        NotFoundException: This server only answers what is public.
    """
    if not request.app.state.shows_money:
        raise NotFoundException
    ledger: Ledger = request.app.state.ledger
    return ledger


def _turned(site: Site, path: str, asked: dict[str, str], turn: str) -> Response[bytes]:
    """Lead to the same page on the day that was slid to."""
    days = turning_days(site.structure)
    place = min(int(turn[:_DIGITS]), len(days) - 1)
    query = {**asked, "on": days[place].isoformat()} if days else asked
    return Response(b"", status_code=303, headers={"location": f"{quote(path)}?{urlencode(query)}"})


def asked_of(request: Request[Any, Any, Any]) -> dict[str, str]:
    """Give what a page is asked, of any length that a person would write."""
    given = ((name, request.query_params.get(name, "")[:_LONGEST].strip()) for name in ASKED)
    return {name: text for name, text in given if text}


def _apart(path: str, response: Response[bytes]) -> Response[bytes]:
    """Hand over the one file to be kept: on a disk it runs its script, which here none may."""
    if path.endswith(f"/{OFFLINE}"):
        response.headers["content-disposition"] = f'attachment; filename="{OFFLINE}"'
    return response
