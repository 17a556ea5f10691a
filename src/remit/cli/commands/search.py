"""`remit search`: everything a text may mean."""

from __future__ import annotations

from typing import Annotated

from typer import Argument

from remit.cli.options import DB, Db, Json, KnownAt, On


def search(
    text: Annotated[str, Argument(metavar="TEXT", help="A name, in any language, or words.")],
    on: On = "",
    known_at: KnownAt = "",
    as_json: Json = False,
    db: Db = DB,
) -> None:
    """Find what a name or words may mean, in any language.

    Example: remit search "бухгалтерия"
    """
    from remit.cli.console import out, print_json
    from remit.cli.fetch import fetch
    from remit.cli.render.search import search_document, show_matches
    from remit.search import find

    structure = fetch(db, on, known_at)
    found = find(structure, text)
    if as_json:
        print_json(search_document(structure, text, found))
    else:
        show_matches(out(), structure, text, found)
