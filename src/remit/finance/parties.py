"""Which keys mean one giver: what `identifiers.csv` says of bodies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from remit.finance.naming import ORG_ID, identifiers_of
from remit.model.register import Register

PARTY: Final = "iati-party"
"""The scheme of the texts by which publishers call a body."""


def aliases_of(register: Register) -> Mapping[str, str]:
    """Say which keys of givers mean another: all references and texts of a body mean one.

    The one is its first reference; its first text where it has no reference.
    """
    keys: dict[str, list[tuple[bool, str]]] = defaultdict(list)
    for each in identifiers_of(register):
        if each.kind == "body" and each.scheme in {ORG_ID, PARTY}:
            keys[each.id].append((each.scheme == PARTY, _key(each.scheme, each.value)))
    found: dict[str, str] = {}
    for _, own in sorted(keys.items()):
        (_, one), *others = sorted(own)
        found |= {key: one for _, key in others if key != one}
    return found


def named(text: str) -> str:
    """Give the key of a giver that has a text and no reference.

    Example:
        >>> named(" Canada ")
        'name:canada'
    """
    return f"name:{text.strip().lower()}"


def _key(scheme: str, value: str) -> str:
    return value if scheme == ORG_ID else named(value)
