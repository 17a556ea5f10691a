"""The route that lays two days side by side."""

from __future__ import annotations

from typing import Any, Final

from litestar import Request, Response, get

from remit.publish.site import Site, render_comparison
from remit.resolve.compare import compare
from remit.web.desk import TheDesk
from remit.web.pages import missing, sent, site_of
from remit.web.public_rows import public_comparison

_LONGEST: Final = 40
_ASKED: Final = ("one", "other", "known_at")


@get("/{language:str}/compare", include_in_schema=False, sync_to_thread=True)
def get_comparison(
    request: Request[Any, Any, Any], desk: TheDesk, language: str
) -> Response[bytes]:
    """Give the page of two days; today where one is not named."""
    given = {name: request.query_params.get(name, "")[:_LONGEST].strip() for name in _ASKED}
    sites = [_site(desk, given, name) for name in ("one", "other")]
    one, other = sites
    if language not in other.languages:
        return sent(missing(other))
    found = public_comparison(
        one.structure, other.structure, compare(one.structure, other.structure)
    )
    asked = {name: text for name, text in given.items() if text}
    return sent(render_comparison(one, other, language, found, asked))


def _site(desk: TheDesk, given: dict[str, str], name: str) -> Site:
    asked = {"on": given[name], "known_at": given["known_at"]}
    return site_of(desk, {key: text for key, text in asked.items() if text})
