"""Which files the site has, and how each is made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Final

from remit.publish import machines
from remit.publish.addresses import MISSING, OFFLINE, SCRIPT, STYLE, has_page, page
from remit.publish.contents import (
    DRAW,
    LIVE,
    MAKE,
    MAKE_EDITION,
    Made,
    compared,
    leading,
    missing,
    welcome,
    who,
)
from remit.publish.countries import countries_with_pages
from remit.publish.drafts import Draft
from remit.publish.edition import CSS, HTML, JS, SVG, TEXT, Rendered, Site
from remit.publish.former import former_paths
from remit.publish.frame import BESIDE
from remit.publish.layout import lay_out
from remit.publish.offline.file import offline
from remit.publish.offline.plan import has_directory
from remit.publish.reader import Reader
from remit.publish.reads import Read
from remit.publish.sitemap import MAP
from remit.publish.views.lists import bodies, functions
from remit.resolve.compare import Comparison

ROBOTS: Final = "robots.txt"
INDEX: Final = "index.html"


def paths(site: Site) -> Iterator[str]:
    """Give every file of the site: a page in all languages before the next page."""
    if site.edition:
        yield INDEX
        for name in MAKE_EDITION:
            yield from (page(language, name) for language in site.languages)
        return
    about = tuple(_about(site))
    yield from (INDEX, MISSING, STYLE, SCRIPT, ROBOTS)
    yield from machines.paths(site, about)
    for name in DRAW:
        yield from (f"{language}/{name}" for language in site.languages)
    if has_directory(site):
        yield from (f"{language}/{OFFLINE}" for language in site.languages)
    for name, identity in about:
        for language in site.languages:
            yield page(language, name, identity)
    yield from former_paths(site)


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
        path += INDEX
    found = draft(site, path, asked=asked)
    return found.rendered(site) if found is not None else None


def draft(
    site: Site,
    path: str,
    *,
    asked: Mapping[str, str] | None = None,
    read: set[Read] | None = None,
) -> Draft | None:
    """Make one file of the site but for its foot.

    Args:
        site: What is published.
        path: One of `paths`.
        asked: The query, if a server answers.
        read: Where to note what of the organisation the file shows, if anybody wants to know.
    """
    match path:
        case "static/style.css":
            return Draft(_static(STYLE), CSS)
        case "static/page.js":
            return Draft(_static(SCRIPT), JS)
        case "robots.txt":
            return Draft(_robots(site), TEXT)
        case "index.html":
            reader = Reader(site, site.languages[0], path, asked, read)
            return _laid_out(reader, welcome(reader))
        case "404.html":
            reader = Reader(site, site.languages[0], path, asked, read)
            return _laid_out(reader, missing(reader))
        case _:
            made = machines.draft(site, path, _about, read)
            return made or _in_language(site, path, asked, read)


def render_answer(
    site: Site, language: str, *, at: str, need: str, asked: Mapping[str, str] | None = None
) -> Rendered:
    """Make the page that answers what somebody typed into the finder.

    Args:
        site: What is published, by a server.
        language: The language of the page.
        at: Where they are: an office, body or country, in their words.
        need: What they need, in their words; blank for everything.
        asked: The rest of the query: links keep its day.
    """
    query = {**(asked or {}), "at": at, "need": need}
    reader = Reader(site, language, page(language, "who"), query)
    return _laid_out(reader, who(reader, at, need)).rendered(site)


def render_comparison(
    one: Site, other: Site, language: str, found: Comparison, asked: Mapping[str, str]
) -> Rendered:
    """Make the page of two days side by side.

    Args:
        one: What is published on the first day, by a server.
        other: The same on the second.
        language: The language of the page.
        found: What is different, nothing internal in it.
        asked: The query.
    """
    path = page(language, "compare")
    days = {**asked, "on": other.structure.day.isoformat()}
    reader = Reader(other, language, path, days)
    first = Reader(one, language, path, {**asked, "on": one.structure.day.isoformat()})
    return _laid_out(reader, compared(first, reader, found)).rendered(other)


_PARTS: Final = 2
"""Of an address in a language, at most: the section, and the id of what the page is about."""


def _about(site: Site) -> Iterator[tuple[str, str]]:
    """Give the pages of a language: the name of the section, and the id of what it is about."""
    yield from (("", ""), ("structure", ""), ("news", ""), ("sources", ""), ("sitemap", ""))
    yield from (("chart", ""), ("serves", ""), ("map", ""))
    # The data are the same on all days, and stand once for all of them.
    yield from (() if site.prefix else (("data", ""),))
    yield from ((name, "") for name in BESIDE)
    reader = Reader(site, site.languages[0], INDEX)
    ids = {
        "unit": reader.visible.ever,
        "function": functions(reader),
        "place": sorted(countries_with_pages(site.structure)),
        "body": bodies(reader),
    }
    for name, known in ids.items():
        yield from ((name, identity) for identity in known if has_page(identity))


def _in_language(
    site: Site, path: str, asked: Mapping[str, str] | None, read: set[Read] | None
) -> Draft | None:
    language, _, rest = path.partition("/")
    if language not in site.languages:
        return None
    if rest in DRAW:
        reader = Reader(site, language, path, asked, read)
        drawn = DRAW[rest](reader)
        reader.finish()
        return Draft(drawn, SVG, language=language)
    if rest == OFFLINE:
        return Draft(offline(site, language, read), HTML, language=language)
    parts = rest.split("/")
    if parts.pop() != INDEX or len(parts) > _PARTS or not all(map(has_page, parts)):
        return None
    name, identity = (*parts, "", "")[:_PARTS]
    reader = Reader(site, language, path, asked, read)
    if name in LIVE and site.live and not identity:
        return _laid_out(reader, LIVE[name](reader))
    make = (MAKE_EDITION if site.edition else MAKE).get(name)
    made = make(reader, identity) if make is not None else None
    if made is None and not site.edition:
        made = leading(reader, name, identity)
    return _laid_out(reader, made) if made is not None else None


def _laid_out(reader: Reader, made: Made) -> Draft:
    """Lay out a page in its template."""
    text, rows = lay_out(reader, made.title, made.template, made.content)
    reader.finish()
    return Draft(text, HTML, made.status, reader.language, rows=rows)


def _robots(site: Site) -> str:
    if not site.structure.register.settings.index:
        return "User-agent: *\nDisallow: /\n"
    where = f"Sitemap: {site.base}{MAP}\n" if site.base else ""
    return f"User-agent: *\nAllow: /\n{where}"


@lru_cache(maxsize=8)
def _static(path: str) -> str:
    return files("remit.publish").joinpath(path).read_text("utf-8")
