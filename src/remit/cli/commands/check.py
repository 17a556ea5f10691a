"""`remit check`: what a day leaves open."""

from __future__ import annotations

from remit.cli.options import DB, Db, Json, KnownAt, On


def check(on: On = "", known_at: KnownAt = "", as_json: Json = False, db: Db = DB) -> None:
    """Find what the remits of a day leave open.

    Contests, gaps, orphans and more. Findings are no mistakes: the exit code is 0.

    Example: remit check --on 2010-06-01
    """
    from remit.cli.console import out, print_json
    from remit.cli.fetch import fetch
    from remit.cli.render.findings import show_findings
    from remit.resolve.check import check as findings_of
    from remit.resolve.document import coverage_document

    structure = fetch(db, on, known_at)
    findings = findings_of(structure)
    if as_json:
        print_json(coverage_document(structure, findings))
    else:
        show_findings(out(), structure, findings)
