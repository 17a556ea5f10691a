"""The nearest known name to one that nobody knows: most mistakes are typing errors."""

from collections.abc import Collection

from rapidfuzz import fuzz, process

_NEAR_ENOUGH = 60
_COMPARISONS = 2_000_000


def nearest(word: str, names: Collection[str]) -> str:
    """Give the name that comes nearest, or nothing where none is near.

    Example:
        >>> nearest("helsinky", ["helsinki", "lima"]), nearest("zzz", ["lima"])
        ('helsinki', '')
    """
    found = process.extractOne(
        word, names, scorer=fuzz.ratio, processor=str.casefold, score_cutoff=_NEAR_ENOUGH
    )
    return found[0] if found else ""


class Nearest:
    """Looks for nearest names while that is quick: thousands of lost ids have one cause."""

    def __init__(self) -> None:
        """Start with nothing looked for."""
        self._left = _COMPARISONS
        self._found: dict[tuple[str, str], str] = {}

    def among(self, word: str, kind: str, names: Collection[str]) -> str:
        """Give the nearest of the names of a kind; what was asked once is remembered."""
        asked = kind, word
        if asked not in self._found:
            if self._left <= 0:
                return ""
            self._left -= len(names)
            self._found[asked] = nearest(word, names)
        return self._found[asked]
