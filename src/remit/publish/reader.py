"""A page being read: in one language, at one address, of one day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Concatenate, ParamSpec, TypeVar, cast

from markupsafe import Markup

from remit.model.fact import Fact
from remit.model.kind import KINDS
from remit.model.structure import Structure
from remit.publish.addresses import (
    KEPT,
    day_folder,
    has_page,
    live_link,
    outside,
    page,
    static_link,
)
from remit.publish.edition import Site
from remit.publish.notes import Row, Sources
from remit.publish.placeholders import ROWS
from remit.publish.public.rows import public_row
from remit.publish.reads import Read, noting_structure, noting_visible, of_question, of_standing
from remit.publish.visible import Visible, visible
from remit.publish.words import Linked, Words
from remit.temporal.attest import Standing
from remit.text.catalogue import catalogue
from remit.text.days import as_of_words, bound_words
from remit.text.days import day as day_words
from remit.text.local import Local, Phrase

P = ParamSpec("P")
R = TypeVar("R")


class Named:
    """Names with their pages, by language and folder, then by section and id."""

    def __init__(self, _structure: Structure) -> None:
        """Know none yet."""
        self._known: dict[tuple[str, str], dict[tuple[str, str], Remembered]] = {}

    def of(self, language: str, folder: str) -> dict[tuple[str, str], Remembered]:
        """Give those of a folder in a language."""
        return self._known.setdefault((language, folder), {})


Remembered = tuple[Linked, frozenset[Read] | None]
"""A name, and what of the organisation it shows, if anybody wanted to know."""


class Reader:
    """Whoever reads a page: says things in their language and links from where they are.

    Args:
        site: What is published.
        language: The language of the page.
        path: The path of the page.
        asked: The query it was asked with, if a server answers.
        read: Where to note what of the organisation the page shows, if anybody wants to know.
    """

    def __init__(
        self,
        site: Site,
        language: str,
        path: str,
        asked: Mapping[str, str] | None = None,
        read: set[Read] | None = None,
    ) -> None:
        """Read nothing yet."""
        self.site = site
        self.language = language
        self.path = path
        self.asked = asked or {}
        self.said = catalogue(language)
        self.read = read if read is not None else set()
        # A page shows the same rows in every language, so it is enough that one notes them;
        # what is asked in words of a language is noted by each.
        self._spoken = read is not None
        self._notes = read is not None and language == site.languages[0]
        self._pieces: set[frozenset[Read]] = set()
        self.standings: set[Standing] = set()
        self.rows: tuple[Row, ...] = ()
        self._default = site.structure.register.settings.default_language

    @cached_property
    def structure(self) -> Structure:
        """The organisation on the day shown."""
        whole = self.site.structure
        return cast("Structure", noting_structure(whole, self.read.add)) if self._notes else whole

    @cached_property
    def visible(self) -> Visible:
        """What of it may be shown."""
        whole = self.site.structure
        if self._notes:
            return cast("Visible", noting_visible(whole, self.read.add))
        return visible(whole)

    def ask(
        self,
        question: Callable[Concatenate[Structure, P], R],
        *args: P.args,
        **named: P.kwargs,
    ) -> R:
        """Ask something of the organisation that is worked out: an answer, a list, an index.

        The page depends on what comes back, and on nothing else that was looked at on the way.

        Args:
            question: What is asked: a function of a module, of a structure and words; what it
                gives compares by value.
            args: The words of the question.
            named: None: a question is asked by its place.

        Raises:
            TypeError: Something was asked by name.
        """
        if named:
            raise TypeError(named)
        if self._notes or (self._spoken and self.language in args):
            self.read.add(of_question(question, args))
        return question(self.site.structure, *args, **named)

    def asks(
        self, question: Callable[..., object], args: tuple[str, ...], last: Iterable[str]
    ) -> None:
        """Note that something is asked many times over: each time with another last word.

        The page depends on each of the answers; where they come from is for the asker to know.
        """
        if self._notes:
            first = of_question(question, args)
            self.read.update((*first, each) for each in last)

    def standing(self, fact: Fact) -> Standing:
        """Say how firmly a fact in force stands that day."""
        if self._notes:
            self.read.add(of_standing(fact))
        found = self.site.structure.standing(fact)
        self.standings.add(found)
        return found

    def tells(self, fact: Fact) -> bool:
        """Tell whether a fact of the day goes out as a row of its own."""
        return self.ask(public_row, fact.FILE, *KINDS[fact.FILE].key(fact)) is not None

    def reads(self, read: frozenset[Read]) -> None:
        """Note what a piece of the page has read that was laid out before."""
        if self._notes:
            self._pieces.add(read)

    def known(self, kind: str, name: str, make: Callable[[Reader, str], Linked]) -> Linked:
        """Give the name of a thing with its page, worked out once for all pages of this folder.

        Args:
            kind: The section of its page.
            name: Its id.
            make: Works it out.
        """
        key = kind, name
        if key == self._about:
            return make(self, name)
        found = self._names.get(key)
        if found is None or (self._notes and found[1] is None):
            neighbour = self.neighbour()
            linked = make(neighbour, name)
            found = self._names[key] = (
                linked,
                frozenset(neighbour.read) if self._notes else None,
            )
        if self._notes and found[1] is not None:
            self._pieces.add(found[1])
        return found[0]

    @cached_property
    def _names(self) -> dict[tuple[str, str], Remembered]:
        return self.site.structure.derived(Named).of(self.language, self.neighbourhood)

    @cached_property
    def _about(self) -> tuple[str, ...]:
        """The section of this page and the id of what it is about, where it is about one thing."""
        return tuple(self.path.split("/")[-3:-1])

    def put_in(self, rows: tuple[Row, ...]) -> Markup:
        """Put rows that other pages have, too, into the page once it is laid out.

        Returns:
            What stands for them until then.

        Raises:
            ValueError: The page has such rows already.
        """
        if self.rows:
            raise ValueError(self.path)
        self.rows = rows
        return ROWS if rows else Markup()

    def forget(self) -> None:
        """Forget what was read, to read something else."""
        self.read.clear()
        self._pieces.clear()
        self.standings.clear()

    def finish(self) -> None:
        """Note what all pieces have read, once the page is made."""
        self.read.update(*self._pieces)

    @property
    def notes(self) -> bool:
        """Tell whether what is read is noted."""
        return self._notes

    def alike(self) -> Reader:
        """Give a reader of the same page that notes its own reads, where this one notes any."""
        read: set[Read] | None = set() if self._notes else None
        return Reader(self.site, self.language, self.path, self.asked, read)

    # Pieces shared by pages -----------------------------------------------------------

    @cached_property
    def neighbourhood(self) -> str:
        """Where links are the same as from here: beside this page, in the same site and query."""
        asked = "&".join(f"{name}={self.asked[name]}" for name in KEPT if self.asked.get(name))
        return f"{self.site.prefix}{self._beside}?{asked if self.site.live else ''}"

    def neighbour(self) -> Reader:
        """Give the reader of a piece that stands on several pages of this folder."""
        read: set[Read] | None = set() if self._notes else None
        return type(self)(self.site, self.language, self._beside, self.asked, read)

    @property
    def _beside(self) -> str:
        """The path of a page that stands for all beside this one; the first page has none."""
        *above, _ = self.path.split("/")
        return "/".join(
            (*above[:-1], "-", "index.html") if len(above) > 1 else (*above, "index.html")
        )

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
        site = self.site
        there = site.standing(path)
        if site.live:
            return live_link(there, self.asked, keep)
        return static_link(f"{site.prefix}{self.path}", there)

    def on_day(self, day: date) -> str:
        """Link to this page as it is on another day that is published, too."""
        site = self.site
        prefix = "" if site.others and day == site.main_day else day_folder(day)
        return static_link(f"{site.prefix}{self.path}", f"{prefix}{self.path}")

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
        """Give the number that a source has while pages are laid out; 0 for none."""
        return self.site.structure.derived(Sources).number(source)
