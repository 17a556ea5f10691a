"""Words, names and addresses as JSON-LD has them."""

from __future__ import annotations

from typing import Any, Final

from remit.publish.addresses import page
from remit.publish.feeds.item import address
from remit.publish.reader import Reader
from remit.publish.words import Words

Json = dict[str, Any]

CONTEXT: Final = "https://schema.org"


def said(words: Words) -> str | Json:
    """Give words; with their language where that is not the page's.

    No words have no language, and are left out.

    Example:
        >>> said(Words("Lima")), said(Words("Лима", "ru")), said(Words("", "ru"))
        ('Lima', {'@value': 'Лима', '@language': 'ru'}, '')
    """
    if not (words.text and words.language):
        return words.text
    return {"@value": words.text, "@language": words.language}


def itself(reader: Reader, section: str, identity: str) -> str:
    """Give the id of a thing: the same in all languages, on all days, and in the Turtle."""
    site = reader.site
    there = page(site.main_language or site.languages[0], section, identity)
    return f"{site.base}{there.removesuffix('index.html')}#id" if site.base else ""


def place(reader: Reader, section: str, identity: str = "") -> str:
    """Give the address of a page, where it is known where the site stands."""
    there = page(reader.language, section, identity)
    return address(reader.site, there) if reader.site.base else ""


def context(reader: Reader) -> Json:
    """Give what words without a language are in."""
    return {"@context": [CONTEXT, {"@language": reader.language}]}


def of_day(reader: Reader, about: Json, section: str, identity: str = "") -> Json:
    """Give the page itself: of which day it tells, in which language, about what."""
    return {
        **context(reader),
        "@type": "WebPage",
        "url": place(reader, section, identity),
        "inLanguage": reader.language,
        "temporalCoverage": reader.structure.day.isoformat(),
        "license": reader.structure.register.settings.licence,
        "mainEntity": about,
    }
