"""`remit reject`: refuse a proposal, and say why."""

from __future__ import annotations

from typing import Annotated

from typer import Option

from remit.cli.options import DB, AsActor, Db, ProposalId


def reject(
    identity: ProposalId,
    because: Annotated[
        str, Option("--because", metavar="TEXT", help="Why; they will read it.", show_default=False)
    ],
    as_person: AsActor = "",
    db: Db = DB,
) -> None:
    """Reject a proposal, and say why.

    Whoever proposed it can propose it anew, in another version.

    Example: remit reject 7 --because "Lima would lose its only hotline."
    """
    from remit.cli.console import out
    from remit.cli.drafting import act
    from remit.cli.render.proposals import show_kept
    from remit.register import open_store
    from remit.register.proposing import reject as refuse

    with open_store(db) as store:
        show_kept(out(), refuse(store, identity, act(as_person), because))
