"""`remit show`: everything about one thing."""

from __future__ import annotations

from typing import Annotated

from typer import Argument

from remit.cli.options import DB, Db, Json, KnownAt, On


def show(
    identity: Annotated[
        str, Argument(metavar="ID", help="A unit, body, country, function, group, site, …")
    ],
    on: On = "",
    known_at: KnownAt = "",
    as_json: Json = False,
    db: Db = DB,
) -> None:
    """Show everything about one thing.

    What is recorded, what is around it, how it was before.

    Where several things have one id, say which: site:vienna.

    Example: remit show vienna --on 2010-06-01
    """
    from remit.cli.console import out, print_json
    from remit.cli.fetch import fetch
    from remit.cli.render.show import show_thing
    from remit.cli.things import one_thing, thing_document

    structure = fetch(db, on, known_at)
    thing = one_thing(structure, identity)
    if as_json:
        print_json(thing_document(structure, thing))
    else:
        show_thing(out(), structure, thing)
