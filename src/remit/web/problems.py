"""The one place here that turns errors into answers: RFC 9457 for programs, pages for people.

    UnknownError        404   nothing is called that; the nearest names
    AmbiguousError      409   several are; the candidates, one of which to ask with
    NotInstalledError   501   a library that is not installed here; how to install it
    any other mistake   400   a day, a term or a question that cannot be read
    StoreError          503   the register cannot be read just now
    anything else       500   one sentence; the traceback goes to the log on stderr

409 and not 300: a program that follows whatever begins with 3 would look for an
address to go to, and there is none; the question has to be asked again.
"""

from __future__ import annotations

import logging
from http import HTTPStatus
from typing import Any, Final

import msgspec
from litestar import Request, Response
from litestar.exceptions import HTTPException
from msgspec import Struct

from remit.errors import (
    AmbiguousError,
    MistakesError,
    NotInstalledError,
    RemitError,
    StoreError,
    UnknownError,
)
from remit.text.catalogue import languages
from remit.web.languages import preferred
from remit.web.problem_page import problem_page
from remit.web.problem_words import ABOUT, OUR_MISTAKE, problem_words

API: Final = "/api/v1"
MEDIA_TYPE: Final = "application/problem+json"
HTML: Final = "text/html"

_SECONDS_TO_WAIT: Final = "5"
_LONGEST: Final = 500


class Candidate(Struct, frozen=True):
    """One of several that a word may mean."""

    kind: str
    id: str
    name: str


class Problem(Struct, frozen=True, omit_defaults=True):
    """What went wrong (RFC 9457), and what to ask instead.

    `type` is an address on this server that says what kinds there are.
    """

    type: str
    title: str
    status: int
    detail: str
    nearest: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    mistakes: tuple[str, ...] = ()


KINDS: Final = {
    "unknown": (HTTPStatus.NOT_FOUND, "Nothing is called that"),
    "ambiguous": (HTTPStatus.CONFLICT, "Several are called that"),
    "unreadable": (HTTPStatus.BAD_REQUEST, "The question cannot be read"),
    "not-installed": (HTTPStatus.NOT_IMPLEMENTED, "This is not installed here"),
    "unavailable": (HTTPStatus.SERVICE_UNAVAILABLE, "The register cannot be read just now"),
    "unexpected": (HTTPStatus.INTERNAL_SERVER_ERROR, "Something went wrong here"),
}
"""The kinds of problem, by the last part of their `type`."""

_LOG: Final = logging.getLogger(__name__)


def problem(error: Exception) -> Problem:
    """Say of any error what a reader can do about it.

    Example:
        >>> problem(UnknownError("function", "acounting", ["accounting"])).nearest
        ('accounting',)
        >>> problem(ValueError("secret")).detail
        'This is our mistake, and it has been noted. Try again, or ask something else.'
    """
    match error:
        case UnknownError():
            return _kind("unknown", error, nearest=error.nearest)
        case AmbiguousError():
            candidates = tuple(Candidate(*each) for each in error.candidates)
            return _kind("ambiguous", error, candidates=candidates)
        case MistakesError():
            return _kind("unreadable", error, mistakes=tuple(map(str, error.mistakes)))
        case HTTPException() if error.status_code != HTTPStatus.INTERNAL_SERVER_ERROR:
            return _of_http(error)
        case _:
            return _kind(_name(error), error)


def answer_error(request: Request[Any, Any, Any], error: Exception) -> Response[bytes]:
    """Answer an error: to a program with a problem document, to a person with a page."""
    found = problem(error)
    if found.status == HTTPStatus.INTERNAL_SERVER_ERROR:
        asked = request.scope["path"][:_LONGEST]
        _LOG.error("%s %r was not answered", request.method, asked, exc_info=error)
    if request.scope["path"].startswith("/api/"):
        body, media_type = msgspec.json.encode(found), MEDIA_TYPE
    else:
        language, home = _reader(request)
        page = problem_page(found.status, problem_words(error, language), language, home)
        body, media_type = page.encode("utf-8", "replace"), HTML
    return Response(
        body, status_code=found.status, media_type=media_type, headers=_headers(error, found)
    )


def _headers(error: Exception, found: Problem) -> dict[str, str]:
    """Give the headers of a problem: when to try again, and what the error itself says."""
    headers = dict(getattr(error, "headers", None) or {})
    if found.status == HTTPStatus.SERVICE_UNAVAILABLE:
        headers["retry-after"] = _SECONDS_TO_WAIT
    return headers | {"cache-control": "no-store"}


def _reader(request: Request[Any, Any, Any]) -> tuple[str, str]:
    """Give the language of the address, else the one the reader likes best; and the way in.

    Nothing but the code of a language that the program speaks comes of what was asked.
    """
    known = languages()
    named = request.scope["path"].strip("/").partition("/")[0]
    home = f"/{named}/" if named in known else "/"
    base = named.partition("-")[0]
    accepted = request.headers.get("accept-language", "")
    return base if base in known else preferred(accepted, known), home


def _name(error: Exception) -> str:
    if isinstance(error, StoreError):
        return "unavailable"
    if isinstance(error, NotInstalledError):
        return "not-installed"
    return "unreadable" if isinstance(error, RemitError) else "unexpected"


def _kind(
    name: str,
    error: Exception,
    **more: Any,  # noqa: ANN401 - the parts that only some problems have
) -> Problem:
    status, title = KINDS[name]
    said = sentences(error) if name != "unexpected" else OUR_MISTAKE
    return Problem(f"{API}#{name}", title, status.value, said[:_LONGEST], **more)


def sentences(error: Exception) -> str:
    """Say what is wrong and what to do, as sentences.

    Example:
        >>> sentences(RemitError("'2010' is not a day", todo="write it as 2010-06-01"))
        "'2010' is not a day. Write it as 2010-06-01."
    """
    said = (error.wrong, error.todo) if isinstance(error, RemitError) else (_said(error),)
    return " ".join(sentence(each) for each in said if each)


def sentence(text: str) -> str:
    """Begin a text with a capital and end it with a full stop, where it lacks them.

    Example:
        >>> sentence("write it as 2010-06-01"), sentence("Why?")
        ('Write it as 2010-06-01.', 'Why?')
    """
    closed = text if text.endswith((".", "?", "!")) else f"{text}."
    return closed[:1].upper() + closed[1:]


def _of_http(error: HTTPException) -> Problem:
    if error.status_code == HTTPStatus.BAD_REQUEST:
        return _kind("unreadable", error)
    status = HTTPStatus(error.status_code)
    said = str(ABOUT.get(status, sentence(status.description)))
    return Problem("about:blank", status.phrase, status.value, said)


def _said(error: Exception) -> str:
    """Say which parameters are wrong, where the error knows."""
    extra: Any = getattr(error, "extra", None)
    rows = extra if isinstance(extra, list) else []
    each = [
        f"{row['key'].strip('_')!r} cannot be read: {row['message']}"
        for row in rows
        if "key" in row
    ]
    return "; ".join(each) or getattr(error, "detail", "") or str(error)
