"""The files for machines: feeds, the map of the site, open data. Each is made of the site alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from remit.publish.addresses import ATOM, FEED, has_page
from remit.publish.countries import countries_with_pages
from remit.publish.data.files import FOLDER, data_file, data_paths, table_of
from remit.publish.data.tables import facts_told
from remit.publish.drafts import Draft
from remit.publish.edition import ATOM as ATOM_TYPE
from remit.publish.edition import RSS, XML, Site
from remit.publish.feeds.atom import atom
from remit.publish.feeds.channel import channel
from remit.publish.feeds.rss import rss
from remit.publish.reader import Reader
from remit.publish.reads import EVERYTHING, Read, of_question
from remit.publish.sitemap import MAP, About, site_maps
from remit.publish.visible import visible

_FEEDS: Final = (FEED, ATOM)


def paths(site: Site, about: tuple[About, ...]) -> Iterator[str]:
    """Give the files for machines.

    Args:
        site: What is published.
        about: What its pages are about, in one language.
    """
    yield from site_maps(site, about)
    yield from data_paths(site)
    for each in _fed(site):
        for language in site.languages:
            yield from ("/".join((language, *each, name)) for name in _FEEDS)


def draft(
    site: Site, path: str, about: Callable[[Site], Iterator[About]], read: set[Read] | None
) -> Draft | None:
    """Make one of them; nothing where none has that path.

    Args:
        site: What is published.
        path: The path of the file.
        about: Gives what the pages are about; asked only where that matters.
        read: Where to note what of the organisation the file shows, if anybody wants to know.
    """
    if path.startswith(MAP.removesuffix(".xml")):
        text = site_maps(site, tuple(about(site))).get(path)
        _reads_all(read)
        return Draft(text, XML) if text is not None else None
    if path.startswith(FOLDER):
        _reads_data(path, read)
        return _data(site, path)
    return _feed(site, path, read) if path.endswith(_FEEDS) else None


def _reads_all(read: set[Read] | None) -> None:
    if read is not None:
        read.add(EVERYTHING)


def _reads_data(path: str, read: set[Read] | None) -> None:
    """Note that a table reads its own rows, and anything else all there is."""
    file = table_of(path)
    if file and read is not None:
        read.update((of_question(facts_told, (file,)), ("settings",)))
    else:
        _reads_all(read)


_TYPES: Final = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json; charset=utf-8",
    "parquet": "application/vnd.apache.parquet",
    "ttl": "text/turtle; charset=utf-8",
}
_TEXT: Final = "text/plain; charset=utf-8"


def _data(site: Site, path: str) -> Draft | None:
    body = data_file(site, path)
    if body is None:
        return None
    kind = path.rpartition(".")[2]
    encoding = "latin-1" if kind == "parquet" else "utf-8"
    return Draft(body.decode(encoding), _TYPES.get(kind, _TEXT), encoding=encoding)


def _fed(site: Site) -> Iterator[tuple[str, ...]]:
    """Give what has a feed: the site, each unit and each country with a page."""
    yield ()
    if site.is_another_day:
        # Its things have their feeds at the top.
        return
    for name in visible(site.structure).ever:
        if has_page(name):
            yield "unit", name
    for code in sorted(countries_with_pages(site.structure)):
        yield "place", code


def _feed(site: Site, path: str, read: set[Read] | None) -> Draft | None:
    language, *about, name = path.split("/")
    if language not in site.languages or name not in _FEEDS or not _has_feed(site, about):
        return None
    reader = Reader(site, language, path, read=read)
    made = channel(reader)
    reader.finish()
    return Draft(atom(made), ATOM_TYPE) if name == ATOM else Draft(rss(made), RSS)


def _has_feed(site: Site, about: list[str]) -> bool:
    match about:
        case []:
            return True
        case ["unit", name]:
            return has_page(name) and visible(site.structure).has_page(name)
        case ["place", code]:
            return code in countries_with_pages(site.structure)
        case _:
            return False
