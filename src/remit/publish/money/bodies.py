"""Bytes of copies under their hash: those that come in, and those that are kept already."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256

from remit.model.received import Received


class Bodies:
    """Bytes that come in, each once.

    Args:
        kept: Gives bytes that are kept already.

    Example:
        >>> bodies = Bodies({"k": b"kept"}.__getitem__)
        >>> bodies.get(bodies.add(b"new")), bodies.get("k")
        (b'new', b'kept')
    """

    def __init__(self, kept: Callable[[str], bytes]) -> None:
        """Hold none yet."""
        self._kept = kept
        self._new: dict[str, bytes] = {}

    def add(self, body: bytes) -> str:
        """Take bytes in, and give their hash."""
        name = sha256(body).hexdigest()
        self._new[name] = body
        return name

    def get(self, name: str) -> bytes:
        """Give bytes by their hash."""
        found = self._new.get(name)
        return self._kept(name) if found is None else found

    def of(self, rows: Iterable[Received]) -> Mapping[str, bytes]:
        """Give what came in of some copies."""
        names = (name for row in rows for name in (row.body, row.said))
        return {name: self._new[name] for name in names if name in self._new}
