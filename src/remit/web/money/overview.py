"""The page of all offices: which stand on one project, what is left, until when it lasts."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from msgspec import Struct

from remit.finance.document import offices_document
from remit.finance.risk import by_risk
from remit.publish.words import Linked, Words
from remit.resolve.document import Document
from remit.web.money.leading import path_to
from remit.web.money.said import Figure, amount, donor, lasts, office, share, whole
from remit.web.money.visit import Visit


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
    """All of it."""

    rows: tuple[Row, ...]
    alone: int
    ever: int
    totals: tuple[Total, ...]
    findings: tuple[str, ...]


def overview_document(to: Visit) -> Document:
    """Give the document of all offices, as the page and its files show it."""
    shares = to.costing.by_projects(to.on_day.accounts.offices)
    return offices_document(to.structure, to.on_day, to.period, shares)


def overview(to: Visit) -> Overview:
    """Take what the page shows."""
    document = overview_document(to)
    alone = document["single_activity"]
    return Overview(
        tuple(
            _row(to, each, money, is_alone=each["unit"] in alone["running"])
            for each in by_risk(document)
            for money in each["money"] or (None,)
        ),
        len(alone["running"]),
        len(alone["ever"]),
        tuple(_total(to, each) for each in document["totals"]),
        tuple(f"{each['activity']}: {each['text']}" for each in document["findings"]),
    )


def _row(to: Visit, found: Document, money: Document | None, *, is_alone: bool) -> Row:
    top = money["top_donor"] if money else None
    until = money["funded_until"] if money else None
    return Row(
        office=office(to, found["unit"]),
        running=found["running"],
        activities=found["activities"],
        is_alone=is_alone,
        left=_figure(to, found, money, "remaining"),
        lasts=_figure(to, found, money, "runway_months"),
        until=to.reader.day(date.fromisoformat(until)) if until else "",
        iso_until=until or "",
        giver=donor(to, top["key"], top["name"]) if top else Words(""),
        share=_figure(to, found, money, "top_donor") if top else None,
    )


def _figure(to: Visit, found: Document, money: Document | None, name: str) -> Figure | None:
    if money is None:
        return None
    top, currency = money["top_donor"], money["currency"]
    said = {
        "remaining": whole(to, Decimal(money["remaining"]), currency),
        "runway_months": lasts(to, money),
        "top_donor": share(to, Fraction(top["share"])) if top else "",
    }[name]
    own = to.on_day.accounts.units.get(found["unit"], ())
    is_words = name == "runway_months" and money["runway_months"] is None
    return Figure(said, path_to(to, found["unit"], own, name, currency), is_words)


def _total(to: Visit, each: Document) -> Total:
    names = ("funding_in", "internal_in", "remaining")
    return Total(each["currency"], *(amount(to, Decimal(each[name])) for name in names))
