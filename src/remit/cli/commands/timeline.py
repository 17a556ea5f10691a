"""`remit timeline`: one answer through the years."""

from __future__ import annotations

from typing import Annotated

from typer import Argument, Option

from remit.cli.options import DB, Db, Json, KnownAt, On, RoleOption


def timeline(
    subject: Annotated[
        str, Argument(metavar="SUBJECT", help="For whom: an office, body or country.")
    ],
    function: Annotated[str, Argument(metavar="FUNCTION", help="For what, by name or in words.")],
    role: RoleOption = "",
    records: Annotated[
        bool,
        Option("--records", help="Along the records: what was thought of the day --on, and when."),
    ] = False,
    on: On = "",
    known_at: KnownAt = "",
    as_json: Json = False,
    db: Db = DB,
) -> None:
    """Tell who answered to SUBJECT for FUNCTION through the years.

    One sentence for each stretch of days with one answer, and what ended it.

    Example: remit timeline EST regional-support
    """
    from remit.cli.asking import question_of
    from remit.cli.console import out, print_json
    from remit.cli.fetch import fetch, fetch_endings
    from remit.cli.render.ending import Endings
    from remit.cli.render.timeline import show_timeline
    from remit.cli.thinking import show_thoughts
    from remit.resolve.timeline import timeline as lines_of
    from remit.resolve.timeline_document import timeline_document

    structure = fetch(db, on, known_at)
    question = question_of(structure, subject, function, role)
    if records:
        show_thoughts(db, structure, question, as_json=as_json)
        return
    lines = lines_of(structure, question)
    if as_json:
        print_json(timeline_document(structure, question, lines))
    else:
        cuts = (each for line in lines for spell in line.spells for each in spell.cut_by)
        endings = Endings(fetch_endings(db, structure, cuts))
        show_timeline(out(), structure, question, lines, endings)
