"""The memo of a proposal in a file, in a form that the file's name says."""

from __future__ import annotations

from pathlib import Path

from remit.change.case import Case
from remit.change.proposal import Proposal
from remit.errors import RemitError
from remit.publish.memo.proposal import memo_on_paper, memo_on_screen


def write_memo(proposal: Proposal, case: Case, file: str) -> None:
    """Write the memo of a proposal to a file.

    Raises:
        RemitError: The name says no form, or the file cannot be written, or printing to PDF
            needs a library that is not installed.
    """
    to = Path(file)
    if to.suffix not in {".html", ".pdf"}:
        wrong = f"{file} is neither .html nor .pdf."
        raise RemitError(wrong, todo=f"Write {to.stem or 'memo'}.html.")
    if to.suffix == ".pdf":
        body = memo_on_paper(proposal, case, "or write the memo as .html")
    else:
        body = memo_on_screen(proposal, case).encode()
    try:
        to.write_bytes(body)
    except OSError as error:
        wrong = f"{file} cannot be written: {error.strerror or error}."
        raise RemitError(wrong, todo="Name another file.") from error
