"""The entries of a feed: what changed or is planned, and what was recorded lately."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from remit.model.structure import Structure
from remit.publish.addresses import page
from remit.publish.edition import Site
from remit.publish.feeds.item import Item, address, unique
from remit.publish.feeds.state import state
from remit.publish.news.recorded import recorded
from remit.publish.news.telling import Told, read_news
from remit.publish.reader import Reader
from remit.publish.reads import EVERYTHING
from remit.text.catalogue import catalogue
from remit.text.days import bound_words
from remit.text.days import day as day_words

MOST: Final = 30


def items(reader: Reader, section: str = "", identity: str = "") -> tuple[Item, ...]:
    """Give the entries of a feed: what was recorded lately, then news, the newest first.

    Args:
        reader: Who reads the feed.
        section: `unit` or `place`; blank for the feed of the site.
        identity: What it is about.
    """
    site, language = reader.site, reader.language
    if site.log is not None or not section:
        reader.reads(frozenset({EVERYTHING}))
    first = () if section else (state(site, language),)
    latest = (*first, *_recorded(site, language, (section, identity)))
    news = read_news(reader, MOST - len(latest), section, identity)
    return (*latest, *(_item(site, language, each) for each in news))


class _Known:
    """The entries made already: one stands in the feeds of a unit, of a country, of the site."""

    def __init__(self, _structure: Structure) -> None:
        self.items: dict[tuple[Any, ...], Item] = {}


def _item(site: Site, language: str, news: Told) -> Item:
    known = site.structure.derived(_Known).items
    event = (news.file, *news.key, news.what, news.written)
    key = (language, site.base, site.prefix, site.live, site.log, *event)
    found = known.get(key)
    if found is None:
        found = known[key] = _made(site, language, news)
    return found


def _made(site: Site, language: str, news: Told) -> Item:
    at = site.log.written.get((news.file, news.key)) if site.log is not None else None
    words = bound_words(news.written, language)
    there = page(language, news.section, news.identity) if news.section else page(language, "news")
    return Item(
        unique(site, news.file, *news.key, news.what, news.written, language),
        news.text,
        words,
        address(site, there),
        at,
    )


def _recorded(site: Site, language: str, about: tuple[str, str]) -> Iterator[Item]:
    said = catalogue(language)
    for each in recorded(site, language, about):
        day = day_words(each.at.date(), language)
        named = said.gettext("; ").join(words.text for words in each.named)
        number = said.gettext("Record {number}").format(number=each.sequence)
        yield Item(
            unique(site, "record", str(each.sequence), language),
            said.gettext("Recorded: {what}").format(what=named),
            said.gettext(", ").join((number, day)),
            address(site, page(language, "news")),
            each.at,
        )
