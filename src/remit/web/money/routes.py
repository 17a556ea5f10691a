"""Which page of money answers a request, once its sender may come in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from litestar import Request, Response
from litestar.exceptions import MethodNotAllowedException, NotFoundException
from litestar.response import Redirect

from remit.publish.words import Words
from remit.text.catalogue import N_
from remit.web.editing.editor import Editing
from remit.web.editing.guard import refuse_other_pages, refuse_strangers
from remit.web.money import filed
from remit.web.money.content import shown
from remit.web.money.cost_path import cost_path_page, is_of_costs
from remit.web.money.files import Tables, file_of
from remit.web.money.ledger import Ledger
from remit.web.money.office import is_office, office_page
from remit.web.money.overview import overview
from remit.web.money.path import path_page
from remit.web.money.plan import make_draft, plan_file
from remit.web.money.projects import waiting
from remit.web.money.visit import APART, AT, Visit, visit
from remit.web.money.whatif import whatif_page

Answer = Response[bytes]

API_AT: Final = "/api/v1/finance/"
"""What stands before the routes of money for programs."""

_PLAN: Final = "plan.toml"
_WHAT_IF: Final = (APART, "what-if")


def is_money(path: str) -> bool:
    """Tell whether an address is one of money, for people or for programs.

    Example:
        >>> is_money("/en/money/lima/"), is_money("/api/v1/finance/offices"), is_money("/en/")
        (True, True, False)
    """
    return path.strip("/").split("/")[1:2] == [AT] or path.startswith(API_AT)


def show_money(editing: Editing, ledger: Ledger, request: Request[Any, Any, Any]) -> Answer:
    """Give a page of money, or a file of one.

    Raises:
        NotFoundException: There is none at this address.
        QuestionError: The address is not this machine's own.
    """
    refuse_strangers(request.headers)
    to = _visit(editing, ledger, request, dict(request.query_params.items()))
    *page, name = to.rest or ("",)
    found = _file(to, tuple(page), name) if "." in name else _page(to)
    if found is None:
        raise NotFoundException
    return found


def send_money(
    editing: Editing, ledger: Ledger, request: Request[Any, Any, Any], form: Mapping[str, str]
) -> Redirect:
    """Make the plan that would follow a draft, which is all that can be sent to these pages.

    Raises:
        MethodNotAllowedException: Nothing can be sent to this page.
        QuestionError: It was sent from elsewhere.
    """
    refuse_other_pages(request.headers)
    to = _visit(editing, ledger, request, form)
    if to.rest != _WHAT_IF:
        raise MethodNotAllowedException(headers={"allow": "GET, HEAD"})
    return make_draft(to)


def _visit(
    editing: Editing, ledger: Ledger, request: Request[Any, Any, Any], asked: Mapping[str, str]
) -> Visit:
    language, _, *rest = request.scope["path"].strip("/").split("/")
    return visit(editing, ledger, language, tuple(rest), asked)


def _page(to: Visit) -> Answer | None:
    match to.rest:
        case ():
            return _overview(to)
        case (first, name) if first == APART and name in _APART:
            return _APART[name](to)
        case (unit,):
            return _office(to, unit)
        case (unit, "path") if _has_paths(to, unit):
            return _path(to, unit)
        case _:
            return None


def _file(to: Visit, page: tuple[str, ...], name: str) -> Answer | None:
    if (*page, name) == (*_WHAT_IF, _PLAN):
        return plan_file(to)
    match page:
        case apart if apart in _FILED:
            return file_of(to, name, lambda: _FILED[apart](to))
        case (unit,) if is_office(to, unit):
            return file_of(to, name, lambda: filed.of_office(to, unit))
        case (unit, "path") if _has_paths(to, unit):
            return file_of(to, name, lambda: filed.of_path(to, unit))
        case _:
            return None


def _has_paths(to: Visit, unit: str) -> bool:
    """Tell whether a figure of a unit has a path: of its projects, or of its costs."""
    return unit in to.on_day.accounts.units or (is_of_costs(to) and is_office(to, unit))


def _overview(to: Visit) -> Answer:
    return shown(to, _title(to, N_("Money of the offices")), "money_offices.html", overview(to))


def _office(to: Visit, unit: str) -> Answer | None:
    page = office_page(to, unit)
    return shown(to, page.office.words, "money_office.html", page) if page else None


def _path(to: Visit, unit: str) -> Answer:
    page = cost_path_page(to, unit) if is_of_costs(to) else path_page(to, unit)
    return shown(to, Words(f"{page.name} · {page.office.words.text}"), "money_path.html", page)


def _what_if(to: Visit) -> Answer:
    return shown(to, _title(to, N_("What if money stops")), "money_what_if.html", whatif_page(to))


def _review(to: Visit) -> Answer:
    return shown(to, _title(to, N_("Projects that wait")), "money_review.html", waiting(to))


def _title(to: Visit, title: str) -> Words:
    return to.reader.own(to.says(title))


_APART: Final[Mapping[str, Callable[[Visit], Answer]]] = {
    "what-if": _what_if,
    "review": _review,
}
"""The pages that are about no office."""

_FILED: Final[Mapping[tuple[str, ...], Callable[[Visit], Tables]]] = {
    (APART,): filed.of_all,
    (APART, "review"): filed.of_review,
    _WHAT_IF: filed.of_what_if,
}
"""The tables of pages that are about no office."""
