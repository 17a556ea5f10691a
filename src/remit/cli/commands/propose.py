"""`remit propose`: put a draft before those who decide about it."""

from __future__ import annotations

from typing import Annotated

from typer import Option

from remit.cli.options import DB, AsActor, Db, DraftPath


def propose(
    file: DraftPath,
    instead: Annotated[
        int,
        Option(
            "--instead-of",
            metavar="ID",
            help="As a new version of this proposal; its approvals fall.",
            show_default=False,
        ),
    ] = 0,
    draft: Annotated[
        bool, Option("--draft", help="Only keep it: nobody has to look at it yet.")
    ] = False,
    as_person: AsActor = "",
    db: Db = DB,
) -> None:
    """Propose a reorganisation, so that others approve it.

    FILE holds the steps, in TOML. A number is a proposal that is kept already:
    a draft, or one that met a record and is proposed again as things stand now.

    Example: remit propose procurement.toml --as p-17
    """
    from remit.cli.console import out
    from remit.cli.drafting import act, number_of, planned, read_file
    from remit.cli.render.proposals import show_kept
    from remit.register import open_store
    from remit.register.proposing import begin, edit, propose_again, propose_draft

    when = act(as_person)
    number = number_of(file)
    if number is not None:
        with open_store(db) as store:
            kept = propose_again(store, number, when)
    else:
        read = read_file(file)
        with open_store(db) as store:
            if not draft:
                planned(store, read, when)
                kept = propose_draft(store, read.draft, when, instead)
            elif instead:
                kept = edit(store, instead, lambda _: read.draft, when)
            else:
                kept = begin(store, read.draft, when)
    show_kept(out(), kept)
