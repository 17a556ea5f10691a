"""`remit withdraw`: take a proposal back before it is decided."""

from __future__ import annotations

from remit.cli.options import DB, AsActor, Db, ProposalId


def withdraw(identity: ProposalId, as_person: AsActor = "", db: Db = DB) -> None:
    """Take a proposal back before it is recorded.

    Example: remit withdraw 7 --as p-17
    """
    from remit.cli.console import out
    from remit.cli.drafting import act
    from remit.cli.render.proposals import show_kept
    from remit.register import open_store
    from remit.register.proposing import withdraw as take_back

    with open_store(db) as store:
        show_kept(out(), take_back(store, identity, act(as_person)))
