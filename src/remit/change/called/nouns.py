"""What one thing of a kind is called, and its file, where something is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from remit.change.called.labels import FILES
from remit.text.catalogue import N_
from remit.text.saying import Saying, sentence
from remit.text.sayings import Instead, apart

_NOUNS: Final[Mapping[str, str]] = {
    "units": N_("unit"),
    "countries": N_("country"),
    "bodies": N_("body"),
    "groups": N_("group"),
    "sites": N_("site"),
    "functions": N_("function"),
    "roles": N_("role"),
    "designations": N_("designation"),
    "sources": N_("source"),
    "posts": N_("post"),
    "persons": N_("person"),
    "remits": N_("remit"),
    "contacts": N_("contact"),
    "transfers": N_("transfer"),
    "activities": N_("activity"),
    "agreements": N_("agreement"),
}


def noun(kind: str) -> str:
    """Say what one thing of a kind is called.

    Example:
        >>> from remit.text.saying import plainly
        >>> noun("bodies"), plainly(noun("bodies"), "fr")
        ('body', 'partenaire')
    """
    return sentence(_NOUNS[kind]) if kind in _NOUNS else kind


def nouns(kinds: Iterable[str]) -> Saying:
    """Say of which kinds a thing may be."""
    return apart(map(noun, kinds), N_(" or "))


def file_of(kind: str) -> Saying:
    """Name the file of a kind, as it is called in a folder; on a page, what its rows are called.

    Example:
        >>> from remit.text.saying import plainly
        >>> file_of("posts"), plainly(file_of("posts"), "en")
        ('posts.csv', 'Posts')
    """
    name = f"{kind}.csv"
    return Instead(name, sentence(FILES[kind])) if kind in FILES else Saying(name)
