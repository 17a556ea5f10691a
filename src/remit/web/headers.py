"""What every response says to the browser: load nothing from elsewhere, and run nothing of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Final, Protocol

from litestar.types import Message, Scope

from remit.publish.memo.style import ALLOWED as MEMO
from remit.publish.pictures.style import ALLOWED as PICTURES

POLICY: Final = (
    f"default-src 'none'; script-src 'self'; connect-src 'self'; "
    f"style-src 'self' {PICTURES} {MEMO}; "
    "img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""No script but the server's own files: what a hostile text could smuggle in would not run.

The styles that stand in a file itself, of pictures and of memos, are allowed by their hashes.
"""

HEADERS: Final = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    # A link to a source elsewhere does not tell which office somebody asked about.
    "referrer-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "geolocation=(), camera=(), microphone=()",
}

_ALWAYS: Final = tuple((name.encode(), value.encode()) for name, value in HEADERS.items())
_NO_INDEX: Final = (b"x-robots-tag", b"noindex")


class Indexing(Protocol):
    """Knows whether search engines may list the pages."""

    @property
    def is_indexed(self) -> bool:
        """Tell whether they may."""
        ...


def security_headers(indexing: Indexing) -> Callable[[Message, Scope], Awaitable[None]]:
    """Give the hook that adds them to every response, errors and all."""

    async def add(message: Message, _scope: Scope) -> None:
        if message["type"] != "http.response.start":
            return
        more = _ALWAYS if indexing.is_indexed else (*_ALWAYS, _NO_INDEX)
        message["headers"] = [*message["headers"], *more]

    return add
