"""Answers kept as bytes: each made once, compressed once, known by its tag."""

from __future__ import annotations

import gzip
from collections import OrderedDict
from collections.abc import Sequence
from functools import cached_property
from hashlib import blake2b
from typing import Final

Headers = Sequence[tuple[bytes, bytes]]

_SMALL: Final = 256
"""Below so many bytes, compressing costs more than it saves."""

_OVERHEAD: Final = 1024
"""What an answer weighs beside its bytes, generously."""


class Kept:
    """An answer: its headers and bytes, as they are and compressed.

    Example:
        >>> kept = Kept([], b"who answers? " * 100)
        >>> len(kept.compressed) < len(kept.body), len(kept.tag)
        (True, 22)
    """

    def __init__(self, headers: Headers, body: bytes) -> None:
        """Take what was answered."""
        self.headers = tuple(headers)
        self.body = body
        seal = blake2b(body, digest_size=10)
        for name, value in self.headers:
            seal.update(name + b"\n" + value + b"\n")
        self.tag = f'"{seal.hexdigest()}"'

    @property
    def is_small(self) -> bool:
        """Tell whether it is not worth compressing."""
        return len(self.body) < _SMALL

    @cached_property
    def compressed(self) -> bytes:
        """The bytes in gzip, made when first asked for; the same on every machine."""
        return gzip.compress(self.body, compresslevel=6, mtime=0)

    def compress(self) -> bytes:
        """Give them, as something that a thread can be asked to do."""
        return self.compressed


class Recent:
    """The answers used last, up to a number of bytes.

    Example:
        >>> recent = Recent(3000)
        >>> for path in "abac":
        ...     recent.put(path, Kept([], path.encode()))
        >>> recent.get("a") is None, recent.get("b") is None
        (False, True)
    """

    def __init__(self, most: int) -> None:
        """Keep at most so many bytes."""
        self._most = most
        self._weight = 0
        self._answers: OrderedDict[str, Kept] = OrderedDict()

    def get(self, key: str) -> Kept | None:
        """Give an answer, and remember that it was asked for."""
        kept = self._answers.get(key)
        if kept is not None:
            self._answers.move_to_end(key)
        return kept

    def put(self, key: str, kept: Kept) -> None:
        """Keep an answer, and let go of those not used for longest."""
        self._drop(key)
        self._answers[key] = kept
        self._weight += _weight(key, kept)
        while self._weight > self._most:
            self._drop(next(iter(self._answers)))

    def clear(self) -> None:
        """Let go of all of them."""
        self._answers.clear()
        self._weight = 0

    def _drop(self, key: str) -> None:
        kept = self._answers.pop(key, None)
        if kept is not None:
            self._weight -= _weight(key, kept)


def _weight(key: str, kept: Kept) -> int:
    # The compressed bytes come later; they are counted as half, which is more than they are.
    return len(key) + len(kept.body) * 3 // 2 + _OVERHEAD
