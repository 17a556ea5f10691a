"""The proposal that an address or a field names by its number."""

from __future__ import annotations

from litestar.exceptions import NotFoundException

from remit.change.proposal import Proposal
from remit.errors import UnknownError
from remit.text.digits import is_number
from remit.web.editing.editor import Visit


def known(to: Visit) -> Proposal:
    """Give the proposal that an address names.

    Raises:
        NotFoundException: There is none.
    """
    return numbered(to, to.rest[1] if len(to.rest) > 1 else "")


def numbered(to: Visit, number: str) -> Proposal:
    """Give the proposal of a number, as somebody wrote it.

    Raises:
        NotFoundException: There is none.
    """
    if not is_number(number):
        raise NotFoundException
    try:
        return to.editing.store.proposals.one(int(number))
    except UnknownError as error:
        raise NotFoundException from error
