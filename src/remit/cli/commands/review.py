"""`remit review`: what is proposed, and what each proposal still needs."""

from __future__ import annotations

from typing import Annotated

from typer import Argument, Option

from remit.cli.options import DB, Db, Json


def review(
    identity: Annotated[
        int, Argument(metavar="ID", help="The number of a proposal.", show_default=False)
    ] = 0,
    everything: Annotated[
        bool, Option("--all", help="Also what is recorded, rejected or withdrawn.")
    ] = False,
    memo: Annotated[
        str,
        Option(
            "--memo",
            metavar="OUT",
            help="Write it for those who read on paper: OUT.html, or OUT.pdf.",
            show_default=False,
        ),
    ] = "",
    as_json: Json = False,
    db: Db = DB,
) -> None:
    """List what waits to be decided, or show one proposal.

    What it does as things stand now, what was said of it, who approved it, what
    it still needs, and who could give that.

    Example: remit review
    """
    from remit.cli.console import out, print_json
    from remit.cli.proposing import brief_document, proposal_document
    from remit.cli.render.proposals import show_proposal, show_proposals
    from remit.cli.reviewing import listed, reviewed
    from remit.publish.planning import plan_parts

    if not identity:
        found = listed(db, everything=everything)
        if as_json:
            back = found.taken_back
            listed_ = [brief_document(each, back.get(each.record)) for each in found.proposals]
            print_json({"proposals": listed_})
        else:
            show_proposals(out(), found)
        return
    one = reviewed(db, identity)
    proposal, case, back_by = one.proposal, one.case, one.taken_back
    if memo:
        from remit.cli.memo import write_memo

        write_memo(proposal, case, memo)
        out().print(f"The memo is in {memo}.", soft_wrap=True)
        return
    parts = plan_parts(case)
    if as_json:
        print_json(proposal_document(proposal, case, parts, back_by))
    else:
        show_proposal(out(), one, parts)
