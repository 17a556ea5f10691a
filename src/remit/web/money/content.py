"""What stands around every page of money: the day, the period and the currency to choose."""

from __future__ import annotations

from litestar import Response
from msgspec import Struct

from remit.model.cost import ExchangeRate
from remit.publish.layout import completed, lay_out
from remit.publish.words import Words
from remit.web.money.files import Files
from remit.web.money.visit import APART, MOMENT, Visit
from remit.web.telling import Told


class Choosing(Struct, frozen=True):
    """What may be chosen on every page: the day, the days of spending, the currency."""

    action: str
    on: str
    since: str
    before: str
    currency: str
    currencies: tuple[str, ...]
    hidden: tuple[tuple[str, str], ...]


def choosing(to: Visit) -> Choosing:
    """Give what stands in the form at the head of a page."""
    rates = {str(row) for _, row in to.structure.register.all(ExchangeRate)}
    own = {each for account in to.on_day.accounts.all for each in account.currencies}
    into = to.asked.get("in", "").upper()
    offered = {"USD", *rates} | own if rates or len(own) > 1 else set()
    return Choosing(
        to.at(*to.rest).partition("?")[0],
        to.structure.day.isoformat(),
        to.period.start.isoformat(),
        to.period.end.isoformat(),
        into,
        tuple(sorted(offered | ({into} - {""}))),
        tuple((name, text) for name, text in to.asked.items() if name not in {*MOMENT, "on"}),
    )


class Content(Struct, frozen=True):
    """What every page of money shows, and what it shows itself."""

    choosing: Choosing
    more: str
    offices: str
    what_if: str
    review: str
    waiting: int
    refused: Told
    is_empty: bool
    files: Files
    own: object


def shown(to: Visit, title: Words, template: str, own: object) -> Response[bytes]:
    """Send a page; it is of this moment, and nobody keeps it."""
    accounts = to.on_day.accounts
    content = Content(
        choosing=choosing(to),
        more=to.rest_of_query,
        offices=to.at(),
        what_if=to.at(APART, "what-if"),
        review=to.at(APART, "review"),
        waiting=len(accounts.review),
        refused=to.refused,
        is_empty=not accounts.all and not accounts.review,
        files=Files(to),
        own=own,
    )
    text, _ = lay_out(to.reader, title, template, content)
    body = completed(to.structure, to.language, text).encode("utf-8", "replace")
    return Response(body, media_type="text/html", headers={"cache-control": "no-store"})
