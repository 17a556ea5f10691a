"""`remit rasci`: who is responsible, accountable, supporting, consulted and informed."""

from __future__ import annotations

from typing import Annotated

from typer import Argument

from remit.cli.options import DB, Db, KnownAt, On, TableFormat


def rasci(
    unit: Annotated[
        str,
        Argument(
            metavar="UNIT", help="An office, by id, name or alias; else all.", show_default=False
        ),
    ] = "",
    on: On = "",
    known_at: KnownAt = "",
    format_: TableFormat = "csv",
    db: Db = DB,
) -> None:
    """Print a RASCI table of UNIT, or of all offices.

    One line for each function: who is responsible, accountable, supporting, consulted, informed.

    Example: remit rasci lima --on 2010-06-01
    """
    from remit.cli.asking import open_unit_id
    from remit.cli.console import print_json
    from remit.cli.fetch import fetch
    from remit.cli.tables import print_rows, refuse_format
    from remit.resolve import rasci as table

    refuse_format(format_)
    structure = fetch(db, on, known_at)
    duties = table.rasci(structure, open_unit_id(structure, unit) if unit else "")
    if format_ == "json":
        print_json(table.rasci_document(structure, duties))
    else:
        print_rows(table.columns(structure), map(table.row, duties))
