"""The decision memo of a proposal: a page to print, and the same as PDF."""

from __future__ import annotations

from typing import Final

from litestar import Response

from remit.change.case import Case
from remit.change.proposal import Proposal
from remit.publish.memo.proposal import memo_on_paper, memo_on_screen
from remit.register.looking import case_of
from remit.text.saying import sentence
from remit.web.editing.editor import Visit
from remit.web.editing.numbered import known

PAPER: Final = "pdf"
"""What stands behind the address of a memo where it is wanted as PDF."""


def on_screen(to: Visit) -> Response[bytes]:
    """Give the memo of the proposal that an address names as a page.

    Raises:
        NotFoundException: There is no such proposal.
    """
    body = memo_on_screen(*_decided(to)).encode("utf-8", "replace")
    return Response(body, media_type="text/html", headers={"cache-control": "no-store"})


def on_paper(to: Visit) -> Response[bytes]:
    """Give it as a file to keep or to send on.

    Raises:
        NotFoundException: There is no such proposal.
        NotInstalledError: The library that prints is not installed.
    """
    proposal, case = _decided(to)
    body = memo_on_paper(proposal, case, sentence("or open the memo as a page and print that"))
    name = f"proposal-{proposal.id}.pdf"
    headers = {
        "cache-control": "no-store",
        "content-disposition": f'attachment; filename="{name}"',
    }
    return Response(body, media_type="application/pdf", headers=headers)


def _decided(to: Visit) -> tuple[Proposal, Case]:
    proposal = known(to)
    return proposal, case_of(to.editing.store, proposal, to.editing.desk.today)
