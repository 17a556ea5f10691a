"""What is new: planned next, in force lately, recorded lately; each with where to read on."""

from __future__ import annotations

from msgspec import Struct

from remit.publish.addresses import ATOM, FEED, page
from remit.publish.countries import countries_with_pages
from remit.publish.news.recorded import recorded
from remit.publish.news.telling import Told, read_news
from remit.publish.reader import Reader
from remit.publish.words import Words

_SHOWN = 60
_BESIDE = 12


class News(Struct, frozen=True):
    """A piece of news: when, in words to be read one after the other, and where to read on."""

    when: str
    iso_day: str
    words: tuple[Words, ...]
    href: str


class Record(Struct, frozen=True):
    """A record: its number, the day, what it is about."""

    sequence: int
    day: str
    iso_day: str
    named: tuple[Words, ...]


class NewsPage(Struct, frozen=True):
    """All of it; `feeds` are the addresses of the same as RSS and Atom."""

    recorded: tuple[Record, ...]
    planned: tuple[News, ...]
    lately: tuple[News, ...]
    rss: str
    atom: str


def news_page(reader: Reader) -> NewsPage:
    """Take what the page of news shows: what is planned with the next first."""
    news = read_news(reader, _SHOWN)
    ahead = [each for each in news if each.is_planned]
    return NewsPage(
        recorded=tuple(
            Record(each.sequence, reader.day(each.at.date()), str(each.at.date()), each.named)
            for each in recorded(reader.site, reader.language)
        ),
        planned=tuple(_news(reader, each) for each in reversed(ahead)),
        lately=tuple(_news(reader, each) for each in news if not each.is_planned),
        rss=reader.to(f"{reader.language}/{FEED}"),
        atom=reader.to(f"{reader.language}/{ATOM}"),
    )


def events_of(reader: Reader, section: str, identity: str) -> tuple[News, ...]:
    """Give the news of a unit or a country, the newest first, for its page.

    Args:
        reader: Who reads the page.
        section: `unit` or `place`.
        identity: The id of the unit, or the code of the country.
    """
    news = read_news(reader, _BESIDE, section, identity)
    return tuple(_news(reader, each) for each in news)


def _news(reader: Reader, told_: Told) -> News:
    there = page(reader.language, told_.section, told_.identity)
    has_page = _has_page(reader, told_.section, told_.identity)
    return News(
        when=reader.bound(told_.written),
        iso_day=told_.day.isoformat(),
        words=told_.words,
        href=reader.to(there) if has_page and there != reader.path else "",
    )


def _has_page(reader: Reader, section: str, identity: str) -> bool:
    if section == "unit":
        return reader.visible.has_page(identity)
    if section == "place":
        return identity in reader.ask(countries_with_pages)
    return bool(section)
