"""A page being read: in one language, at one address, of one day."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Concatenate, ParamSpec, TypeVar

from remit.model.structure import Structure
from remit.publish.addresses import KEPT, has_page, live_link, outside, page, static_link
from remit.publish.edition import Site
from remit.publish.visible import Visible, visible
from remit.publish.words import Linked, Words
from remit.text.catalogue import catalogue
from remit.text.days import as_of_words, bound_words
from remit.text.days import day as day_words
from remit.text.local import Local, Phrase

P = ParamSpec("P")
R = TypeVar("R")


class Reader:
    """Whoever reads a page: says things in their language and links from where they are.

    Args:
        site: What is published.
        language: The language of the page.
        path: The path of the page.
        asked: The query it was asked with, if a server answers.
    """

    def __init__(
        self, site: Site, language: str, path: str, asked: Mapping[str, str] | None = None
    ) -> None:
        """Cite nothing yet."""
        self.site = site
        self.language = language
        self.path = path
        self.asked = asked or {}
        self.said = catalogue(language)
        self.cited: dict[str, int] = {}
        self._default = site.structure.register.settings.default_language

    @property
    def structure(self) -> Structure:
        """The organisation on the day shown."""
        return self.site.structure

    @property
    def visible(self) -> Visible:
        """What of it may be shown."""
        return visible(self.site.structure)

    def ask(
        self,
        question: Callable[Concatenate[Structure, P], R],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> R:
        """Ask something of the organisation that is worked out: an answer, a list, an index.

        The page depends on what comes back, and on nothing else that was looked at on the way.

        Args:
            question: What is asked, as a function of a structure; what it gives compares by value.
            args: The rest of the question; it can be hashed.
            kwargs: The same.
        """
        return question(self.site.structure, *args, **kwargs)

    # In their language --------------------------------------------------------------

    def local(self, local: Local) -> Words:
        """Say a text of the register in the language of the page, else as the register has it."""
        # The default language stands in no column of its own, so it is not looked for.
        asked = () if self.language == self._default else (self.language,)
        return self.phrase(local.best(asked))

    def phrase(self, phrase: Phrase) -> Words:
        """Mark a phrase that is in another language than the page."""
        return self.foreign(phrase.text, phrase.language or self._default)

    def plain(self, text: str) -> Words:
        """Say a text that the register has in its default language only."""
        return self.foreign(text, self._default)

    def foreign(self, text: str, language: str) -> Words:
        """Say a text of a known language."""
        return Words(text, "" if language == self.language else language)

    def own(self, text: str) -> Words:
        """Say a text in the language of the page: translated already, or a name from CLDR."""
        # Where the program does not speak the language, its sentences are in English.
        return Words(text)

    # Days ----------------------------------------------------------------------------

    def day(self, day: date) -> str:
        """Say a day."""
        return day_words(day, self.language)

    def bound(self, text: str) -> str:
        """Say a bound of any precision."""
        return bound_words(text, self.language)

    def attested(self, text: str) -> str:
        """Say what days a source attests."""
        return as_of_words(text, self.language)

    # Links ---------------------------------------------------------------------------

    def to(self, path: str, *, keep: Sequence[str] = KEPT) -> str:
        """Link to a file of the site from here; a live link keeps a part of the question."""
        if self.site.live:
            return live_link(path, self.asked, keep)
        return static_link(self.path, path)

    def page(self, words: Words, name: str, identity: str) -> Linked:
        """Link words to the page of something, in the language of this page."""
        if not has_page(identity):
            return Linked(words)
        there = page(self.language, name, identity)
        return Linked(words, "" if there == self.path else self.to(there))

    def elsewhere(self, address: str, words: Words | None = None) -> Linked:
        """Link to an address outside, where it is one of the web."""
        return Linked(words or Words(address), outside(address))

    def cite(self, source: str) -> int:
        """Give the number under which the foot of the page names a source; 0 for none."""
        return self.cited.setdefault(source, len(self.cited) + 1) if source else 0
