"""`/api/v1`: the answers of the commands, as JSON, in the same shapes.

Each route is three lines: fetch the structure once, decide purely, give the document.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from litestar import Response, Router
from litestar.openapi.spec import OpenAPI, OpenAPIMediaType, OpenAPIResponse, OpenAPIType, Schema

from remit.model.structure import Structure
from remit.resolve import document, rasci, routing
from remit.resolve.asked import read_attributes
from remit.resolve.document import Document
from remit.resolve.matrix import matrix
from remit.resolve.serves import serves
from remit.web import shapes
from remit.web.asked import (
    Follow,
    Format,
    FunctionText,
    KnownAt,
    On,
    OneUnitText,
    RoleText,
    SubjectText,
    UnitText,
    WithTexts,
    known_parameters,
)
from remit.web.desk import TheDesk
from remit.web.lists import get_coverage, get_search, get_transfers
from remit.web.past import get_diff, get_history, get_timeline
from remit.web.problems import API
from remit.web.public import public, public_cells, public_duties, public_role, public_subjects
from remit.web.reference import get_reference
from remit.web.route import route
from remit.web.tables import matrix_csv, table_csv
from remit.web.who import are_ids, open_unit, public_unit, sheet_document, who_document

CSV: Final = "text/csv"
TABLES: Final = ("matrix", "rasci", "routing")
"""The routes that also give a table."""


WHO: Final = "The answer, or the service sheet"


@route("/who", "who", shapes.Who | shapes.Sheet, WHO, sync_to_thread=None)
async def get_who(
    desk: TheDesk,
    subject: SubjectText,
    function: FunctionText = "",
    role: RoleText = "",
    with_: WithTexts = (),
    follow: Follow = "",
    on: On = "",
    known_at: KnownAt = "",
) -> Document:
    """Say who answers to a subject for a function, why, and who was passed over.

    Without a function, the whole service sheet: every function of the day.
    """

    def answered(structure: Structure) -> Document:
        asked, attributes = public_role(structure, role), read_attributes(with_)
        on_to_heirs = follow == "true"
        if function:
            return who_document(structure, subject, function, asked, attributes, follow=on_to_heirs)
        return sheet_document(structure, subject, asked, attributes, follow=on_to_heirs)

    return await desk.answer(on, known_at, answered, is_short=partial(are_ids, subject, function))


@route("/serves/{unit:str}", "serves", shapes.Serves, "A part a remit")
def get_serves(desk: TheDesk, unit: UnitText, on: On = "", known_at: KnownAt = "") -> Document:
    """Say whom a unit serves in what, and where it stands behind another."""
    structure = desk.structure(on, known_at)
    name = public_unit(structure, unit)
    whole = document.serves_document(structure, name, serves(structure, name))
    return public_subjects(structure, whole)


@route("/units", "units", shapes.Units, "In the order of ids")
def get_units(desk: TheDesk, on: On = "", known_at: KnownAt = "") -> Document:
    """Give every unit open that day."""
    return document.units_document(public(desk.structure(on, known_at)))


@route("/units/{unit:str}", "unit", shapes.OneUnit, "The unit on that day")
def get_unit(desk: TheDesk, unit: UnitText, on: On = "", known_at: KnownAt = "") -> Document:
    """Give one unit: its name, place and designations of that day."""
    structure = desk.structure(on, known_at)
    shown = public(structure)
    found = shown.units[open_unit(structure, unit)]
    return document.moment_document(shown) | document.unit_document(shown, found)


@route("/tree", "tree", shapes.Tree, "From the roots down")
def get_tree(desk: TheDesk, on: On = "", known_at: KnownAt = "") -> Document:
    """Give the tree of units, and how many hold each designation."""
    return document.tree_document(public(desk.structure(on, known_at)))


@route("/matrix", "matrix", shapes.Matrix, "A row a subject, function and role; or as CSV")
def get_matrix(
    desk: TheDesk,
    role: RoleText = "",
    format_: Format = "json",
    on: On = "",
    known_at: KnownAt = "",
) -> Response[Document | str]:
    """Give status, holders and remits for every subject, function and role."""
    structure = desk.structure(on, known_at)
    cells = public_cells(structure, matrix(structure, public_role(structure, role)))
    if format_ == "csv":
        return Response(matrix_csv(cells), media_type=CSV)
    return Response(document.matrix_document(structure, cells))


@route("/rasci", "rasci", shapes.Rasci, "A line an office and function; or as CSV")
def get_rasci(
    desk: TheDesk,
    unit: OneUnitText = "",
    format_: Format = "json",
    on: On = "",
    known_at: KnownAt = "",
) -> Response[Document | str]:
    """Give who is responsible, accountable, supporting, consulted and informed, in what."""
    structure = desk.structure(on, known_at)
    duties = public_duties(structure, rasci.rasci(structure, _open_unit(structure, unit)))
    if format_ == "csv":
        columns = rasci.columns(structure)
        return Response(table_csv(columns, map(rasci.row, duties)), media_type=CSV)
    return Response(rasci.rasci_document(structure, duties))


@route("/routing", "routing", shapes.Routing, "A line a subject and function; or as CSV")
def get_routing(
    desk: TheDesk, format_: Format = "json", on: On = "", known_at: KnownAt = ""
) -> Response[Document | str]:
    """Give where a service desk sends requests: who answers, the mailbox, who is next."""
    structure = desk.structure(on, known_at)
    routes = routing.routing(structure, public(structure))
    if format_ == "csv":
        rows = (routing.row(structure, each) for each in routes)
        return Response(table_csv(routing.COLUMNS, rows), media_type=CSV)
    return Response(routing.routing_document(structure, routes))


def _open_unit(structure: Structure, text: str) -> str:
    return open_unit(structure, text) if text else ""


def api_router() -> Router:
    """Give the routes of the interface."""
    handlers = [
        *(get_reference, get_who, get_serves, get_units, get_unit, get_tree),
        *(get_matrix, get_rasci, get_routing, get_timeline, get_history, get_diff),
        *(get_search, get_coverage, get_transfers),
    ]
    return Router(API, route_handlers=handlers, guards=[known_parameters])


def describe_csv(schema: OpenAPI) -> None:
    """Add to the description that tables come as CSV, too."""
    for name in TABLES:
        route = (schema.paths or {})[f"{API}/{name}"].get
        responses = (route.responses if route else None) or {}
        found = responses["200"]
        if isinstance(found, OpenAPIResponse) and found.content is not None:
            found.content["text/csv"] = OpenAPIMediaType(schema=Schema(type=OpenAPIType.STRING))
