"""`remit history`: what happened to one thing, and what was recorded of it when."""

from __future__ import annotations

from typing import Annotated

from typer import Argument, Option

from remit.cli.options import DB, Db, Json, KnownAt, On


def history(
    identity: Annotated[
        str, Argument(metavar="ID", help="A unit, body, function, site, … or a row: remits:lima-1")
    ],
    records: Annotated[
        bool,
        Option("--records", help="Also each record: when, by whom, and what it made of --on."),
    ] = False,
    on: On = "",
    known_at: KnownAt = "",
    as_json: Json = False,
    db: Db = DB,
) -> None:
    """Tell what happened to one thing, from its beginning to what is planned.

    How it was called and what it was part of, its designations, remits and
    memberships; and which record let anything end, with its reason and basis.
    Of what was taken back, it tells what was recorded, and what took it back.

    Example: remit history vienna
    """
    from remit.cli.console import out, print_json
    from remit.cli.fetch import fetch, fetch_endings, fetch_learned, fetch_taken_back
    from remit.cli.render.ending import Endings, ending_documents
    from remit.cli.render.history import show_history
    from remit.cli.render.learned import learned_documents
    from remit.cli.things import past_of, past_of_row, rows_of_id
    from remit.resolve.history import history_of
    from remit.resolve.history_document import history_document

    structure = fetch(db, on, known_at)
    taken_back = fetch_taken_back(db, structure, rows_of_id(structure, identity))
    asked = past_of_row(*taken_back) if taken_back else past_of(structure, identity)
    events = history_of(structure.register, asked.file, asked.key)
    endings = fetch_endings(db, structure, events)
    found = fetch_learned(db, structure, asked.file, asked.key) if records else None
    found = taken_back[1] if taken_back else found
    if as_json:
        document = history_document(structure, asked.kind, asked.id, events)
        recorded = None if found is None else learned_documents(structure, found)
        ended = ending_documents(events, endings)
        print_json(document | {"endings": ended, "records": recorded})
    else:
        show_history(out(), structure, asked, events, Endings(endings), found)
