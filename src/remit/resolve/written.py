"""Scopes as they are written: each term a text, so that a subject's terms are a set of texts."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from msgspec import Struct

from remit.model.scope import BARE, NAMING, Alternative, Scope, Term
from remit.model.structure import SubjectKind

Terms = frozenset[str]
"""Terms of a scope without their sign: `country:KEN`, `everyone`."""


class Wanted(Struct, frozen=True):
    """One alternative: what must hold, what must not, and the term to look it up by."""

    key: str
    plain: Terms
    excepted: Terms

    def holds(self, terms: Terms) -> bool:
        """Tell whether it holds for a subject with these terms."""
        return self.plain <= terms and self.excepted.isdisjoint(terms)


class Written(Struct, frozen=True):
    """A scope as texts: as a whole, and its alternatives; and for which kinds it can hold."""

    text: str
    alternatives: tuple[Wanted, ...]
    kinds: frozenset[SubjectKind]

    def holds(self, terms: Terms) -> bool:
        """Tell whether the scope holds for a subject with these terms.

        Example:
            >>> from remit.model.scope import scope
            >>> americas = written(scope("group:m49-019 -country:PER | unit:hq"))
            >>> peru = frozenset({"everyone", "group:m49-019", "country:PER"})
            >>> americas.holds(peru), americas.holds(peru | {"unit:hq"})
            (False, True)
        """
        return any(each.holds(terms) for each in self.alternatives)


@lru_cache(maxsize=1 << 17)
def written(scope: Scope) -> Written:
    """Give a scope as texts; registers use few scopes again and again."""
    kinds = frozenset(kind for kind, words in _WORDS.items() if _can_hold(scope, words))
    return Written(str(scope), tuple(map(_wanted, scope.alternatives)), kinds)


_WORDS: Final[Mapping[SubjectKind, frozenset[str]]] = {
    "unit": frozenset({*BARE, *NAMING} - {"body"}),
    "country": frozenset({"everywhere", "country", "group", "under"}),
    "body": frozenset({"body", "group", "under"}),
}
"""The terms that can hold for each kind of subject (DESIGN 4.1)."""


def _can_hold(scope: Scope, words: frozenset[str]) -> bool:
    return any(
        all(term.word in words or term.excepted for term in terms) for terms in scope.alternatives
    )


def term_text(word: str, identity: str = "") -> str:
    """Write a term without its sign."""
    return f"{word}:{identity}" if identity else word


def _wanted(terms: Alternative) -> Wanted:
    plain = [term for term in terms if not term.excepted]
    excepted = (term_text(term.word, term.id) for term in terms if term.excepted)
    # Any plain term will do; one that names something is shared by fewer scopes.
    key = max(plain, key=lambda term: bool(term.id))
    return Wanted(_text(key), frozenset(map(_text, plain)), frozenset(excepted))


def _text(term: Term) -> str:
    return term_text(term.word, term.id)
