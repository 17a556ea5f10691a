"""For whom a remit answers, in words; no word the register supplies is bent."""

from __future__ import annotations

from collections.abc import Iterator

from remit.model.scope import Scope, Term
from remit.publish import names
from remit.publish.reader import Reader
from remit.publish.words import Words

Said = tuple[Words, ...]
"""Pieces to be read one after the other; each may be in a language of its own."""


def scope_words(reader: Reader, scope: Scope, holder: str = "") -> Said:
    """Say a scope: alternatives apart by semicolons, terms that must all hold by commas.

    Args:
        reader: Who reads the page.
        scope: For whom a remit answers.
        holder: Who holds the remit; what is under them needs no name.
    """
    said: list[Words] = []
    for terms in scope.alternatives:
        said += [reader.own(reader.said.gettext("; "))] if said else []
        for place, term in enumerate(terms):
            said += [reader.own(reader.said.gettext(", "))] if place else []
            said += _term(reader, term, holder)
    return tuple(said)


def conditions_words(conditions: tuple[tuple[str, str], ...]) -> str:
    """Write the conditions of a remit as the register does: `funder=echo`."""
    return " ".join(f"{key}={value}" for key, value in conditions)


def is_words_only(reader: Reader, scope: Scope) -> bool:
    """Tell whether a scope names only groups without members: an area known in words."""
    terms = scope.terms()
    return all(term.word == "group" and not reader.structure.members(term.id) for term in terms)


def _term(reader: Reader, term: Term, holder: str) -> Iterator[Words]:
    words = reader.said
    if term.excepted:
        yield reader.own(words.gettext("except:") + " ")
    match term.word:
        case "everyone":
            yield reader.own(words.gettext("all offices"))
        case "everywhere":
            yield reader.own(words.gettext("all offices and countries"))
        case "within":
            yield reader.own(words.gettext("this unit and all under it:") + " ")
        case "under" if term.id == holder:
            yield reader.own(words.gettext("the offices under its responsibility"))
            return
        case "under":
            yield reader.own(words.gettext("under the responsibility of:") + " ")
        case _:
            pass
    if term.id:
        yield _named(reader, term)


def _named(reader: Reader, term: Term) -> Words:
    match term.word:
        case "country":
            return names.country_words(reader, term.id)
        case "group":
            return names.group(reader, term.id)
        case "designated":
            return names.designation(reader, term.id, plural=True)
        case "body":
            return names.body(reader, term.id).words
        case _:
            return names.unit(reader, term.id).words
