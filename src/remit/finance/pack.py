"""What is particular to a publisher: how it writes offices, and which names are outside.

`packs/` has a file a publisher; `generic.toml` is for those without one.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

from msgspec import Struct, convert

from remit.text.alike import plainly


class Pack(Struct, frozen=True, forbid_unknown_fields=True):
    """How a publisher writes.

    Args:
        publishers: Its references; none for the pack of everybody else.
        prefixes: What may stand before the name of an office.
        external_names: Givers that bear the publisher's own reference and are outside.
        identifier: A pattern of its identifiers, with a group `office`; blank where they
            name none.
    """

    publishers: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    external_names: tuple[str, ...] = ()
    identifier: str = ""

    def bare(self, text: str) -> str:
        """Give the text of an office without its prefix, so that two ways to write it are one.

        Example:
            >>> pack_of("XM-DAC-47066").bare(" IOM -  Viet Nam")
            'viet nam'
        """
        written = plainly(text)
        for prefix in sorted(map(plainly, self.prefixes), key=len, reverse=True):
            rest = written.removeprefix(prefix)
            if rest != written and rest[:1] in {" ", "-", ","}:
                return rest.lstrip(" -,")
        return written

    def office(self, identifier: str) -> str:
        """Give the code of the office in an identifier; nothing where there is none.

        Example:
            >>> pack_of("XM-DAC-41121").office("XM-DAC-41121-2022-AME-BRA")
            'BRA'
        """
        found = re.fullmatch(self.identifier, identifier) if self.identifier else None
        return found["office"] if found else ""


def read_pack(text: str) -> Pack:
    """Read a pack; TOML with the fields of `Pack`."""
    return convert(tomllib.loads(text), Pack)


@lru_cache
def packs() -> tuple[Pack, ...]:
    """Give the packs that travel with Remit, the one for everybody last."""
    found = [
        read_pack(each.read_text("utf-8")) for each in (files("remit.finance") / "packs").iterdir()
    ]
    return tuple(sorted(found, key=lambda pack: (not pack.publishers, pack.publishers)))


def pack_of(publisher: str) -> Pack:
    """Give the pack of a publisher, by its reference."""
    written = plainly(publisher)
    return next(
        pack for pack in packs() if not pack.publishers or written in map(plainly, pack.publishers)
    )
