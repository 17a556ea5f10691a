"""What is published: in which languages, of which days, and what was published before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from remit.cli.fetch import fetch_known
from remit.errors import RemitError, UnknownError
from remit.model.structure import Structure
from remit.publish.build.built import Built
from remit.publish.english.words import listed
from remit.publish.money.books import books_at
from remit.publish.projects import announce, has_received
from remit.publish.publication import Publication
from remit.publish.writing import Earlier
from remit.register import open_store
from remit.text.catalogue import languages


def published_in(text: str) -> tuple[str, ...]:
    """Read the languages of a site; none where it is left to the register.

    Raises:
        UnknownError: The program does not speak one of them.

    Example:
        >>> published_in("ru, en")
        ('ru', 'en')
    """
    known = languages()
    asked = tuple(dict.fromkeys(code.strip() for code in text.split(",") if code.strip()))
    for code in asked:
        if code not in known:
            todo = f"Pages are written in {listed(known)}."
            raise UnknownError("language of pages", code, get_close_matches(code, known), todo=todo)
    return asked


def days_of(text: str) -> tuple[str, ...]:
    """Read a list of days.

    Example:
        >>> days_of("2010-06-01, 2012-06-01"), days_of("")
        (('2010-06-01', '2012-06-01'), ())
    """
    return tuple(dict.fromkeys(day.strip() for day in text.split(",") if day.strip()))


def earlier(db: str, published: Publication) -> Earlier:
    """Give what tells how the register was known when something was built before.

    Args:
        db: Where the register is kept.
        published: What is published now, of the same days.
    """

    def known(built: Built) -> Mapping[str, Structure] | None:
        if built.at is None:
            return None
        try:
            found = fetch_known(db, [site.structure.day for site in published.sites], built.at)
        except RemitError:
            # It was another register, or one that has been set back: all is made anew.
            return None
        heads = {(each.head.sequence, each.head.hash) for each in found if each.head is not None}
        if heads != {(built.sequence, built.hash)}:
            return None
        # Each was read by itself; what did not change is seen at once where they share it.
        register = found[0].register.sharing(published.main.structure.register)
        before = {
            site.prefix: Structure(register, each.day, each.head)
            for site, each in zip(published.sites, found, strict=True)
        }
        announce_projects(db, before.values())
        return before

    return known


def announce_projects(db: str, structures: Iterable[Structure]) -> None:
    """Tell structures that know the same records of the projects that were published."""
    told = [each for each in structures if has_received(each)]
    if told:
        with open_store(db) as store:
            kept = books_at(store, told[0])
        for each in told:
            announce(each, kept.books.projects)
