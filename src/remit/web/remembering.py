"""Between server and routes: what was answered before is answered from memory.

An answer follows from the register, the day and the address, and from nothing
else. So each is made once, and whoever holds it already is told so (304).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from litestar.concurrency import sync_to_thread
from litestar.enums import ScopeType
from litestar.middleware import ASGIMiddleware
from litestar.types import ASGIApp, HTTPScope, Message, Receive, Scope, Send

from remit.model.structure import Structure
from remit.web.desk import Desk
from remit.web.editing.routes import is_editing
from remit.web.kept import Headers, Kept, Recent
from remit.web.money.routes import is_money

MOST_BYTES: Final = 64 * 1024 * 1024

_LARGE: Final = 64 * 1024
_OK: Final = 200
_NOT_MODIFIED: Final = 304


class Remembering(ASGIMiddleware):
    """Keeps what routes answer with 200 for as long as today's structure is the same."""

    scopes = (ScopeType.HTTP,)

    def __init__(self, desk: Desk, most: int = MOST_BYTES) -> None:
        """Keep nothing yet."""
        self._desk = desk
        self._recent = Recent(most)
        self._current: Structure | None = None

    @property
    def is_indexed(self) -> bool:
        """Whether the register of today wants to be listed by search engines."""
        return self._current is not None and self._current.register.settings.index

    async def handle(self, scope: Scope, receive: Receive, send: Send, next_app: ASGIApp) -> None:
        """Answer from memory, else from the route; all on the one thread of the server."""
        # What is for this machine only is asked anew: who asks is looked at each time.
        is_inside = is_editing(scope["path"]) or is_money(scope["path"])
        if scope.get("method") != "GET" or is_inside:
            await next_app(scope, receive, send)
            return
        current = self._desk.current()
        if current is not self._current:
            self._recent.clear()
            self._current = current
        # A blank is in no query as it is sent, so that no path can pass for path and query.
        key = f"{scope['query_string'].decode('latin-1')} {scope['path']}"
        kept = self._recent.get(key)
        if kept is None:
            listening = _Listening(send)
            await next_app(scope, receive, listening)
            kept = listening.kept
            if kept is None:
                return
            if current is self._current:
                self._recent.put(key, kept)
        await _answer(kept, _headers(scope), send)


class _Listening:
    """Stands in for `send`: holds a whole 200 back, and lets all else through."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._held: Headers | None = None
        self._body: list[bytes] = []
        self.kept: Kept | None = None

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and message["status"] == _OK:
            self._held = [
                (name, value) for name, value in message["headers"] if name != b"content-length"
            ]
        elif message["type"] == "http.response.body" and self._held is not None:
            self._body.append(message.get("body", b""))
            if not message.get("more_body", False):
                self.kept = Kept(self._held, b"".join(self._body))
        else:
            await self._send(message)


async def _answer(kept: Kept, asked: Mapping[bytes, bytes], send: Send) -> None:
    is_compressed = not kept.is_small and _takes_gzip(asked.get(b"accept-encoding", b""))
    # Two forms of one answer have two tags, or a cache could mend one with the other.
    tag = f'{kept.tag[:-1]}-gz"' if is_compressed else kept.tag
    headers = [
        *kept.headers,
        (b"etag", tag.encode()),
        (b"cache-control", b"no-cache"),
        (b"vary", b"accept-encoding"),
    ]
    if _holds(asked.get(b"if-none-match", b""), kept.tag[1:-1]):
        await _send_whole(send, _NOT_MODIFIED, headers, b"")
        return
    if is_compressed:
        headers.append((b"content-encoding", b"gzip"))
    body = await _compressed(kept) if is_compressed else kept.body
    headers.append((b"content-length", str(len(body)).encode()))
    await _send_whole(send, _OK, headers, body)


async def _compressed(kept: Kept) -> bytes:
    # A matrix takes a while, and nobody else should wait for it.
    return kept.compressed if len(kept.body) < _LARGE else await sync_to_thread(kept.compress)


async def _send_whole(send: Send, status: int, headers: Headers, body: bytes) -> None:
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body, "more_body": False})


def _headers(scope: HTTPScope | Scope) -> dict[bytes, bytes]:
    found: dict[bytes, bytes] = {}
    for name, value in scope["headers"]:
        found[name] = found[name] + b"," + value if name in found else value
    return found


def _takes_gzip(accepted: bytes) -> bool:
    """Tell whether gzip is accepted.

    Example:
        >>> _takes_gzip(b"br, gzip;q=0.8"), _takes_gzip(b"gzip;q=0"), _takes_gzip(b"")
        (True, False, False)
    """
    for part in accepted.decode("latin-1").split(","):
        coding, _, quality = part.replace(" ", "").partition(";q=")
        if coding.lower() in {"gzip", "*"}:
            return quality.strip("0.") != "" or not quality
    return False


def _holds(tags: bytes, tag: str) -> bool:
    """Tell whether a reader says that it holds an answer, in either form.

    Example:
        >>> _holds(b'W/"aa", "bb-gz"', "bb"), _holds(b"*", "bb"), _holds(b'"b"', "bb")
        (True, True, False)
    """
    held = {
        each.strip().removeprefix("W/").strip('"') for each in tags.decode("latin-1").split(",")
    }
    return bool(held & {"*", tag, f"{tag}-gz"})
