"""One request for a page of money: who reads, of which day, in which currency, what was asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from urllib.parse import urlencode

from litestar.exceptions import NotFoundException
from msgspec import Struct

from remit.errors import RemitError
from remit.finance.accounts import OnDay
from remit.finance.months import year_before
from remit.model.structure import Structure
from remit.publish.addresses import KEPT
from remit.publish.money.asked import read_period
from remit.publish.money.costing import Costing
from remit.publish.reader import Reader
from remit.temporal.period import Period
from remit.web.editing.editor import Editing
from remit.web.money.ledger import Ledger
from remit.web.sites import site_of
from remit.web.telling import Told, refusal, tells

AT: Final = "money"
"""What stands behind the language in the addresses of money."""

APART: Final = "-"
"""What stands there for pages that are about no office: no id is written so."""

MOMENT: Final = (*KEPT, "since", "before", "in")
"""What every link carries along: the day, the days of spending, the currency."""

_LONGEST: Final = 200


class Visit(Struct, frozen=True):
    """One request.

    Args:
        editing: The desk at which the register is changed, and who sits there.
        reader: Who reads.
        on_day: What is known of money on the day.
        period: The days of which spending is.
        asked: The query, and nothing blank in it.
        rest: What stands in the address after `…/money/`.
        refused: Why something in the query was not understood.
    """

    editing: Editing
    reader: Reader
    on_day: OnDay
    period: Period
    asked: Mapping[str, str]
    rest: tuple[str, ...]
    refused: Told = ()

    @property
    def structure(self) -> Structure:
        """The organisation on the day, with all that is internal."""
        return self.reader.site.structure

    @property
    def language(self) -> str:
        """The language of the page."""
        return self.reader.language

    @property
    def costing(self) -> Costing:
        """What posts, offices and services cost in the period, and who pays."""
        return Costing(self.structure.register, self.on_day, self.period)

    def says(self, sentence: str) -> str:
        """Say a sentence of the program in the language of the reader."""
        return self.reader.said.gettext(sentence)

    def tells(self, text: str) -> Told:
        """Say a text that can be said in other languages, in the language of the reader."""
        return tells(self.reader, text)

    def at(self, *parts: str, **more: str) -> str:
        """Give the address of a page of money; it keeps the day, the period and the currency."""
        kept = {name: self.asked[name] for name in MOMENT if name in self.asked}
        query = urlencode(kept | more)
        path = "".join(f"/{each}" for each in (self.language, AT, *parts))
        # A file is called by its name; a page is a folder.
        path = path if "." in path else f"{path}/"
        return f"{path}?{query}" if query else path

    @property
    def rest_of_query(self) -> str:
        """What a link to the same page in another language lacks of the query."""
        rest = {name: text for name, text in self.asked.items() if name not in KEPT}
        mark = "&" if any(name in self.asked for name in KEPT) else "?"
        return f"{mark}{urlencode(rest)}" if rest else ""


def visit(
    editing: Editing,
    ledger: Ledger,
    language: str,
    rest: tuple[str, ...],
    query: Mapping[str, str],
) -> Visit:
    """Take a request.

    Raises:
        NotFoundException: There are no pages in this language.
        RemitError: The day cannot be read, or nothing was recorded by then.
    """
    asked = {name: text.strip()[:_LONGEST] for name, text in query.items() if text.strip()}
    site = site_of(editing.desk, asked)
    if language not in site.languages:
        raise NotFoundException
    path = "/".join((language, AT, *rest, "index.html"))
    moment: dict[str, str] = {name: asked[name] for name in KEPT if name in asked}
    reader = Reader(site, language, path, moment)
    year = year_before(site.structure.day)
    try:
        on_day, period = ledger.on(site.structure, asked.get("in", "")), _period(asked, year)
        refused: Told = ()
    except RemitError as error:
        # The page is shown all the same, as if nothing had been chosen: and says so.
        on_day, period, refused = ledger.on(site.structure), year, refusal(reader, error)
        asked = {name: text for name, text in asked.items() if name not in {"in", *_DAYS}}
    return Visit(editing, reader, on_day, period, asked, rest, refused)


_DAYS: Final = ("since", "before")


def _period(asked: Mapping[str, str], year: Period) -> Period:
    first, last = (asked.get(name) for name in _DAYS)
    if not first and not last:
        return year
    written = f"{first or year.start.isoformat()}/{last or year.end.isoformat()}"
    return read_period(written) or year
