"""For whom a remit answers: alternatives of terms, as DESIGN 4.1 has them."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from msgspec import Struct

from remit.errors import WrittenWrongError
from remit.text.saying import sentence

BARE: Final = ("everyone", "everywhere")
NAMING: Final = {
    "unit": ("units",),
    "within": ("units",),
    "country": ("countries",),
    "group": ("groups",),
    "designated": ("designations",),
    "under": ("units",),
    "body": ("bodies",),
}
"""The terms that name something, and the kind of what they name."""


class Term(Struct, frozen=True, order=True, gc=False):
    """One term: `everyone`, or a word and an id; `excepted` where it must not hold."""

    word: str
    id: str = ""
    excepted: bool = False

    def __str__(self) -> str:
        """Write it as it stands in a file."""
        sign = "-" if self.excepted else ""
        return f"{sign}{self.word}:{self.id}" if self.id else f"{sign}{self.word}"


Alternative = tuple[Term, ...]
"""Terms that must all hold (an excepted one must not)."""


class Scope(Struct, frozen=True, gc=False):
    """Alternatives, any of which is enough."""

    alternatives: tuple[Alternative, ...] = ()

    def __str__(self) -> str:
        """Write it canonically: single blanks, ` | ` between alternatives."""
        return " | ".join(" ".join(map(str, terms)) for terms in self.alternatives)

    def terms(self) -> tuple[Term, ...]:
        """Give all its terms, in the order written."""
        return tuple(term for terms in self.alternatives for term in terms)


@lru_cache(maxsize=65536)
def scope(text: str) -> Scope:
    """Read a scope.

    Raises:
        WrittenWrongError: It is blank, holds an empty alternative, one twice, a term
            twice in one, one without a plain term, or a term nobody knows.

    Example:
        >>> str(scope("group:western-hemisphere  -country:PER|unit:hq"))
        'group:western-hemisphere -country:PER | unit:hq'
    """
    if not text.strip():
        todo = sentence("write 'everyone' for all units")
        raise WrittenWrongError(sentence("a scope may not be blank"), todo=todo)
    alternatives = tuple(_alternative(part) for part in text.split("|"))
    if len({frozenset(terms) for terms in alternatives}) < len(alternatives):
        wrong = sentence("{text} says one alternative twice", text=repr(text))
        raise WrittenWrongError(wrong, todo=sentence("leave one out"))
    return Scope(alternatives)


def _alternative(text: str) -> Alternative:
    terms = tuple(_term(word) for word in text.split())
    if not terms:
        todo = sentence("take the spare '|' away")
        raise WrittenWrongError(sentence("an alternative is empty"), todo=todo)
    if all(term.excepted for term in terms):
        wrong = sentence(
            "{text} only excepts, and says of nobody that they are meant", text=repr(text.strip())
        )
        todo = sentence("name first who is meant: 'everyone -unit:x'")
        raise WrittenWrongError(wrong, todo=todo)
    if len({(term.word, term.id) for term in terms}) < len(terms):
        wrong = sentence("{text} says a term twice", text=repr(text.strip()))
        raise WrittenWrongError(wrong, todo=sentence("leave one out"))
    return terms


@lru_cache(maxsize=65536)
def _term(written: str) -> Term:
    excepted = written.startswith("-")
    word, colon, identity = written.removeprefix("-").partition(":")
    if word in BARE and not colon:
        return Term(word, "", excepted)
    if word in NAMING and identity:
        return Term(word, identity, excepted)
    known = ", ".join((*BARE, *(f"{word}:…" for word in NAMING)))
    wrong = sentence("{text} is no term of a scope", text=repr(written))
    raise WrittenWrongError(wrong, todo=sentence("the terms are {known}", known=known))
