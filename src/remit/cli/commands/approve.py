"""`remit approve`: agree to a proposal."""

from __future__ import annotations

from typing import Annotated

from typer import Option

from remit.cli.options import DB, AsActor, Db, ProposalId


def approve(
    identity: ProposalId,
    seen: Annotated[
        str,
        Option(
            "--seen",
            metavar="CONTENT",
            help="Only if it still does what you saw: the content at the foot of review.",
            show_default=False,
        ),
    ] = "",
    as_person: AsActor = "",
    db: Db = DB,
) -> None:
    """Approve a proposal, for all that you may approve of it.

    Nobody approves what they proposed, nor what gives a right to a unit they
    work in. If it would do something else by now, approvals have fallen, and it
    is to be looked at again.

    Example: remit approve 7 --as p-17
    """
    from remit.cli.console import out
    from remit.cli.drafting import act
    from remit.cli.render.proposals import show_kept
    from remit.register import open_store
    from remit.register.proposing import approve as agree

    with open_store(db) as store:
        show_kept(out(), agree(store, identity, act(as_person), seen))
