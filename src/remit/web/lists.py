"""The routes that list: what a text may mean, what a day leaves open, what was transferred."""

from __future__ import annotations

from remit.resolve import document
from remit.resolve.coverage import coverage
from remit.resolve.document import Document
from remit.web import shapes
from remit.web.asked import KnownAt, On, SearchText, ToText
from remit.web.desk import TheDesk
from remit.web.found import search_document
from remit.web.public import public_findings, public_transfers
from remit.web.route import route
from remit.web.who import public_unit


@route("/search", "search", shapes.Search, "The best first")
def get_search(desk: TheDesk, text: SearchText, on: On = "", known_at: KnownAt = "") -> Document:
    """Find what a name or words may mean, in any language, and say why it was found."""
    return search_document(desk.structure(on, known_at), text)


@route("/coverage", "coverage", shapes.Coverage, "Gaps, contests, orphans and more")
def get_coverage(desk: TheDesk, on: On = "", known_at: KnownAt = "") -> Document:
    """Say what the remits of a day leave open: gaps, contests, orphans and more."""
    structure = desk.structure(on, known_at)
    return document.coverage_document(structure, public_findings(structure, coverage(structure)))


@route("/transfers", "transfers", shapes.Transfers, "In the order of ids")
def get_transfers(desk: TheDesk, to: ToText = "", on: On = "", known_at: KnownAt = "") -> Document:
    """List what passed from whom to whom, and when, as far as known."""
    structure = desk.structure(on, known_at)
    unit = public_unit(structure, to) if to else ""
    return public_transfers(structure, document.transfers_document(structure, unit))
