"""`remit record`: make a proposal, or a draft, part of the register."""

from __future__ import annotations

from typing import Annotated

from typer import Argument

from remit.cli.options import DB, As, Db


def record(
    what: Annotated[
        str,
        Argument(
            metavar="ID|FILE",
            help="The number of a proposal; or a draft of steps, in TOML.",
            show_default=False,
        ),
    ],
    as_person: As = "",
    db: Db = DB,
) -> None:
    """Record a proposal that has all its approvals.

    A FILE is recorded as it is: by somebody at the machine itself, or by a
    person who could approve all of it. What was recorded meanwhile stays: if
    the two speak of the same, it is said which step meets which record, and
    nothing is recorded.

    Example: remit record 7
    """
    from remit.cli.console import out
    from remit.cli.drafting import act, number_of, planned, read_file
    from remit.cli.proposing import receipt_words
    from remit.register import open_store
    from remit.register.proposing import record_draft, record_proposal

    when = act(as_person)
    number = number_of(what)
    if number is not None:
        with open_store(db) as store:
            receipt = record_proposal(store, number, when)
    else:
        read = read_file(what)
        with open_store(db) as store:
            planned(store, read, when)
            receipt = record_draft(store, read.draft, when)
    out().print(receipt_words(receipt), style="foot", soft_wrap=True)
