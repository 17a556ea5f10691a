"""`remit diff`: what is different between two days, or between what was known of them."""

from __future__ import annotations

from typing import Annotated

from typer import Argument, Option

from remit.cli.options import DB, Db, Json, KnownAt


def diff(
    day: Annotated[str, Argument(metavar="DAY", help="The first day, as 2010-06-01.")],
    then: Annotated[str, Argument(metavar="DAY", help="The second; the same one may be.")],
    known_at: KnownAt = "",
    then_known_at: Annotated[
        str,
        Option(
            "--then-known-at",
            metavar="INSTANT",
            help="The second as known then; as --known-at unless said.",
            show_default=False,
        ),
    ] = "",
    as_json: Json = False,
    db: Db = DB,
) -> None:
    """Say what is different between two days: units, remits, and who answers to whom.

    With one day twice and two instants: what was learned of it between them.

    Example: remit diff 2011-06-30 2011-07-01
    """
    from remit.cli.console import out, print_json
    from remit.cli.fetch import fetch
    from remit.cli.render.diff import show_diff
    from remit.resolve.compare import compare
    from remit.resolve.compare_document import diff_document

    one = fetch(db, day, known_at)
    other = fetch(db, then, then_known_at or known_at)
    found = compare(one, other)
    if as_json:
        print_json(diff_document(one, other, found))
    else:
        show_diff(out(), one, other, found)
