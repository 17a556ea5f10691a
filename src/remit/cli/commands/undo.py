"""`remit undo`: take a record back."""

from __future__ import annotations

from typing import Annotated

from typer import Argument, Option

from remit.cli.options import DB, As, Db


def undo(
    number: Annotated[
        int, Argument(metavar="N", help="The number of a record.", show_default=False)
    ],
    day: Annotated[
        str,
        Option(
            "--from",
            metavar="DAY",
            help="Only from this day on: it ends. Unless said, it never was.",
            show_default=False,
        ),
    ] = "",
    reason: Annotated[
        str, Option("--reason", metavar="TEXT", help="Why.", show_default=False)
    ] = "",
    as_person: As = "",
    db: Db = DB,
) -> None:
    """Take a record back: what was known before it is known again.

    What it did not change stays, and so does what was recorded since. If
    something else is known by now of what it changed, that is said, and nothing
    is taken back.

    Example: remit undo 12
    """
    from remit.cli.console import out
    from remit.cli.drafting import act
    from remit.cli.proposing import receipt_words
    from remit.publish.english.words import listed
    from remit.register import open_store
    from remit.register.undoing import record_undo
    from remit.temporal.moment import read_day

    first = read_day(day) if day else None
    with open_store(db) as store:
        receipt, undone = record_undo(store, number, act(as_person), first, reason)
    if undone.kept:
        rows = listed([f"{file} {' '.join(key)}" for file, key in undone.kept], 8)
        out().print(f"What has no days stays as it is: {rows}.", soft_wrap=True)
    out().print(receipt_words(receipt), style="foot", soft_wrap=True)
