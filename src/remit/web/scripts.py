"""The scripts of others that live pages use, where they were fetched: `make scripts`."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import Final

from litestar import Response, get
from litestar.exceptions import NotFoundException

HTMX: Final = "/static/htmx.js"


@get(HTMX, include_in_schema=False, sync_to_thread=False)
def get_htmx() -> Response[bytes]:
    """Give htmx, as npm has it."""
    script = htmx()
    if not script:
        raise NotFoundException
    return Response(script, media_type="text/javascript")


@lru_cache(maxsize=1)
def htmx() -> bytes:
    """Read htmx; nothing where it was not fetched."""
    file = files("remit.web").joinpath("static", "htmx.min.js")
    return file.read_bytes() if file.is_file() else b""
