"""`remit comment`: say something of a proposal."""

from __future__ import annotations

from typing import Annotated

from typer import Argument, Option

from remit.cli.options import DB, AsActor, Db, ProposalId


def comment(
    identity: ProposalId,
    text: Annotated[str, Argument(metavar="TEXT", help="What you say.", show_default=False)],
    step: Annotated[
        int, Option("--step", metavar="NUMBER", help="Of one step only.", show_default=False)
    ] = 0,
    as_person: AsActor = "",
    db: Db = DB,
) -> None:
    """Say something of a proposal, or of one of its steps.

    Example: remit comment 7 "Who pays for the move?" --step 2
    """
    from remit.cli.console import out
    from remit.cli.drafting import act
    from remit.register import open_store
    from remit.register.proposing import comment as say

    with open_store(db) as store:
        kept = say(store, identity, act(as_person), text, step)
    where = f"step {step} of proposal {kept.id}" if step else f"proposal {kept.id}"
    out().print(f"It stands beside {where}.")
