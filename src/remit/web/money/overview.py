"""The page of all offices: which stand on one project, what is left, until when it lasts."""

from __future__ import annotations

from decimal import Decimal
from importlib.util import find_spec

from msgspec import Struct

from remit.finance.document import offices_document
from remit.finance.office import Office, offices
from remit.finance.risk import by_risk
from remit.finance.totals import Money
from remit.publish.words import Linked, Words
from remit.resolve.document import Document
from remit.web.money.said import Figure, amount, donor, lasts, office, share, whole
from remit.web.money.visit import APART, Visit


class Row(Struct, frozen=True):
    """An office in one currency; without one where it has no money."""

    office: Linked
    running: int
    activities: int
    is_alone: bool
    left: Figure | None
    lasts: Figure | None
    until: str
    iso_until: str
    giver: Words
    share: Figure | None


class Total(Struct, frozen=True):
    """What all offices have together, in one currency."""

    currency: str
    came_in: str
    own: str
    left: str


class Overview(Struct, frozen=True):
    """All of it; `xlsx` is blank where no library writes workbooks."""

    rows: tuple[Row, ...]
    alone: int
    ever: int
    totals: tuple[Total, ...]
    csv: str
    xlsx: str
    findings: tuple[str, ...]


def overview(to: Visit) -> Overview:
    """Take what the page shows."""
    found = by_risk(offices(to.on_day, to.period))
    document = offices_document(to.structure, to.on_day, to.period)
    is_written = find_spec("xlsxwriter") is not None
    return Overview(
        tuple(row for each in found for row in _rows(to, each)),
        sum(each.stands_on_one_project for each in found),
        sum(each.ever_had_one_project for each in found),
        tuple(_total(to, each) for each in document["totals"]),
        to.at(APART, "offices.csv"),
        to.at(APART, "offices.xlsx") if is_written else "",
        tuple(f"{each['activity']}: {each['text']}" for each in document["findings"]),
    )


def _rows(to: Visit, found: Office) -> list[Row]:
    return [_row(to, found, money) for money in found.money or (None,)]


def _row(to: Visit, found: Office, money: Money | None) -> Row:
    top = money.top_donor if money else None
    until = money.funded_until if money else None
    return Row(
        office=office(to, found.unit),
        running=found.running,
        activities=found.activities,
        is_alone=found.stands_on_one_project,
        left=_figure(to, found, money, "remaining"),
        lasts=_figure(to, found, money, "runway_months"),
        until=to.reader.day(until) if until else "",
        iso_until=until.isoformat() if until else "",
        giver=donor(to, top.key, top.name) if top else Words(""),
        share=_figure(to, found, money, "top_donor") if top else None,
    )


def _figure(to: Visit, found: Office, money: Money | None, name: str) -> Figure | None:
    if money is None:
        return None
    top = money.top_donor
    said = {
        "remaining": whole(to, money.remaining, money.currency),
        "runway_months": lasts(to, money),
        "top_donor": share(to, top.share) if top else "",
    }[name]
    has_path = name != "runway_months" or money.runway_months is not None
    path = to.at(found.unit, "path", figure=name, currency=money.currency)
    return Figure(said, path if has_path else "")


def _total(to: Visit, each: Document) -> Total:
    names = ("funding_in", "internal_in", "remaining")
    return Total(each["currency"], *(amount(to, Decimal(each[name])) for name in names))
