"""Whoever edits here, and what they edit with."""

from __future__ import annotations

from typing import Final

from litestar import Response
from litestar.exceptions import NotFoundException
from litestar.response import Redirect
from msgspec import Struct

from remit.change.proposal import Act
from remit.model.change import Actor
from remit.model.register import Register
from remit.publish.edition import Site
from remit.publish.layout import completed, lay_out
from remit.publish.reader import Reader
from remit.publish.words import Words
from remit.register.store import Store
from remit.text.saying import Saying, plainly
from remit.web.desk import Desk
from remit.web.editing.filled import Filled
from remit.web.sites import site_of
from remit.web.telling import Told, tells

AT: Final = "edit"
"""What stands behind the language in the addresses of editing."""


class Editing(Struct, frozen=True):
    """A desk at which the register is changed: the store, and who sits there.

    A blank person is whoever is at the machine itself.
    """

    desk: Desk
    store: Store
    person: str = ""

    @property
    def act(self) -> Act:
        """Who acts, as claimed on the machine itself, and when: now."""
        return Act(Actor(self.person, claimed=bool(self.person)), self.desk.now)


class Visit(Struct, frozen=True):
    """One request: who reads, what was asked for after `…/edit/`, and what was sent along.

    `refused` says why what was sent was not done, and `is_behind` whether because somebody
    recorded something about the same since it was looked at.
    """

    editing: Editing
    reader: Reader
    rest: tuple[str, ...]
    filled: Filled
    refused: tuple[str, ...] = ()
    is_behind: bool = False

    @property
    def register(self) -> Register:
        """The register as it is known now."""
        return self.reader.site.structure.register

    def says(self, sentence: str) -> str:
        """Say a sentence of the program in the language of the reader."""
        return self.reader.said.gettext(sentence)

    def tells(self, text: str) -> Told:
        """Say a text in the language of the reader; what is said in no other stays English."""
        return tells(self.reader, text)

    def recorded(self, text: Saying) -> str:
        """Say a text for the record, which is kept in the language of the register."""
        default = self.register.settings.default_language
        return plainly(text, default, default)

    @property
    def told_why(self) -> tuple[Told, ...]:
        """Why what was sent was not done, in the language of the reader."""
        return tuple(map(self.tells, self.refused))

    def at(self, *parts: str) -> str:
        """Give the address of a page of editing in the language of the reader."""
        return f"/{self.reader.language}/{'/'.join((AT, *parts))}"


def visit(editing: Editing, language: str, rest: tuple[str, ...], filled: Filled) -> Visit:
    """Take a request.

    Raises:
        NotFoundException: There are no pages in this language.
    """
    site: Site = site_of(editing.desk, {})
    if language not in site.languages:
        raise NotFoundException
    path = "/".join((language, AT, *rest, "index.html"))
    # A browser ends lines as paper does.
    read = {name: text.replace("\r\n", "\n") for name, text in filled.items()}
    return Visit(editing, Reader(site, language, path), rest, read)


def shown(to: Visit, title: str, template: str, content: object) -> Response[bytes]:
    """Send a page of editing; it is of this moment, and nobody keeps it."""
    reader = to.reader
    text, _ = lay_out(reader, Words(title), template, content)
    body = completed(reader.site.structure, reader.language, text).encode("utf-8", "replace")
    headers = {"cache-control": "no-store"}
    return Response(body, media_type="text/html", headers=headers)


def sent_to(address: str) -> Redirect:
    """Lead to the page that shows what was done."""
    return Redirect(address, status_code=303)
