"""The site of a moment, and how its files are sent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from litestar import Response
from litestar.exceptions import NotFoundException

from remit.publish.site import Rendered, Site, render
from remit.web.desk import Desk
from remit.web.scripts import HTMX, htmx

_MISSING: Final = "404.html"


def site_of(desk: Desk, asked: Mapping[str, str]) -> Site:
    """Give the site of the moment asked about.

    Raises:
        WrittenWrongError: The day or the instant cannot be read.
        QuestionError: Nothing was recorded by then.
    """
    structure = desk.structure(asked.get("on", ""), asked.get("known_at", ""))
    there = HTMX if htmx() else ""
    return Site(structure, desk.today, live=True, htmx=there, edits=desk.is_edited)


def missing(site: Site) -> Rendered:
    """Give the page that says there is no such page, and where else to look."""
    found = render(site, _MISSING)
    if found is None:
        raise NotFoundException
    return Rendered(found.body, found.media_type, 404)


def sent(rendered: Rendered) -> Response[bytes]:
    """Send a file of the site."""
    kind = rendered.media_type
    # Litestar itself says the alphabet of whatever begins with text/.
    kind = kind.partition(";")[0] if kind.startswith("text/") else kind
    return Response(rendered.body, status_code=rendered.status, media_type=kind)
