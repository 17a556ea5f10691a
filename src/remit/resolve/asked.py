"""What a person writes beside a question: the role, and the facts about the request."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from remit.errors import UnknownError, WrittenWrongError
from remit.model.column import read_conditions
from remit.model.structure import Structure


def read_role(structure: Structure, text: str) -> str:
    """Read a role; blank where none is asked for.

    Raises:
        UnknownError: The register has no such role.
    """
    if not text or text in structure.all_roles:
        return text
    todo = f"The roles are {', '.join(structure.roles)}."
    raise UnknownError("role", text, get_close_matches(text, structure.roles), todo=todo)


def read_attributes(texts: Sequence[str]) -> dict[str, str]:
    """Read the facts about a request, each `key=value`, a key once.

    Raises:
        WrittenWrongError: One is not, or a key stands twice.

    Example:
        >>> read_attributes(["funder=echo", "staff=international"])
        {'funder': 'echo', 'staff': 'international'}
    """
    wrong = next((text for text in texts if len(text.split()) != 1), None)
    if wrong is not None:
        raise WrittenWrongError(f"{wrong!r} is no condition", todo="write it as funder=echo")
    return dict(read_conditions(" ".join(texts)))
