"""A file before it is written: as it is, but for the last record."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from remit.publish.edition import ATOM, RSS, SVG, Rendered, Site
from remit.publish.feeds.instant import dated
from remit.publish.layout import completed
from remit.publish.notes import Row
from remit.publish.pictures.svg import completed as completed_picture
from remit.publish.placeholders import ROWS
from remit.publish.views.pictured import known

_ROWS: Final = ROWS.encode()


class Draft(Struct, frozen=True):
    """A file as it is, but for the last record: marks stand where that or its instant comes.

    Rows that many pages share come where the mark `ROWS` stands. A file that is no text has an
    encoding by which its text gives its bytes: `latin-1`.
    """

    text: str
    media_type: str
    status: int = 200
    language: str = ""
    encoding: str = "utf-8"
    rows: tuple[Row, ...] = ()

    @property
    def body(self) -> bytes:
        """Its bytes, marks and all."""
        return self._encoded(self.text)

    def rendered(self, site: Site) -> Rendered:
        """Give the file whole."""
        text = self.text
        if self.media_type == SVG:
            text = completed_picture(text, known(site.structure, self.language))
        elif self.language:
            text = completed(site.structure, self.language, text)
        if self.media_type in {ATOM, RSS}:
            text = dated(site, text)
        return Rendered(self._encoded(text), self.media_type, self.status)

    def _encoded(self, text: str) -> bytes:
        body = text.encode(self.encoding, "replace")
        if not self.rows:
            return body
        before, _, after = body.partition(_ROWS)
        return b"".join((before, *(row.body for row in self.rows), after))
