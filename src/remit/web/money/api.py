"""`/api/v1/finance`: the figures of offices as JSON, for whoever is at this machine itself."""

from __future__ import annotations

from typing import Any, Final

from litestar import Router
from litestar.connection import ASGIConnection
from litestar.handlers.base import BaseRouteHandler

from remit.finance.document import offices_document
from remit.finance.office_document import office_document
from remit.finance.whatif import what_if
from remit.finance.whatif_document import whatif_document
from remit.publish.money.asked import Stops, cause_of, read_period
from remit.publish.money.beside import beside
from remit.publish.money.costing import Costing
from remit.publish.money.ending import ending
from remit.publish.money.paths import paths_of
from remit.resolve.document import Document
from remit.temporal.moment import read_day
from remit.web.asked import KnownAt, On, known_parameters
from remit.web.desk import TheDesk
from remit.web.editing.guard import refuse_strangers
from remit.web.money import shapes
from remit.web.money.asked import (
    ActivityTexts,
    CutText,
    DonorTexts,
    ExplainText,
    FromText,
    InText,
    MonthsText,
    OfficeText,
    PeriodText,
    unit_id,
)
from remit.web.money.cost_api import get_allocations, get_core, get_paths
from remit.web.money.ledger import TheLedger
from remit.web.money.whatif_asked import read_months
from remit.web.problems import API
from remit.web.route import route

_CAUSES: Final = ("activity", "donor", "cut")


@route("/offices", "offices", shapes.Offices, "In the order of ids")
def get_offices(
    desk: TheDesk,
    ledger: TheLedger,
    period: PeriodText = "",
    in_: InText = "",
    on: On = "",
    known_at: KnownAt = "",
) -> Document:
    """Say how every office is financed, which stand on one project or donor, and totals."""
    structure = desk.structure(on, known_at)
    on_day, days = ledger.on(structure, in_), read_period(period)
    shares = Costing(structure.register, on_day, days).by_projects(on_day.accounts.offices)
    return offices_document(structure, on_day, days, shares)


@route("/offices/{unit:str}", "office", shapes.OneOffice, "With its months to come")
def get_office(
    desk: TheDesk,
    ledger: TheLedger,
    unit: OfficeText,
    explain: ExplainText = "",
    period: PeriodText = "",
    in_: InText = "",
    on: On = "",
    known_at: KnownAt = "",
) -> Document:
    """Say how an office is financed: by whom, until when, by which projects; a figure's path."""
    structure = desk.structure(on, known_at)
    on_day, days = ledger.on(structure, in_), read_period(period)
    name, costing = unit_id(structure, on_day, unit), Costing(structure.register, on_day, days)
    paths = paths_of(costing, name, explain) if explain else ()
    return office_document(structure, on_day, name, days, beside(costing, name, paths))


@route("/what-if", "what_if", shapes.WhatIf, "What is lost, by office and month")
def get_what_if(
    desk: TheDesk,
    ledger: TheLedger,
    activity: ActivityTexts = (),
    donor: DonorTexts = (),
    cut: CutText = "",
    from_: FromText = "",
    months: MonthsText = "",
    in_: InText = "",
    on: On = "",
    known_at: KnownAt = "",
) -> Document:
    """Say what is lost if an activity or a donor ends, or all is cut: exactly one of the three."""
    structure = desk.structure(on, known_at)
    on_day = ledger.on(structure, in_)
    cause = cause_of(on_day.accounts, Stops(activity, donor, cut), _CAUSES)
    start = read_day(from_) if from_ else structure.day
    found = what_if(on_day, cause, start, read_months(months))
    come = ending(structure.register, on_day, found)
    return whatif_document(structure, on_day, found, come.following)


async def here_only(
    connection: ASGIConnection[Any, Any, Any, Any], _handler: BaseRouteHandler
) -> None:
    """Refuse whoever asks under another name than this machine's.

    Raises:
        QuestionError: The address is not this machine's own.
    """
    refuse_strangers(connection.headers)


def money_router() -> Router:
    """Give the routes of money; nobody keeps what they answer."""
    return Router(
        f"{API}/finance",
        route_handlers=[
            get_offices,
            get_office,
            get_what_if,
            get_core,
            get_allocations,
            get_paths,
        ],
        guards=[here_only, known_parameters],
        response_headers={"cache-control": "no-store"},
    )
