"""`remit routing`: where a service desk sends requests."""

from __future__ import annotations

from remit.cli.options import DB, Db, KnownAt, On, TableFormat


def routing(on: On = "", known_at: KnownAt = "", format_: TableFormat = "csv", db: Db = DB) -> None:
    """Print where a service desk sends each request.

    One line for each subject and function: who answers, the mailbox, who is next.

    Example: remit routing --on 2010-06-01 > routing.csv
    """
    from functools import partial

    from remit.cli.console import print_json
    from remit.cli.fetch import fetch
    from remit.cli.tables import print_rows, refuse_format
    from remit.resolve import routing as table

    refuse_format(format_)
    structure = fetch(db, on, known_at)
    routes = table.routing(structure)
    if format_ == "json":
        print_json(table.routing_document(structure, routes))
    else:
        print_rows(table.COLUMNS, map(partial(table.row, structure), routes))
