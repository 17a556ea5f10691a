"""Files that only live pages use: the scripts of others (`make scripts`), the style of editing."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import Final

from litestar import Response, get
from litestar.exceptions import NotFoundException

HTMX: Final = "/static/htmx.js"
EDIT_STYLE: Final = "/static/edit.css"
MONEY_STYLE: Final = "/static/money.css"


@get(HTMX, include_in_schema=False, sync_to_thread=False)
def get_htmx() -> Response[bytes]:
    """Give htmx, as npm has it."""
    script = htmx()
    if not script:
        raise NotFoundException
    return Response(script, media_type="text/javascript")


@get(EDIT_STYLE, include_in_schema=False, sync_to_thread=False)
def get_edit_style() -> Response[bytes]:
    """Give the style of the pages of editing, which public pages do without."""
    return _style("edit.css")


@get(MONEY_STYLE, include_in_schema=False, sync_to_thread=False)
def get_money_style() -> Response[bytes]:
    """Give the style of the pages of money."""
    return _style("money.css")


def _style(name: str) -> Response[bytes]:
    style = files("remit.web").joinpath("static", name).read_bytes()
    return Response(style, media_type="text/css")


@lru_cache(maxsize=1)
def htmx() -> bytes:
    """Read htmx; nothing where it was not fetched."""
    file = files("remit.web").joinpath("static", "htmx.min.js")
    return file.read_bytes() if file.is_file() else b""


FILES: Final = (get_htmx, get_edit_style, get_money_style)
"""The routes of all of them."""
