"""What a person is told of an error: in the language of the reader, in sentences of the program."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

from litestar.exceptions import HTTPException
from msgspec.structs import replace

from remit.errors import RemitError
from remit.text.saying import Sentence, sentence
from remit.web.telling import Told, refusal_in, told_in

OUR_MISTAKE: Final = sentence(
    "This is our mistake, and it has been noted. Try again, or ask something else."
)
ABOUT: Final[Mapping[int, Sentence]] = {
    HTTPStatus.NOT_FOUND: sentence("There is nothing at this address."),
    HTTPStatus.METHOD_NOT_ALLOWED: sentence("This address can only be asked for, with GET."),
}
"""What is said of a status to programs, too."""

_ABOUT: Final[Mapping[int, Sentence]] = {
    **ABOUT,
    HTTPStatus.BAD_REQUEST: sentence(
        "What was sent cannot be read. Open the page again, and send it again."
    ),
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: sentence(
        "What was sent is larger than what is taken here. Shorten it, and send it again."
    ),
}
_ELSE: Final = sentence("This request cannot be answered. Go to the first page, and ask again.")
_LONGEST: Final = 500
"""How much of a piece is shown: somebody may have sent it."""


def problem_words(error: Exception, language: str) -> Told:
    """Say what went wrong and what to do; of what nobody expected no more than that it did.

    Args:
        error: What was raised.
        language: That of the reader, one that the program speaks.

    Example:
        >>> [each.text for each in problem_words(ValueError("secret"), "en")]
        ['This is our mistake, and it has been noted. Try again, or ask something else.']
    """
    if isinstance(error, RemitError):
        said = refusal_in(language, error)
    else:
        said = told_in(language, _of_status(error))
    return tuple(replace(each, text=each.text[:_LONGEST]) for each in said)


def _of_status(error: Exception) -> Sentence:
    if isinstance(error, HTTPException) and error.status_code != HTTPStatus.INTERNAL_SERVER_ERROR:
        return _ABOUT.get(error.status_code, _ELSE)
    return OUR_MISTAKE
