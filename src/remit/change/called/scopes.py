"""For whom, in words: a scope with the names of those it means."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from remit.model.scope import NAMING, Alternative, Scope, Term
from remit.text.catalogue import N_
from remit.text.saying import Saying, sentence
from remit.text.sayings import Name, apart

NameOf = Callable[[str, str], Name]
"""Gives the name of a thing, by its file and id."""

_TERMS: Final = {
    "everyone": N_("everyone"),
    "everywhere": N_("everywhere"),
    "within": N_("{name} and all under it"),
    "under": N_("those {name} answers for"),
    "designated": N_("whoever is designated {name}"),
}


def scope_words(scope: Scope, name_of: NameOf) -> Saying:
    """Say whom a scope means."""
    return apart((_alternative(each, name_of) for each in scope.alternatives), N_(" or "))


def _alternative(terms: Alternative, name_of: NameOf) -> Saying:
    plain = apart((_term(each, name_of) for each in terms if not each.excepted), N_(" and "))
    excepted = [_term(each, name_of) for each in terms if each.excepted]
    # What is left out is said so that an *or* after it goes on with the scope.
    if excepted[1:]:
        others = apart(excepted, N_(" nor "))
        return sentence("{whom} but neither {others}", whom=plain, others=others)
    return sentence("{whom} but not {other}", whom=plain, other=excepted[0]) if excepted else plain


def _term(term: Term, name_of: NameOf) -> Saying:
    if not term.id:
        return sentence(_TERMS[term.word])
    name = name_of(NAMING[term.word][0], term.id)
    return sentence(_TERMS[term.word], name=name) if term.word in _TERMS else name
