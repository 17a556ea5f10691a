"""What is published, and what comes out: a site, and the bytes of one of its files."""

from __future__ import annotations

from datetime import date
from typing import Final

from msgspec import Struct

from remit.model.structure import Structure

HTML: Final = "text/html; charset=utf-8"
CSS: Final = "text/css; charset=utf-8"
TEXT: Final = "text/plain; charset=utf-8"
RSS: Final = "application/rss+xml; charset=utf-8"
XML: Final = "application/xml; charset=utf-8"


class Site(Struct, frozen=True):
    """An organisation on a day, in the languages in which it is published.

    Args:
        structure: The organisation; the day shown is its day.
        today: What day it is. Only a live page mentions it.
        languages: Those of the pages, the first one first.
        live: Whether a server answers: then the finder is a form and addresses are short.
        address: Where the site will stand, `https://…/`; the register's unless said.
    """

    structure: Structure
    today: date
    languages: tuple[str, ...] = ("en", "ru")
    live: bool = False
    address: str = ""

    @property
    def base(self) -> str:
        """Where the site stands, with a slash at the end; nothing where that is not known."""
        base = self.address or self.structure.register.settings.base_url
        return f"{base.rstrip('/')}/" if base else ""


class Rendered(Struct, frozen=True):
    """A file of the site: its bytes, what they are, and the status to send them with."""

    body: bytes
    media_type: str
    status: int = 200
