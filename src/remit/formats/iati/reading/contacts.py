"""Whom an activity names to be asked: an office, and its mailbox; never a person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from msgspec import Struct

from remit.formats.iati.reading.words import Children, first, grouped, words
from remit.formats.iati.xml import Element
from remit.resolve.mailbox import USUAL, is_personal
from remit.search.plain import plain

_ADDRESS: Final = re.compile(r"[^\s;,<>:@]+@[^\s;,<>@]+")

# As one stands within the address of a page: `?officer=jdoe@agency.example&topic=wells`.
_WITHIN: Final = re.compile(r"[\w.+-]+@\w[\w-]*(\.[\w-]+)+")

_POSTS: Final = frozenset(
    (
        *("adviser", "advisor", "attention", "attn", "coordinator", "director", "manager"),
        *("mr", "mrs", "ms", "officer"),
    )
)
"""Words by which a postal address tells that it is somebody's."""

_NO_NAMES: Final = frozenset({"", "n a", "na", "none", "tbd"})
_INITIALS: Final = 3


class Contact(Struct, frozen=True):
    """One contact of an activity.

    Args:
        organisation: The text of its organisation.
        mailbox: The first address that is no person's.
        reached: The elements that say who is named and how they are reached: names, addresses,
            telephones; of pages and postal addresses those that tell of a person.
        personal: Those of them that tell of a person.
    """

    organisation: str
    mailbox: str
    reached: tuple[Element, ...]
    personal: tuple[Element, ...]


def contact(element: Element, known: frozenset[str]) -> Contact:
    """Read a contact, and tell what in it is of a person.

    A name always is. An address is, where it reads like a name and not like `known` words or
    those of the office, or like the name that stands beside it. The address of a page is, where
    a mailbox stands in it; a postal one, where a name or a mailbox does, or it names a post.
    Telephones are, where any of these is.
    """
    children = grouped(element)
    named, telephones = children.get("person-name", ()), children.get("telephone", ())
    names = [each for each in named if any(map(_is_name, each.itertext()))]
    people = _people(names)
    mails = {each: addresses(each) for each in children.get("email", ())}
    own = {
        one for found in mails.values() for one in found if _is_own(one, children, known, people)
    }
    personal = [each for each, found in mails.items() if not own.isdisjoint(found)]
    others = [
        *(each for each in children.get("website", ()) if _WITHIN.search(_all(each))),
        *(each for each in children.get("mailing-address", ()) if _is_somebodys(each, people)),
    ]
    free = (one for found in mails.values() for one in found if one not in own)
    return Contact(
        words(first(children, "organisation")),
        next(free, ""),
        (*named, *mails, *telephones, *others),
        (*names, *personal, *others, *(telephones if people or own or others else ())),
    )


def office(contacts: Sequence[Contact]) -> tuple[str, str]:
    """Give the organisation text that counts, and the mailbox beside it, else the first one."""
    named = next((each for each in contacts if each.organisation), None)
    first_one = next((each.mailbox for each in contacts if each.mailbox), "")
    if named is None:
        return "", first_one
    return named.organisation, named.mailbox or first_one


def addresses(element: Element) -> list[str]:
    """Give the addresses in an element: several may stand in one, with words around."""
    return _ADDRESS.findall(words(element))


def _is_name(text: str) -> bool:
    return plain(text) not in _NO_NAMES


def _is_somebodys(address: Element, people: Iterable[frozenset[str]]) -> bool:
    text = _all(address)
    told = _words(text)
    if told & _POSTS or _WITHIN.search(text):
        return True
    return any(person and person <= told for person in people)


def _all(element: Element) -> str:
    return " ".join(element.itertext())


def _people(names: Iterable[Element]) -> list[frozenset[str]]:
    # `Jane Doe, Desk Officer` is a person; `Press Desk` is none.
    each = (_words(words(name).partition(",")[0]) for name in names)
    return [person for person in each if not person & USUAL]


def _is_own(
    address: str, children: Children, known: frozenset[str], people: Sequence[frozenset[str]]
) -> bool:
    if _reads_so(address, known) and _reads_so(address, _office(children)):
        return True
    if not people:
        return False
    name = plain(address.partition("@")[0])
    return name not in known and (
        len(name) <= _INITIALS or any(_is_of(name, person) for person in people)
    )


def _office(children: Children) -> frozenset[str]:
    told = (*children.get("organisation", ()), *children.get("department", ()))
    return frozenset().union(*(_words(words(each)) for each in told))


def _is_of(name: str, person: Iterable[str]) -> bool:
    return any(len(word) >= _INITIALS and word in name for word in person)


# Publishers name the same few offices in every activity.
_reads_so = lru_cache(maxsize=4096)(is_personal)


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    return frozenset(plain(text).split())
