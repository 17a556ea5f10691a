"""What is published, and what comes out: a site, and the bytes of one of its files."""

from __future__ import annotations

from datetime import date
from typing import Final

from msgspec import Struct
from msgspec.structs import force_setattr

from remit.model.settings import Settings
from remit.model.structure import Structure
from remit.publish.addresses import is_of_edition, is_shared
from remit.publish.news.log import Log
from remit.text.catalogue import languages
from remit.text.names import SOURCE_LANGUAGE

HTML: Final = "text/html; charset=utf-8"
JS: Final = "text/javascript; charset=utf-8"
CSS: Final = "text/css; charset=utf-8"
TEXT: Final = "text/plain; charset=utf-8"
RSS: Final = "application/rss+xml; charset=utf-8"
ATOM: Final = "application/atom+xml; charset=utf-8"
XML: Final = "application/xml; charset=utf-8"
SVG: Final = "image/svg+xml"


GOOD_FOR: Final = 30
"""How many days a published page is good for, unless said."""


class Site(Struct, frozen=True):
    """An organisation on a day, in the languages in which it is published.

    Args:
        structure: The organisation; the day shown is its day.
        today: What day it is. Only a live page mentions it.
        languages: Those of the pages, the first one first; those of the register in
            which pages are written, unless said.
        live: Whether a server answers: then the finder is a form and addresses are short.
        address: Where the site will stand, `https://…/`; the register's unless said.
        prefix: The folder in which its pages stand within all that is published; files that
            all share stand at the top.
        edition: The unit as whose own site it is shown; blank for the organisation's.
        log: What was recorded and when, where that is to be told.
        good_for: How many days after today its pages mark themselves as old; 0 for never.
        others: The organisation on all the days that are published, where they are several.
        main_day: The day whose pages stand at the top.
        main_language: The first language at the top, where that may be another than here.
        htmx: Where a server has htmx, on which nothing but comfort depends.
        edits: Whether what is shown may be changed there.
    """

    structure: Structure
    today: date
    languages: tuple[str, ...] = ()
    live: bool = False
    address: str = ""
    prefix: str = ""
    edition: str = ""
    log: Log | None = None
    good_for: int = GOOD_FOR
    others: tuple[Structure, ...] = ()
    main_day: date | None = None
    main_language: str = ""
    htmx: str = ""
    edits: bool = False

    def __post_init__(self) -> None:
        """Publish in the register's own languages where no others are asked for."""
        if not self.languages:
            force_setattr(self, "languages", page_languages(self.structure.register.settings))

    @property
    def base(self) -> str:
        """Where the site stands, with a slash at the end; nothing where that is not known."""
        base = self.address or self.structure.register.settings.base_url
        return f"{base.rstrip('/')}/" if base else ""

    def standing(self, path: str) -> str:
        """Give where a file stands within all that is published.

        What all share stands at the top, and so do the pages of an edition that are those of
        the whole organisation.
        """
        is_own = not is_shared(path) and (not self.edition or is_of_edition(path))
        return f"{self.prefix}{path}" if is_own else path

    @property
    def is_another_day(self) -> bool:
        """Tell whether it shows the organisation of the site at the top on another day."""
        return bool(self.prefix) and not self.edition


def page_languages(settings: Settings) -> tuple[str, ...]:
    """Give the languages of a register in which pages are written, its default one first.

    Example:
        >>> page_languages(Settings(id="x", languages=("tk", "ru", "en"), default_language="tk"))
        ('ru', 'en')
        >>> page_languages(Settings(id="x", languages=("tk",), default_language="tk"))
        ('en',)
    """
    own = dict.fromkeys((settings.default_language, *settings.languages))
    return tuple(each for each in own if each in languages()) or (SOURCE_LANGUAGE,)


class Rendered(Struct, frozen=True):
    """A file of the site: its bytes, what they are, and the status to send them with."""

    body: bytes
    media_type: str
    status: int = 200
