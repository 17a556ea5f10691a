"""`remit due`: what waits to be confirmed, and by whom."""

from __future__ import annotations

from typing import Annotated

from typer import Option

from remit.cli.options import DB, Db, Json, KnownAt, On


def due(
    within: Annotated[
        int, Option("--within", metavar="DAYS", min=0, help="So many days ahead, too.")
    ] = 90,
    on: On = "",
    known_at: KnownAt = "",
    as_json: Json = False,
    db: Db = DB,
) -> None:
    """List the facts that wait to be confirmed: still true?

    Overdue ones first, each with the unit it belongs to and who answers for the
    register there.

    Example: remit due --on 2026-06-01
    """
    from remit.cli.console import out, print_json
    from remit.cli.fetch import fetch
    from remit.cli.render.due import show_due
    from remit.resolve.waiting import due_document, waiting

    structure = fetch(db, on, known_at)
    found = waiting(structure, within)
    if as_json:
        print_json(due_document(structure, within, found))
    else:
        show_due(out(), structure, within, found)
