"""`remit tree`: the organisation of a day."""

from __future__ import annotations

from remit.cli.options import DB, Db, Json, KnownAt, On


def tree(on: On = "", known_at: KnownAt = "", as_json: Json = False, db: Db = DB) -> None:
    """Show the organisation of a day.

    Units with units in them as a tree, then the offices by designation.

    Example: remit tree --on 2010-06-01
    """
    from remit.cli.console import out, print_json
    from remit.cli.fetch import fetch
    from remit.cli.render.tree import show_tree
    from remit.resolve.document import tree_document

    structure = fetch(db, on, known_at)
    if as_json:
        print_json(tree_document(structure))
    else:
        show_tree(out(), structure)
