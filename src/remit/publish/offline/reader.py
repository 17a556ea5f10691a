"""Whoever reads the one file: every link leads to another place in it."""

from __future__ import annotations

from collections.abc import Sequence

from remit.publish.addresses import KEPT, has_page
from remit.publish.countries import countries_with_pages
from remit.publish.reader import Reader
from remit.publish.words import Linked, Words


class OfflineReader(Reader):
    """Links within the file, and to nothing beside it."""

    def to(self, path: str, *, keep: Sequence[str] = KEPT) -> str:  # noqa: ARG002 - as any reader
        """Link to no other file: there may be none where this one is read."""
        return ""

    @property
    def neighbourhood(self) -> str:
        """Where links are the same as from here: nowhere else."""
        return "offline"

    def page(self, words: Words, name: str, identity: str) -> Linked:
        """Link words to what the booklet says of something, or leave them as text."""
        return Linked(words, f"#{name}-{identity}" if self._tells_of(name, identity) else "")

    def _tells_of(self, name: str, identity: str) -> bool:
        if not has_page(identity):
            return False
        match name:
            case "unit":
                return identity in self.visible.units
            case "function":
                return identity in self.structure.functions
            case "place":
                return identity in self.ask(countries_with_pages)
            case _:
                return identity in self.structure.bodies
