"""What may be found by everybody: no contacts, and nothing internal."""

from __future__ import annotations

from typing import Final

from msgspec.structs import asdict

from remit.errors import AmbiguousError
from remit.model.register import EDITING
from remit.model.structure import Structure
from remit.resolve.document import Document, moment_document
from remit.search import KINDS, Kind, Match, find, one
from remit.search.find import unknown
from remit.search.same import kinds_of_one_id
from remit.web.public import is_internal, public

SHOWN: Final[tuple[Kind, ...]] = tuple(kind for kind in KINDS if kind != "contact")


def public_thing(structure: Structure, text: str) -> tuple[Kind, str]:
    """Find the thing that a text means; of several with one id, the first in the order of kinds.

    Raises:
        UnknownError: It means nothing that everybody may ask about.
        AmbiguousError: It may mean several.
    """
    try:
        match = one(public(structure), text, SHOWN)
        kind, identity = match.kind, match.id
    except AmbiguousError as error:
        identity, (kind, *_) = kinds_of_one_id(error)
    # Who may edit the register is nobody else's business; an office may be called so.
    is_of_editing = kind == "function" and identity == EDITING
    if is_of_editing or (kind == "unit" and is_internal(structure, identity)):
        raise unknown(public(structure), text, SHOWN)
    return kind, identity


def search_document(structure: Structure, text: str) -> Document:
    """Give everything that a text may mean, the best first."""
    found = [each for each in find(public(structure), text, SHOWN) if _is_shown(structure, each)]
    return {
        "text": text,
        **moment_document(structure),
        "matches": [asdict(each) for each in found],
    }


def _is_shown(structure: Structure, match: Match) -> bool:
    return match.kind != "unit" or not is_internal(structure, match.id)
