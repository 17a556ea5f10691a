"""`remit serves`: the other direction, whom a unit serves."""

from __future__ import annotations

from typing import Annotated

from typer import Argument

from remit.cli.options import DB, Db, Json, KnownAt, On


def serves(
    unit: Annotated[str, Argument(metavar="UNIT", help="A unit, by id, name or alias.")],
    on: On = "",
    known_at: KnownAt = "",
    as_json: Json = False,
    db: Db = DB,
) -> None:
    """Say whom UNIT serves, and in what.

    Also where it stands behind a narrower remit.

    Example: remit serves mac-accounting --on 2010-06-01
    """
    from remit.cli.asking import unit_id
    from remit.cli.console import out, print_json
    from remit.cli.fetch import fetch
    from remit.cli.render.serves import show_services
    from remit.resolve.document import serves_document
    from remit.resolve.serves import serves as served_by

    structure = fetch(db, on, known_at)
    name = unit_id(structure, unit)
    services = served_by(structure, name)
    if as_json:
        print_json(serves_document(structure, name, services))
    else:
        show_services(out(), structure, name, services)
