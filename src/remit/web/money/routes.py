"""Which page of money answers a request, once its sender may come in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from litestar import Request, Response
from litestar.exceptions import NotFoundException

from remit.publish.words import Words
from remit.text.catalogue import N_
from remit.web.desk import Desk
from remit.web.editing.guard import refuse_strangers
from remit.web.money.content import shown
from remit.web.money.files import csv_file, workbook
from remit.web.money.ledger import Ledger
from remit.web.money.office import office_page
from remit.web.money.overview import overview
from remit.web.money.path import path_page
from remit.web.money.projects import waiting
from remit.web.money.visit import APART, AT, Visit, visit
from remit.web.money.whatif import whatif_page

Answer = Response[bytes]

API_AT: Final = "/api/v1/finance/"
"""What stands before the routes of money for programs."""


def is_money(path: str) -> bool:
    """Tell whether an address is one of money, for people or for programs.

    Example:
        >>> is_money("/en/money/lima/"), is_money("/api/v1/finance/offices"), is_money("/en/")
        (True, True, False)
    """
    return path.strip("/").split("/")[1:2] == [AT] or path.startswith(API_AT)


def show_money(desk: Desk, ledger: Ledger, request: Request[Any, Any, Any]) -> Answer:
    """Give a page of money.

    Raises:
        NotFoundException: There is none at this address.
        QuestionError: The address is not this machine's own.
    """
    refuse_strangers(request.headers)
    language, _, *rest = request.scope["path"].strip("/").split("/")
    to = visit(desk, ledger, language, tuple(rest), dict(request.query_params.items()))
    match rest:
        case []:
            return _overview(to)
        case [first, name] if first == APART and name in _APART:
            return _APART[name](to)
        case [unit]:
            return _office(to, unit)
        case [unit, "path"] if unit in to.on_day.accounts.units:
            return _path(to, unit)
        case _:
            raise NotFoundException


def _overview(to: Visit) -> Answer:
    return shown(to, _title(to, N_("Money of the offices")), "money_offices.html", overview(to))


def _office(to: Visit, unit: str) -> Answer:
    page = office_page(to, unit)
    if page is None:
        raise NotFoundException
    return shown(to, page.office.words, "money_office.html", page)


def _path(to: Visit, unit: str) -> Answer:
    page = path_page(to, unit)
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
    "offices.csv": csv_file,
    "offices.xlsx": workbook,
}
"""The pages that are about no office, and the files."""
