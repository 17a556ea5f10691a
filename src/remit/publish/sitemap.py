"""The site map for search engines: every page once a language, beside its other languages.

As sitemaps.org has it: at most 50,000 addresses and 50 MB a file, and beyond that an
index of several files.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from remit.model.structure import Structure
from remit.publish.addresses import page
from remit.publish.edition import Site
from remit.publish.feeds.item import address
from remit.publish.feeds.xml import xml

MAP: Final = "sitemap.xml"
MOST: Final = 50_000
LARGEST: Final = 50_000_000

About = tuple[str, str]
"""The name of a section, and the id of what a page is about."""

_HEAD: Final = '<?xml version="1.0" encoding="utf-8"?>\n'
_NAMESPACES: Final = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
)
_OPEN, _CLOSE = f"{_HEAD}<urlset {_NAMESPACES}>\n", "</urlset>\n"


class _Known:
    """The maps made already, by what they are made of besides the structure."""

    def __init__(self, _structure: Structure) -> None:
        self.maps: dict[tuple[object, ...], dict[str, str]] = {}


def site_maps(
    site: Site, about: tuple[About, ...], *, most: int = MOST, largest: int = LARGEST
) -> dict[str, str]:
    """Give the files of the site map, by path: one, or an index and its parts.

    Args:
        site: What is published.
        about: What its pages are about, in one language.
        most: How many addresses a file holds.
        largest: How many bytes.
    """
    known = site.structure.derived(_Known).maps
    key = (site.base, site.live, site.languages, about, most, largest)
    if key not in known:
        known[key] = _made(site, about, most, largest)
    return known[key]


def _made(site: Site, about: tuple[About, ...], most: int, largest: int) -> dict[str, str]:
    parts = list(_files(_urls(site, about), most, largest))
    if len(parts) == 1:
        return {MAP: parts[0]}
    named = {f"sitemap-{number}.xml": text for number, text in enumerate(parts, start=1)}
    return {MAP: _index(site, named), **named}


def _urls(site: Site, about: Iterable[About]) -> Iterator[str]:
    learned = _learned(site)
    for each in about:
        there = {code: xml(address(site, page(code, *each))) for code in site.languages}
        # Whoever speaks none of them is led to the choice of languages, or to the first one.
        other = xml(address(site, "index.html")) if each == ("", "") else there[site.languages[0]]
        links = "".join(
            f'<xhtml:link rel="alternate" hreflang="{code}" href="{href}"/>\n'
            for code, href in (*there.items(), ("x-default", other))
        )
        yield from (f"<url>\n<loc>{loc}</loc>\n{learned}{links}</url>\n" for loc in there.values())


def _files(urls: Iterable[str], most: int, largest: int) -> Iterator[str]:
    held: list[str] = []
    size = frame = len(_OPEN) + len(_CLOSE)
    for url in urls:
        more = len(url.encode())
        if held and (len(held) == most or size + more > largest):
            yield f"{_OPEN}{''.join(held)}{_CLOSE}"
            held, size = [], frame
        held.append(url)
        size += more
    yield f"{_OPEN}{''.join(held)}{_CLOSE}"


def _index(site: Site, named: Iterable[str]) -> str:
    learned = _learned(site)
    places = (xml(address(site, name)) for name in named)
    rows = (f"<sitemap>\n<loc>{loc}</loc>\n{learned}</sitemap>\n" for loc in places)
    opening = '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return f"{_HEAD}{opening}{''.join(rows)}</sitemapindex>\n"


def _learned(site: Site) -> str:
    head = site.structure.head
    return f"<lastmod>{head.at.date().isoformat()}</lastmod>\n" if head is not None else ""
