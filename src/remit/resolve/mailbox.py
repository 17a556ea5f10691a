"""Whether a mailbox reads like the name of a person: a guess, so a check asks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from remit.model.structure import Structure
from remit.search.plain import plain

_MAILBOX: Final = re.compile(r"(?P<name>[^@\s/:+]+)(\+[^@\s/]*)?@[^@\s/]+")

# RFC 2142, then what offices add to it.
_USUAL_WORDS: Final = """
    abuse ftp hostmaster info marketing news noc postmaster sales security support usenet uucp
    webmaster www
    admin contact desk email enquiries help hotline inbox mail media mission noreply office
    press project public reception reply secretariat section service services staff team unit web
"""
USUAL: Final = frozenset(_USUAL_WORDS.split())
_WORD: Final = 4
"""Shorter words of a name (of, de, der, del) are in names of persons, too."""


def words_of(structure: Structure) -> frozenset[str]:
    """Give the words that a mailbox of a unit is named by: those of units and functions."""
    units, functions = structure.units, structure.functions
    short = (text for unit in units.values() for text in unit.short_name.all())
    whole = {plain(text) for text in (*units, *functions, *short)}
    names = (*(each.name for each in units.values()), *(each.name for each in functions.values()))
    said = (*units, *functions, *(text for name in names for text in name.all()))
    return frozenset(whole | _long(said)) | USUAL


def is_personal(address: str, words: frozenset[str]) -> bool:
    """Tell whether a mailbox reads like a name, and like none of these words.

    A name has two parts or more, or one with a number to tell it from another's.

    Example:
        >>> words = frozenset({"human", "lima", "office"})
        >>> [is_personal(f"{name}@example.org", words) for name in ("j.m.doe", "jdoe2", "jdoe")]
        [True, True, False]
        >>> is_personal("human.resources@example.org", words)
        False
    """
    mailbox = _MAILBOX.fullmatch(address.strip())
    if mailbox is None:
        return False
    name = plain(mailbox["name"])
    parts = name.rstrip("0123456789").split()
    if not parts or any(part in words or not part.isalpha() for part in parts):
        return False
    is_numbered = name[-1].isdigit()
    return max(map(len, parts)) > 1 and (len(parts) > 1 or is_numbered)


def _long(names: Iterable[str]) -> set[str]:
    return {word for name in names for word in plain(name).split() if len(word) >= _WORD}
