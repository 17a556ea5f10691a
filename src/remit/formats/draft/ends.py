"""What a step lets end: one row or several, each by the parts of its key."""

from __future__ import annotations

from collections.abc import Container, Iterator

from remit.formats.draft.fields import texts_of
from remit.formats.draft.forms import REMIT, REMITS
from remit.model.kind import Key

KEYS_TODO = 'write a key of one part as "one", of several as ["one", "other"]'


def keys_of(value: object) -> Iterator[Key]:
    """Give the keys of a list; an empty one for what is none.

    Example:
        >>> list(keys_of(["lima-phone", ["head-lima", "p1"], 3]))
        [('lima-phone',), ('head-lima', 'p1'), ()]
    """
    for each in value if isinstance(value, list) else [None]:
        yield tuple(texts_of([each] if isinstance(each, str) else each) or ())


def unclear(said: Container[str]) -> Iterator[tuple[str, str, str]]:
    """Say where a step does not say what ends, or says it twice: the key, what is wrong, the cure.

    Example:
        >>> [key for key, _, _ in unclear({"do", "remits", "file", "keys"})]
        ['keys']
    """
    if not any(key in said for key in (REMIT, REMITS, "key", "keys")):
        yield REMIT, "does not say what ends", f'write {REMIT} = "…", or file = "…" and key = "…"'
    for remit, key in ((REMIT, "key"), (REMITS, "keys")):
        if remit in said and key in said:
            todo = f"write '{remit}' for what is a remit, and '{key}' with 'file' for all else"
            yield key, f"says both '{remit}' and '{key}'", todo
