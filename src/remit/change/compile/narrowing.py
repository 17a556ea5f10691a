"""Scopes made narrower, and scopes in which one unit takes the place of another."""

from __future__ import annotations

from collections.abc import Iterable

from remit.change.compile.named import BY_SCOPE
from remit.model.scope import Alternative, Scope, Term


def narrowed(wide: Scope, terms: Scope) -> Scope:
    """Give a scope with the terms of another added to each alternative.

    What would hold for nobody, because a term is both asked for and excepted, is left out.

    Example:
        >>> from remit.model.scope import scope
        >>> str(narrowed(scope("everyone -unit:hq | unit:hq"), scope("within:asia | unit:hq")))
        'everyone -unit:hq within:asia | unit:hq within:asia | unit:hq'
    """
    both = (_both(one, other) for one in wide.alternatives for other in terms.alternatives)
    return _scope(terms for terms in both if not _contradicts(terms))


def without(known: Scope, unit: str) -> Scope:
    """Give a scope that no longer speaks of a unit; an empty one where it spoke of nothing else.

    Example:
        >>> from remit.model.scope import scope
        >>> str(without(scope("unit:lima | everyone -unit:lima | unit:quito"), "lima"))
        'everyone | unit:quito'
    """
    alive = (
        terms
        for terms in known.alternatives
        if not any(_names(term, unit) and not term.excepted for term in terms)
    )
    return _scope(tuple(each for each in terms if not _names(each, unit)) for terms in alive)


def replaced(known: Scope, unit: str, other: str) -> Scope:
    """Give a scope in which one unit stands where another stood.

    Example:
        >>> from remit.model.scope import scope
        >>> str(replaced(scope("within:lima | unit:quito"), "lima", "bogota"))
        'within:bogota | unit:quito'
    """

    def instead(term: Term) -> Term:
        return Term(term.word, other, term.excepted) if _names(term, unit) else term

    changed = (_once(map(instead, terms)) for terms in known.alternatives)
    return _scope(terms for terms in changed if not _contradicts(terms))


def _both(one: Alternative, other: Alternative) -> Alternative:
    return _once((*one, *other))


def _once(terms: Iterable[Term]) -> Alternative:
    return tuple(dict.fromkeys(terms))


def _contradicts(terms: Alternative) -> bool:
    return len({(term.word, term.id) for term in terms}) < len(terms)


def _names(term: Term, unit: str) -> bool:
    return term.word in BY_SCOPE and term.id == unit


def _scope(alternatives: Iterable[Alternative]) -> Scope:
    distinct = {frozenset(terms): terms for terms in reversed(tuple(alternatives)) if terms}
    return Scope(tuple(reversed(distinct.values())))
