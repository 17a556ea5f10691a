"""Which files the site has, and how each is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib.resources import files
from typing import Final

from msgspec import Struct

from remit.publish.addresses import STYLE
from remit.publish.edition import CSS, HTML, Rendered, Site
from remit.publish.environment import environment
from remit.publish.frame import frame
from remit.publish.reader import Reader
from remit.publish.views.structure_page import structure_page
from remit.publish.words import Words


class Page(Struct, frozen=True):
    """What a page shows, under which title, laid out by which template."""

    title: Words
    template: str
    content: object
    status: int = 200


Make = Callable[[Reader, str], Page | None]
"""Makes a page about the thing with an id (blank for a page about everything)."""


def paths(site: Site) -> Iterator[str]:
    """Give every file of the site, in the order in which they are written."""
    yield STYLE
    for language in site.languages:
        yield f"{language}/structure/index.html"


def render(site: Site, path: str, *, asked: Mapping[str, str] | None = None) -> Rendered | None:
    """Make one file of the site.

    Args:
        site: What is published.
        path: One of `paths`; `index.html` at its end may be left out.
        asked: The query, if a server answers: links keep its day.

    Returns:
        The file; nothing where the site has none of that name.
    """
    path = path.removeprefix("/")
    if not path or path.endswith("/"):
        path += "index.html"
    if path == STYLE:
        return Rendered(files("remit.publish").joinpath(STYLE).read_bytes(), CSS)
    language, _, rest = path.partition("/")
    name, _, identity = rest.removesuffix("index.html").strip("/").partition("/")
    if language not in site.languages or name not in _MAKE or not rest.endswith("index.html"):
        return None
    reader = Reader(site, language, path, asked)
    page = _MAKE[name](reader, identity)
    return laid_out(reader, page) if page is not None else None


def laid_out(reader: Reader, page: Page) -> Rendered:
    """Lay out a page in its template."""
    template = environment(reader.language).get_template(page.template)
    text = template.render(page=page.content, frame=frame(reader, page.title))
    return Rendered(text.encode(), HTML, page.status)


def _structure(reader: Reader, identity: str) -> Page | None:
    if identity:
        return None
    content = structure_page(reader)
    return Page(reader.own(reader.said.gettext("Structure")), "structure.html", content)


_MAKE: Final[Mapping[str, Make]] = {"structure": _structure}
