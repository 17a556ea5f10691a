"""`remit transfers`: what passed from whom to whom."""

from __future__ import annotations

from typing import Annotated

from typer import Option

from remit.cli.options import DB, Db, Json, KnownAt, On


def transfers(
    to: Annotated[
        str, Option("--to", metavar="UNIT", help="To this unit only.", show_default=False)
    ] = "",
    on: On = "",
    known_at: KnownAt = "",
    as_json: Json = False,
    db: Db = DB,
) -> None:
    """List what passed from whom to whom, and when.

    Example: remit transfers --to mac
    """
    from remit.cli.asking import unit_id
    from remit.cli.console import out, print_json
    from remit.cli.fetch import fetch
    from remit.cli.render.transfers import show_transfers
    from remit.resolve.document import transfers_document

    structure = fetch(db, on, known_at)
    unit = unit_id(structure, to) if to else ""
    if as_json:
        print_json(transfers_document(structure, unit))
    else:
        show_transfers(out(), structure, unit)
