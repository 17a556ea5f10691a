"""`remit coverage`: how well a day is covered, function by function."""

from __future__ import annotations

from remit.cli.options import DB, Db, Json, KnownAt, On


def coverage(on: On = "", known_at: KnownAt = "", as_json: Json = False, db: Db = DB) -> None:
    """Show for how many each function is answered, and for how many it is not.

    Whom it concerns, and why, check says.

    Example: remit coverage --on 2010-06-01
    """
    from remit.cli.console import out, print_json
    from remit.cli.fetch import fetch
    from remit.cli.render.coverage import show_coverage
    from remit.resolve.coverage import coverage as findings_of
    from remit.resolve.covered import covered
    from remit.resolve.document import coverage_document

    structure = fetch(db, on, known_at)
    if as_json:
        print_json(coverage_document(structure, tuple(findings_of(structure))))
    else:
        show_coverage(out(), structure, tuple(covered(structure)))
